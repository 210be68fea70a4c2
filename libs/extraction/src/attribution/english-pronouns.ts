import type { Reading } from '../decompose/read-sentence.js';
import { isFemaleName } from '../lexicon/given-names.js';
import type { Word } from '../decompose/words.js';
import type { Replacement } from './attributed.js';
import type { People } from './people.js';

const WOMAN = /^(?:she|her)$/;
const MAN = /^(?:he|him|his)$/;

/**
 * English: the first "he", "her" of the words `from`..`to` that names nobody before it and means the only person whom the
 * sentence has named so far, in words that are no part of the claim: "Marsh resigned | after it emerged that she had lied".
 */
export function pronounFor(
  { words, quoted }: Reading,
  from: number,
  to: number,
  speaker: string | null,
  people: People,
): Replacement | null {
  if (from === 0) return null;
  let named: string | null = null;
  for (let k = 0; k < to; k++) {
    const word = words[k] as Word;
    const isPronoun = word.category === 'pronoun' || word.category === 'possessive';
    if (word.category === 'name') {
      const full = people.surnames.get(word.lower.replace(/['’]s$/, ''));
      if (full === undefined || !full.endsWith(` ${word.text.replace(/['’]s$/u, '')}`)) continue;
      // Somebody else, or the claim names him itself.
      if ((named !== null && named !== full) || k >= from) return null;
      named = full;
    } else if (isPronoun && (WOMAN.test(word.lower) || MAN.test(word.lower))) {
      if (k < from) continue;
      if (named === null || named === speaker || (quoted[k] ?? -1) >= 0) return null;
      if (isFemaleName(named) !== WOMAN.test(word.lower)) return null;
      const owns = word.tag === 'PRP$';
      return { from: k, to: k + 1, name: owns ? `${named}${named.endsWith('s') ? '’' : '’s'}` : named };
    }
  }
  return null;
}
