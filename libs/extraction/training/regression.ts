import { DENSE } from '../src/classify/feature-names.js';
import { sigmoid, softmax } from '../src/classify/linear.js';
import type { LinearModel } from '../src/classify/linear.js';
import { ROWS } from '../src/classify/sparse.js';
import { quantised } from './linear.js';
import type { Example } from './linear.js';
import { minimise } from './minimise.js';

/**
 * How strongly the weights of the sparse and of the dense features are pulled towards zero, and how long the least loss
 * is looked for: weak pulls take more rounds.
 */
export type Pull = {
  readonly sparse: number;
  readonly dense: number;
  readonly rounds?: number;
  readonly enough?: number;
};

const ROUNDS = 40;
const ENOUGH = 1e-5;
/** A row that fewer examples have tells nothing that holds elsewhere. */
const FEWEST = 2;

/** The columns that a set of examples uses, numbered without gaps: dense features first, then rows of the table. */
type Table = {
  readonly size: number;
  /** Where the features of each example begin; then the number and value of each. */
  readonly begins: Int32Array;
  readonly numbers: Int32Array;
  readonly values: Float64Array;
  /** The row of the table of each number behind the dense ones. */
  readonly rowOf: readonly number[];
};

function tabulate(examples: readonly Example[], rows: number): Table {
  const seen = new Uint32Array(rows);
  for (const { features } of examples) for (const row of features.rows) seen[row]!++;
  const numberOf = new Map<number, number>();
  const numbers: number[] = [];
  const values: number[] = [];
  const begins = new Int32Array(examples.length + 1);
  examples.forEach(({ features }, e) => {
    features.dense.forEach((value, f) => {
      if (value === 0) return;
      numbers.push(f);
      values.push(value);
    });
    features.rows.forEach((row, i) => {
      if (seen[row]! < FEWEST) return;
      const number = numberOf.get(row) ?? DENSE.length + numberOf.size;
      numberOf.set(row, number);
      numbers.push(number);
      values.push(features.values[i]!);
    });
    begins[e + 1] = numbers.length;
  });
  return {
    size: DENSE.length + numberOf.size,
    begins,
    numbers: Int32Array.from(numbers),
    values: Float64Array.from(values),
    rowOf: [...numberOf.keys()],
  };
}

/**
 * Multinomial logistic regression with L2, to the end; the same for the same examples. With a single class the model
 * tells those with label 1 from the others. `rows`: of the table of sparse features.
 */
export function fitLinear(
  examples: readonly Example[],
  classes: readonly string[],
  settings: Pull,
  rows: number = ROWS,
): LinearModel {
  const table = tabulate(examples, rows);
  const { size, begins, numbers, values, rowOf } = table;
  const columns = classes.length;
  const isOne = columns === 1;
  const pullOf = (i: number): number => (i < DENSE.length * columns ? settings.dense : settings.sparse);
  const labels = Int32Array.from(examples, ({ label }) => label);
  const weights = Float64Array.from(examples, ({ weight }) => weight);
  const scores = new Float64Array(columns);
  const loss = (at: Float64Array, slope: Float64Array): number => {
    let sum = 0;
    for (let i = 0; i < at.length; i++) {
      const pull = pullOf(i);
      sum += 0.5 * pull * at[i]! * at[i]!;
      slope[i] = pull * at[i]!;
    }
    for (let e = 0; e < labels.length; e++) {
      scores.fill(0);
      const begin = begins[e]!;
      const end = begins[e + 1]!;
      const weight = weights[e]!;
      const label = labels[e]!;
      for (let k = begin; k < end; k++) {
        const value = values[k]!;
        const first = numbers[k]! * columns;
        for (let c = 0; c < columns; c++) scores[c]! += value * at[first + c]!;
      }
      if (isOne) {
        const share = sigmoid(scores[0]!);
        sum -= weight * Math.log(Math.max(1e-300, label === 1 ? share : 1 - share));
        scores[0] = weight * (share - label);
      } else {
        const shares = softmax(scores);
        sum -= weight * Math.log(Math.max(1e-300, shares[label]!));
        for (let c = 0; c < columns; c++) scores[c] = weight * (shares[c]! - (c === label ? 1 : 0));
      }
      for (let k = begin; k < end; k++) {
        const value = values[k]!;
        const first = numbers[k]! * columns;
        for (let c = 0; c < columns; c++) slope[first + c]! += value * scores[c]!;
      }
    }
    return sum;
  };
  const spread = new Float64Array(size * columns);
  examples.forEach(({ weight }, e) => {
    for (let k = begins[e]!; k < begins[e + 1]!; k++)
      for (let c = 0; c < columns; c++) spread[numbers[k]! * columns + c]! += 0.1 * weight * values[k]! * values[k]!;
  });
  for (let i = 0; i < spread.length; i++) spread[i] = 1 / (spread[i]! + pullOf(i) + 1e-3);
  const found = minimise(loss, new Float64Array(size * columns), spread, {
    rounds: settings.rounds ?? ROUNDS,
    enough: settings.enough ?? ENOUGH,
  });
  const hashed = new Float64Array(rows * columns);
  rowOf.forEach((row, n) => {
    for (let c = 0; c < columns; c++) hashed[row * columns + c] = found[(DENSE.length + n) * columns + c]!;
  });
  return quantised(found.slice(0, DENSE.length * columns), hashed, classes);
}
