import { softmax } from './linear.js';

/**
 * What the sentences around a sentence say of its class: weights of a second step over the scores of the first. Rows:
 * 1, its own five log shares, and by how much the shares of the sentence before, of that behind, of both before and of
 * both behind are above the usual; columns: classes.
 */
export type Context = { readonly usual: readonly number[]; readonly weights: readonly number[] };

/** Rows of the weights for so many classes. */
export const contextRows = (classes: number): number => 1 + 5 * classes;

/** What the second step sees of a sentence whose neighbour at a distance (-2, -1, 1, 2) has these shares, in `out`. */
export function contextFeatures(
  own: Float64Array,
  neighbours: (distance: number) => Float64Array | null,
  usual: readonly number[],
  out: Float64Array = new Float64Array(contextRows(own.length)),
): Float64Array {
  const classes = own.length;
  const twoBefore = neighbours(-2);
  const before = neighbours(-1);
  const behind = neighbours(1);
  const twoBehind = neighbours(2);
  out[0] = 1;
  for (let c = 0; c < classes; c++) {
    const mean = usual[c] ?? 0;
    const left = beyond(before, c, mean);
    const right = beyond(behind, c, mean);
    out[1 + c] = logOf(own[c]!);
    out[1 + classes + c] = left;
    out[1 + 2 * classes + c] = right;
    out[1 + 3 * classes + c] = left + beyond(twoBefore, c, mean);
    out[1 + 4 * classes + c] = right + beyond(twoBehind, c, mean);
  }
  return out;
}

const beyond = (shares: Float64Array | null, c: number, usual: number): number =>
  shares === null ? 0 : shares[c]! - usual;

/** Shares that are as good as none are all alike. */
const LEAST = 1e-6;
const logOf = (share: number): number => Math.log(Math.max(LEAST, share));

/** The scores of the second step: those of the first, and what the weights add. */
export function contextScores(own: Float64Array, features: Float64Array, weights: ArrayLike<number>): Float64Array {
  const classes = own.length;
  const out = new Float64Array(classes);
  for (let c = 0; c < classes; c++) out[c] = logOf(own[c]!);
  for (let row = 0; row < features.length; row++)
    for (let c = 0; c < classes; c++) out[c]! += features[row]! * (weights[row * classes + c] ?? 0);
  return out;
}

/** Room for what is seen of one sentence after another. */
let room = new Float64Array(0);

/** The shares of the classes of a sentence where it stands. */
export function sharesInContext(
  own: Float64Array,
  neighbours: (distance: number) => Float64Array | null,
  { usual, weights }: Context,
): Float64Array {
  const rows = contextRows(own.length);
  if (room.length !== rows) room = new Float64Array(rows);
  return softmax(contextScores(own, contextFeatures(own, neighbours, usual, room), weights));
}
