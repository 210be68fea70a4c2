import type { Caller } from '#libs/identity';
import type { ArticleFilter, ArticleSort, Database, Page, ReadTx, RevisionRow } from '#libs/storage';
import { articleView, articleViews, type ArticleView } from './article-view.js';

export type ArticleListQuery = ArticleFilter & {
  readonly sort?: ArticleSort;
  readonly limit: number;
  readonly after?: string;
};

/** Newest first when nothing is said. */
export async function listArticles(
  db: Database,
  by: Caller,
  { sort = '-createdAt', limit, after, ...filter }: ArticleListQuery,
): Promise<Page<ArticleView>> {
  return await db.read(by, async (tx) => {
    const page = await tx.articles.list(filter, sort, limit, after);
    return { items: await articleViews(tx, page.items), next: page.next };
  });
}

/** The desks that articles were given to, in alphabetical order. */
export async function listDesks(db: Database, by: Caller): Promise<readonly string[]> {
  return await db.read(by, async (tx) => await tx.articles.desks());
}

export async function readArticle(db: Database, by: Caller, id: string): Promise<ArticleView> {
  return await db.read(by, async (tx) => await articleView(tx, await tx.articles.get(id)));
}

export type SentenceView = {
  readonly ordinal: number;
  readonly start: number;
  readonly end: number;
  /** Why somebody marked it as not checkable; null when nobody did. */
  readonly dismissedFor: string | null;
};

export type RevisionView = {
  readonly id: string;
  readonly articleId: string;
  readonly number: number;
  /** SHA-256 (hex) of the text as UTF-8. */
  readonly sha256: string;
  readonly format: string;
  readonly createdBy: string | null;
  readonly createdAt: string;
};
export type RevisionWithText = RevisionView & { readonly text: string; readonly sentences: readonly SentenceView[] };

/** One revision, or the newest, with its text and, once the machine has read it, its sentences. */
export async function readRevision(
  db: Database,
  by: Caller,
  articleId: string,
  number: number | 'current',
): Promise<RevisionWithText> {
  return await db.read(by, async (tx) => {
    const revision =
      number === 'current'
        ? await tx.articles.revisionById((await tx.articles.get(articleId)).currentRevisionId)
        : await tx.articles.revision(articleId, number);
    return { ...revisionView(revision), text: revision.text, sentences: await sentenceViews(tx, revision.id) };
  });
}

/** Newest first, without their texts. */
export async function listRevisions(db: Database, by: Caller, articleId: string): Promise<readonly RevisionView[]> {
  return await db.read(by, async (tx) => {
    await tx.articles.get(articleId);
    return (await tx.articles.revisions(articleId)).map(revisionView);
  });
}

export async function sentenceViews(tx: ReadTx, revisionId: string): Promise<SentenceView[]> {
  return (await tx.extractions.sentences(revisionId)).map(({ ordinal, start, end, dismissedFor }) => ({
    ordinal,
    start,
    end,
    dismissedFor,
  }));
}

export function revisionView(row: Omit<RevisionRow, 'text'>): RevisionView {
  return {
    id: row.id,
    articleId: row.articleId,
    number: row.number,
    sha256: row.sha256,
    format: row.format,
    createdBy: row.createdBy,
    createdAt: row.createdAt.toISOString(),
  };
}
