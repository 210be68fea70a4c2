import type { ClosedClass, PackedTagger } from '../lexicon/language.js';
import type { Token } from '../tokens/index.js';
import { joinHashes, unpackBytes } from '../tokens/hash.js';

/**
 * A greedy part-of-speech tagger: an averaged perceptron over hashed features of a word, its neighbours and the tags
 * given so far. Trained by `training/tagger.ts` on the development treebanks of Universal Dependencies.
 */
export type TaggerModel = {
  readonly tags: readonly string[];
  /** Rows of the weight table, a power of two; a row holds one byte for each tag. */
  readonly rows: number;
  readonly weights: Int8Array;
  /** Readings that a lexicon gives a word, as bits; 0: unknown. */
  readonly readings: (token: Token) => number;
  readonly closed: ClosedClass;
  /** For a word of a closed class the tags it may have there; other words may have open tags only. */
  readonly closedWords: ReadonlyMap<string, readonly number[]>;
  /** The first so many tags any word may have. */
  readonly openTags: number;
  /** The number under which the weights were trained to see a tag. */
  readonly seenAs: readonly number[];
};

export const FEATURES = 30;

export type WordHashes = {
  readonly word: Int32Array;
  readonly suffix: Int32Array;
  readonly shape: Uint8Array;
  readonly lexicon: Int32Array;
};

/** What the tagger asks of each word. `readings`: what a lexicon says of it. */
export function hashWords(tokens: readonly Token[], readings: (token: Token) => number): WordHashes {
  const n = tokens.length;
  const word = new Int32Array(n);
  const suffix = new Int32Array(n * 4);
  const shape = new Uint8Array(n);
  const bits = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    const token = tokens[i]!;
    const { form } = token;
    word[i] = form.hash;
    suffix[i * 4] = form.suffix1;
    suffix[i * 4 + 1] = form.suffix2;
    suffix[i * 4 + 2] = form.suffix3;
    suffix[i * 4 + 3] = form.suffix4;
    shape[i] = form.shape;
    bits[i] = readings(token);
  }
  return { word, suffix, shape, lexicon: bits };
}

/** Fills `out` with the rows of the features of word `i`; `tag1`, `tag2` are the tags before it, `state` of the clause. */
export function featureRows(
  h: WordHashes,
  i: number,
  tag1: number,
  tag2: number,
  state: number,
  mask: number,
  out: Uint32Array,
): void {
  const n = h.shape.length;
  const word = h.word[i] ?? 0;
  const before = i > 0 ? (h.word[i - 1] ?? 0) : 11;
  const before2 = i > 1 ? (h.word[i - 2] ?? 0) : 12;
  const after = i + 1 < n ? (h.word[i + 1] ?? 0) : 13;
  const after2 = i + 2 < n ? (h.word[i + 2] ?? 0) : 14;
  const shape = h.shape[i] ?? 0;
  const shapeAfter = i + 1 < n ? (h.shape[i + 1] ?? 0) : 0;
  const bits = h.lexicon[i] ?? 0;
  const bitsBefore = i > 0 ? (h.lexicon[i - 1] ?? 0) : 0;
  const bitsAfter = i + 1 < n ? (h.lexicon[i + 1] ?? 0) : 0;
  const s2 = h.suffix[i * 4 + 1] ?? 0;
  const s3 = h.suffix[i * 4 + 2] ?? 0;
  const first = i === 0 ? 1 : 0;
  const t1 = tag1 + 1;
  const t2 = tag2 + 1;
  const lex = joinHashes(bits, shape + 100);
  let k = 0;
  const put = (value: number): void => {
    out[k] = joinHashes(value, 7919 * (k + 1)) & mask;
    k++;
  };
  put(word);
  put(joinHashes(word, t1));
  put(h.suffix[i * 4] ?? 0);
  put(s2);
  put(s3);
  put(h.suffix[i * 4 + 3] ?? 0);
  put(joinHashes(s2, t1));
  put(joinHashes(s3, shape));
  put(shape * 2 + first);
  put(joinHashes(shape * 2 + first, t1));
  put(t1);
  put(joinHashes(t1, t2));
  put(before);
  put(after);
  put(before2);
  put(after2);
  put(joinHashes(before, word));
  put(joinHashes(word, after));
  put(i > 0 ? (h.suffix[i * 4 - 2] ?? 0) : 0);
  put(i + 1 < n ? (h.suffix[i * 4 + 6] ?? 0) : 0);
  put(lex);
  put(joinHashes(lex, t1));
  put(joinHashes(lex, joinHashes(t1, t2)));
  put(joinHashes(lex, shapeAfter));
  put(joinHashes(lex, state));
  put(joinHashes(lex, joinHashes(state, shapeAfter)));
  put(joinHashes(bitsAfter, shapeAfter));
  put(joinHashes(joinHashes(bits, bitsAfter), shapeAfter));
  put(joinHashes(joinHashes(bitsBefore, bits), t1));
  put(joinHashes(joinHashes(lex, after), t1));
}

