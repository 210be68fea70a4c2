import type { ClaimFacts, ClaimId, ClaimState, Command, ReviewId, Risk, UserId } from '#libs/claims';
import type { ClaimRow, ReadTx, SubmittedReviewRow } from '#libs/storage';

/** What the core needs to know of a claim, from its row and the reviews of it in the order of their submission. */
export function factsOf(claim: ClaimRow, reviews: readonly SubmittedReviewRow[]): ClaimFacts {
  return {
    id: claim.id as ClaimId,
    state: claim.state as ClaimState,
    risk: claim.risk as Risk,
    round: claim.round,
    reviewsWanted: claim.reviewsWanted === 2 ? 2 : 1,
    assigneeId: claim.assigneeId as UserId | null,
    reservedUntil: claim.reservedUntil?.toISOString() ?? null,
    dueAt: claim.dueAt?.toISOString() ?? null,
    reviews: reviews
      .filter((review) => review.claimId === claim.id && review.state === 'submitted' && review.round === claim.round)
      .map((review) => ({
        id: review.id as ReviewId,
        reviewerId: review.reviewerId as UserId,
        rating: review.rating ?? '',
        submittedAt: review.submittedAt?.toISOString() ?? '',
      })),
    lastTransition:
      claim.lastCommand === null || claim.lastAt === null
        ? null
        : {
            command: claim.lastCommand as Command,
            from: claim.lastFrom as ClaimState | null,
            actorId: claim.lastActorId as UserId | null,
            at: claim.lastAt.toISOString(),
          },
    checkWorthiness: claim.origin === 'machine' ? claim.checkWorthiness : null,
    mergedInto: claim.mergedIntoId as ClaimId | null,
  };
}

/** The facts of several claims, with one statement for all of their reviews. */
export async function loadFacts(tx: ReadTx, claims: readonly ClaimRow[]): Promise<ReadonlyMap<string, ClaimFacts>> {
  const reviews = await tx.reviews.submittedOf(claims.map((claim) => claim.id));
  return new Map(claims.map((claim) => [claim.id, factsOf(claim, reviews)]));
}

/** The facts of one claim. */
export async function factsOfClaim(tx: ReadTx, claim: ClaimRow): Promise<ClaimFacts> {
  return factsOf(claim, await tx.reviews.submittedOf([claim.id]));
}
