import { CLAIM_STATES, compareRisk, RISKS, type ClaimState, type Risk } from '#libs/claims';
import type { ArticleRow, ExtractionRow, OpenWork, ReadTx, RevisionRow } from '#libs/storage';
import { policyOf } from '../claims/policy.js';
import { extractionView, type ExtractionView } from '../extraction/extraction-view.js';

/** An article with how far its check is. */
export type ArticleView = {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  /** ISO 639-1, `und` while it is not known. */
  readonly language: string;
  readonly desk: string | null;
  readonly authorId: string | null;
  readonly publishedAt: string | null;
  readonly deadline: string | null;
  readonly risk: Risk;
  readonly origin: 'own' | 'external';
  readonly appearanceUrl: string | null;
  readonly appearancePublisher: string | null;
  readonly revision: {
    readonly id: string;
    readonly number: number;
    readonly sha256: string;
    readonly createdAt: string;
  };
  readonly extraction: ExtractionView;
  /** Claims by state. */
  readonly claims: Readonly<Record<ClaimState, number>>;
  /** What stands between it and the press, counted; the clearance lists it. */
  readonly open: OpenWork;
  /** It may be printed at its current revision. */
  readonly cleared: boolean;
  readonly signedOff: boolean;
  readonly archivedAt: string | null;
  readonly createdBy: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
};

/** Views of several articles in the order given, in seven statements. */
export async function articleViews(tx: ReadTx, articles: readonly ArticleRow[]): Promise<ArticleView[]> {
  const ids = articles.map((article) => article.id);
  const revisionIds = articles.map((article) => article.currentRevisionId);
  const revisions = new Map((await tx.articles.revisionsByIds(revisionIds)).map((revision) => [revision.id, revision]));
  const extractions = new Map(
    (await tx.extractions.of(revisionIds)).map((extraction) => [extraction.revisionId, extraction]),
  );
  const counts = await tx.articles.stateCounts(ids);
  const { clearanceRisk } = await policyOf(tx);
  const open = await tx.articles.openWork(
    ids,
    RISKS.filter((risk) => compareRisk(risk, clearanceRisk) >= 0),
  );
  const signed = await tx.verdicts.articlesSignedOff(ids);
  return articles.map((article) => {
    const revision = revisions.get(article.currentRevisionId);
    const extraction = extractions.get(article.currentRevisionId);
    if (!revision || !extraction) throw new Error('An article always has a revision and its extraction.');
    return viewOf(article, {
      revision,
      extraction,
      counts: counts.get(article.id) ?? {},
      open: open.get(article.id) ?? NOTHING_OPEN,
      signedOff: signed.has(article.id),
    });
  });
}

export async function articleView(tx: ReadTx, article: ArticleRow): Promise<ArticleView> {
  const [view] = await articleViews(tx, [article]);
  if (!view) throw new Error('One article gives one view.');
  return view;
}

const NOTHING_OPEN: OpenWork = { claims: 0, sentences: 0, queries: 0 };

type Around = {
  readonly revision: Omit<RevisionRow, 'text'>;
  readonly extraction: ExtractionRow;
  readonly counts: Readonly<Record<string, number>>;
  readonly open: OpenWork;
  readonly signedOff: boolean;
};

function viewOf(article: ArticleRow, { revision, extraction, counts, open, signedOff }: Around): ArticleView {
  return {
    id: article.id,
    version: article.version,
    title: article.title,
    language: article.language,
    desk: article.desk,
    authorId: article.authorId,
    publishedAt: article.publishedAt?.toISOString().slice(0, 10) ?? null,
    deadline: article.deadline?.toISOString() ?? null,
    risk: article.risk as Risk,
    origin: article.origin as 'own' | 'external',
    appearanceUrl: article.appearanceUrl,
    appearancePublisher: article.appearancePublisher,
    revision: {
      id: revision.id,
      number: revision.number,
      sha256: revision.sha256,
      createdAt: revision.createdAt.toISOString(),
    },
    extraction: extractionView(extraction),
    claims: Object.fromEntries(CLAIM_STATES.map((state) => [state, counts[state] ?? 0])) as Record<ClaimState, number>,
    open,
    cleared: extraction.state === 'extracted' && Object.values(open).every((count) => count === 0),
    signedOff,
    archivedAt: article.archivedAt?.toISOString() ?? null,
    createdBy: article.createdBy,
    createdAt: article.createdAt.toISOString(),
    updatedAt: article.updatedAt.toISOString(),
  };
}
