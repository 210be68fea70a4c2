import { DENSE } from '../src/classify/feature-names.js';
import type { Features } from '../src/classify/features.js';
import { scoresOf, softmax } from '../src/classify/linear.js';
import type { LinearModel } from '../src/classify/linear.js';
import { ROWS } from '../src/classify/sparse.js';
import { packBytes, randomFrom, shuffled } from './random.js';

export type Example = {
  readonly features: Features;
  readonly label: number;
  readonly group: string;
  readonly weight: number;
};

export type Settings = {
  readonly rounds: number;
  readonly rate: number;
  /** Pull of the hashed and of the dense weights towards zero. */
  readonly hashedDecay: number;
  readonly denseDecay: number;
  readonly seed: number;
};

/** Multinomial logistic regression by small steps (AdaGrad), stopped early; the same for the same seed. */
export function trainLinear(examples: readonly Example[], classes: readonly string[], settings: Settings): LinearModel {
  const count = classes.length;
  const dense = new Float64Array(DENSE.length * count);
  const hashed = new Float64Array(ROWS * count);
  const denseSquares = new Float64Array(dense.length).fill(1e-6);
  const hashedSquares = new Float64Array(hashed.length).fill(1e-6);
  const random = randomFrom(settings.seed);
  const n = examples.length;
  for (let round = 0; round < settings.rounds; round++) {
    const rate = settings.rate / (1 + round * 0.15);
    for (const example of shuffled(examples, random)) {
      const { features } = example;
      const scores = new Float64Array(count);
      for (let f = 0; f < DENSE.length; f++) {
        const value = features.dense[f] ?? 0;
        if (value !== 0)
          for (let c = 0; c < count; c++) scores[c] = (scores[c] ?? 0) + value * (dense[f * count + c] ?? 0);
      }
      const { rows, values } = features;
      for (let i = 0; i < rows.length; i++)
        for (let c = 0; c < count; c++) scores[c]! += values[i]! * hashed[rows[i]! * count + c]!;
      const shares = softmax(scores);
      for (let c = 0; c < count; c++) {
        const error = ((shares[c] ?? 0) - (c === example.label ? 1 : 0)) * example.weight;
        for (let f = 0; f < DENSE.length; f++) {
          const value = features.dense[f] ?? 0;
          if (value === 0) continue;
          const at = f * count + c;
          const slope = error * value + (settings.denseDecay / n) * (dense[at] ?? 0) * example.weight;
          denseSquares[at] = (denseSquares[at] ?? 0) + slope * slope;
          dense[at] = (dense[at] ?? 0) - (rate * slope) / Math.sqrt(denseSquares[at] ?? 1);
        }
        for (let i = 0; i < rows.length; i++) {
          const at = rows[i]! * count + c;
          const slope = error * values[i]! + (settings.hashedDecay / n) * (hashed[at] ?? 0) * example.weight;
          hashedSquares[at] = (hashedSquares[at] ?? 0) + slope * slope;
          hashed[at] = (hashed[at] ?? 0) - (rate * slope) / Math.sqrt(hashedSquares[at] ?? 1);
        }
      }
    }
  }
  return quantised(dense, hashed, classes);
}

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

/** Scores of every example by models that never saw its group; the folds are the same for the same seed. */
export function crossValidate(
  examples: readonly Example[],
  train: (shown: readonly Example[]) => LinearModel,
  folds: number,
  seed: number,
  extra: readonly Example[] = [],
): Float64Array[] {
  const groups = shuffled([...new Set(examples.map((e) => e.group))].sort(), randomFrom(seed));
  const foldOf = new Map(groups.map((group, i) => [group, i % folds]));
  const out: Float64Array[] = new Array<Float64Array>(examples.length);
  for (let fold = 0; fold < folds; fold++) {
    const model = train([...examples, ...extra].filter((e) => foldOf.get(e.group) !== fold));
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
