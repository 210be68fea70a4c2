import type { CommandInput, Risk } from '#libs/claims';
import { Problem, type ProblemCode } from '#libs/platform';
import type { By, ClaimRow, Database, WriteTx } from '#libs/storage';
import { assignment } from './assign-claim.js';
import { claimViews, type ClaimView } from './claim-view.js';
import { carryOutEdit } from './edit-claim.js';
import { rulesOf, type Rules } from './policy.js';
import { carryOut } from './transition.js';

/** What an editor does to many claims at once: commands of the lifecycle, and `change` for risk and due time. */
export const BULK_COMMANDS = [
  'accept',
  'dismiss',
  'retract',
  'assign',
  'release',
  'return',
  'reopen',
  'sign_off',
  'change',
] as const;
export type BulkCommand = (typeof BULK_COMMANDS)[number];

export type BulkInput = {
  readonly claimIds: readonly string[];
  readonly command: BulkCommand;
  readonly reason?: string;
  readonly comment?: string;
  readonly reviewerId?: string;
  readonly dueAt?: string | null;
  readonly risk?: Risk;
};
export type BulkOutcome =
  | { readonly claimId: string; readonly done: true; readonly claim: ClaimView }
  | { readonly claimId: string; readonly done: false; readonly code: ProblemCode; readonly detail: string };

/**
 * One command on many claims in one transaction. What the core refuses, or what does not exist, is named and left as it
 * is, everything else is done; the core decides before anything of a claim is stored, so a refusal leaves no trace.
 */
export async function bulkCommand(db: Database, by: By, input: BulkInput): Promise<readonly BulkOutcome[]> {
  if (input.command === 'change' && input.risk === undefined && input.dueAt === undefined) {
    throw new Problem('validation', 'There is nothing to change.', {
      errors: [{ pointer: '/risk', detail: 'Give risk, dueAt or both.' }],
    });
  }
  return await db.write(by, async (tx) => {
    const claims = new Map((await tx.claims.lockExisting(input.claimIds)).map((claim) => [claim.id, claim]));
    const rules = await rulesOf(tx);
    const done = new Map<string, ClaimRow>();
    const refused = new Map<string, Problem>();
    for (const claimId of new Set(input.claimIds)) {
      const claim = claims.get(claimId);
      try {
        if (!claim) throw new Problem('not_found', 'There is no such claim.');
        done.set(claimId, await carryOutOne(tx, by, claim, input, rules));
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

async function carryOutOne(tx: WriteTx, by: By, claim: ClaimRow, input: BulkInput, rules: Rules): Promise<ClaimRow> {
  const { command, risk, dueAt } = input;
  if (command !== 'change')
    return await carryOut(tx, by, claim, await commandOf(tx, { ...input, command }, claim.dueAt), { rules });
  return await carryOutEdit(tx, by, claim, {
    ...(risk === undefined ? {} : { risk }),
    ...(dueAt === undefined ? {} : { dueAt }),
  });
}

type BulkTransition = BulkInput & { readonly command: Exclude<BulkCommand, 'change'> };

async function commandOf(tx: WriteTx, input: BulkTransition, dueAt: Date | null): Promise<CommandInput> {
  const { command, reason = '', comment = '' } = input;
  switch (command) {
    case 'accept':
    case 'retract':
    case 'sign_off':
      return { command };
    case 'dismiss':
      return { command, reason };
    case 'release':
      return { command, cause: 'person', reason };
    case 'return':
      return { command, comment };
    case 'reopen':
      return { command, cause: 'person', reason };
    case 'assign':
      return await assignment(tx, { reviewerId: input.reviewerId ?? '', dueAt: input.dueAt }, dueAt);
  }
}
