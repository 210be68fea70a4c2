import { balance, type ClaimId, type Risk, type UserId } from '#libs/claims';
import type { By, Database } from '#libs/storage';
import { assignment } from './assign-claim.js';
import { loadFacts } from './facts.js';
import { rulesOf } from './policy.js';
import { carryOut } from './transition.js';

export type BalanceInput = { readonly articleId?: string; readonly claimIds?: readonly string[] };
export type Balanced = {
  readonly assigned: readonly { readonly claimId: string; readonly reviewerId: string }[];
  /** Queued claims for which no reviewer was left. */
  readonly unassigned: readonly string[];
};

/** Most claims that one call spreads, the most pressing first; call again for the rest. */
export const MOST_BALANCED = 200;

/** Spreads queued claims over the reviewers by the work they have in hand. All or nothing, in one transaction. */
export async function assignBalanced(db: Database, by: By, { articleId, claimIds }: BalanceInput): Promise<Balanced> {
  return await db.write(by, async (tx) => {
    const wanted = claimIds ?? (await tx.claims.mostPressing(MOST_BALANCED, articleId));
    const claims = (await tx.claims.lockExisting(wanted)).filter(
      (claim) => claim.state === 'queued' && (articleId === undefined || claim.articleId === articleId),
    );
    const rules = await rulesOf(tx);
    const facts = await loadFacts(tx, claims);
    const load = await tx.claims.openLoad();
    const reviewers = (await tx.workspace.members())
      .filter((member) => member.endedAt === null && member.roles.includes('reviewer'))
      .map((member) => ({ id: member.userId as UserId, openLoad: load.get(member.userId) ?? 0 }));
    const plan = balance(
      claims.map((claim) => ({
        id: claim.id as ClaimId,
        risk: claim.risk as Risk,
        dueAt: claim.dueAt?.toISOString() ?? null,
        reviewedBy: (facts.get(claim.id)?.reviews ?? []).map((review) => review.reviewerId),
      })),
      reviewers,
    );
    const byId = new Map(claims.map((claim) => [claim.id, claim]));
    for (const { claimId, reviewerId } of plan.assignments) {
      const claim = byId.get(claimId);
      if (claim) await carryOut(tx, by, claim, await assignment(tx, { reviewerId }, claim.dueAt), { rules });
    }
    return { assigned: [...plan.assignments], unassigned: [...plan.unassigned] };
  });
}
