import { softmax } from './linear.js';

/**
 * What the sentences around a sentence say of its class: weights of a second step over the scores of the first. Rows:
 * 1, its own five log shares, and by how much the shares of the sentence before, of that behind, of both before and of
 * both behind are above the usual; columns: classes.
 */
export type Context = { readonly usual: readonly number[]; readonly weights: readonly number[] };

/** Rows of the weights for so many classes. */
export const contextRows = (classes: number): number => 1 + 5 * classes;

/** What the second step sees of a sentence whose neighbour at a distance (-2, -1, 1, 2) has these shares. */
export function contextFeatures(
  own: Float64Array,
  neighbours: (distance: number) => Float64Array | null,
  usual: readonly number[],
): Float64Array {
  const classes = own.length;
  const out = new Float64Array(contextRows(classes));
  const [twoBefore, before, behind, twoBehind] = [neighbours(-2), neighbours(-1), neighbours(1), neighbours(2)];
  out[0] = 1;
  for (let c = 0; c < classes; c++) {
    const beyond = (shares: Float64Array | null): number => (shares === null ? 0 : shares[c]! - (usual[c] ?? 0));
    out[1 + c] = logOf(own[c]!);
    out[1 + classes + c] = beyond(before);
    out[1 + 2 * classes + c] = beyond(behind);
    out[1 + 3 * classes + c] = beyond(before) + beyond(twoBefore);
    out[1 + 4 * classes + c] = beyond(behind) + beyond(twoBehind);
  }
  return out;
}

/** Shares that are as good as none are all alike. */
const LEAST = 1e-6;
const logOf = (share: number): number => Math.log(Math.max(LEAST, share));

/** The scores of the second step: those of the first, and what the weights add. */
export function contextScores(own: Float64Array, features: Float64Array, weights: ArrayLike<number>): Float64Array {
  const classes = own.length;
  const out = own.map(logOf);
  for (let row = 0; row < features.length; row++)
    for (let c = 0; c < classes; c++) out[c]! += features[row]! * (weights[row * classes + c] ?? 0);
  return out;
}

/** The shares of the classes of a sentence where it stands. */
export const sharesInContext = (
  own: Float64Array,
  neighbours: (distance: number) => Float64Array | null,
  { usual, weights }: Context,
): Float64Array => softmax(contextScores(own, contextFeatures(own, neighbours, usual), weights));
