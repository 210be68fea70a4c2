import type { DateLexicon } from '../dates/lexicon.js';
import { CURRENCY_SIGNS, DOLLAR_PREFIXES } from '../quantities/currencies.js';
import type { QuantityLexicon } from '../quantities/lexicon.js';
import type { Form } from '../tokens/index.js';
import type { Language } from './language.js';

export const MARK = {
  percent: 1,
  money: 2,
  date: 4,
  first: 8,
  opinion: 16,
  hedge: 32,
  norm: 64,
  future: 128,
  superlative: 256,
  comparison: 512,
  causal: 1024,
  legal: 2048,
  negation: 4096,
  sayNoun: 8192,
  evaluative: 16384,
  /** Verbs of holding something for true, and of what happens. */
  mind: 32768,
  event: 65536,
  /** A quantity may begin here; a date may. Most words begin neither, and are not looked at again. */
  counts: 131072,
  dates: 262144,
  /** Ends like a noun for what nobody can point at. */
  abstract: 524288,
  /** Points ahead in time; verbs of expecting. */
  soon: 1048576,
  expects: 2097152,
  /** Verbs that describe without saying what could be looked up; nouns of moods and prospects. */
  vagueVerb: 4194304,
  vagueNoun: 8388608,
} as const;

/** What a word is marked as, whatever stands around it. `lemma`: its base form when it is a verb form. */
export function readMarks(form: Form, lemma: string | null, language: Language): number {
  const { lower } = form;
  const { markers, quantities, dates } = language;
  const { ofWords, ofLemmas } = listedIn(language);
  const when = (mark: number, is: boolean): number => (is ? mark : 0);
  return (
    (ofWords.get(lower) ?? 0) |
    (lemma === null ? 0 : (ofLemmas.get(lemma) ?? 0)) |
    when(MARK.negation, lower.endsWith("n't")) |
    when(MARK.evaluative, markers.evaluativeEnding?.test(lower) === true) |
    when(MARK.abstract, ABSTRACT.test(lower)) |
    when(MARK.counts, mayCount(form, quantities)) |
    when(MARK.dates, mayDate(form, dates))
  );
}

/** The marks of words and of base forms that stand in a list. */
type Listed = { readonly ofWords: ReadonlyMap<string, number>; readonly ofLemmas: ReadonlyMap<string, number> };

const listed = new WeakMap<Language, Listed>();

/** All lists of a language as one, so that a word is looked up once and not in each of them. */
function listedIn(language: Language): Listed {
  const known = listed.get(language);
  if (known !== undefined) return known;
  const { markers, quantities, dates } = language;
  const made = {
    ofWords: marksOf([
      [MARK.percent, quantities.percent],
      [MARK.money, CURRENCY_SIGNS],
      [MARK.money, quantities.currencies],
      [MARK.date, dates.months],
      [MARK.date, dates.weekdays],
      [MARK.date, dates.dayAdverbs],
      [MARK.first, markers.firstPerson],
      [MARK.opinion, markers.opinion],
      [MARK.hedge, markers.hedge],
      [MARK.norm, markers.norm],
      [MARK.future, markers.future],
      [MARK.superlative, markers.superlative],
      [MARK.comparison, markers.comparison],
      [MARK.causal, markers.causal],
      [MARK.legal, markers.legal],
      [MARK.negation, markers.negation],
      [MARK.sayNoun, markers.sayNoun],
      [MARK.evaluative, markers.evaluative],
      [MARK.soon, markers.soon],
      [MARK.vagueNoun, markers.vagueNoun],
      [MARK.counts, quantities.articles],
      [MARK.counts, quantities.every],
      [MARK.counts, quantities.halves],
      [MARK.dates, dates.months],
      [MARK.dates, dates.shortMonths],
      [MARK.dates, dates.weekdays],
      [MARK.dates, dates.shifts],
      [MARK.dates, dates.seasons],
      [MARK.dates, dates.dayAdverbs],
      [MARK.dates, dates.ordinals],
      [MARK.dates, dates.agoBefore],
    ]),
    ofLemmas: marksOf([
      [MARK.mind, markers.mindVerb],
      [MARK.event, markers.eventVerb],
      [MARK.expects, markers.expectVerb],
      [MARK.vagueVerb, markers.vagueVerb],
    ]),
  };
  listed.set(language, made);
  return made;
}

type Words = ReadonlySet<string> | ReadonlyMap<string, unknown>;

function marksOf(lists: readonly (readonly [mark: number, words: Words])[]): Map<string, number> {
  const out = new Map<string, number>();
  for (const [mark, words] of lists) for (const word of words.keys()) out.set(word, (out.get(word) ?? 0) | mark);
  return out;
}

const ABSTRACT = /(?:ung|heit|keit|ismus|tion|tät|ness|ment|ship)(?:en|s)?$/;

const beginsWithDigit = (lower: string): boolean => lower.charCodeAt(0) >= 48 && lower.charCodeAt(0) <= 57;

/** Whether `findQuantities` can find anything at such a token, beside the words of its lists. */
function mayCount({ lower, text, kind }: Form, quantities: QuantityLexicon): boolean {
  if (kind !== 'word') return kind === 'number' || kind === 'symbol';
  return (
    beginsWithDigit(lower) ||
    lower.includes('-') ||
    lower === 'halb' ||
    (text.length <= LONGEST_CODE && (text === text.toUpperCase() || DOLLAR_PREFIXES.has(lower))) ||
    quantities.numberWord(lower) !== null ||
    quantities.timesWord(lower) !== null ||
    quantities.gluedNumber(lower) !== null
  );
}

const LONGEST_CODE = 4;

/** Whether `findDates` can find anything at such a token, beside the words of its lists. */
function mayDate({ lower, kind }: Form, dates: DateLexicon): boolean {
  if (kind !== 'word') return kind === 'number';
  return (
    beginsWithDigit(lower) || dates.dayParts.some((part) => lower.endsWith(part)) || dates.numberWord(lower) !== null
  );
}
