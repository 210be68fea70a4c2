import { wordSet } from '../quantities/lexicon.js';

export type TimeUnit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century';

/** The words of a language that name dates. All in lower case. A new language is a new file that fills this type. */
export type DateLexicon = {
  readonly months: ReadonlyMap<string, number>;
  /** Months that are also common words and need a neighbour to be dates: "may", "march". */
  readonly doubtfulMonths: ReadonlySet<string>;
  /** Short forms, read as months only beside a day or a year. */
  readonly shortMonths: ReadonlyMap<string, number>;
  readonly monthBefore: ReadonlySet<string>;
  readonly weekdays: ReadonlyMap<string, number>;
  /** Endings that a weekday may carry: "abend" in "Mittwochabend". */
  readonly dayParts: readonly string[];
  /** ISO 8601-2 season number: 21 spring, 22 summer, 23 autumn, 24 winter. */
  readonly seasons: ReadonlyMap<string, number>;
  readonly units: ReadonlyMap<string, TimeUnit>;
  /** "vergangenen" → -1, "dieses" → 0, "kommenden" → 1. */
  readonly shifts: ReadonlyMap<string, number>;
  /** Words that make a weekday the first one after the date before it. */
  readonly following: ReadonlySet<string>;
  /** "gestern" → -1. */
  readonly dayAdverbs: ReadonlyMap<string, number>;
  readonly numberWord: (lower: string) => number | null;
  /** "vor" before "zwei Jahren". */
  readonly agoBefore: ReadonlySet<string>;
  /** "seit" before a month: it has been. */
  readonly since: ReadonlySet<string>;
  /** "bis" before a month: it is to come, unless the verb tells otherwise. */
  readonly until: ReadonlySet<string>;
  /** "ago" after "two years". */
  readonly agoAfter: ReadonlySet<string>;
  readonly ordinals: ReadonlyMap<string, number>;
  readonly rangeJoints: ReadonlySet<string>;
  readonly between: ReadonlySet<string>;
  readonly betweenJoints: ReadonlySet<string>;
  /** Words between a number and "century": none in German, where it is "19. Jahrhundert". */
  readonly decadeEndings: ReadonlySet<string>;
  /** The day comes with a point and before the month. */
  readonly pointedDays: boolean;
  readonly capitalNouns: boolean;
};

export const positions = (list: string, first: number): ReadonlyMap<string, number> =>
  new Map(
    list
      .trim()
      .split(/\s/)
      .flatMap((names, i): [string, number][] => names.split('|').map((name): [string, number] => [name, i + first])),
  );

export { wordSet };
