import { contextFeatures, contextRows, contextScores } from '../src/classify/context.js';
import type { Context } from '../src/classify/context.js';
import { softmax } from '../src/classify/linear.js';
import { minimise } from './minimise.js';

/** How strongly the weights of the second step are pulled to zero: of 1, of a sentence's own shares, of its neighbours'. */
const PULL = { one: 0.1, own: 200, around: 2 } as const;
const ROUNDS = 60;
const ENOUGH = 1e-6;
/** Folds in which a second step is fitted to tell what it says of articles that it had not seen. */
const INNER_FOLDS = 5;

/** What the second step sees of every sentence; the sentences of an article (`groups`) follow each other. */
export function readContexts(
  shares: readonly Float64Array[],
  groups: readonly string[],
  usual: readonly number[],
): Float64Array[] {
  const out: Float64Array[] = [];
  for (let from = 0; from < shares.length;) {
    let to = from + 1;
    while (to < shares.length && groups[to] === groups[from]) to++;
    const article = shares.slice(from, to);
    article.forEach((own, k) => out.push(contextFeatures(own, (d) => article[k + d] ?? null, usual)));
    from = to;
  }
  return out;
}

/**
 * Fits the second step to shares that models gave which had not seen the article: multinomial logistic regression that
 * starts from the shares themselves.
 */
export function fitContext(
  shares: readonly Float64Array[],
  labels: readonly number[],
  groups: readonly string[],
): Context {
  const classes = shares[0]?.length ?? 0;
  const usual = Array.from({ length: classes }, (_, c) => mean(shares.map((row) => row[c]!)));
  const seen = readContexts(shares, groups, usual);
  const pullOf = (at: number): number => {
    const row = Math.floor(at / classes);
    if (row === 0) return PULL.one;
    return row <= classes ? PULL.own : PULL.around;
  };
  const loss = (at: Float64Array, slope: Float64Array): number => {
    let sum = 0;
    for (let i = 0; i < at.length; i++) {
      sum += 0.5 * pullOf(i) * at[i]! * at[i]!;
      slope[i] = pullOf(i) * at[i]!;
    }
    seen.forEach((features, e) => {
      const given = softmax(contextScores(shares[e]!, features, at));
      const label = labels[e]!;
      sum -= Math.log(Math.max(1e-300, given[label]!));
      for (let c = 0; c < classes; c++) {
        const error = given[c]! - (c === label ? 1 : 0);
        for (let row = 0; row < features.length; row++) slope[row * classes + c]! += error * features[row]!;
      }
    });
    return sum;
  };
  const size = contextRows(classes) * classes;
  const spread = new Float64Array(size);
  for (const features of seen)
    for (let at = 0; at < size; at++) spread[at]! += 0.1 * features[Math.floor(at / classes)]! ** 2;
  for (let at = 0; at < size; at++) spread[at] = 1 / (spread[at]! + pullOf(at));
  const found = minimise(loss, new Float64Array(size), spread, { rounds: ROUNDS, enough: ENOUGH });
  const rounded = (value: number): number => Math.round(value * 1000) / 1000;
  return { usual: usual.map(rounded), weights: Array.from(found, rounded) };
}

/** What a second step says of sentences. */
export function inContext(
  shares: readonly Float64Array[],
  groups: readonly string[],
  context: Context,
): Float64Array[] {
  const seen = readContexts(shares, groups, context.usual);
  return shares.map((row, i) => softmax(contextScores(row, seen[i]!, context.weights)));
}

/** What second steps say of sentences of articles that they had not seen. */
export function inUnseenContext(
  shares: readonly Float64Array[],
  labels: readonly number[],
  groups: readonly string[],
): Float64Array[] {
  const foldOf = new Map([...new Set(groups)].sort().map((group, i) => [group, i % INNER_FOLDS]));
  const out: Float64Array[] = [];
  for (let fold = 0; fold < INNER_FOLDS; fold++) {
    const places = [...shares.keys()];
    const others = places.filter((i) => foldOf.get(groups[i] ?? '') !== fold);
    const held = places.filter((i) => foldOf.get(groups[i] ?? '') === fold);
    const pick = <T>(from: readonly T[], chosen: readonly number[]): T[] => chosen.map((i) => from[i]!);
    const context = fitContext(pick(shares, others), pick(labels, others), pick(groups, others));
    inContext(pick(shares, held), pick(groups, held), context).forEach((row, k) => (out[held[k]!] = row));
  }
  return out;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
