import type { Reading } from '../decompose/read-sentence.js';
import { readDense } from './dense.js';
import { pairFeatures } from './pair-features.js';
import type { Sparse } from './sparse.js';

/** What a linear model sees of a sentence: named values (0..1 or so), and sparse ones. */
export type Features = Sparse & { readonly dense: Float32Array };

/**
 * The features of words `from`..`to` of a sentence for the models of classes and of kinds: with pairs. They stand until
 * those of another sentence are read. Linear.
 */
export function readClassFeatures(reading: Reading, from: number, to: number, language: string): Features {
  const dense = readDense(reading, from, to, language);
  return { dense, ...pairFeatures(reading, from, to, language, dense) };
}

/** Features that stay, whatever is read behind them. */
export const kept = ({ dense, rows, values, count }: Features): Features => ({
  dense: dense.slice(),
  rows: rows.slice(0, count),
  values: values.slice(0, count),
  count,
});
