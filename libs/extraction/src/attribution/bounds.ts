import type { Reading } from '../decompose/read-sentence.js';
import { markersOf } from '../lexicon/markers.js';

/** Where an infinitive with its "zu" begins behind a verb of saying, after a comma; -1 when there is none. */
export function infinitiveAt(words: Reading['words'], verb: number, to: number): number {
  for (let k = verb + 1; k < to; k++) {
    if (words[k]?.category !== 'comma') continue;
    const rest = words.slice(k + 1, to);
    const infinitive = rest.some((word) => word.category === 'to' || word.tag === 'VVIZU');
    return infinitive && !/^(?:um|ohne|statt|anstatt)$/.test(rest[0]?.lower ?? '') ? k + 1 : -1;
  }
  return -1;
}

/** Where the words of saying begin that close a claim, or its end: "…, the coast guard said". */
export function beforeSaying({ words, clauses }: Reading, from: number, to: number): number {
  const saying = clauses.find((clause) => clause.type === 'attribution' && clause.from > from + 2 && clause.from < to);
  if (saying === undefined) return to;
  let end = saying.to;
  // "…, researchers report in a study that could change how …": what tells of the study.
  for (const clause of clauses)
    if (!saying.verbFirst && clause.from === end && clause.joint === 'none') end = clause.to;
  const rest = words.slice(end, to).filter((word) => word.category !== 'comma');
  if (rest.some((word) => word.category === 'finite')) return to;
  // "wurde, teilte die Polizei mit, am Montag gesperrt": the clause closes behind the words of saying.
  if (rest.findLast((word) => word.category !== 'stop')?.category === 'participle' && saying.verbFirst) return to;
  // "said Anna Reed, 54, a nurse": who she is; "costs, she said, 40 million": what she said goes on.
  const describes = saying.verbFirst && !(rest[0]?.category === 'number' && rest[1]?.category === 'noun');
  if (rest.length > 0 && !describes) return to;
  return trimEnd({ words }, saying.from);
}

/** Where the quotation ends in which most of the words stand, its mark included; `to` when they go on to the end. */
export function lastQuoted(reading: Reading, from: number, to: number): number {
  let end = to;
  while (end > from && (reading.quoted[end - 1] ?? -1) < 0) end--;
  return end > from ? end : to;
}

/** Without "However," or "Despite her age," in front: what it contrasts with is no part of the claim. */
export function afterConnective(words: Reading['words'], from: number, to: number): number {
  let at = from;
  while (words[at]?.category === 'quote') at++;
  if (/^(?:but|and|yet|or)$/.test(words[at]?.lower ?? '') && at + 4 < to) at++;
  else at = from;
  if (connective(words[at]) && words[at + 1]?.category === 'comma' && at + 4 < to) at += 2;
  if (words[at]?.lower !== 'despite') return at;
  for (let k = at + 1; k + 3 < to; k++)
    if (words[k]?.category === 'comma' && words[k + 1]?.category !== 'conjunction') return k + 1;
  return at;
}

const connective = (word: Reading['words'][number] | undefined): boolean =>
  word !== undefined && (markersOf('en').connective.has(word.lower) || SENTENCE_ADVERBS.has(word.lower));

const SENTENCE_ADVERBS = new Set([
  'allegedly',
  'reportedly',
  'meanwhile',
  'finally',
  'lastly',
  'nevertheless',
  'nonetheless',
]);

export function trimEnd(reading: Pick<Reading, 'words'>, to: number): number {
  let end = to;
  while (end > 0 && ['stop', 'comma', 'colon'].includes(reading.words[end - 1]?.category ?? '')) end--;
  return end;
}
