import { applyDecision, decide, isDecision, type CommandInput, type Decision } from '#libs/claims';
import { Problem } from '#libs/platform';
import type { By, ClaimChange, ClaimRow, Database, Json, WriteTx } from '#libs/storage';
import { actorOf } from '../people/actor.js';
import { claimView, type ClaimView } from './claim-view.js';
import { retractArticleSignOff } from './article-sign-off.js';
import { carryOutEffect } from './effects.js';
import { factsOfClaim } from './facts.js';
import { rulesOf, type Rules } from './policy.js';

/** What a command brings along besides its input. */
export type Around = {
  /** The rules, where the caller has loaded them for several claims. */
  readonly rules?: Rules;
  /** Stores the finding of a `submit` under the id of the decision. */
  recordReview?(
    effect: Extract<Decision['effects'][number], { kind: 'record_review' }>,
    claim: ClaimRow,
  ): Promise<void>;
};

/**
 * Runs one command on one claim in a transaction of its own. `expected` is the version that the caller has seen: a
 * stale one is refused with `stale_version`, a command that is not possible now with the core's refusal, both with the
 * claim as the caller may see it now.
 */
export async function transition(
  db: Database,
  by: By,
  claimId: string,
  input: CommandInput,
  expected?: number,
  around: Around = {},
): Promise<ClaimView> {
  return await db.write(by, async (tx) => {
    const claim = await tx.claims.getForUpdate(claimId);
    await refuseStale(tx, by, claim, expected);
    const saved = await carryOut(tx, by, claim, input, around);
    return await claimView(tx, by, saved);
  });
}

/** Problem `stale_version` with the present claim when the caller has seen another version of it. */
export async function refuseStale(tx: WriteTx, by: By, claim: ClaimRow, expected: number | undefined): Promise<void> {
  if (expected === undefined || expected === claim.version) return;
  throw new Problem('stale_version', 'Somebody has changed this claim since you read it.', {
    current: await claimView(tx, by, claim),
  });
}

/**
 * Decides on a claim that is locked in `tx` and stores what follows: columns, effects, event. Problem when the core
 * refuses.
 */
export async function carryOut(
  tx: WriteTx,
  by: By,
  claim: ClaimRow,
  input: CommandInput,
  around: Around = {},
): Promise<ClaimRow> {
  const facts = await factsOfClaim(tx, claim);
  const { policy, scale } = around.rules ?? (await rulesOf(tx));
  const decision = decide(facts, input, actorOf(by), policy, tx.now.toISOString(), scale);
  if (!isDecision(decision)) {
    throw new Problem(decision.code, decision.detail, { current: await claimView(tx, by, claim) });
  }
  // Reviews first: a verdict rests on the one that is being submitted.
  for (const effect of decision.effects) {
    if (effect.kind === 'record_review') await around.recordReview?.(effect, claim);
  }
  const after = applyDecision(facts, decision, actorOf(by), tx.now.toISOString());
  for (const effect of decision.effects) await carryOutEffect(tx, by, claim, { after, scale }, effect);
  const saved = await tx.claims.change(
    claim,
    { ...columnsOf(decision, by, tx.now), ...reasonOf(input), ...anchorStateOf(claim, decision) },
    tx.now,
  );
  if (ENDS_CLEARANCE.has(decision.command)) await retractArticleSignOff(tx, claim.articleId, claim.id);
  tx.record({
    type: `claim.${PAST[decision.command]}`,
    subjectType: 'claim',
    subjectId: claim.id,
    articleId: claim.articleId,
    claimId: claim.id,
    data: eventData(input, decision),
  });
  return saved;
}

/** After these the article is no longer what was signed off; what a dismissed claim covered is open again. */
const ENDS_CLEARANCE = new Set<Decision['command']>(['accept', 'dismiss', 'retract', 'return', 'reopen']);

export const PAST = {
  accept: 'accepted',
  dismiss: 'dismissed',
  retract: 'retracted',
  assign: 'assigned',
  take: 'taken',
  start: 'started',
  release: 'released',
  submit: 'submitted',
  withdraw: 'withdrawn',
  adjudicate: 'adjudicated',
  return: 'returned',
  sign_off: 'signed_off',
  reopen: 'reopened',
} as const satisfies Record<Decision['command'], string>;

function columnsOf({ command, from, patch }: Decision, by: By, now: Date): ClaimChange {
  const instant = (value: string | null): Date | null => (value === null ? null : new Date(value));
  return {
    state: patch.state,
    ...(patch.round === undefined ? {} : { round: patch.round }),
    ...(patch.reviewsWanted === undefined ? {} : { reviewsWanted: patch.reviewsWanted }),
    ...(patch.assigneeId === undefined ? {} : { assigneeId: patch.assigneeId }),
    ...(patch.reservedUntil === undefined ? {} : { reservedUntil: instant(patch.reservedUntil) }),
    ...(patch.dueAt === undefined ? {} : { dueAt: instant(patch.dueAt) }),
    lastCommand: command,
    lastFrom: from,
    lastActorId: by.userId,
    lastAt: now,
  };
}

function anchorStateOf(claim: ClaimRow, { effects }: Decision): ClaimChange {
  const confirmed = effects.some(({ kind }) => kind === 'confirm_anchors');
  return confirmed && claim.anchorState === 'touched' ? { anchorState: 'exact' } : {};
}

function reasonOf(input: CommandInput): ClaimChange {
  if (input.command === 'dismiss') return { dismissedFor: input.reason };
  return input.command === 'reopen' || input.command === 'retract' ? { dismissedFor: null } : {};
}

/** Never a rating, a rationale or a text: the event of a sealed review must say nothing of what was found. */
function eventData(input: CommandInput, { from, to }: Decision): Json {
  switch (input.command) {
    case 'dismiss':
    case 'reopen':
      return { from, to, reason: input.reason };
    case 'return':
      return { from, to, comment: input.comment };
    case 'assign':
      return { from, to, reviewerId: input.reviewerId };
    case 'release':
      return { from, to, cause: input.cause, ...(input.reason ? { reason: input.reason } : {}) };
    default:
      return { from, to };
  }
}
