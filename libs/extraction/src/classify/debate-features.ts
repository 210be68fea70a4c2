import type { Word } from '../decompose/words.js';
import { languageOf } from '../lexicon/languages.js';
import { lexicalOf } from '../lexicon/lexical.js';
import { remembering } from '../lexicon/memo.js';
import { hashText, joinHashes } from '../tokens/hash.js';
import { Gathering } from './sparse.js';
import type { Sparse } from './sparse.js';

const tagHash = remembering((tag) => hashText(tag, 37));

/** Rows of the table; a power of two. */
export const WORD_ROWS = 1 << 17;

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
