import { visibleReview, type ClaimFacts, type UserId } from '#libs/claims';
import type { By, ReviewRow } from '#libs/storage';
import { actorOf } from '../people/actor.js';

/** The blind rule for a stored review: a draft is its writer's alone, a finding opens with the round. */
export function mayReadReview(
  facts: ClaimFacts,
  review: Pick<ReviewRow, 'reviewerId' | 'round' | 'state' | 'submittedAt'>,
  by: By,
): boolean {
  const submittedAt = review.state === 'draft' ? null : (review.submittedAt?.toISOString() ?? null);
  return visibleReview(
    facts,
    { reviewerId: review.reviewerId as UserId, round: review.round, submittedAt },
    actorOf(by),
  );
}
