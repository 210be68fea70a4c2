import type { Word } from '../decompose/words.js';

/** So many words stand between a title and where somebody is from: "French deputy finance minister". */
const FAR = 4;

/**
 * Where somebody with a title is from, by the first letters: "der russische Präsident", "Russlands Präsident", "the Russian
 * president". Null where the words from `least` to the title at `at` do not tell.
 */
export function originBefore(words: readonly Word[], at: number, least: number, language: string): string | null {
  for (let k = at - 1; k >= least && k >= at - FAR; k--) {
    const word = words[k];
    if (word === undefined || !['adjective', 'noun', 'name'].includes(word.category)) return null;
    const found = language === 'de' ? germanOrigin(word, k === at - 1) : englishOrigin(word);
    if (found) return word.lower.slice(0, LETTERS);
  }
  return null;
}
const LETTERS = 3;

const germanOrigin = ({ lower, text, tag, category }: Word, next: boolean): boolean =>
  (tag === 'ADJA' && (/isch(?:e[nmrs]?)?$/.test(lower) || /^\p{Lu}\p{L}+er$/u.test(text))) ||
  (next && category === 'name' && /s$/.test(lower));

const englishOrigin = ({ lower, text }: Word): boolean =>
  /^\p{Lu}/u.test(text) && (NATION.test(lower) || /['’]s$/u.test(lower));
/** How English words end for who or what is from a country. */
export const NATION = /^\p{L}{2,}(?:an|ese|ish|ch|i|ic)$/u;
