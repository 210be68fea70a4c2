import { bytesFromBase64, unpackBytes, unpackNibbles } from '../tokens/hash.js';
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

/** A linear model as text. */
export type PackedLinear = {
  readonly CLASSES: string;
  readonly DENSE_WEIGHTS: string;
  readonly HASHED_WEIGHTS: string;
  readonly STEP: number;
};

/** A model from its packed text; dense weights are 16-bit thousandths, those of the table bytes. */
export function readLinear(packed: PackedLinear): LinearModel {
  const model = readDenseWeights(packed);
  return { ...model, hashed: unpackBytes(packed.HASHED_WEIGHTS, ROWS * model.classes.length) };
}

/** A model whose weights in the table are packed in four bits each: signed squares, so that small ones are finer. */
export function readSquares(packed: PackedLinear): LinearModel {
  return {
    ...readDenseWeights(packed),
    hashed: unpackNibbles(packed.HASHED_WEIGHTS).map((root) => root * Math.abs(root)),
  };
}

function readDenseWeights(packed: PackedLinear): Omit<LinearModel, 'hashed'> {
  const classes = packed.CLASSES.split(' ');
  const bytes = bytesFromBase64(packed.DENSE_WEIGHTS);
  const dense = new Float32Array(DENSE.length * classes.length);
  for (let i = 0; i < dense.length; i++)
    dense[i] = (((bytes[2 * i + 1] ?? 0) << 8) | ((bytes[2 * i] ?? 0) & 255)) / 1000;
  return { classes, dense, step: packed.STEP };
}
