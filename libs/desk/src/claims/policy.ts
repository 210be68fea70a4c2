import { DEFAULT_POLICY, type Policy, type Rating, type RatingScale } from '#libs/claims';
import type { RatingScaleRow, ReadTx } from '#libs/storage';

/** The workspace's policy; what it does not say is as in a new workspace. */
export async function policyOf(tx: ReadTx): Promise<Policy> {
  const { policy } = await tx.workspace.get();
  return { ...DEFAULT_POLICY, ...(policy as unknown as Partial<Policy>) };
}

/** What decisions go by: loaded once for a transaction, however many claims it decides on. */
export type Rules = { readonly policy: Policy; readonly scale: RatingScale };

export async function rulesOf(tx: ReadTx): Promise<Rules> {
  return { policy: await policyOf(tx), scale: await scaleOf(tx) };
}

/** The rating scale in force. */
export async function scaleOf(tx: ReadTx): Promise<RatingScale> {
  return asScale(await tx.workspace.ratingScale());
}

export function asScale(row: RatingScaleRow): RatingScale {
  return { id: row.id, version: row.version, name: row.name, ratings: row.ratings as unknown as Rating[] };
}
