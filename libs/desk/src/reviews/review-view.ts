import type { Stance } from '#libs/claims';
import {
  mayKnow,
  type By,
  type CitationRow,
  type ClaimRow,
  type ReadTx,
  type ReviewRow,
  type SourceRow,
} from '#libs/storage';
import { factsOfClaim } from '../claims/facts.js';
import { personOf } from '../people/actor.js';
import { mayReadReview } from './may-read-review.js';

export type CitationView = {
  readonly sourceId: string;
  /** Null when the source is confidential and not for this reader. */
  readonly title: string | null;
  readonly url: string | null;
  readonly stance: Stance;
  readonly quote: string | null;
  readonly locator: string | null;
  readonly accessedAt: string;
};

export type ReviewView = {
  readonly id: string;
  readonly claimId: string;
  readonly reviewerId: string;
  readonly round: number;
  readonly state: 'draft' | 'submitted' | 'withdrawn';
  readonly version: number;
  readonly rating: string | null;
  readonly rationale: string;
  readonly wordingProposal: string | null;
  readonly citations: readonly CitationView[];
  readonly supersedesId: string | null;
  readonly updatedAt: string;
  readonly submittedAt: string | null;
  readonly withdrawnAt: string | null;
};

/** The reviews of a claim that this person may read, oldest first. */
export async function visibleReviews(tx: ReadTx, by: By, claim: ClaimRow): Promise<ReviewView[]> {
  const reviews = await tx.reviews.of([claim.id]);
  const facts = await factsOfClaim(tx, claim);
  const mine = reviews.filter((review) => mayReadReview(facts, review, by));
  return await reviewViews(tx, by, mine);
}

export async function reviewViews(tx: ReadTx, by: By, reviews: readonly ReviewRow[]): Promise<ReviewView[]> {
  const citations = await tx.reviews.citationsOf(reviews.map((review) => review.id));
  const sources = new Map(
    (await tx.sources.byIds([...new Set(citations.map((citation) => citation.sourceId))])).map((source) => [
      source.id,
      source,
    ]),
  );
  return reviews.map((review) => ({
    id: review.id,
    claimId: review.claimId,
    reviewerId: review.reviewerId,
    round: review.round,
    state: review.state as ReviewView['state'],
    version: review.version,
    rating: review.rating,
    rationale: review.rationale,
    wordingProposal: review.wordingProposal,
    citations: citations
      .filter((citation) => citation.reviewId === review.id)
      .map((citation) => citationView(citation, sources.get(citation.sourceId), personOf(by))),
    supersedesId: review.supersedesId,
    updatedAt: review.updatedAt.toISOString(),
    submittedAt: review.submittedAt?.toISOString() ?? null,
    withdrawnAt: review.withdrawnAt?.toISOString() ?? null,
  }));
}

function citationView(citation: CitationRow, source: SourceRow | undefined, viewerId: string): CitationView {
  const known = source !== undefined && mayKnow(source, viewerId);
  return {
    sourceId: citation.sourceId,
    title: known ? source.title : null,
    url: known ? source.url : null,
    stance: citation.stance as Stance,
    quote: known ? citation.quote : null,
    locator: known ? citation.locator : null,
    accessedAt: citation.accessedAt.toISOString(),
  };
}
