import type { ClosedClass, PackedTagger } from '../lexicon/language.js';
import { SHAPE } from '../tokens/form.js';
import { unpackBytes } from '../tokens/hash.js';
import type { Lexical, Tagging, Token } from '../tokens/index.js';
import { ALONE, EDGES, kindRows, PAIR_FEATURES, pairRows } from './features.js';
import type { Around, Seen } from './features.js';

/**
 * A greedy part-of-speech tagger: an averaged perceptron over hashed features of a word, its neighbours and the tags
 * given so far. Trained by `training/tagger.ts` on the development treebanks of Universal Dependencies.
 */
export type TaggerModel = Effects &
  FixedTags & {
    readonly tags: readonly string[];
    /** Rows of the weight table, a power of two; a row holds one byte for each tag. */
    readonly rows: number;
    readonly weights: Int8Array;
    /** For a word of a closed class the tags it may have there; other words may have open tags only. */
    readonly closedWords: ReadonlyMap<string, readonly number[]>;
    /** The first so many tags any word may have. */
    readonly openTags: number;
    /** The number under which the weights were trained to see a tag. */
    readonly seenAs: readonly number[];
    /** Sums of what stands beyond the ends of a sentence: where they stand among those of words. */
    readonly edges: Readonly<Record<keyof typeof EDGES, number>>;
    readonly words: WordSums;
    /** What kinds of words add to the scores, by their readings and shape; `held`: how many sums there are. */
    readonly kinds: { readonly sums: Map<number, Map<number, Int16Array>>; held: number };
  };

/** What a tag does to its clause: it opens one, it is its finite verb, or neither. */
type Effects = { readonly opens: Uint8Array; readonly finite: Uint8Array };

/** What the tags of a tagger do, by their numbers. */
export function effectsOf(tags: readonly string[], closed: ClosedClass): Effects {
  return {
    opens: Uint8Array.from(tags, (tag) => (closed.opens.has(tag) ? 1 : 0)),
    finite: Uint8Array.from(tags, (tag) => (closed.finite.has(tag) ? 1 : 0)),
  };
}

/**
 * The clause so far as a small number: whether a finite verb stands in it, and whether a subordinating word opened it.
 * Begins anew at commas, semicolons and dashes.
 */
export function stateAfter(state: number, tag: number, shape: number, { opens, finite }: Effects): number {
  if (shape === SHAPE.comma || shape === SHAPE.mark) return 0;
  if (opens[tag] === 1) return 2;
  return finite[tag] === 1 ? state | 1 : state;
}

/** The tags of marks and of numbers, which need no weighing. */
type FixedTags = { readonly markTag: number; readonly numberTag: number };

export function fixedTagsOf(tags: readonly string[]): FixedTags {
  return { markTag: tags.indexOf('PUNCT'), numberTag: Math.max(tags.indexOf('CARD'), tags.indexOf('CD')) };
}

/** The tag of a mark or number; -1 for words. */
export function fixedTag({ kind }: Token, { markTag, numberTag }: FixedTags): number {
  if (kind === 'word') return -1;
  return kind === 'number' ? numberTag : markTag;
}

/** The best tag that the word may have: one of the open ones, or of those that its closed class allows. */
export function bestTag(scores: ArrayLike<number>, openTags: number, closed: readonly number[]): number {
  let best = 0;
  for (let t = 1; t < openTags; t++) if (scores[t]! > scores[best]!) best = t;
  for (const t of closed) if (scores[t]! > scores[best]!) best = t;
  return best;
}

const PLACES = ALONE.length;
const NO_TAGS: readonly number[] = [];

/** So many different words are remembered before the memory starts anew. */
const MOST_WORDS = 4096;
const EDGE_WORDS = 4;

/**
 * For words that were tagged, and for each place around a word that is tagged: what a word in it adds to the score of each
 * tag. One table for all, so that a word takes no memory of its own; `turn` changes when it starts anew.
 */
type WordSums = { table: Int16Array; held: number; turn: number };

let turns = 0;

/**
 * Puts the sums of one word more into the table, which must have room for it; where they begin. Only the first `own` tags
 * are weighed for the word itself.
 */
function putSums(
  words: WordSums,
  seen: Seen,
  weights: Int8Array,
  rows: number,
  count: number,
  own: number = count,
): number {
  const { table } = words;
  const at = words.held++ * PLACES * count;
  table.fill(0, at, at + PLACES * count);
  for (let place = 0; place < PLACES; place++) {
    const to = at + place * count;
    const most = place === 0 ? own : count;
    for (const row of ALONE[place]!(seen, rows - 1))
      for (let t = 0; t < most; t++) table[to + t]! += weights[row * count + t]!;
  }
  return at;
}

/** Makes room for the sums of so many words: no word of a sentence may be given up while the sentence is tagged. */
function makeRoom({ words, tags }: TaggerModel, more: number): void {
  const size = PLACES * tags.length;
  if ((words.held + more) * size <= words.table.length) return;
  if ((EDGE_WORDS + more) * size > words.table.length) {
    const edges = words.table.subarray(0, EDGE_WORDS * size);
    words.table = new Int16Array((EDGE_WORDS + more) * size);
    words.table.set(edges);
  }
  words.held = EDGE_WORDS;
  words.turn = ++turns;
}

