import { WIDTH } from '../src/classify/pattern-net.js';
import type { PatternFeatures, PatternWeights } from '../src/classify/pattern-net.js';
import { sigmoid } from '../src/classify/linear.js';
import { randomFrom, shuffled } from './random.js';

export type NetExample = { readonly features: PatternFeatures; readonly label: number };

/** How a net is learnt: see `settings.ts`. */
export type NetSettings = {
  readonly size: number;
  readonly patterns: number;
  readonly rounds: number;
  /** The weights that ship are the mean of those from this round on. */
  readonly meanFrom: number;
  readonly step: number;
  /** Words have vectors from elsewhere, which are to change less. */
  readonly wordStep: number;
  /** How many words and how many patterns are left out by chance. */
  readonly leaveWords: number;
  readonly leavePatterns: number;
  readonly seed: number;
};

const FEWEST = 2;
/** The last step is this much shorter than the first, in parts. */
const SHORTER = 0.8;
const MEAN_EVERY = 500;
const LONGEST = 170;

/** Numbers that are learnt by steps which grow shorter where slopes were steep (Duchi et al. 2011). */
class Learnt {
  readonly at: Float64Array;
  private readonly steep: Float64Array;
  private readonly sum: Float64Array;
  private times = 0;

  constructor(at: Float64Array) {
    this.at = at;
    this.steep = new Float64Array(at.length);
    this.sum = new Float64Array(at.length);
  }

  move(i: number, slope: number, step: number): void {
    const steep = (this.steep[i]! += slope * slope);
    this.at[i]! -= (step * slope) / (Math.sqrt(steep) + 1e-3);
  }

  remember(): void {
    this.times++;
    for (let i = 0; i < this.at.length; i++) this.sum[i]! += this.at[i]!;
  }

  mean(): Float64Array {
    return this.sum.map((value) => value / Math.max(1, this.times));
  }
}

/** Rows for the keys that enough examples have, in the order of the keys, from row 1 on. */
function rowsOf(all: readonly Uint32Array[], fewest: number): Map<number, number> {
  const times = new Map<number, number>();
  for (const keys of all) for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1);
  const often = [...times].filter(([, count]) => count >= fewest).map(([key]) => key);
  return new Map(often.sort((a, b) => a - b).map((key, i) => [key, i + 1]));
}

const filled = (length: number, value: (i: number) => number): Float64Array =>
  Float64Array.from({ length }, (_, i) => value(i));

/**
 * A net that tells examples with label 1 from the others: logistic loss, one example after another in an order by
 * chance, which `seed` fixes. `vectors`: of the keys of words, as many numbers as `size`.
 */
