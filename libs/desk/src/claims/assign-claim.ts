import type { CommandInput, Role, UserId } from '#libs/claims';
import { Problem } from '#libs/platform';
import type { By, Database, ReadTx } from '#libs/storage';
import { claimView, type ClaimView } from './claim-view.js';
import { carryOut, refuseStale } from './transition.js';

export type AssignInput = { readonly reviewerId: string; readonly dueAt?: string | null };

/** Gives a claim to a reviewer, or to another one. */
export async function assignClaim(
  db: Database,
  by: By,
  claimId: string,
  input: AssignInput,
  expected?: number,
): Promise<ClaimView> {
  return await db.write(by, async (tx) => {
    const claim = await tx.claims.getForUpdate(claimId);
    await refuseStale(tx, by, claim, expected);
    const saved = await carryOut(tx, by, claim, await assignment(tx, input, claim.dueAt));
    return await claimView(tx, by, saved);
  });
}

/** The command with the roles that the reviewer holds now; without a due time of its own the claim keeps its. */
export async function assignment(
  tx: ReadTx,
  { reviewerId, dueAt }: AssignInput,
  claimDueAt: Date | null,
): Promise<CommandInput> {
  const membership = await tx.workspace.membership(reviewerId);
  if (!membership || membership.endedAt !== null) {
    throw new Problem('reviewer_not_eligible', 'This person does not work here; choose a reviewer of this workspace.', {
      errors: [{ pointer: '/reviewerId', detail: 'Take the userId of a member with the role reviewer.' }],
    });
  }
  return {
    command: 'assign',
    reviewerId: reviewerId as UserId,
    reviewerRoles: new Set(membership.roles as Role[]),
    dueAt: dueAt === undefined ? (claimDueAt?.toISOString() ?? null) : dueAt,
  };
}
