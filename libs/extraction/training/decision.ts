import { decide } from '../src/classify/decision.js';
import type { Decision } from '../src/classify/decision.js';
import { softmax } from '../src/classify/linear.js';
import type { Context } from '../src/classify/context.js';
import { fitContext, inContext, inUnseenContext } from './context.js';
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

/** What is fitted to the scores of models that had not seen the article: a bias, the second step, the decision. */
export type Afterwards = { readonly bias: readonly number[]; readonly context: Context; readonly decision: Decision };

/** Fits what comes after the first step; the sentences of an article (`groups`) follow each other. */
export function fitAfterwards(
  scores: readonly Float64Array[],
  labels: readonly number[],
  groups: readonly string[],
): Afterwards {
  const bias = fitBias(scores, labels);
  const alone = scores.map((row) => softmax(biased(row, bias)));
  return {
    bias,
    context: fitContext(alone, labels, groups),
    decision: fitDecision(inUnseenContext(alone, labels, groups)),
  };
}

/** What is said of a sentence: the shares of the classes, and the one that it is given. */
export type Given = { readonly shares: Float64Array; readonly best: number };

/**
 * The classes of every sentence by what was fitted to the scores of other articles only; each score is of a model that
 * had not seen its article.
 */
export function decideUnseen(
  scores: readonly Float64Array[],
  labels: readonly number[],
  groups: readonly string[],
): Given[] {
  const foldOf = new Map([...new Set(groups)].sort().map((group, i) => [group, i % FOLDS]));
  const out: Given[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const inside = (_: unknown, i: number): boolean => foldOf.get(groups[i] ?? '') === fold;
    const outside = (_: unknown, i: number): boolean => !inside(_, i);
    const { bias, context, decision } = fitAfterwards(
      scores.filter(outside),
      labels.filter(outside),
      groups.filter(outside),
    );
    const alone = scores.filter(inside).map((row) => softmax(biased(row, bias)));
    const places = [...scores.keys()].filter((i) => inside(null, i));
    inContext(alone, groups.filter(inside), context).forEach((shares, k) => {
      out[places[k] ?? 0] = { shares, best: decide(shares, decision) };
    });
  }
  return out;
}
