import { decide } from '../src/classify/decision.js';
import type { Decision } from '../src/classify/decision.js';
import { softmax } from '../src/classify/linear.js';
import { FOLDS } from './settings.js';

const STEPS = 300;
const RATE = 4;
const ROUNDS = 30;

/**
 * What to add to the score of each class so that the scores tell how often it occurs: the examples are weighted and
 * ours hold the classes in other parts than news. By maximum likelihood on scores of models that had not seen them.
 */
export function fitBias(scores: readonly Float64Array[], labels: readonly number[]): number[] {
  const bias = new Array<number>(scores[0]?.length ?? 0).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const slope = bias.map((value) => value);
    scores.forEach((row, i) => {
      softmax(biased(row, bias)).forEach((share, c) => {
        slope[c]! += share - (c === labels[i] ? 1 : 0);
      });
    });
    for (let c = 0; c < bias.length; c++) bias[c]! -= (RATE * slope[c]!) / scores.length;
  }
  return bias;
}

export const biased = (scores: Float64Array, bias: readonly number[]): Float64Array =>
  scores.map((score, c) => score + (bias[c] ?? 0));

/**
 * The decision that makes the macro F1 highest that the probabilities themselves lead one to expect. With R of a class
 * to be found, M given and F its F1, one more sentence of probability p adds (2p - F) / (R + M): solved by repeating.
 */
export function fitDecision(probabilities: readonly Float64Array[]): Decision {
  const classes = probabilities[0]?.length ?? 0;
  const expected = new Array<number>(classes).fill(0);
  for (const row of probabilities) row.forEach((share, c) => (expected[c]! += share));
  let decision: Decision = { gain: expected.map(() => 1), cost: expected.map(() => 0) };
  for (let round = 0; round < ROUNDS; round++) {
    const given = expected.map(() => 0);
    const right = expected.map(() => 0);
    for (const row of probabilities) {
      const c = decide(row, decision);
      given[c]! += 1;
      right[c]! += row[c]!;
    }
    // Halfway to where this round points, or two decisions take turns.
    const towards = (old: number, next: number): number => (round < 2 ? next : (old + next) / 2);
    const both = expected.map((count, c) => count + given[c]!);
    decision = {
      gain: decision.gain.map((old, c) => towards(old, 2 / both[c]!)),
      cost: decision.cost.map((old, c) => towards(old, (2 * right[c]!) / (both[c]! * both[c]!))),
    };
  }
  // Only the proportions count: the commonest class has a gain of 1.
  const unit = Math.min(...decision.gain);
  const rounded = (value: number): number => Math.round((value / unit) * 1000) / 1000;
  return { gain: decision.gain.map(rounded), cost: decision.cost.map(rounded) };
}

/**
 * The class of every sentence by a bias and a decision that were fitted to the scores of other articles only; each
 * score is of a model that had not seen its article.
 */
export function decideUnseen(
  scores: readonly Float64Array[],
  labels: readonly number[],
  groups: readonly string[],
): number[] {
  const foldOf = new Map([...new Set(groups)].sort().map((group, i) => [group, i % FOLDS]));
  const out: number[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const inside = (i: number): boolean => foldOf.get(groups[i] ?? '') === fold;
    const others = scores.filter((_, i) => !inside(i));
    const bias = fitBias(
      others,
      labels.filter((_, i) => !inside(i)),
    );
    const decision = fitDecision(others.map((row) => softmax(biased(row, bias))));
    scores.forEach((row, i) => {
      if (inside(i)) out[i] = decide(softmax(biased(row, bias)), decision);
    });
  }
  return out;
}
