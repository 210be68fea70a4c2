import { beginExtraction, createArticle, storeExtraction, type ArticleView, type NewArticleInput } from '#libs/desk';
import { extract } from '#libs/extraction';
import type { Caller } from '#libs/identity';
import type { Database } from '#libs/storage';

export const LONGEST = 100_000;

/** Drops an article in and reads it at once, as the worker would. */
export async function dropIn(db: Database, by: Caller, article: Omit<NewArticleInput, 'format'>): Promise<ArticleView> {
  const view = await createArticle(db, by, { ...article, format: 'text' }, LONGEST);
  await readRevision(db, view);
  return view;
}

/** The machine's work on the current revision of an article. */
export async function readRevision(db: Database, { revision, language, publishedAt }: ArticleView): Promise<void> {
  const task = await beginExtraction(db, revision.id, 1);
  if (task === null) return;
  const known = { ...(language === 'und' ? {} : { language }), ...(publishedAt === null ? {} : { publishedAt }) };
  await storeExtraction(db, task, extract(task.text, known));
}
