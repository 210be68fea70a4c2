import type { Caller } from '#libs/identity';
import { Problem } from '#libs/platform';
import type { Database } from '#libs/storage';
import { clearanceView, type ClearanceView } from './read-clearance.js';

/** Marks sentences of the current revision as not checkable, with the reason. */
export async function dismissSentences(
  db: Database,
  by: Caller,
  articleId: string,
  ordinals: readonly number[],
  reason: string,
): Promise<ClearanceView> {
  return await markSentences(db, by, articleId, ordinals, reason);
}

/** Takes such marks back: the sentences are open again. */
export async function restoreSentences(
  db: Database,
  by: Caller,
  articleId: string,
  ordinals: readonly number[],
): Promise<ClearanceView> {
  return await markSentences(db, by, articleId, ordinals, null);
}

async function markSentences(
  db: Database,
  by: Caller,
  articleId: string,
  ordinals: readonly number[],
  reason: string | null,
): Promise<ClearanceView> {
  return await db.write(by, async (tx) => {
    const article = await tx.articles.getForUpdate(articleId);
    const wanted = [...new Set(ordinals)];
    const mark = reason === null ? null : { by: by.userId, at: tx.now, for: reason };
    const changed = await tx.extractions.dismissSentences(article.currentRevisionId, wanted, mark);
    if (changed !== wanted.length) {
      throw new Problem('validation', 'One of these sentences does not exist in the current revision.', {
        errors: [{ pointer: '/ordinals', detail: 'Take the ordinals from the current revision.' }],
      });
    }
    if (reason === null && (await tx.verdicts.retractArticleSignOff(articleId, tx.now))) {
      tx.record({
        type: 'article.sign_off_retracted',
        subjectType: 'article',
        subjectId: articleId,
        articleId,
        data: { cause: 'sentence' },
      });
    }
    tx.record({
      type: reason === null ? 'article.sentences_restored' : 'article.sentences_dismissed',
      subjectType: 'article',
      subjectId: articleId,
      articleId,
      data: { revisionId: article.currentRevisionId, ordinals: wanted, ...(reason === null ? {} : { reason }) },
    });
    return await clearanceView(tx, article);
  });
}
