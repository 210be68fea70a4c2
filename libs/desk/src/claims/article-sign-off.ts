import type { WriteTx } from '#libs/storage';

/**
 * Takes back the sign-off of the article, because something under it has changed; `causeId` names what. The article is
 * locked first: whoever is signing it off at this moment either sees the change or has signed before it.
 */
export async function retractArticleSignOff(tx: WriteTx, articleId: string, causeId: string): Promise<void> {
  await tx.articles.getForUpdate(articleId);
  if (!(await tx.verdicts.retractArticleSignOff(articleId, tx.now))) return;
  tx.record({
    type: 'article.sign_off_retracted',
    subjectType: 'article',
    subjectId: articleId,
    articleId,
    data: { cause: causeId },
  });
}
