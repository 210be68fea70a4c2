import { DEFAULT_POLICY, type Policy, type Rating, type RatingScale } from '#libs/claims';
import type { RatingScaleRow, ReadTx } from '#libs/storage';

/** The workspace's policy; what it does not say is as in a new workspace. */
export async function policyOf(tx: ReadTx): Promise<Policy> {
  const { policy } = await tx.workspace.get();
  return { ...DEFAULT_POLICY, ...(policy as unknown as Partial<Policy>) };
}

/** The rating scale in force. */
export async function scaleOf(tx: ReadTx): Promise<RatingScale> {
  return asScale(await tx.workspace.ratingScale());
}

export function asScale(row: RatingScaleRow): RatingScale {
  return { id: row.id, version: row.version, name: row.name, ratings: row.ratings as unknown as Rating[] };
}
