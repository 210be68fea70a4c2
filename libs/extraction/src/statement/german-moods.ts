import type { Attributed } from '../attribution/attributed.js';
import type { Word } from '../decompose/words.js';
import { lemmaOf } from '../lexicon/lookup.js';

/** "Wäre die Abgabe höher, hätte die Firma gebaut", "Ohne Hilfe wäre er gestorben": what has not happened has no indicative. */
export function isUnreal({ reading }: Attributed, words: readonly Word[]): boolean {
  const [first] = words;
  if (first === undefined || !words.some(({ category, lower }) => category === 'finite' && SUPPOSED.test(lower)))
    return false;
  // "hätte ersetzt werden sollen": it was not.
  const last = words.findLast(({ category }) => category !== 'stop' && category !== 'quote');
  if (/^(?:sollen|müssen|können|dürfen)$/.test(last?.lower ?? '') && words.some(({ lower }) => /^hätten?$/.test(lower)))
    return true;
  const begins = first.lower === 'ohne' || isCondition(words);
  return begins || reading.words.some(({ lower }) => CONDITIONS.test(lower));
}
const SUPPOSED = /^(?:hätten?|wären?|würden?)$/;
const CONDITIONS = /^(?:wenn|falls|sonst|andernfalls|ansonsten)$/;

/** "Wäre die Abgabe höher, hätte …": a condition with its verb in front. */
export const isCondition = (words: readonly Word[]): boolean =>
  SUPPOSED.test(words[0]?.lower ?? '') && words.filter(({ lower }) => SUPPOSED.test(lower)).length > 1;

/** "sei 2021 gekauft und im Mai geprüft worden": the first participle shares the "worden" of the second. */
export function sharesPassive(
  { reading, unit }: Attributed,
  words: readonly Word[],
  finite: Word | undefined,
): boolean {
  if (finite === undefined || words.at(-1)?.category !== 'participle' || lemmaOf(finite, 'de') !== 'sein') return false;
  if (words.some(({ lower }) => lower === 'worden')) return false;
  const next = reading.clauses[unit.clause + 1];
  if (next?.type !== 'elliptic' || next.parent !== unit.clause || next.joint !== 'conjunction') return false;
  for (let k = next.from; k < next.to; k++)
    if (reading.words[k]?.lower === 'worden') return TAKEN.test(words.at(-1)?.lower ?? '');
  return false;
}
/** Participles of verbs that have an object: "gekommen" and "eingegangen" are told with "sein" by themselves. */
const TAKEN = /(?:t|schlossen|nommen|geben|schrieben|hoben|zogen|worfen|tragen|schoben|funden|rufen)$/;
