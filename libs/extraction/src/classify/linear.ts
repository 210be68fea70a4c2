import { bytesFromBase64, unpackBytes } from '../tokens/hash.js';
import { DENSE } from './feature-names.js';
import type { Features } from './features.js';
import { ROWS } from './sparse.js';

/** A linear model of several classes over dense and sparse features; the weights of the latter in steps of `step`. */
export type LinearModel = {
  readonly classes: readonly string[];
  readonly dense: Float32Array;
  readonly hashed: Int8Array;
  readonly step: number;
};

/** Raw scores, one for each class. */
export function scoresOf(model: LinearModel, features: Features): Float64Array {
  const { classes, dense, hashed, step } = model;
  const count = classes.length;
  const out = new Float64Array(count);
  const { rows, values } = features;
  for (let c = 0; c < count; c++) {
    let sum = 0;
    // Rows are within the table.
    for (let i = 0; i < features.count; i++) sum += values[i]! * hashed[rows[i]! * count + c]!;
    out[c] = sum * step;
  }
  for (let f = 0; f < DENSE.length; f++) {
    const value = features.dense[f]!;
    if (value !== 0) for (let c = 0; c < count; c++) out[c]! += value * dense[f * count + c]!;
  }
  return out;
}

/** Probabilities from scores. */
export function softmax(scores: Float64Array): Float64Array {
  const count = scores.length;
  const out = new Float64Array(count);
  let most = -Infinity;
  for (let c = 0; c < count; c++) most = Math.max(most, scores[c]!);
  let sum = 0;
  for (let c = 0; c < count; c++) sum += out[c] = Math.exp(scores[c]! - most);
  for (let c = 0; c < count; c++) out[c]! /= sum;
  return out;
}

export const sigmoid = (score: number): number => 1 / (1 + Math.exp(-score));

/** A model from its packed text with a table of so many rows; dense weights are 16-bit thousandths. */
export function readLinear(
  packed: { readonly classes: string; readonly dense: string; readonly hashed: string; readonly step: number },
  rows: number = ROWS,
): LinearModel {
  const classes = packed.classes.split(' ');
  const bytes = bytesFromBase64(packed.dense);
  const dense = new Float32Array(DENSE.length * classes.length);
  for (let i = 0; i < dense.length; i++)
    dense[i] = (((bytes[2 * i + 1] ?? 0) << 8) | ((bytes[2 * i] ?? 0) & 255)) / 1000;
  return { classes, dense, hashed: unpackBytes(packed.hashed, rows * classes.length), step: packed.step };
}
