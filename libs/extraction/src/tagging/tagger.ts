import type { ClosedClass, PackedTagger } from '../lexicon/language.js';
import { unpackBytes } from '../tokens/hash.js';
import type { Lexical, Token } from '../tokens/index.js';
import { ALONE, CONTEXT_FEATURES, contextRows, EDGES } from './features.js';
import type { Seen } from './features.js';

/**
 * A greedy part-of-speech tagger: an averaged perceptron over hashed features of a word, its neighbours and the tags
 * given so far. Trained by `training/tagger.ts` on the development treebanks of Universal Dependencies.
 */
export type TaggerModel = {
  readonly tags: readonly string[];
  /** Rows of the weight table, a power of two; a row holds one byte for each tag. */
  readonly rows: number;
  readonly weights: Int8Array;
  readonly closed: ClosedClass;
  /** For a word of a closed class the tags it may have there; other words may have open tags only. */
  readonly closedWords: ReadonlyMap<string, readonly number[]>;
  /** The first so many tags any word may have. */
  readonly openTags: number;
  /** The number under which the weights were trained to see a tag. */
  readonly seenAs: readonly number[];
  /** Sums of what stands beyond the ends of a sentence. */
  readonly edges: Readonly<Record<keyof typeof EDGES, Int16Array>>;
};

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

const PLACES = ALONE.length;

/** For each place around a word that is tagged: what a word in it adds to the score of each tag. */
function sumsOf(seen: Seen, weights: Int8Array, rows: number, count: number): Int16Array {
  const sums = new Int16Array(PLACES * count);
  ALONE.forEach((rowsOf, place) => {
    for (const row of rowsOf(seen, rows - 1))
      for (let t = 0; t < count; t++) sums[place * count + t]! += weights[row * count + t]!;
  });
  return sums;
}

/** One tag for each token, whose readings are `words`. Linear in the tokens. */
export function tag(tokens: readonly Token[], words: readonly Lexical[], model: TaggerModel): string[] {
  const { weights, openTags, edges } = model;
  const count = model.tags.length;
  const mask = model.rows - 1;
  const n = tokens.length;
  const sums = (i: number, beyond: Int16Array): Int16Array => {
    const word = words[i];
    return word === undefined ? beyond : (word.sums ??= sumsOf(word, weights, model.rows, count));
  };
  const scores = new Int32Array(count);
  const rows = new Uint32Array(CONTEXT_FEATURES);
  const out: string[] = [];
  let tag1 = -1;
  let tag2 = -1;
  let state = 0;
  for (let i = 0; i < n; i++) {
    const token = tokens[i]!;
    let best = fixedTag(token, model.tags);
    if (best < 0) {
      const closed = model.closedWords.get(token.lower);
      const here = words[i]!;
      const before = words[i - 1] ?? EDGES.before;
      const after = words[i + 1] ?? EDGES.after;
      contextRows(here, before, after, i === 0, tag1, tag2, state, mask, rows);
      const own = sums(i, edges.before);
      const sumBefore = sums(i - 1, edges.before);
      const sumAfter = sums(i + 1, edges.after);
      const sumBefore2 = sums(i - 2, edges.before2);
      const sumAfter2 = sums(i + 2, edges.after2);
      for (let t = 0; t < openTags; t++)
        scores[t] =
          own[t]! +
          sumBefore[count + t]! +
          sumAfter[2 * count + t]! +
          sumBefore2[3 * count + t]! +
          sumAfter2[4 * count + t]!;
      for (let f = 0; f < CONTEXT_FEATURES; f++) {
        const base = rows[f]! * count;
        for (let t = 0; t < openTags; t++) scores[t]! += weights[base + t]!;
      }
      if (closed !== undefined)
        for (const t of closed) {
          let sum =
            own[t]! +
            sumBefore[count + t]! +
            sumAfter[2 * count + t]! +
            sumBefore2[3 * count + t]! +
            sumAfter2[4 * count + t]!;
          for (let f = 0; f < CONTEXT_FEATURES; f++) sum += weights[rows[f]! * count + t]!;
          scores[t] = sum;
        }
      best = bestTag(scores, openTags, closed);
    }
    const name = model.tags[best] ?? 'X';
    out.push(name);
    state = nextState(state, name, token.form.shape, model.closed);
    tag2 = tag1;
    tag1 = model.seenAs[best]!;
  }
  return out;
}

/** A model from its packed text; `CLOSED_WORDS` is lines of a tag and the words that may have it. */
export function readModel(packed: PackedTagger, closed: ClosedClass): TaggerModel {
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
  const beyond = (seen: Seen): Int16Array => sumsOf(seen, weights, packed.ROWS, count);
  const edges = {
    before: beyond(EDGES.before),
    before2: beyond(EDGES.before2),
    after: beyond(EDGES.after),
    after2: beyond(EDGES.after2),
  };
  return { tags, rows: packed.ROWS, weights, closed, closedWords, openTags: open.length, seenAs, edges };
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
