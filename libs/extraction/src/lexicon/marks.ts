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
  const when = (mark: number, is: boolean): number => (is ? mark : 0);
  return (
    when(MARK.percent, quantities.percent.has(lower)) |
    when(MARK.money, CURRENCY_SIGNS.has(lower) || quantities.currencies.has(lower)) |
    when(MARK.date, dates.months.has(lower) || dates.weekdays.has(lower) || dates.dayAdverbs.has(lower)) |
    when(MARK.first, markers.firstPerson.has(lower)) |
    when(MARK.opinion, markers.opinion.has(lower)) |
    when(MARK.hedge, markers.hedge.has(lower)) |
    when(MARK.norm, markers.norm.has(lower)) |
    when(MARK.future, markers.future.has(lower)) |
    when(MARK.superlative, markers.superlative.has(lower)) |
    when(MARK.comparison, markers.comparison.has(lower)) |
    when(MARK.causal, markers.causal.has(lower)) |
    when(MARK.legal, markers.legal.has(lower)) |
    when(MARK.negation, markers.negation.has(lower) || lower.endsWith("n't")) |
    when(MARK.sayNoun, markers.sayNoun.has(lower)) |
    when(MARK.evaluative, markers.evaluative.has(lower) || markers.evaluativeEnding?.test(lower) === true) |
    when(MARK.mind, lemma !== null && markers.mindVerb.has(lemma)) |
    when(MARK.event, lemma !== null && markers.eventVerb.has(lemma)) |
    when(MARK.abstract, ABSTRACT.test(lower)) |
    when(MARK.soon, markers.soon.has(lower)) |
    when(MARK.expects, lemma !== null && markers.expectVerb.has(lemma)) |
    when(MARK.vagueVerb, lemma !== null && markers.vagueVerb.has(lemma)) |
    when(MARK.vagueNoun, markers.vagueNoun.has(lower)) |
    when(MARK.counts, mayCount(form, quantities)) |
    when(MARK.dates, mayDate(form, dates))
  );
}

const ABSTRACT = /(?:ung|heit|keit|ismus|tion|tät|ness|ment|ship)(?:en|s)?$/;

const beginsWithDigit = (lower: string): boolean => lower.charCodeAt(0) >= 48 && lower.charCodeAt(0) <= 57;

/** Whether `findQuantities` can find anything at such a token. */
function mayCount({ lower, text, kind }: Form, quantities: QuantityLexicon): boolean {
  if (kind !== 'word') return kind === 'number' || kind === 'symbol';
  return (
    beginsWithDigit(lower) ||
    lower.includes('-') ||
    lower === 'halb' ||
    (text.length <= LONGEST_CODE && (text === text.toUpperCase() || DOLLAR_PREFIXES.has(lower))) ||
    quantities.articles.has(lower) ||
    quantities.every.has(lower) ||
    quantities.halves.has(lower) ||
    quantities.numberWord(lower) !== null ||
    quantities.timesWord(lower) !== null ||
    quantities.gluedNumber(lower) !== null
  );
}

const LONGEST_CODE = 4;

/** Whether `findDates` can find anything at such a token. */
function mayDate({ lower, kind }: Form, dates: DateLexicon): boolean {
  if (kind !== 'word') return kind === 'number';
  return (
    beginsWithDigit(lower) ||
    dates.months.has(lower) ||
    dates.shortMonths.has(lower) ||
    dates.weekdays.has(lower) ||
    dates.dayParts.some((part) => lower.endsWith(part)) ||
    dates.shifts.has(lower) ||
    dates.seasons.has(lower) ||
    dates.dayAdverbs.has(lower) ||
    dates.ordinals.has(lower) ||
    dates.agoBefore.has(lower) ||
    dates.numberWord(lower) !== null
  );
}
