import { DENSE } from '../src/classify/feature-names.js';
import type { Features } from '../src/classify/features.js';
import { scoresOf } from '../src/classify/linear.js';
import type { LinearModel } from '../src/classify/linear.js';
import { packNibbles } from './pack-net.js';
import { packBytes, randomFrom, shuffled } from './random.js';

export type Example = {
  readonly features: Features;
  readonly label: number;
  readonly group: string;
  readonly weight: number;
  /** Of a sentence of our own: the groups of labelled sentences that look like it. */
  readonly alike?: readonly string[];
};

/** The model as it is stored: dense weights in thousandths, those of the table as bytes. */
export function quantised(dense: Float64Array, table: Float64Array, classes: readonly string[]): LinearModel {
  let largest = 1e-9;
  for (const weight of table) largest = Math.max(largest, Math.abs(weight));
  const step = largest / 127;
  const bytes = new Int8Array(table.length);
  for (let i = 0; i < table.length; i++) bytes[i] = Math.round(table[i]! / step);
  return {
    classes,
    dense: Float32Array.from(dense, (v) => Math.round(Math.max(-32, Math.min(32, v)) * 1000) / 1000),
    hashed: bytes,
    step,
  };
}

const MOST_ROOT = 7;

/** The model with the weights of its table as signed squares of whole numbers up to seven. */
export function inSquares(model: LinearModel): LinearModel {
  let most = 1;
  for (const byte of model.hashed) most = Math.max(most, Math.abs(byte));
  const step = (model.step * most) / (MOST_ROOT * MOST_ROOT);
  const rootOf = (weight: number): number => {
    const size = Math.abs(weight) / step;
    const low = Math.floor(Math.sqrt(size));
    return size - low * low > (low + 1) * (low + 1) - size ? low + 1 : low;
  };
  const hashed = model.hashed.map((byte) => Math.sign(byte) * rootOf(byte * model.step) ** 2);
  return { ...model, hashed, step };
}

/** The constants of a generated module with the weights of such a model; see `readSquares`. */
export function packSquares(model: LinearModel): Record<string, string> {
  const roots = model.hashed.map((square) => Math.sign(square) * Math.round(Math.sqrt(Math.abs(square))));
  return { ...packLinear(model), HASHED_WEIGHTS: packNibbles(roots) };
}

/** The model with something added to the score of each class. */
export function withBias(model: LinearModel, bias: readonly number[]): LinearModel {
  const at = DENSE.indexOf('bias') * model.classes.length;
  const dense = Float32Array.from(model.dense);
  bias.forEach((value, c) => (dense[at + c]! += value));
  return { ...model, dense };
}

/** The constants of a generated weights module. */
export function packLinear(model: LinearModel): Record<string, string> {
  const bytes = Buffer.alloc(model.dense.length * 2);
  model.dense.forEach((value, i) => bytes.writeInt16LE(Math.round(value * 1000), i * 2));
  return {
    CLASSES: model.classes.join(' '),
    DENSE_WEIGHTS: bytes.toString('base64'),
    HASHED_WEIGHTS: packBytes(model.hashed),
  };
}

/** A fold for each group, by chance. */
export function foldsOf<T>(groups: readonly T[], folds: number, seed: number): ReadonlyMap<T, number> {
  return new Map(shuffled(groups, randomFrom(seed)).map((group, i) => [group, i % folds]));
}

/**
 * Scores of every example by models that never saw its group; the folds are the same for the same seed. `extra` is shown
 * in every fold, but for what looks like one that is held out: it may have been written after it.
 */
export function crossValidate(
  examples: readonly Example[],
  train: (shown: readonly Example[]) => LinearModel,
  folds: number,
  seed: number,
  extra: readonly Example[] = [],
): Float64Array[] {
  const foldOf = foldsOf([...new Set(examples.map((e) => e.group))].sort(), folds, seed);
  const out: Float64Array[] = new Array<Float64Array>(examples.length);
  for (let fold = 0; fold < folds; fold++) {
    const isHeldOut = (group: string): boolean => foldOf.get(group) === fold;
    const model = train([
      ...examples.filter((e) => !isHeldOut(e.group)),
      ...extra.filter((e) => e.alike?.some(isHeldOut) !== true),
    ]);
    examples.forEach((example, i) => {
      if (foldOf.get(example.group) === fold) out[i] = scoresOf(model, example.features);
    });
  }
  return out;
}

/** Area under the curve of `scores` for the true items. */
export function areaUnderCurve(scores: readonly number[], truths: readonly boolean[]): number {
  const order = scores.map((score, i) => ({ score, truth: truths[i] === true })).sort((a, b) => a.score - b.score);
  let rankSum = 0;
  let positives = 0;
  for (let i = 0; i < order.length;) {
    let j = i;
    while (j < order.length && order[j]?.score === order[i]?.score) j++;
    const rank = (i + j + 1) / 2;
    for (let k = i; k < j; k++)
      if (order[k]?.truth === true) {
        rankSum += rank;
        positives++;
      }
    i = j;
  }
  const negatives = order.length - positives;
  return positives === 0 || negatives === 0
    ? 0.5
    : (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
}

/** How many of the best are true, as a mean over every true one with those above it. */
export function averagePrecision(scores: readonly number[], truths: readonly boolean[]): number {
  const order = scores.map((score, i) => ({ score, truth: truths[i] === true })).sort((a, b) => b.score - a.score);
  let found = 0;
  let sum = 0;
  order.forEach(({ truth }, i) => {
    if (truth) sum += ++found / (i + 1);
  });
  return found === 0 ? 0 : sum / found;
}

/**
 * How far probabilities are from how often they come true: the mean over ten bins of their range, by how many are in each.
 * 0: of all that are given 0.7, seven in ten are true.
 */
export function calibrationError(probabilities: readonly number[], truths: readonly boolean[]): number {
  const bins = Array.from({ length: BINS }, () => ({ given: 0, found: 0 }));
  probabilities.forEach((probability, i) => {
    const bin = bins[Math.min(BINS - 1, Math.floor(probability * BINS))]!;
    bin.given += probability;
    if (truths[i] === true) bin.found++;
  });
  return bins.reduce((sum, { given, found }) => sum + Math.abs(given - found), 0) / Math.max(1, probabilities.length);
}
const BINS = 10;

/** F1 of one class from predictions. */
export function f1Of(predicted: readonly number[], truths: readonly number[], label: number): number {
  let both = 0;
  let given = 0;
  let gold = 0;
  predicted.forEach((p, i) => {
    if (p === label) given++;
    if (truths[i] === label) gold++;
    if (p === label && truths[i] === label) both++;
  });
  return given + gold === 0 ? 0 : (2 * both) / (given + gold);
}

export function macroF1(predicted: readonly number[], truths: readonly number[], labels: number): number {
  let sum = 0;
  for (let label = 0; label < labels; label++) sum += f1Of(predicted, truths, label);
  return sum / labels;
}
