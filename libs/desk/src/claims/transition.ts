import { applyDecision, decide, isDecision, type ClaimFacts, type CommandInput, type Decision } from '#libs/claims';
import { newId, Problem } from '#libs/platform';
import type { By, ClaimChange, ClaimRow, Database, Json, WriteTx } from '#libs/storage';
import { actorOf } from '../people/actor.js';
import { claimView, type ClaimView } from './claim-view.js';
import { factsOf } from './facts.js';
import { policyOf, scaleOf } from './policy.js';

/** What a command stores besides what the core decides: the adjudicator's citations, the draft a review is made of. */
export type Around = {
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
  const facts = factsOf(claim, await tx.reviews.of([claim.id]));
  const decision = decide(facts, input, actorOf(by), await policyOf(tx), tx.now.toISOString(), await scaleOf(tx));
  if (!isDecision(decision)) {
    throw new Problem(decision.code, decision.detail, { current: await claimView(tx, by, claim) });
  }
  // Reviews first: a verdict rests on the one that is being submitted.
  for (const effect of decision.effects) {
    if (effect.kind === 'record_review') await around.recordReview?.(effect, claim);
  }
  const after = applyDecision(facts, decision, actorOf(by), tx.now.toISOString());
  for (const effect of decision.effects) await carryOutEffect(tx, by, claim, after, effect);
  const saved = await tx.claims.change(claim, { ...columnsOf(decision, by, tx.now), ...reasonOf(input) }, tx.now);
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

/** After these the article is no longer what was signed off. */
const ENDS_CLEARANCE = new Set<Decision['command']>(['accept', 'return', 'reopen']);

export const PAST = {
  accept: 'accepted',
  dismiss: 'dismissed',
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

/** Takes back the sign-off of the article, because something under it has changed. */
export async function retractArticleSignOff(tx: WriteTx, articleId: string, causeId: string): Promise<void> {
  if (!(await tx.verdicts.retractArticleSignOff(articleId, tx.now))) return;
  tx.record({
    type: 'article.sign_off_retracted',
    subjectType: 'article',
    subjectId: articleId,
    articleId,
    data: { cause: causeId },
  });
}

function columnsOf({ command, patch }: Decision, by: By, now: Date): ClaimChange {
  const instant = (value: string | null): Date | null => (value === null ? null : new Date(value));
  return {
    state: patch.state,
    ...(patch.round === undefined ? {} : { round: patch.round }),
    ...(patch.reviewsWanted === undefined ? {} : { reviewsWanted: patch.reviewsWanted }),
    ...(patch.assigneeId === undefined ? {} : { assigneeId: patch.assigneeId }),
    ...(patch.reservedUntil === undefined ? {} : { reservedUntil: instant(patch.reservedUntil) }),
    ...(patch.dueAt === undefined ? {} : { dueAt: instant(patch.dueAt) }),
    lastCommand: command,
    lastActorId: by.userId,
    lastAt: now,
  };
}

function reasonOf(input: CommandInput): ClaimChange {
  if (input.command === 'dismiss') return { dismissedFor: input.reason };
  return input.command === 'reopen' ? { dismissedFor: null } : {};
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
      return { from, to, cause: input.cause };
    default:
      return { from, to };
  }
}

async function carryOutEffect(
  tx: WriteTx,
  by: By,
  claim: ClaimRow,
  after: ClaimFacts,
  effect: Decision['effects'][number],
): Promise<void> {
  switch (effect.kind) {
    case 'end_assignment':
      return await tx.assignments.end(claim.id, effect.reason, tx.now);
    case 'open_assignment':
      await tx.assignments.open({
        id: newId(),
        claimId: claim.id,
        reviewerId: effect.reviewerId,
        round: claim.round,
        reservation: effect.reservation,
        assignedBy: effect.reservation ? null : by.userId,
        dueAt: effect.dueAt === null ? null : new Date(effect.dueAt),
        expiresAt: effect.expiresAt === null ? null : new Date(effect.expiresAt),
      });
      return;
    case 'extend_reservation':
      return await tx.assignments.extend(claim.id, new Date(effect.expiresAt));
    case 'record_review':
      return;
    case 'withdraw_review':
      return await tx.reviews.withdraw(effect.reviewId, tx.now);
    case 'record_verdict':
      return await recordVerdict(tx, by, claim, after, effect);
    case 'retract_verdict':
      return await tx.verdicts.retract(claim.id, tx.now);
    case 'record_sign_off':
      return await recordSignOff(tx, by, claim);
    case 'retract_sign_off':
      return await tx.verdicts.retractClaimSignOff(claim.id, tx.now);
    case 'confirm_anchors':
      return await tx.claims.confirmAnchors(claim.id);
  }
}

async function recordVerdict(
  tx: WriteTx,
  by: By,
  claim: ClaimRow,
  after: ClaimFacts,
  effect: Extract<Decision['effects'][number], { kind: 'record_verdict' }>,
): Promise<void> {
  const reviews = (await tx.reviews.of([claim.id])).filter((review) => effect.reviewIds.some((id) => id === review.id));
  const agreeing = reviews.filter((review) => review.rating === effect.rating);
  await tx.verdicts.record({
    id: newId(),
    claimId: claim.id,
    round: after.round,
    basis: effect.basis,
    scaleId: (await tx.workspace.ratingScale()).id,
    rating: effect.rating,
    rationale: effect.rationale ?? agreeing.map((review) => review.rationale).join('\n\n'),
    wordingProposal: agreeing.find((review) => review.wordingProposal !== null)?.wordingProposal ?? null,
    reviewIds: [...effect.reviewIds],
    decidedBy: by.userId ?? '',
    decidedAt: tx.now,
  });
}

async function recordSignOff(tx: WriteTx, by: By, claim: ClaimRow): Promise<void> {
  const [verdict] = await tx.verdicts.of([claim.id]);
  const revision = await tx.articles.revisionById(claim.revisionId);
  await tx.verdicts.sign({
    id: newId(),
    articleId: claim.articleId,
    claimId: claim.id,
    verdictId: verdict?.id ?? null,
    revisionId: revision.id,
    revisionSha256: revision.sha256,
    signedBy: by.userId ?? '',
    signedAt: tx.now,
  });
}
