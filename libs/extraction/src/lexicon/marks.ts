import { CURRENCY_SIGNS } from '../quantities/currencies.js';
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
} as const;

/** What a word is marked as, whatever stands around it. `lemma`: its base form when it is a verb form. */
export function readMarks(lower: string, lemma: string | null, language: Language): number {
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
    when(MARK.event, lemma !== null && markers.eventVerb.has(lemma))
  );
}
