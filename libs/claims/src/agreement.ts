/** How often two reviewers of one round gave these two ratings. */
export type RatingPair = { readonly first: string; readonly second: string; readonly count: number };

export type Agreement = {
  /** Rounds that two people reviewed. */
  readonly pairs: number;
  /** Those in which both gave the same rating. */
  readonly agreed: number;
  /** `agreed` of `pairs`, 0..1; null without pairs. */
  readonly share: number | null;
  /** Krippendorff's alpha; null without pairs, and where all ratings are the same, because then chance explains nothing. */
  readonly alpha: number | null;
};

/**
 * Agreement of double reviews. Alpha is Krippendorff's for nominal data, two observers and no missing values:
 *
 *   alpha = ((n - 1) * sum(o_cc) - sum(n_c * (n_c - 1))) / (n * (n - 1) - sum(n_c * (n_c - 1)))
 *
 * with n the number of ratings (two for each pair), n_c how often rating c was given, and o_cc twice the pairs in which
 * both gave c. 1 is full agreement, 0 what chance would give, below 0 worse than chance. Source: Klaus Krippendorff,
 * "Computing Krippendorff's Alpha-Reliability" (2011), sections A and B.
 */
export function agreement(matrix: readonly RatingPair[]): Agreement {
  let [pairs, agreed] = [0, 0];
  const given = new Map<string, number>();
  for (const { first, second, count } of matrix) {
    pairs += count;
    if (first === second) agreed += count;
    for (const rating of [first, second]) given.set(rating, (given.get(rating) ?? 0) + count);
  }
  if (pairs === 0) return { pairs, agreed, share: null, alpha: null };
  const n = 2 * pairs;
  const byChance = [...given.values()].reduce((sum, count) => sum + count * (count - 1), 0);
  const most = n * (n - 1) - byChance;
  const alpha = most === 0 ? null : ((n - 1) * 2 * agreed - byChance) / most;
  return { pairs, agreed, share: agreed / pairs, alpha };
}
