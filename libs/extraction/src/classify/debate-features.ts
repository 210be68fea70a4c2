import type { Word } from '../decompose/words.js';
import { languageOf } from '../lexicon/languages.js';
import { lexicalOf } from '../lexicon/lexical.js';
import { remembering } from '../lexicon/memo.js';
import { hashText, joinHashes } from '../tokens/hash.js';
import { Gathering } from './sparse.js';
import type { Sparse } from './sparse.js';

const tagHash = remembering((tag) => hashText(tag, 37));

/** Rows of the two tables; powers of two. */
export const WORD_ROWS = 1 << 17;
export const LETTER_ROWS = 1 << 16;

const KIND = { words: 0, lemmas: 1, apart: 2, tags: 3 } as const;
const words = new Gathering([1, 1, 1, 1], WORD_ROWS);

const putWord = (hash: number, kind: number): void => words.put(hash & (WORD_ROWS - 1), kind);

/** Before the first word. */
const EDGE = 17;

/**
 * Words and pairs of words, base forms, pairs with a word between them, and tags in ones, twos and threes of words
 * `from`..`to`. Linear in them.
 */
export function wordFeatures(of: readonly Word[], from: number, to: number, language: string): Sparse {
  const own = languageOf(language);
  words.begin();
  let before = EDGE;
  let twoBefore = EDGE;
  let tagBefore = EDGE;
  let twoTags = EDGE;
  for (let i = from; i < to; i++) {
    const word = of[i];
    if (word === undefined) continue;
    const { hash, lemmaHash } = lexicalOf(word.form, own);
    putWord(hash, KIND.words);
    putWord(joinHashes(before, hash), KIND.words);
    putWord(joinHashes(lemmaHash === 0 ? hash : lemmaHash, 5), KIND.lemmas);
    if (twoBefore !== EDGE) putWord(joinHashes(joinHashes(twoBefore, 7), hash), KIND.apart);
    const tag = tagHash(word.tag);
    const pair = joinHashes(tagBefore, tag);
    putWord(tag, KIND.tags);
    putWord(pair, KIND.tags);
    putWord(joinHashes(twoTags, tag), KIND.tags);
    twoBefore = before;
    before = hash;
    twoTags = pair;
    tagBefore = tag;
  }
  return words.endCounted();
}

/** Longer words are no words. */
const LONGEST = 60;
const SHORTEST_PIECE = 2;
const LONGEST_PIECE = 5;

/** Rows of the pieces of a word of two to five letters, the space before and behind it included. */
const piecesOf = remembering((lower) => {
  const out: number[] = [];
  const whole = ` ${lower.slice(0, LONGEST)} `;
  for (let size = SHORTEST_PIECE; size <= LONGEST_PIECE; size++)
    for (let k = 0; k + size <= whole.length; k++)
      out.push(hashText(whole, 50 + size, k, k + size) & (LETTER_ROWS - 1));
  return Uint32Array.from(out);
});

const pieces = new Gathering([1], LETTER_ROWS);

/** The pieces of words `from`..`to`. Linear in them. */
export function letterFeatures(of: readonly Word[], from: number, to: number): Sparse {
  pieces.begin();
  for (let i = from; i < to; i++) for (const row of piecesOf(of[i]?.lower ?? '')) pieces.put(row, 0);
  return pieces.endCounted();
}
