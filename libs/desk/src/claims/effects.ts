import type { ClaimFacts, Effect, RatingScale } from '#libs/claims';
import { newId } from '#libs/platform';
import type { By, ClaimRow, WriteTx } from '#libs/storage';
import { personOf } from '../people/actor.js';

/** The claim after the decision, and the scale in force. */
export type Outcome = { readonly after: ClaimFacts; readonly scale: RatingScale };
type EffectOf<Kind extends Effect['kind']> = Extract<Effect, { readonly kind: Kind }>;

/** Stores what the core has decided beside the columns of the claim itself; the finding of a submit is stored before. */
export async function carryOutEffect(
  tx: WriteTx,
  by: By,
  claim: ClaimRow,
  outcome: Outcome,
  effect: Effect,
): Promise<void> {
  switch (effect.kind) {
    case 'end_assignment':
      return await tx.assignments.end(claim.id, effect.reason, tx.now);
    case 'open_assignment':
      return await openAssignment(tx, by, claim, effect);
    case 'extend_reservation':
      return await tx.assignments.extend(claim.id, new Date(effect.expiresAt));
    case 'record_review':
      return;
    case 'withdraw_review':
      return await withdrawReview(tx, effect.reviewId);
    case 'record_verdict':
      return await recordVerdict(tx, by, claim, outcome, effect);
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

async function openAssignment(
  tx: WriteTx,
  by: By,
  claim: ClaimRow,
  effect: EffectOf<'open_assignment'>,
): Promise<void> {
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
}

/** The submitted version stays on record; its words become the draft of the next one, so that nobody types them again. */
async function withdrawReview(tx: WriteTx, reviewId: string): Promise<void> {
  await tx.reviews.withdraw(reviewId, tx.now);
  const review = await tx.reviews.get(reviewId);
  const { claimId, reviewerId, round, scaleId, rating, rationale, wordingProposal } = review;
  const draft = await tx.reviews.createDraft({
    id: newId(),
    claimId,
    reviewerId,
    round,
    scaleId,
    rating,
    rationale,
    wordingProposal,
    supersedesId: reviewId,
  });
  const citations = await tx.reviews.citationsOf([reviewId]);
  await tx.reviews.replaceCitations(
    draft,
    citations.map(({ sourceId, stance, quote, locator, accessedAt }) => ({
      id: newId(),
      sourceId,
      stance,
      quote,
      locator,
      accessedAt,
    })),
  );
}

/** The verdict speaks with the words of the reviews that came to it, unless an adjudicator gave a reason. */
async function recordVerdict(
  tx: WriteTx,
  by: By,
  claim: ClaimRow,
  { after, scale }: Outcome,
  effect: EffectOf<'record_verdict'>,
): Promise<void> {
  const reviews = (await tx.reviews.of([claim.id])).filter((review) => effect.reviewIds.some((id) => id === review.id));
  const agreeing = reviews.filter((review) => review.rating === effect.rating);
  await tx.verdicts.record({
    id: newId(),
    claimId: claim.id,
    round: after.round,
    basis: effect.basis,
    scaleId: scale.id,
    rating: effect.rating,
    rationale: effect.rationale ?? [...new Set(agreeing.map((review) => review.rationale.trim()))].join('\n\n'),
    wordingProposal: agreeing.find((review) => review.wordingProposal !== null)?.wordingProposal ?? null,
    reviewIds: [...effect.reviewIds],
    decidedBy: personOf(by),
    decidedAt: tx.now,
  });
}

async function recordSignOff(tx: WriteTx, by: By, claim: ClaimRow): Promise<void> {
  const [verdict] = await tx.verdicts.currentOf([claim.id]);
  const [revision] = await tx.articles.revisionsByIds([claim.revisionId]);
  if (!revision) throw new Error('A claim stands in a revision.');
  await tx.verdicts.sign({
    id: newId(),
    articleId: claim.articleId,
    claimId: claim.id,
    verdictId: verdict?.id ?? null,
    revisionId: revision.id,
    revisionSha256: revision.sha256,
    signedBy: personOf(by),
    signedAt: tx.now,
  });
}
