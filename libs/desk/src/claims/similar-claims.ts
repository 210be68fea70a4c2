import type { ClaimState } from '#libs/claims';
import type { By, Database } from '#libs/storage';

/** A claim that was, or is being, checked and says much the same. */
export type SimilarClaimView = {
  readonly claimId: string;
  readonly articleId: string;
  readonly articleTitle: string;
  readonly statement: string;
  readonly state: ClaimState;
  readonly score: number;
  /** What the desk decided on it; null while it has not. Findings of reviewers are not in it. */
  readonly verdict: { readonly rating: string; readonly decidedAt: string } | null;
};

const MOST = 10;

/**
 * What the desk knows of the same matter already, other articles first. It names verdicts in force, which everybody
 * reads, and nothing of reviews that are sealed.
 */
export async function similarToClaim(db: Database, by: By, claimId: string): Promise<readonly SimilarClaimView[]> {
  return await db.read(by, async (tx) => {
    await tx.claims.get(claimId);
    return (await tx.claims.similarTo(claimId, MOST)).map(({ rating, decidedAt, state, ...found }) => ({
      ...found,
      state: state as ClaimState,
      verdict: rating === null || decidedAt === null ? null : { rating, decidedAt: decidedAt.toISOString() },
    }));
  });
}
