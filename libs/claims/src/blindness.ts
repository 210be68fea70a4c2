import type { Actor, ClaimFacts } from './commands.js';
import type { Instant, UserId } from './vocabulary.js';

/*
 * Who sees what of other people's reviews. Two reviews are only worth two if neither was written with the other in
 * sight, so everything that could carry one finding to the other reviewer is decided here and nowhere else: responses,
 * lists, counts, exports, search and notifications ask these functions.
 */

/** What the rule needs of a review. `submittedAt` is null for a draft. */
export type SealedReview = {
  readonly reviewerId: UserId;
  readonly round: number;
  readonly submittedAt: Instant | null;
};

type Viewer = Actor;

/** True once every review wanted in this round is in: nothing that is read now can colour one that is still to come. */
export function reviewsOpen(claim: Pick<ClaimFacts, 'reviews' | 'reviewsWanted'>): boolean {
  return claim.reviews.length >= claim.reviewsWanted;
}

/**
 * May the viewer read this review (rating, rationale, citations, wording proposal, who wrote it, when)?
 *
 * - One's own: always, drafts and withdrawn versions too.
 * - Another's draft: never. It is not a finding yet.
 * - Another's in the current round: once the round is open, and until then nobody, editors and admins included: an
 *   editor may take the second review, or tell the person who does.
 * - Another's of an earlier round: opened with the current round. Before that by editors, who have to say why a claim
 *   came back, unless they hold the role reviewer and could still review it themselves.
 * - Somebody who is only an author reads verdicts, not the reviews they rest on.
 */
export function visibleReview(claim: ClaimFacts, review: SealedReview, viewer: Viewer): boolean {
  if (viewer.kind !== 'system' && review.reviewerId === viewer.id) return true;
  if (review.submittedAt === null || !readsReviews(viewer)) return false;
  if (reviewsOpen(claim)) return true;
  return review.round < claim.round && isEditor(viewer) && !mayStillReview(claim, viewer);
}

/** What may be shown of the work on a claim. Null: sealed for this viewer, which must look the same as "not known". */
export type VisibleProgress = {
  readonly reviewsWanted: 1 | 2;
  /** Reviews of this round that are in. */
  readonly reviewsIn: number | null;
  /** Whether the viewer's own review of this round is in. */
  readonly ownReviewIn: boolean;
  /** Who has the claim now; null also when nobody has. */
  readonly assigneeId: UserId | null;
  /** Who submitted a review in this round. */
  readonly reviewerIds: readonly UserId[] | null;
  /** Somebody other than the viewer has the claim now; no name. */
  readonly anotherAtWork: boolean;
  /** The findings may be read: all that are wanted are in. */
  readonly open: boolean;
};

/**
 * How far the work is. An editor sees how many reviews are in and who is at work, to keep the deadline; while an editor
 * is the claim's assignee, the editor is its blind reviewer and sees what a reviewer sees. A reviewer sees how many are
 * wanted and that somebody else is at work, but neither a name nor whether the other finding is in.
 */
export function visibleProgress(claim: ClaimFacts, viewer: Viewer): VisibleProgress {
  const open = reviewsOpen(claim);
  const unsealed = readsReviews(viewer) && (open || seesTheDesk(claim, viewer));
  return {
    reviewsWanted: claim.reviewsWanted,
    reviewsIn: unsealed ? claim.reviews.length : null,
    ownReviewIn: hasReviewed(claim, viewer),
    assigneeId: visibleAssignee(claim, viewer),
    reviewerIds: unsealed ? claim.reviews.map(({ reviewerId }) => reviewerId) : null,
    anotherAtWork: claim.assigneeId !== null && claim.assigneeId !== viewer.id,
    open,
  };
}

/**
 * Who has the claim, as far as the viewer may know: oneself always; anybody else where one review is wanted, because
 * then there is nobody to be blind to; under two reviews editors only. Filters and sort orders by assignee must go by
 * this as well.
 */
export function visibleAssignee(claim: ClaimFacts, viewer: Viewer): UserId | null {
  const { assigneeId } = claim;
  if (assigneeId === null || (assigneeId === viewer.id && viewer.kind !== 'system')) return assigneeId;
  if (!readsReviews(viewer)) return null;
  return claim.reviewsWanted === 1 || reviewsOpen(claim) || seesTheDesk(claim, viewer) ? assigneeId : null;
}

/**
 * Whether people who have the claim open may see each other there. Where two blind reviews are wanted nobody does, editors
 * included, until all are in: who is there may be the one who reviews, and an editor may be the second reviewer.
 */
export function maySeeEachOther(claim: Pick<ClaimFacts, 'reviews' | 'reviewsWanted'>): boolean {
  return claim.reviewsWanted === 1 || reviewsOpen(claim);
}

const isEditor = ({ kind, roles }: Viewer): boolean => kind === 'system' || roles.has('editor');

const readsReviews = (viewer: Viewer): boolean =>
  isEditor(viewer) || viewer.roles.has('reviewer') || viewer.roles.has('admin');

const hasReviewed = (claim: ClaimFacts, viewer: Viewer): boolean =>
  viewer.kind !== 'system' && claim.reviews.some(({ reviewerId }) => reviewerId === viewer.id);

const seesTheDesk = (claim: ClaimFacts, viewer: Viewer): boolean =>
  viewer.kind === 'system' || (isEditor(viewer) && claim.assigneeId !== viewer.id);

/** A dismissed claim takes no review; reopening it begins a new round. */
const mayStillReview = (claim: ClaimFacts, viewer: Viewer): boolean =>
  viewer.kind !== 'system' &&
  viewer.roles.has('reviewer') &&
  claim.state !== 'dismissed' &&
  !hasReviewed(claim, viewer);