export function fitNet(
  examples: readonly NetExample[],
  vectors: ReadonlyMap<number, Float64Array>,
  settings: NetSettings,
): PatternWeights {
  const { size, patterns: count, leaveWords, leavePatterns, wordStep } = settings;
  const random = randomFrom(settings.seed);
  const wordRows = rowsOf(
    examples.map(({ features }) => features.words),
    FEWEST,
  );
  const tagRows = rowsOf(
    examples.map(({ features }) => features.tags),
    1,
  );
  const seen = examples.map(({ features, label }) => ({
    words: Uint32Array.from(features.words.subarray(0, LONGEST), (key) => wordRows.get(key) ?? 0),
    tags: Uint32Array.from(features.tags.subarray(0, LONGEST), (key) => tagRows.get(key) ?? 0),
    label,
  }));
  const span = WIDTH * size;
  const between = (most: number): number => (random() * 2 - 1) * most;
  const words = new Learnt(new Float64Array((wordRows.size + 1) * size));
  for (const [key, row] of wordRows) words.at.set(vectors.get(key) ?? new Float64Array(size), row * size);
  const tags = new Learnt(filled((tagRows.size + 1) * size, () => between(0.05)));
  const patterns = new Learnt(filled(count * span, () => between(0.7 * Math.sqrt(6 / span))));
  const floors = new Learnt(new Float64Array(count));
  const says = new Learnt(filled(count, () => between(0.2)));
  const bias = new Learnt(Float64Array.of(-1));
  const all = [words, tags, patterns, floors, says, bias];

  const pad = WIDTH - 1;
  const input = new Float64Array((LONGEST + 2 * pad) * size);
  const slopes = new Float64Array(input.length);
  const places = new Int32Array(count);
  const met = new Float64Array(count);
  const kept = new Uint8Array(count);
  const louder = 1 / (1 - leavePatterns);
  const given = new Uint32Array(LONGEST);

  const learn = ({ words: rows, tags: tagsOf, label }: (typeof seen)[number], shorter: number): void => {
    const length = rows.length;
    const width = (length + 2 * pad) * size;
    input.fill(0, 0, width);
    slopes.fill(0, 0, width);
    for (let i = 0; i < length; i++) {
      const row = (given[i] = random() < leaveWords ? 0 : rows[i]!);
      const to = (i + pad) * size;
      for (let j = 0; j < size; j++) input[to + j] = words.at[row * size + j]! + tags.at[tagsOf[i]! * size + j]!;
    }
    let margin = bias.at[0]!;
    const ends = (length + pad) * size;
    for (let p = 0; p < count; p++) {
      kept[p] = random() < leavePatterns ? 0 : 1;
      if (kept[p] === 0) continue;
      const first = p * span;
      let best = -Infinity;
      for (let from = 0; from < ends; from += size) {
        let sum = 0;
        for (let j = 0; j < span; j++) sum += input[from + j]! * patterns.at[first + j]!;
        if (sum > best) {
          best = sum;
          places[p] = from;
        }
      }
      met[p] = Math.max(0, best + floors.at[p]!) * louder;
      margin += says.at[p]! * met[p]!;
    }
    const slope = sigmoid(margin) - label;
    const step = settings.step * shorter;
    for (let p = 0; p < count; p++) {
      if (kept[p] === 0 || met[p] === 0) continue;
      const first = p * span;
      const from = places[p]!;
      const back = slope * says.at[p]! * louder;
      for (let j = 0; j < span; j++) {
        const weight = patterns.at[first + j]!;
        slopes[from + j]! += back * weight;
        patterns.move(first + j, back * input[from + j]!, step);
      }
      floors.move(p, back, step);
      says.move(p, slope * met[p]!, step);
    }
    bias.move(0, slope, step);
    for (let i = 0; i < length; i++) {
      const from = (i + pad) * size;
      for (let j = 0; j < size; j++) {
        const back = slopes[from + j]!;
        if (back === 0) continue;
        words.move(given[i]! * size + j, back, wordStep * shorter);
        tags.move(tagsOf[i]! * size + j, back, wordStep * shorter);
      }
    }
  };

  for (let round = 0; round < settings.rounds; round++) {
    const shorter = 1 - (round / settings.rounds) * SHORTER;
    shuffled(seen, random).forEach((one, i) => {
      if (round >= settings.meanFrom && i % MEAN_EVERY === 0) for (const learnt of all) learnt.remember();
      learn(one, shorter);
    });
  }
  return inFewBits({
    size,
    wordKeys: Uint32Array.from(wordRows.keys()),
    words: words.mean(),
    tagKeys: Uint32Array.from(tagRows.keys()),
    tags: tags.mean(),
    patterns: patterns.mean(),
    floors: floors.mean(),
    says: says.mean(),
    bias: bias.mean()[0]!,
  });
}

/** Vectors of words reach so many standard deviations. */
const REACH = 2.5;
const MOST_NIBBLE = 7;
const MOST_BYTE = 127;

/**
 * Words in four bits, patterns in eight. Each place of the vectors has a step of its own, by which the patterns are
 * multiplied; each pattern is stretched to the whole of a byte, and says less for that.
 */
function inFewBits(net: {
  readonly size: number;
  readonly wordKeys: Uint32Array;
  readonly words: Float64Array;
  readonly tagKeys: Uint32Array;
  readonly tags: Float64Array;
  readonly patterns: Float64Array;
  readonly floors: Float64Array;
  readonly says: Float64Array;
  readonly bias: number;
}): PatternWeights {
  const { size, words, floors } = net;
  const steps = filled(size, (j) => {
    let sum = 0;
    for (let i = j; i < words.length; i += size) sum += words[i]! * words[i]!;
    return (REACH * Math.sqrt((sum * size) / words.length)) / MOST_NIBBLE + 1e-9;
  });
  const span = WIDTH * size;
  const scaled = net.patterns.map((value, i) => value * steps[i % size]!);
  const stretch = filled(floors.length, (p) => {
    let most = 1e-9;
    for (let j = 0; j < span; j++) most = Math.max(most, Math.abs(scaled[p * span + j]!));
    return MOST_BYTE / most;
  });
  return {
    size,
    wordKeys: net.wordKeys,
    wordVectors: Int8Array.from(words, (value, i) =>
      Math.max(-MOST_NIBBLE, Math.min(MOST_NIBBLE, Math.round(value / steps[i % size]!))),
    ),
    tagKeys: net.tagKeys,
    tagVectors: Float32Array.from(net.tags, (value, i) => value / steps[i % size]!),
    patterns: Int8Array.from(scaled, (value, i) => Math.round(value * stretch[Math.floor(i / span)]!)),
    floors: Float32Array.from(floors, (value, p) => value * stretch[p]!),
    says: Float32Array.from(net.says, (value, p) => value / stretch[p]!),
    bias: net.bias,
  };
}
