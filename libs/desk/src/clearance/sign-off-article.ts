import type { Caller } from '#libs/identity';
import { newId, Problem } from '#libs/platform';
import type { Database } from '#libs/storage';
import { clearanceView, type ClearanceView } from './read-clearance.js';

/**
 * Signs an article off at exactly its current revision. Refused with everything that is still open (`not_cleared`), and
 * for API tokens: a person answers for it. `expected` is the article's version that the signer has seen.
 */
export async function signOffArticle(
  db: Database,
  by: Caller,
  articleId: string,
  expected?: number,
): Promise<ClearanceView> {
  if (by.kind !== 'person') throw new Problem('forbidden', 'A person signs an article off; sign in.');
  return await db.write(by, async (tx) => {
    const article = await tx.articles.getForUpdate(articleId);
    if (expected !== undefined && expected !== article.version) {
      throw new Problem('stale_version', 'Somebody has changed this article since you read it.', {
        current: await clearanceView(tx, article),
      });
    }
    const state = await clearanceView(tx, article);
    if (state.signOff !== null) return state;
    if (!state.cleared) {
      throw new Problem('not_cleared', `${state.open.length} things are still open; see \`current.open\`.`, {
        current: state,
      });
    }
    const revision = await tx.articles.revisionById(article.currentRevisionId);
    await tx.verdicts.sign({
      id: newId(),
      articleId,
      claimId: null,
      verdictId: null,
      revisionId: revision.id,
      revisionSha256: revision.sha256,
      signedBy: by.userId,
      signedAt: tx.now,
    });
    tx.record({
      type: 'article.signed_off',
      subjectType: 'article',
      subjectId: articleId,
      articleId,
      data: { revisionId: revision.id, sha256: revision.sha256 },
    });
    return await clearanceView(tx, article);
  });
}

/** Takes the article's sign-off back. Harmless when there is none. */
export async function retractSignOff(
  db: Database,
  by: Caller,
  articleId: string,
  reason: string,
): Promise<ClearanceView> {
  return await db.write(by, async (tx) => {
    const article = await tx.articles.getForUpdate(articleId);
    if (await tx.verdicts.retractArticleSignOff(articleId, tx.now)) {
      tx.record({
        type: 'article.sign_off_retracted',
        subjectType: 'article',
        subjectId: articleId,
        articleId,
        data: { cause: 'person', reason },
      });
    }
    return await clearanceView(tx, article);
  });
}
