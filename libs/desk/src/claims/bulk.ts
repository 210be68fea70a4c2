import type { CommandInput } from '#libs/claims';
import { Problem, type ProblemCode } from '#libs/platform';
import type { By, ClaimRow, Database, WriteTx } from '#libs/storage';
import { assignment } from './assign-claim.js';
import { claimViews, type ClaimView } from './claim-view.js';
import { rulesOf } from './policy.js';
import { carryOut } from './transition.js';

export type BulkInput = {
  readonly claimIds: readonly string[];
  readonly command: 'accept' | 'dismiss' | 'assign' | 'sign_off';
  readonly reason?: string;
  readonly reviewerId?: string;
  readonly dueAt?: string | null;
};
export type BulkOutcome =
  | { readonly claimId: string; readonly done: true; readonly claim: ClaimView }
  | { readonly claimId: string; readonly done: false; readonly code: ProblemCode; readonly detail: string };

/**
 * One command on many claims in one transaction. What the core refuses, or what does not exist, is named and left as it
 * is, everything else is done; the core decides before anything of a claim is stored, so a refusal leaves no trace.
 */
export async function bulkCommand(db: Database, by: By, input: BulkInput): Promise<readonly BulkOutcome[]> {
  return await db.write(by, async (tx) => {
    const claims = new Map((await tx.claims.lockExisting(input.claimIds)).map((claim) => [claim.id, claim]));
    const rules = await rulesOf(tx);
    const done = new Map<string, ClaimRow>();
    const refused = new Map<string, Problem>();
    for (const claimId of new Set(input.claimIds)) {
      const claim = claims.get(claimId);
      try {
        if (!claim) throw new Problem('not_found', 'There is no such claim.');
        done.set(claimId, await carryOut(tx, by, claim, await commandOf(tx, input, claim.dueAt), { rules }));
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        refused.set(claimId, error);
      }
    }
    const views = new Map((await claimViews(tx, by, [...done.values()])).map((view) => [view.id, view]));
    return [...new Set(input.claimIds)].map((claimId) => {
      const claim = views.get(claimId);
      if (claim) return { claimId, done: true, claim };
      const { code, detail } = refused.get(claimId) ?? new Problem('not_found', 'There is no such claim.');
      return { claimId, done: false, code, detail };
    });
  });
}

async function commandOf(tx: WriteTx, input: BulkInput, dueAt: Date | null): Promise<CommandInput> {
  switch (input.command) {
    case 'accept':
    case 'sign_off':
      return { command: input.command };
    case 'dismiss':
      return { command: 'dismiss', reason: input.reason ?? '' };
    case 'assign':
      return await assignment(tx, { reviewerId: input.reviewerId ?? '', dueAt: input.dueAt }, dueAt);
  }
}
