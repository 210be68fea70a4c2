import { answer, api, type Schemas } from '../../../api/client';
import { newKey } from '../../../api/idempotency';
import type { Claim } from './queries';

export type BulkCommand = Omit<Schemas['BulkDto'], 'claimIds'>;
export type BulkOutcome = {
  readonly done: readonly Claim[];
  /** Claims that refused, with the code of the refusal. */
  readonly refused: readonly { readonly claimId: string; readonly code: string }[];
};

/** The API takes this many at a time. */
const MOST = 200;

/** One command on many claims: what can be done is done, the others are named. */
export async function onMany(claimIds: readonly string[], command: BulkCommand): Promise<BulkOutcome> {
  const done: Claim[] = [];
  const refused: { claimId: string; code: string }[] = [];
  for (let at = 0; at < claimIds.length; at += MOST) {
    const { items } = await answer(
      api.POST('/api/v1/claims/bulk', {
        params: { header: { 'Idempotency-Key': newKey() } },
        body: { ...command, claimIds: claimIds.slice(at, at + MOST) },
      }),
    );
    for (const { claimId, claim, code } of items) {
      if (claim) done.push(claim);
      else refused.push({ claimId, code: code ?? 'internal' });
    }
  }
  return { done, refused };
}

/** Spreads queued claims over the reviewers by the work they have in hand. */
export async function balance(articleId: string, claimIds: readonly string[]) {
  return await answer(
    api.POST('/api/v1/claims/balance', {
      params: { header: { 'Idempotency-Key': newKey() } },
      body: claimIds.length === 0 ? { articleId } : { articleId, claimIds: claimIds.slice(0, MOST) },
    }),
  );
}
