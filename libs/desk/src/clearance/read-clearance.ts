import {
  clearance,
  coverage,
  type AnchorState,
  type Clearance,
  type ClaimId,
  type ClaimState,
  type Coverage,
  type RevisionId,
  type Risk,
} from '#libs/claims';
import type { Caller } from '#libs/identity';
import type { ArticleRow, Database, ExtractionRow, ReadTx } from '#libs/storage';
import { policyOf } from '../claims/policy.js';

export type ClearanceState = { readonly coverage: Coverage; readonly clearance: Clearance };

/** What stands between the article, at its current revision, and the press. */
export async function readClearance(tx: ReadTx, article: ArticleRow): Promise<ClearanceState> {
  const revisionId = article.currentRevisionId;
  const claims = await tx.claims.ofArticle(article.id);
  const anchors = await tx.claims.anchorsOf(claims.map((claim) => claim.id));
  const sentences = await tx.extractions.sentences(revisionId);
  const live = new Set(claims.filter((claim) => claim.state !== 'dismissed').map((claim) => claim.id));
  const covered = coverage(
    sentences,
    anchors.filter((anchor) => live.has(anchor.claimId) && anchor.state !== 'lost' && anchor.revisionId === revisionId),
    sentences.filter((sentence) => sentence.dismissedAt !== null),
  );
  const queries = await tx.queries.ofArticle(article.id);
  return {
    coverage: covered,
    clearance: clearance({
      revisionId: revisionId as RevisionId,
      extraction: extractionState(await tx.extractions.get(revisionId)),
      claims: claims.map((claim) => ({
        id: claim.id as ClaimId,
        state: claim.state as ClaimState,
        risk: claim.risk as Risk,
        revisionId: claim.revisionId as RevisionId,
        anchors: anchors
          .filter((anchor) => anchor.claimId === claim.id)
          .map((anchor) => ({ state: anchor.state as AnchorState })),
      })),
      coverage: covered,
      openQueries: queries
        .filter((query) => query.closedAt === null)
        .map((query) => ({ id: query.id, claimId: query.claimId as ClaimId | null })),
      policy: await policyOf(tx),
    }),
  };
}

function extractionState({ state }: ExtractionRow): 'finished' | 'running' | 'failed' {
  if (state === 'extracted') return 'finished';
  return state === 'failed' ? 'failed' : 'running';
}

export type OpenView = {
  readonly code: string;
  readonly detail: string;
  readonly claimId: string | null;
  readonly queryId: string | null;
  readonly sentence: { readonly start: number; readonly end: number } | null;
};

export type ClearanceView = {
  readonly articleId: string;
  readonly revisionId: string;
  readonly cleared: boolean;
  readonly open: readonly OpenView[];
  readonly coverage: Coverage['counts'];
  /** Every sentence in reading order with what became of it. */
  readonly sentences: Coverage['sentences'];
  readonly signOff: { readonly by: string; readonly at: string } | null;
};

/** May this be printed? Everything that is still open, and why. */
export async function articleClearance(db: Database, by: Caller, articleId: string): Promise<ClearanceView> {
  return await db.read(by, async (tx) => await clearanceView(tx, await tx.articles.get(articleId)));
}

export async function clearanceView(tx: ReadTx, article: ArticleRow): Promise<ClearanceView> {
  const state = await readClearance(tx, article);
  const signOff = (await tx.verdicts.signOffsOf(article.id)).find((candidate) => candidate.claimId === null);
  return {
    articleId: article.id,
    revisionId: article.currentRevisionId,
    cleared: state.clearance.cleared,
    open: state.clearance.open.map(({ code, detail, claimId, queryId, sentence }) => ({
      code,
      detail,
      claimId: claimId ?? null,
      queryId: queryId ?? null,
      sentence: sentence ? { start: sentence.start, end: sentence.end } : null,
    })),
    coverage: state.coverage.counts,
    sentences: state.coverage.sentences,
    signOff: signOff ? { by: signOff.signedBy, at: signOff.signedAt.toISOString() } : null,
  };
}
