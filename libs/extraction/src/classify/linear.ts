import { bytesFromBase64, unpackBytes } from '../tokens/hash.js';
import { DENSE } from './feature-names.js';
import { BUCKETS } from './hashed-features.js';
import type { Features } from './features.js';

/** A linear model of several classes over dense and hashed features, its weights in steps of `step`. */
export type LinearModel = {
  readonly classes: readonly string[];
  readonly dense: Float32Array;
  readonly hashed: Int8Array;
  readonly step: number;
};

/** Raw scores, one for each class. Hashed features are weighed by the root of their number, so that length is no class. */
export function scoresOf(model: LinearModel, features: Features): Float64Array {
  const count = model.classes.length;
  const out = new Float64Array(count);
  for (let f = 0; f < features.dense.length; f++) {
    const value = features.dense[f] ?? 0;
    if (value === 0) continue;
    for (let c = 0; c < count; c++) out[c] = (out[c] ?? 0) + value * (model.dense[f * count + c] ?? 0);
  }
  const scale = model.step / Math.sqrt(Math.max(1, features.hashed.length));
  // Rows are masked to the table, so that every index is within it.
  const { hashed } = model;
  const rows = features.hashed;
  for (let c = 0; c < count; c++) {
    let sum = 0;
    for (let i = 0; i < rows.length; i++) sum += hashed[rows[i]! * count + c]!;
    out[c]! += scale * sum;
  }
  return out;
}

/** Probabilities from scores. */
export function softmax(scores: Float64Array): Float64Array {
  let most = -Infinity;
  for (const score of scores) most = Math.max(most, score);
  let sum = 0;
  const out = scores.map((score) => {
    const value = Math.exp(score - most);
    sum += value;
    return value;
  });
  return out.map((value) => value / sum);
}

export const sigmoid = (score: number): number => 1 / (1 + Math.exp(-score));

/** A model from its packed text; dense weights are 16-bit thousandths. */
export function readLinear(packed: {
  readonly classes: string;
  readonly dense: string;
  readonly hashed: string;
  readonly step: number;
}): LinearModel {
  const classes = packed.classes.split(' ');
  const bytes = bytesFromBase64(packed.dense);
  const dense = new Float32Array(DENSE.length * classes.length);
  for (let i = 0; i < dense.length; i++)
    dense[i] = (((bytes[2 * i + 1] ?? 0) << 8) | ((bytes[2 * i] ?? 0) & 255)) / 1000;
  return { classes, dense, hashed: unpackBytes(packed.hashed, BUCKETS * classes.length), step: packed.step };
}
