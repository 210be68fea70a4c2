import { createHash } from 'node:crypto';
import type { Risk } from '#libs/claims';
import type { Caller } from '#libs/identity';
import { newId, Problem } from '#libs/platform';
import type { Database, WriteTx } from '#libs/storage';
import { requestExtraction } from '../extraction/request-extraction.js';
import { articleView, type ArticleView } from './article-view.js';
import { plainText, titleOf, type TextFormat } from './plain-text.js';

export type NewArticleInput = {
  readonly text: string;
  readonly format: TextFormat;
  readonly title?: string;
  /** ISO 639-1; the machine finds it out when it is left out. */
  readonly language?: string;
  readonly desk?: string | null;
  readonly authorId?: string | null;
  readonly publishedAt?: string | null;
  readonly deadline?: string | null;
  readonly risk?: Risk;
  readonly origin?: 'own' | 'external';
  readonly appearanceUrl?: string | null;
  readonly appearancePublisher?: string | null;
};

/** SHA-256 (hex) of a text as UTF-8. */
export function sha256Of(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Drops an article into the desk: revision 1, and the machine's work on it, in one transaction. */
export async function createArticle(
  db: Database,
  by: Caller,
  input: NewArticleInput,
  maxCharacters: number,
): Promise<ArticleView> {
  const text = plainText(input.text, input.format, maxCharacters);
  return await db.write(by, async (tx) => {
    await requireMember(tx, input.authorId);
    const id = newId();
    const revisionId = newId();
    const article = await tx.articles.create(
      {
        id,
        title: input.title?.trim() || titleOf(text),
        language: input.language ?? 'und',
        desk: input.desk?.trim() || null,
        authorId: input.authorId ?? null,
        publishedAt: input.publishedAt ? new Date(`${input.publishedAt}T00:00:00Z`) : null,
        deadline: input.deadline ? new Date(input.deadline) : null,
        risk: input.risk ?? 'normal',
        origin: input.origin ?? 'own',
        appearanceUrl: input.appearanceUrl ?? null,
        appearancePublisher: input.appearancePublisher ?? null,
        currentRevisionId: revisionId,
        createdBy: by.userId,
      },
      {
        id: revisionId,
        articleId: id,
        number: 1,
        text,
        sha256: sha256Of(text),
        format: input.format,
        createdBy: by.userId,
      },
    );
    await tx.extractions.queue({ revisionId, articleId: id, requestedBy: by.userId });
    requestExtraction(tx, revisionId, 1);
    tx.record({
      type: 'article.created',
      subjectType: 'article',
      subjectId: id,
      articleId: id,
      data: { revisionId, sha256: sha256Of(text) },
    });
    return await articleView(tx, article);
  });
}

/** Problem `validation` when the author named is nobody of this workspace. */
export async function requireMember(tx: WriteTx, userId: string | null | undefined): Promise<void> {
  if (userId === null || userId === undefined) return;
  const membership = await tx.workspace.membership(userId);
  if (membership && membership.endedAt === null) return;
  throw new Problem('validation', 'The author is nobody of this workspace.', {
    errors: [{ pointer: '/authorId', detail: 'Give the userId of a member, or leave it out.' }],
  });
}
