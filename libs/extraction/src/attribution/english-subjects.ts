import type { Clause } from '../decompose/clause.js';
import type { Word } from '../decompose/words.js';
import { sliceWords } from './plain-name.js';
import type { Mention } from './speakers.js';

/** "Some on upper floors were carried out": those of whom no noun tells, with where they are; null for all else. */
export function shareBefore(text: string, words: readonly Word[], clause: Clause, finite: number): Mention | null {
  const { head, opener } = clause;
  if (opener !== null || finite - head > LONGEST || !SHARE.test(words[head]?.lower ?? '')) return null;
  if (words[head + 1]?.category !== 'preposition' && head + 1 !== finite) return null;
  return { from: head, to: finite, name: sliceWords(text, words, head, finite), pronoun: null };
}
const SHARE = /^(?:some|many|most|others|several|few|both|all|none)$/;
const LONGEST = 6;

/** "Born in Cork, the son of a baker, he also joined …": where the pronoun stands that is the subject; -1 for all else. */
export function pronounBefore(words: readonly Word[], from: number, finite: number): number {
  let at = finite - 1;
  while (at > from && words[at]?.category === 'adverb') at--;
  return at > from && words[at - 1]?.category === 'comma' && NOMINATIVE.test(words[at]?.lower ?? '') ? at : -1;
}
const NOMINATIVE = /^(?:i|he|she|it|we|they)$/;
