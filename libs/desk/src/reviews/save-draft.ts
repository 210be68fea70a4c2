import { ratingOf, renewedReservation, type UserId } from '#libs/claims';
import { newId, Problem } from '#libs/platform';
import type { By, ClaimRow, Database, ReviewContent, ReviewRow, WriteTx } from '#libs/storage';
import { factsOf } from '../claims/facts.js';
import { policyOf, scaleOf } from '../claims/policy.js';
import { actorOf, personOf } from '../people/actor.js';
import { citationsFor, type CitationInput } from './citations.js';
import { reviewViews, type ReviewView } from './review-view.js';

export type DraftInput = {
  readonly rating?: string | null;
  readonly rationale?: string;
  readonly wordingProposal?: string | null;
  readonly citations?: readonly CitationInput[];
};

/**
 * Saves what a reviewer has written so far; what the input leaves out stays as it was. Only the claim's assignee writes,
 * and a reservation lasts longer for it. `expected` is the version of the draft that the writer has seen (0: none yet);
 * another tab's newer draft is never overwritten: `stale_version` with that draft.
 */
export async function saveDraft(
  db: Database,
  by: By,
  claimId: string,
  input: DraftInput,
  expected: number | undefined,
): Promise<ReviewView> {
  return await db.write(by, async (tx) => {
    const claim = await tx.claims.getForUpdate(claimId);
    requireAssignee(claim, by);
    const draft = await writeDraft(tx, by, claim, input, expected);
    await renewReservation(tx, by, claim);
    // Without the claim: where a draft is being written is nobody else's business.
    tx.record({
      type: 'review.draft_saved',
      subjectType: 'review',
      subjectId: draft.id,
      data: { version: draft.version },
    });
    const [view] = await reviewViews(tx, by, [draft]);
    if (!view) throw new Error('One draft gives one view.');
    return view;
  });
}

/** The draft of this person on the claim. Problem `not_found` when there is none. */
export async function readDraft(db: Database, by: By, claimId: string): Promise<ReviewView> {
  return await db.read(by, async (tx) => {
    await tx.claims.get(claimId);
    const draft = await tx.reviews.draft(claimId, personOf(by));
    const [view] = draft ? await reviewViews(tx, by, [draft]) : [];
    if (!view) throw new Problem('not_found', 'You have no draft on this claim.');
    return view;
  });
}

function requireAssignee(claim: ClaimRow, by: By): void {
  if (claim.assigneeId === by.userId) return;
  throw new Problem(
    'not_assignee',
    'The claim is not assigned to you now. Your draft is kept; take the claim again to go on.',
  );
}

/** Creates or changes the draft in `tx`; every field that the input leaves out stays as it was. */
export async function writeDraft(
  tx: WriteTx,
  by: By,
  claim: ClaimRow,
  input: DraftInput,
  expected: number | undefined,
): Promise<ReviewRow> {
  const scale = await scaleOf(tx);
  if (input.rating !== undefined && input.rating !== null && !ratingOf(scale, input.rating)) {
    throw new Problem(
      'unknown_rating',
      `There is no such rating; the scale has ${scale.ratings.map((rating) => rating.key).join(', ')}.`,
    );
  }
  const before = await tx.reviews.draft(claim.id, personOf(by));
  if (expected !== undefined && expected !== (before?.version ?? 0)) {
    const [current] = before ? await reviewViews(tx, by, [before]) : [];
    throw new Problem('stale_version', 'This draft has been saved from somewhere else since you read it.', {
      current: current ?? null,
    });
  }
  const content = {
    scaleId: scale.id,
    round: claim.round,
    rating: input.rating === undefined ? (before?.rating ?? null) : input.rating,
    rationale: input.rationale ?? before?.rationale ?? '',
    wordingProposal: input.wordingProposal === undefined ? (before?.wordingProposal ?? null) : input.wordingProposal,
  };
  const citations = input.citations === undefined ? null : await citationsFor(tx, by, input.citations);
  if (before && citations === null && sameContent(before, content)) return before;
  const draft = before
    ? await tx.reviews.changeDraft(before.id, before.version, content, tx.now)
    : await tx.reviews.createDraft({
        id: newId(),
        claimId: claim.id,
        reviewerId: personOf(by),
        supersedesId: await earlierReview(tx, by, claim),
        ...content,
      });
  if (citations !== null) await tx.reviews.replaceCitations(draft, citations);
  return draft;
}

/** A tab that saves the same again changes nothing, not even the version that another tab goes by. */
const sameContent = (draft: ReviewRow, content: ReviewContent & { readonly round: number }): boolean =>
  draft.round === content.round &&
  draft.scaleId === content.scaleId &&
  draft.rating === content.rating &&
  draft.rationale === content.rationale &&
  draft.wordingProposal === content.wordingProposal;

/** The newest review of this person that the new one takes the place of: withdrawn, or of an earlier round. */
async function earlierReview(tx: WriteTx, by: By, claim: ClaimRow): Promise<string | null> {
  const mine = (await tx.reviews.of([claim.id])).filter(
    (review) => review.reviewerId === by.userId && review.state !== 'draft',
  );
  return mine.at(-1)?.id ?? null;
}

/** Nobody loses a claim while writing. The claim's version stays: whoever looks at the claim has missed nothing. */
async function renewReservation(tx: WriteTx, by: By, claim: ClaimRow): Promise<void> {
  const facts = factsOf(claim, []);
  const until = renewedReservation({ claim: facts, policy: await policyOf(tx), now: tx.now.toISOString() });
  if (until === null || actorOf(by).id !== (claim.assigneeId as UserId | null)) return;
  await tx.claims.renewReservation(claim.id, new Date(until));
  await tx.assignments.extend(claim.id, new Date(until));
}
