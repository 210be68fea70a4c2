import type { Word } from '../decompose/words.js';
import { languageOf } from '../lexicon/languages.js';
import { lexicalOf } from '../lexicon/lexical.js';
import { remembering } from '../lexicon/memo.js';
import { hashText, joinHashes } from '../tokens/hash.js';

/** So many words side by side does one pattern look at. */
export const WIDTH = 3;

/** What a net sees of a sentence: its words and their tags, as keys. */
export type PatternFeatures = { readonly words: Uint32Array; readonly tags: Uint32Array };

/** Keys are stored in three bytes. */
const KEYS = 0xffffff;
const YEAR = /^(?:1[89]|20)\d\d$/;
const LONGEST_NUMBER = 4;

const tagKey = remembering((tag) => hashText(tag, 37) & KEYS);

/** Numbers by their size: a year, one with a fraction, and the others by how many digits they have. */
const numberKey = remembering((lower) => {
  const digits = lower.replaceAll(/[^\d.]/gu, '');
  const size = digits.includes('.') ? 'fraction' : YEAR.test(digits) ? 'year' : Math.min(LONGEST_NUMBER, digits.length);
  return joinHashes(hashText(String(size), 43), 9) & KEYS;
});

/** The words of a whole sentence and their tags. Linear in them. */
export function patternFeatures(of: readonly Word[], language: string): PatternFeatures {
  const own = languageOf(language);
  const words = new Uint32Array(of.length);
  const tags = new Uint32Array(of.length);
  of.forEach((word, i) => {
    words[i] = word.kind === 'number' ? numberKey(word.lower) : lexicalOf(word.form, own).hash & KEYS;
    tags[i] = tagKey(word.tag);
  });
  return { words, tags };
}

/** The numbers of a net. Row 0 of its vectors is for what it does not know; its keys begin with row 1. */
export type PatternWeights = {
  /** Numbers in a vector. */
  readonly size: number;
  readonly wordKeys: Uint32Array;
  /** Vectors of words in whole numbers of four bits, -7..7. */
  readonly wordVectors: Int8Array;
  readonly tagKeys: Uint32Array;
  readonly tagVectors: Float32Array;
  /** For each pattern what it looks for in `WIDTH` words, one vector behind the other. */
  readonly patterns: Int8Array;
  /** For each pattern what is added to how well it is met, and what it says when it is. */
  readonly floors: Float32Array;
  readonly says: Float32Array;
  readonly bias: number;
};

/** So many answers are kept before they are reckoned anew: ten megabytes. */
const MOST_ANSWERS = 8192;
/** More tags than there are in any language. */
const TAGS = 256;

/**
 * Looks for patterns of three words in a sentence, each where it is met best, by vectors of the words: a convolution of
 * one layer and the maximum over the sentence. What a word with its tag adds to the patterns is reckoned once and kept.
 */
export class PatternNet {
  readonly weights: PatternWeights;
  private readonly wordRows: ReadonlyMap<number, number>;
  private readonly tagRows: ReadonlyMap<number, number>;
  private readonly answers = new Map<number, Float32Array>();
  /** The answer of the blank before and behind a sentence. */
  private readonly blank: Float32Array;
  private readonly best: Float32Array;

  constructor(weights: PatternWeights) {
    this.weights = weights;
    const rowsOf = (keys: Uint32Array): Map<number, number> => new Map(Array.from(keys, (key, i) => [key, i + 1]));
    this.wordRows = rowsOf(weights.wordKeys);
    this.tagRows = rowsOf(weights.tagKeys);
    this.blank = new Float32Array(WIDTH * weights.floors.length);
    this.best = new Float32Array(weights.floors.length);
  }

  /** Above zero: rather yes. Linear in the words. */
  margin({ words, tags }: PatternFeatures): number {
    const { blank, best } = this;
    const { floors, says, bias } = this.weights;
    const count = floors.length;
    best.fill(-Infinity);
    // A pattern may stand out over both ends of the sentence.
    let first = blank;
    let second = blank;
    for (let i = 0; i < words.length + WIDTH - 1; i++) {
      const third = i < words.length ? this.answer(words[i]!, tags[i]!) : blank;
      for (let p = 0; p < count; p++) {
        const met = first[p]! + second[count + p]! + third[2 * count + p]!;
        if (met > best[p]!) best[p] = met;
      }
      first = second;
      second = third;
    }
    let sum = bias;
    for (let p = 0; p < count; p++) sum += says[p]! * Math.max(0, best[p]! + floors[p]!);
    return sum;
  }

  /** How well a word with its tag meets each place of each pattern: all first places, then all second ones. */
  private answer(wordKey: number, tagKey: number): Float32Array {
    const wordRow = this.wordRows.get(wordKey) ?? 0;
    const tagRow = this.tagRows.get(tagKey) ?? 0;
    const held = this.answers.get(wordRow * TAGS + tagRow);
    if (held !== undefined) return held;
    if (this.answers.size >= MOST_ANSWERS) this.answers.clear();
    const { size, patterns, wordVectors, tagVectors, floors } = this.weights;
    const count = floors.length;
    const vector = new Float64Array(size);
    for (let j = 0; j < size; j++) vector[j] = wordVectors[wordRow * size + j]! + tagVectors[tagRow * size + j]!;
    const out = new Float32Array(WIDTH * count);
    for (let p = 0; p < count; p++)
      for (let k = 0; k < WIDTH; k++) {
        const from = (p * WIDTH + k) * size;
        let sum = 0;
        for (let j = 0; j < size; j++) sum += patterns[from + j]! * vector[j]!;
        out[k * count + p] = sum;
      }
    this.answers.set(wordRow * TAGS + tagRow, out);
    return out;
  }
}
