import type { Word } from '../decompose/words.js';
import { languageOf } from '../lexicon/languages.js';
import { lexicalOf } from '../lexicon/lexical.js';
import { remembering } from '../lexicon/memo.js';
import { hashText, joinHashes } from '../tokens/hash.js';
import { ROWS } from './sparse.js';
import type { Sparse } from './sparse.js';

const tagHash = remembering((tag) => hashText(tag, 37));

/** When each row was last used, so that a row counts once for a sentence. */
const used = new Uint32Array(ROWS);
/** The rows of the sentence at hand: as many at most as there are. */
const rows = new Uint16Array(ROWS);
let turn = 0;

/**
 * Words, pieces of words, pairs of words and of tags of words `from`..`to`. All weigh the same, by the root of their
 * number, so that length is no class.
 */
export function letterFeatures(words: readonly Word[], from: number, to: number, language: string): Sparse {
  let count = 0;
  const mask = ROWS - 1;
  turn = (turn + 1) >>> 0;
  if (turn === 0) used.fill(turn++);
  const put = (hash: number): void => {
    const row = hash & mask;
    if (used[row] === turn) return;
    used[row] = turn;
    rows[count++] = row;
  };
  const own = languageOf(language);
  let before = 17;
  let beforeTag = 19;
  for (let i = from; i < to; i++) {
    const word = words[i];
    if (word === undefined || word.kind === 'quote') continue;
    const { hashes, lemmaHash } = lexicalOf(word.form, own);
    const hash = hashes[0]!;
    for (let k = 0; k < hashes.length; k++) put(hashes[k]!);
    put(joinHashes(before, hash));
    before = hash;
    const tag = tagHash(word.tag);
    put(joinHashes(beforeTag, tag));
    beforeTag = tag;
    if (word.category === 'finite' || word.category === 'participle' || word.category === 'infinitive') {
      if (lemmaHash !== 0) put(lemmaHash);
    }
  }
  return { rows: rows.slice(0, count), values: new Float32Array(count).fill(1 / Math.sqrt(Math.max(1, count))) };
}