/**
 * The clause so far as a small number: whether a finite verb stands in it, and whether a subordinating word opened it.
 * Begins anew at commas, semicolons and dashes.
 */
export function nextState(state: number, tag: string, shape: number, closed: ClosedClass): number {
  if (shape === 4 || shape === 6) return 0;
  if (closed.opens.has(tag)) return 2;
  if (closed.finite.has(tag)) return state | 1;
  return state;
}

/** The tag of a mark or number, which needs no weighing; -1 for words. */
export function fixedTag(token: Token, tags: readonly string[]): number {
  if (token.kind === 'punctuation' || token.kind === 'quote' || token.kind === 'symbol') return tags.indexOf('PUNCT');
  if (token.kind === 'number') return Math.max(tags.indexOf('CARD'), tags.indexOf('CD'));
  return -1;
}

/** The best tag that the word may have: one of the open ones, or of those that its closed class allows. */
export function bestTag(scores: ArrayLike<number>, openTags: number, closed: readonly number[] | undefined): number {
  let best = 0;
  for (let t = 1; t < openTags; t++) if (scores[t]! > scores[best]!) best = t;
  if (closed !== undefined) for (const t of closed) if (scores[t]! > scores[best]!) best = t;
  return best;
}

/** Scores of the tags that the word may have; the others are not worked out. Every row is within the table. */
export function scoreTags(
  rows: Uint32Array,
  weights: Int8Array | Float64Array,
  count: number,
  openTags: number,
  closed: readonly number[] | undefined,
  scores: Int32Array | Float64Array,
): void {
  for (let t = 0; t < openTags; t++) scores[t] = 0;
  for (let f = 0; f < FEATURES; f++) {
    const base = rows[f]! * count;
    for (let t = 0; t < openTags; t++) scores[t]! += weights[base + t]!;
  }
  if (closed === undefined) return;
  for (const t of closed) {
    let sum = 0;
    for (let f = 0; f < FEATURES; f++) sum += weights[rows[f]! * count + t]!;
    scores[t] = sum;
  }
}

/** One tag for each token. Linear in the tokens. */
export function tag(tokens: readonly Token[], model: TaggerModel): string[] {
  const h = hashWords(tokens, model.readings);
  const count = model.tags.length;
  const scores = new Int32Array(count);
  const rows = new Uint32Array(FEATURES);
  const out: string[] = [];
  let tag1 = -1;
  let tag2 = -1;
  let state = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    let best = fixedTag(token, model.tags);
    if (best < 0) {
      const closed = model.closedWords.get(token.lower);
      featureRows(h, i, tag1, tag2, state, model.rows - 1, rows);
      scoreTags(rows, model.weights, count, model.openTags, closed, scores);
      best = bestTag(scores, model.openTags, closed);
    }
    const name = model.tags[best] ?? 'X';
    out.push(name);
    state = nextState(state, name, h.shape[i]!, model.closed);
    tag2 = tag1;
    tag1 = model.seenAs[best]!;
  }
  return out;
}

/** A model from its packed text; `CLOSED_WORDS` is lines of a tag and the words that may have it. */
export function readModel(packed: PackedTagger, readings: (token: Token) => number, closed: ClosedClass): TaggerModel {
  const trained = packed.TAGS.split(' ');
  const isClosed = new Set(packed.CLOSED_WORDS.split(';').map((line) => line.slice(0, line.indexOf(' '))));
  // X is what the treebank could not name: nothing that a clause is read from.
  isClosed.add('X');
  const open = trained.filter((tag) => !isClosed.has(tag));
  const tags = [...open, ...trained.filter((tag) => isClosed.has(tag))];
  const seenAs = tags.map((tag) => trained.indexOf(tag));
  const count = tags.length;
  const bytes = unpackBytes(packed.WEIGHTS, packed.ROWS * count);
  const weights = new Int8Array(bytes.length);
  for (let row = 0; row < bytes.length; row += count)
    for (let t = 0; t < count; t++) weights[row + t] = bytes[row + seenAs[t]!]!;
  const closedWords = readClosedWords(tags, packed.CLOSED_WORDS);
  return { tags, rows: packed.ROWS, weights, readings, closed, closedWords, openTags: open.length, seenAs };
}

/** The tags that a word of a closed class may have, from lines of a tag and its words. */
export function readClosedWords(tags: readonly string[], text: string): Map<string, number[]> {
  const closedWords = new Map<string, number[]>();
  for (const line of text.split(';')) {
    const [tag = '', ...words] = line.split(' ');
    const index = tags.indexOf(tag);
    if (index < 0) continue;
    for (const word of words) {
      const known = closedWords.get(word);
      if (known === undefined) closedWords.set(word, [index]);
      else known.push(index);
    }
  }
  return closedWords;
}
