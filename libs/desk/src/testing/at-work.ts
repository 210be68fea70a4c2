import type { Caller } from '#libs/identity';
import type { Database } from '#libs/storage';
import type { ClaimView } from '../claims/claim-view.js';
import { transition } from '../claims/transition.js';
import type { CitationInput } from '../reviews/citations.js';
import type { DraftInput } from '../reviews/save-draft.js';
import { submitReview } from '../reviews/submit-review.js';

/** A citation of a source that comes into the library with it. */
export const CITATION: CitationInput = {
  source: { kind: 'page', title: 'Vorlage 212', url: 'https://www.example.org/vorlage-212' },
  stance: 'supports',
  quote: 'Gesamtkosten 11,8 Mio. Euro',
  locator: 'Seite 4',
};

/** A finding that the default policy takes. */
export function finding(rating: string, rationale = `Begründung ${rating}`): DraftInput {
  return { rating, rationale, citations: [CITATION] };
}

/** Takes this very claim and begins the review. */
export async function takeAndStart(db: Database, by: Caller, claimId: string): Promise<ClaimView> {
  await transition(db, by, claimId, { command: 'take' });
  return await transition(db, by, claimId, { command: 'start' });
}

/** The whole work of one reviewer on a claim. */
export async function review(db: Database, by: Caller, claimId: string, input: DraftInput): Promise<ClaimView> {
  await takeAndStart(db, by, claimId);
  return await submitReview(db, by, claimId, input);
}