/** So many sums of kinds of words are remembered before the memory starts anew. */
const MOST_SUMS = 20_000;

function taggingOf(word: Lexical, model: TaggerModel): Tagging {
  const { weights, tags, rows, words, closedWords, openTags, kinds } = model;
  if (word.tagging?.turn === words.turn) return word.tagging;
  const kind = word.readings * SHAPES + word.form.shape;
  const ofKind = kinds.sums.get(kind) ?? new Map<number, Int16Array>();
  kinds.sums.set(kind, ofKind);
  const closed = closedWords.get(word.form.lower) ?? NO_TAGS;
  return (word.tagging = {
    at: putSums(words, word, weights, rows, tags.length, closed.length === 0 ? openTags : tags.length),
    turn: words.turn,
    closed,
    ofKind,
  });
}

const SHAPES = 16;
const STATES = 4;
const MOST_TAGS = 64;

/** What the features of a word's kind add to the score of each tag: worked out once for everything alike. */
function kindSums(word: Lexical, ofKind: Map<number, Int16Array>, around: Around, model: TaggerModel): Int16Array {
  const { isFirst, tag1, tag2, state, shapeAfter } = around;
  const tags = (tag1 + 1) * MOST_TAGS + tag2 + 1;
  const key = ((tags * STATES + state) * SHAPES + shapeAfter) * 2 + (isFirst ? 1 : 0);
  const known = ofKind.get(key);
  if (known !== undefined) return known;
  const { weights, kinds } = model;
  const count = model.tags.length;
  const sums = new Int16Array(count);
  for (const row of kindRows(word, around, model.rows - 1))
    for (let t = 0; t < count; t++) sums[t]! += weights[row * count + t]!;
  if (kinds.held >= MOST_SUMS) {
    for (const held of kinds.sums.values()) held.clear();
    kinds.held = 0;
  }
  kinds.held++;
  ofKind.set(key, sums);
  return sums;
}

/** Room for the scores and rows of one word: tagging is never entered twice at a time. */
const SCRATCH = { scores: new Int32Array(MOST_TAGS), rows: new Uint32Array(PAIR_FEATURES) };

/** One tag for each token, whose readings are `words`. Linear in the tokens. */
export function tag(tokens: readonly Token[], words: readonly Lexical[], model: TaggerModel): string[] {
  const { weights, openTags, edges, tags } = model;
  const count = tags.length;
  const mask = model.rows - 1;
  const n = tokens.length;
  const { scores, rows } = SCRATCH;
  makeRoom(model, n);
  const sums = model.words.table;
  const around = { isFirst: true, tag1: -1, tag2: -1, state: 0, shapeAfter: 0 };
  const sumsAt = (i: number, beyond: number): number => (i < 0 || i >= n ? beyond : taggingOf(words[i]!, model).at);
  const out: string[] = [];
  for (let i = 0; i < n; i++) {
    const token = tokens[i]!;
    let best = fixedTag(token, model);
    if (best < 0) {
      const here = words[i]!;
      const before = i > 0 ? words[i - 1]! : EDGES.before;
      const after = i + 1 < n ? words[i + 1]! : EDGES.after;
      const { at: own, closed, ofKind } = taggingOf(here, model);
      around.isFirst = i === 0;
      around.shapeAfter = after.form.shape;
      const kind = kindSums(here, ofKind, around, model);
      const atBefore = sumsAt(i - 1, edges.before) + count;
      const atAfter = sumsAt(i + 1, edges.after) + 2 * count;
      const atBefore2 = sumsAt(i - 2, edges.before2) + 3 * count;
      const atAfter2 = sumsAt(i + 2, edges.after2) + 4 * count;
      pairRows(here, before, after, around.tag1, mask, rows);
      // First the open tags, then those of the word's closed class.
      for (let k = -openTags; k < closed.length; k++) {
        const t = k < 0 ? k + openTags : closed[k]!;
        let sum =
          kind[t]! +
          sums[own + t]! +
          sums[atBefore + t]! +
          sums[atAfter + t]! +
          sums[atBefore2 + t]! +
          sums[atAfter2 + t]!;
        for (let f = 0; f < PAIR_FEATURES; f++) sum += weights[rows[f]! * count + t]!;
        scores[t] = sum;
      }
      best = bestTag(scores, openTags, closed);
    }
    out.push(tags[best] ?? 'X');
    around.state = stateAfter(around.state, best, token.form.shape, model);
    around.tag2 = around.tag1;
    around.tag1 = model.seenAs[best]!;
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
  const words = { table: new Int16Array(MOST_WORDS * PLACES * count), held: 0, turn: ++turns };
  const beyond = (seen: Seen): number => putSums(words, seen, weights, packed.ROWS, count);
  const edges = {
    before: beyond(EDGES.before),
    before2: beyond(EDGES.before2),
    after: beyond(EDGES.after),
    after2: beyond(EDGES.after2),
  };
  return {
    tags,
    rows: packed.ROWS,
    weights,
    closedWords,
    openTags: open.length,
    seenAs,
    edges,
    words,
    kinds: { sums: new Map(), held: 0 },
    ...effectsOf(tags, closed),
    ...fixedTagsOf(tags),
  };
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
