import type { Schemas } from '../../api/client';

export type SourceUse = Schemas['SourceUseDto'];

/** A claim that cites the source, once for each thing that it does there. */
export type CitingClaim = {
  readonly claimId: string;
  readonly statement: string;
  readonly uses: readonly Pick<SourceUse, 'stance' | 'locator'>[];
};

type Citing = { readonly statement: string; readonly uses: Pick<SourceUse, 'stance' | 'locator'>[] };

export type CitingArticle = { readonly articleId: string; readonly claims: readonly CitingClaim[] };

/** Where a source is cited, by article and claim, in the order given; two reviews that cite the same say it once. */
export function usesByArticle(uses: readonly SourceUse[]): CitingArticle[] {
  const articles = new Map<string, Map<string, Citing>>();
  for (const { articleId, claimId, statement, stance, locator } of uses) {
    const claims: Map<string, Citing> = articles.get(articleId) ?? new Map<string, Citing>();
    articles.set(articleId, claims);
    const claim: Citing = claims.get(claimId) ?? { statement, uses: [] };
    claims.set(claimId, claim);
    if (!claim.uses.some((use) => use.stance === stance && use.locator === locator)) {
      claim.uses.push({ stance, locator });
    }
  }
  return [...articles].map(([articleId, claims]) => ({
    articleId,
    claims: [...claims].map(([claimId, claim]) => ({ claimId, ...claim })),
  }));
}

/** How many claims cite a source. */
export const citingClaims = (uses: readonly SourceUse[]): number => new Set(uses.map(({ claimId }) => claimId)).size;
