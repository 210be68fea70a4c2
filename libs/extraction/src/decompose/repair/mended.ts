import type { Word } from '../words.js';

/** The words with those that `mend` gives instead; the same list where it changes none, as in nearly every sentence. */
export function mended(words: readonly Word[], mend: (word: Word, index: number) => Word): readonly Word[] {
  let out: Word[] | null = null;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const better = mend(word, i);
    if (better !== word) (out ??= [...words])[i] = better;
  }
  return out ?? words;
}

/** The words with another one at a place. */
export function withWordAt(words: readonly Word[], at: number, word: Word): readonly Word[] {
  const out = [...words];
  out[at] = word;
  return out;
}
