import type { ReviewId } from '#libs/claims';
import type { By, ClaimRow, Database, WriteTx } from '#libs/storage';
import { claimView, type ClaimView } from '../claims/claim-view.js';
import { carryOut, refuseStale } from '../claims/transition.js';
import { personOf } from '../people/actor.js';
import { writeDraft, type DraftInput } from './save-draft.js';

/**
 * Submits a review: the draft as it stands, with what the input says in its place. From then on it never changes; a new
 * version supersedes it. A second submit finds the claim no longer in review and changes nothing (`illegal_transition`).
 */
export async function submitReview(
  db: Database,
  by: By,
  claimId: string,
  input: DraftInput,
  expected?: number,
): Promise<ClaimView> {
  return await db.write(by, async (tx) => {
    const claim = await tx.claims.getForUpdate(claimId);
    await refuseStale(tx, by, claim, expected);
    const draft = await draftToSubmit(tx, by, claim, input);
    const saved = await carryOut(
      tx,
      by,
      claim,
      {
        command: 'submit',
        reviewId: draft.id as ReviewId,
        rating: draft.rating ?? '',
        rationale: draft.rationale,
        citations: draft.citations,
        wordingProposal: draft.wordingProposal,
      },
      {
        async recordReview(effect, { round }) {
          const { rating, rationale, wordingProposal } = effect;
          await tx.reviews.submit(
            effect.reviewId,
            { rating, rationale, wordingProposal, scaleId: draft.scaleId, round },
            tx.now,
          );
        },
      },
    );
    return await claimView(tx, by, saved);
  });
}

async function draftToSubmit(tx: WriteTx, by: By, claim: ClaimRow, input: DraftInput) {
  // Only the assignee's words become a draft; anybody else is refused by the core before anything is stored.
  if (claim.assigneeId !== by.userId) {
    const kept = await tx.reviews.draft(claim.id, personOf(by));
    return {
      id: kept?.id ?? '',
      scaleId: '',
      rating: input.rating ?? null,
      rationale: input.rationale ?? '',
      wordingProposal: null,
      citations: input.citations?.length ?? 0,
    };
  }
  const draft = await writeDraft(tx, by, claim, input, undefined);
  const citations = await tx.reviews.citationsOf([draft.id]);
  return { ...draft, citations: citations.length };
}
