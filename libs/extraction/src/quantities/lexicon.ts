/**
 * The words a language uses around numbers. All in lower case. A new language is a new file that fills this type;
 * `neutral.ts` is what remains without one.
 */
export type QuantityLexicon = {
  /** The mark before decimals; the other of "." and "," then groups thousands. */
  readonly decimalMark: ',' | '.';
  /** Value of a number word ("zweihundertfünfzig", "twenty-five"), or null. Ordinals and articles are none. */
  readonly numberWord: (lower: string) => number | null;
  /** "Millionen" → 1e6; written after a number. */
  readonly multipliers: ReadonlyMap<string, number>;
  /** Multipliers that are written with a point: "Mio.". */
  readonly pointed: ReadonlySet<string>;
  /** Words that mean one only before a multiplier, a fraction or a measure: "ein", "a". */
  readonly articles: ReadonlySet<string>;
  /** Words after which an article is a count: "nur ein", "at least one". */
  readonly countsOne: ReadonlySet<string>;
  /** "drittel" → 3: a whole is divided by it. */
  readonly fractions: ReadonlyMap<string, number>;
  /** "hälfte", "half". */
  readonly halves: ReadonlySet<string>;
  /** Words that make the fraction after them a part of a thing in order, no share: "zweite (Hälfte)". */
  readonly notShareBefore: ReadonlySet<string>;
  readonly percent: ReadonlySet<string>;
  readonly percentPoints: ReadonlySet<string>;
  readonly percentPointUnit: string;
  /** Currency words and codes → ISO 4217. */
  readonly currencies: ReadonlyMap<string, string>;
  /** Words that, before "dollar" and the like, change the currency: "kanadische" → CAD. */
  readonly currencyOwners: ReadonlyMap<string, string>;
  /** Measures and their form in the unit field: "jahren" → "Jahre". */
  readonly measures: ReadonlyMap<string, string>;
  /** Comparators of up to three words before the number, as phrases: "mehr als" → ">". */
  readonly comparatorsBefore: ComparatorPhrases;
  readonly comparatorsAfter: ComparatorPhrases;
  /** Between two numbers of a range. */
  readonly rangeJoints: ReadonlySet<string>;
  /** Between two numbers that share a unit: "6,4 und 6,7 Prozent". */
  readonly pairJoints: ReadonlySet<string>;
  /** "zwischen 5 und 10", "between 5 and 10". */
  readonly between: ReadonlySet<string>;
  readonly minus: ReadonlySet<string>;
  readonly months: ReadonlySet<string>;
  /** Months are written small, as in French, Spanish or Polish. */
  readonly smallMonths: boolean;
  /** Words before a number that make it a year: "seit", "anfang", "jahr". */
  readonly yearBefore: ReadonlySet<string>;
  /** Words before a number that make it a count even when it looks like a year. */
  readonly countBefore: ReadonlySet<string>;
  /** "uhr", "o'clock", "pm". */
  readonly clock: ReadonlySet<string>;
  readonly clockBefore: ReadonlySet<string>;
  /** Words whose number is a name: "artikel 5", "flight 370". */
  readonly labels: ReadonlySet<string>;
  /** Before hundreds and thousands these make a vague number: "mehrere". */
  readonly vague: ReadonlySet<string>;
  /** Nouns whose ordinal tells a count: "100. Geburtstag", "30th anniversary". Value: the unit of the count. */
  readonly countedOrdinals: ReadonlyMap<string, string>;
  /** Words of a fraction by counting: "jeder zweite". */
  readonly every: ReadonlySet<string>;
  /** "zweite" → 2, "fünfte" → 5; also with endings. */
  readonly ordinalWord: (lower: string) => number | null;
  /** "dreimal" → 3, "twice" → 2, "doppelt" → 2. */
  readonly timesWord: (lower: string) => number | null;
  readonly timesUnit: string;
  readonly yearsUnit: string;
  readonly goalsUnit: string;
  /** Words of a compound after its number: "jährig" → "Jahre", "month" → "months". */
  readonly compoundUnit: (part: string, whole: string) => string | null;
  /** A number word glued to a unit: "achtjährige", "fünfköpfig"; null when the word is none. */
  readonly gluedNumber: (lower: string) => { readonly value: number; readonly unit: string } | null;
  /** Words that end the search for a unit noun. */
  readonly functionWords: ReadonlySet<string>;
  readonly capitalNouns: boolean;
  /** The unit field's form of a noun: dative plurals of German lose their n. */
  readonly unitForm: (noun: string) => string;
};

export type StatedComparator = '>' | '>=' | '<' | '<=' | '~';

/** Phrases with their comparators, and the words at the ends of the phrases: most words end none. */
export type ComparatorPhrases = {
  readonly phrases: ReadonlyMap<string, StatedComparator>;
  readonly firstWords: ReadonlySet<string>;
  readonly lastWords: ReadonlySet<string>;
};

/** Reads the phrases of each comparator, parted by "|". */
export const comparatorPhrases = (list: Partial<Record<StatedComparator, string>>): ComparatorPhrases => {
  const phrases = new Map(
    (['>', '>=', '<', '<=', '~'] as const).flatMap((comparator) =>
      (list[comparator] ?? '')
        .split('|')
        .filter((phrase) => phrase !== '')
        .map((phrase): [string, StatedComparator] => [phrase, comparator]),
    ),
  );
  const all = [...phrases.keys()].map((phrase) => phrase.split(' '));
  return {
    phrases,
    firstWords: new Set(all.map((parts) => parts[0] ?? '')),
    lastWords: new Set(all.map((parts) => parts[parts.length - 1] ?? '')),
  };
};

export const wordSet = (list: string): ReadonlySet<string> => new Set(list.split(/\s/).filter((word) => word !== ''));

/** "a b=x" → a map where each word stands for what follows the sign, or for itself. */
export const wordMap = (list: string): ReadonlyMap<string, string> =>
  new Map(
    list
      .split(/[\n|]/)
      .map((entry) => entry.trim())
      .filter((entry) => entry !== '')
      .flatMap((entry): [string, string][] => {
        const cut = entry.indexOf('=');
        const value = cut < 0 ? entry : entry.slice(cut + 1).trim();
        const keys = cut < 0 ? entry : entry.slice(0, cut);
        return keys.split(',').map((key): [string, string] => [key.trim().toLowerCase(), value]);
      }),
  );

export const numberMap = (list: string): ReadonlyMap<string, number> =>
  new Map([...wordMap(list)].map(([key, value]): [string, number] => [key, Number(value)]));
