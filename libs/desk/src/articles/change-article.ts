import type { Risk } from '#libs/claims';
import type { Caller } from '#libs/identity';
import { Problem } from '#libs/platform';
import type { ArticleChange, Database } from '#libs/storage';
import { articleView, type ArticleView } from './article-view.js';
import { requireMember, type NewArticleInput } from './create-article.js';

export type ArticleEdit = Partial<
  Pick<
    NewArticleInput,
    | 'title'
    | 'language'
    | 'desk'
    | 'authorId'
    | 'publishedAt'
    | 'deadline'
    | 'origin'
    | 'appearanceUrl'
    | 'appearancePublisher'
  >
> & {
  readonly risk?: Risk;
  /** True puts the article away, false takes it back. */
  readonly archived?: boolean;
};

/** Changes what is known about an article. Its text changes with a new revision only. */
export async function changeArticle(
  db: Database,
  by: Caller,
  id: string,
  edit: ArticleEdit,
  expected: number,
): Promise<ArticleView> {
  return await db.write(by, async (tx) => {
    const article = await tx.articles.getForUpdate(id);
    if (article.version !== expected) {
      throw new Problem('stale_version', 'Somebody has changed this article since you read it.', {
        current: await articleView(tx, article),
      });
    }
    await requireMember(tx, edit.authorId);
    const saved = await tx.articles.change(id, expected, columnsOf(edit, tx.now), tx.now);
    tx.record({
      type: 'article.changed',
      subjectType: 'article',
      subjectId: id,
      articleId: id,
      data: { fields: Object.keys(edit).sort() },
    });
    return await articleView(tx, saved);
  });
}

function columnsOf(edit: ArticleEdit, now: Date): ArticleChange {
  const date = (value: string | null): Date | null => (value === null ? null : new Date(value));
  return {
    ...(edit.title === undefined ? {} : { title: edit.title.trim() }),
    ...(edit.language === undefined ? {} : { language: edit.language }),
    ...(edit.desk === undefined ? {} : { desk: edit.desk?.trim() || null }),
    ...(edit.authorId === undefined ? {} : { authorId: edit.authorId }),
    ...(edit.publishedAt === undefined ? {} : { publishedAt: date(edit.publishedAt) }),
    ...(edit.deadline === undefined ? {} : { deadline: date(edit.deadline) }),
    ...(edit.risk === undefined ? {} : { risk: edit.risk }),
    ...(edit.origin === undefined ? {} : { origin: edit.origin }),
    ...(edit.appearanceUrl === undefined ? {} : { appearanceUrl: edit.appearanceUrl }),
    ...(edit.appearancePublisher === undefined ? {} : { appearancePublisher: edit.appearancePublisher }),
    ...(edit.archived === undefined ? {} : { archivedAt: edit.archived ? now : null }),
  };
}
