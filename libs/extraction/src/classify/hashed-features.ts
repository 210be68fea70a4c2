import type { Word } from '../decompose/words.js';
import { lemmaOf } from '../lexicon/lookup.js';
import { remembering } from '../lexicon/memo.js';
import { hashText, joinHashes } from '../tagging/hash.js';

/** Rows of the hashed features; a power of two. */
export const BUCKETS = 1 << 15;

/** The rows of a word and its pieces of four and five letters. */
const pieces = remembering((lower) => {
  const out = [hashText(lower, 31)];
  if (lower.length <= 4 || lower.length > LONGEST) return Uint32Array.from(out);
  for (let size = 4; size <= 5; size++)
    for (let k = 0; k + size <= lower.length; k++) out.push(hashText(lower, 50 + size, k, k + size));
  out.push(hashText(lower, 61, lower.length - 3));
  return Uint32Array.from(out);
});
/** Longer words are no words. */
const LONGEST = 60;
const tagHash = remembering((tag) => hashText(tag, 37));
const lemmaHash = remembering((lemma) => joinHashes(hashText(lemma, 41), 3));

/** When each row was last used, so that a row counts once for a sentence. */
const used = new Float64Array(BUCKETS);
let turn = 0;

export function hashFeatures(words: readonly Word[], from: number, to: number, language: string): Uint32Array {
  const out: number[] = [];
  const mask = BUCKETS - 1;
  turn += 1;
  const put = (hash: number): void => {
    const row = hash & mask;
    if (used[row] === turn) return;
    used[row] = turn;
    out.push(row);
  };
  let before = 17;
  let beforeTag = 19;
  for (let i = from; i < to; i++) {
    const word = words[i];
    if (word === undefined || word.kind === 'quote') continue;
    const own = pieces(word.kind === 'number' ? '0' : word.lower);
    const hash = own[0] ?? 0;
    if (word.kind === 'word') for (const piece of own) put(piece);
    else put(hash);
    put(joinHashes(before, hash));
    before = hash;
    const tag = tagHash(word.tag);
    put(joinHashes(beforeTag, tag));
    beforeTag = tag;
    if (word.category === 'finite' || word.category === 'participle' || word.category === 'infinitive') {
      const lemma = lemmaOf(word.lower, language);
      if (lemma !== null) put(lemmaHash(lemma));
    }
  }
  return Uint32Array.from(out);
}
