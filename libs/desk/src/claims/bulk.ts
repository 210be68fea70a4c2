import type { CommandInput } from '#libs/claims';
import { Problem, type ProblemCode } from '#libs/platform';
import type { By, Database, WriteTx } from '#libs/storage';
import { assignment } from './assign-claim.js';
import { claimView, type ClaimView } from './claim-view.js';
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
 * One command on many claims in one transaction. What the core refuses is named and left as it is, everything else is
 * done; the core decides before anything of a claim is stored, so a refusal leaves no trace.
 */
export async function bulkCommand(db: Database, by: By, input: BulkInput): Promise<readonly BulkOutcome[]> {
  return await db.write(by, async (tx) => {
    const claims = await tx.claims.getAllForUpdate(input.claimIds);
    const byId = new Map(claims.map((claim) => [claim.id, claim]));
    const outcomes: BulkOutcome[] = [];
    for (const claimId of new Set(input.claimIds)) {
      const claim = byId.get(claimId);
      if (!claim) continue;
      try {
        const saved = await carryOut(tx, by, claim, await commandOf(tx, input, claim.dueAt));
        outcomes.push({ claimId, done: true, claim: await claimView(tx, by, saved) });
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        outcomes.push({ claimId, done: false, code: error.code, detail: error.detail });
      }
    }
    return outcomes;
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
