/**
 * How a class is chosen from probabilities: the one whose `gain` times its probability less its `cost` is highest. The
 * likeliest class would be right most often, and hardly ever one of the rare ones; the numbers weigh each class by what
 * one more sentence of it does for its F1.
 */
export type Decision = { readonly gain: readonly number[]; readonly cost: readonly number[] };

/** The class (its index) that a decision gives to probabilities. */
export function decide(probabilities: ArrayLike<number>, { gain, cost }: Decision): number {
  let best = 0;
  let most = -Infinity;
  for (let c = 0; c < probabilities.length; c++) {
    const value = (gain[c] ?? 1) * (probabilities[c] ?? 0) - (cost[c] ?? 0);
    if (value <= most) continue;
    most = value;
    best = c;
  }
  return best;
}
