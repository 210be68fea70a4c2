import type { Reading } from '../decompose/read-sentence.js';
import { isFemaleName } from '../lexicon/given-names.js';
import type { Word } from '../decompose/words.js';
import type { Attributed, Replacement } from './attributed.js';
import type { People } from './people.js';
import type { Mention } from './speakers.js';

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
      if (full === undefined || !full.endsWith(` ${word.text.replace(/['’]s$/u, '')}`)) {
        // "about whether Bush remembers his …": somebody of whom no more is known.
        const isPart = words[k + 1]?.category === 'name' || words[k - 1]?.category === 'name';
        if (!isPart && words[k - 1]?.category !== 'preposition') return null;
        continue;
      }
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

/**
 * English "Ruth Ames said he had left", "Ruth Ames said it had been inspected", "Police said he was hurt": what the speaker
 * cannot mean by the pronoun is nobody who speaks.
 */
export function isSomebodyElse(
  { speaker }: Attributed,
  { pronoun }: Mention,
  words: readonly Word[],
  finite: number,
  people: People,
): boolean {
  if (speaker === null) return false;
  const known = people.names.has(speaker);
  const female = known ? isFemaleName(speaker) : null;
  if (pronoun === 'he' || pronoun === 'she')
    return known
      ? female !== null && female !== (pronoun === 'she')
      : NO_PERSON.test(speaker.slice(speaker.lastIndexOf(' ') + 1));
  if (pronoun !== 'it' || !known || female === null) return false;
  // "said it was a shame": nothing that was named.
  if (!/^(?:is|was|'s|has|had)$/.test(words[finite]?.lower ?? '')) return words[finite]?.tag !== 'MD';
  let at = finite + 1;
  while (words[at]?.category === 'adverb' || words[at]?.lower === 'been') at++;
  return words[at]?.category === 'participle' || words[at]?.category === 'ing';
}
const NO_PERSON = /^(?:police|prosecutors|officials|authorities|council|court|ministry|company|club)$/i;
