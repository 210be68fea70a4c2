import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { answer, api, ifMatch, type Schemas } from '../../../api/client';
import { newKey } from '../../../api/idempotency';
import { keys } from '../../../api/keys';
import { offerUndo, tell, tellProblem } from '../../../components/toasts';
import { say } from '../../../i18n';
import { useReaderData } from '../reader-data';
import type { Article, Clearance } from './queries';

export type ArticleChange = Schemas['ChangeArticleDto'];
export type Revised = Schemas['RevisedArticleDto'];

const putClearance = (client: QueryClient, clearance: Clearance): void => {
  client.setQueryData(keys.article(clearance.articleId, 'clearance'), clearance);
};
const readArticleAgain = (client: QueryClient, id: string): Promise<void> =>
  client.invalidateQueries({ queryKey: keys.article(id) });

/** Changes what is known about an article; throws a stale version for the form to merge. */
export async function changeArticle(client: QueryClient, before: Article, change: ArticleChange): Promise<Article> {
  const after = await answer(
    api.PATCH('/api/v1/articles/{articleId}', {
      params: { path: { articleId: before.id }, header: ifMatch(before.version) },
      body: change,
    }),
  );
  client.setQueryData(keys.article(after.id), after);
  return after;
}

/** Takes in a new text. */
export async function addRevision(
  client: QueryClient,
  article: Article,
  text: string,
  format: 'text' | 'markdown' | 'html',
): Promise<Revised> {
  const revised = await answer(
    api.POST('/api/v1/articles/{articleId}/revisions', {
      params: {
        path: { articleId: article.id },
        header: { ...ifMatch(article.version), 'Idempotency-Key': newKey() },
      },
      body: { text, format },
    }),
  );
  const { anchors: _counts, ...known } = revised;
  client.setQueryData(keys.article(article.id), known satisfies Article);
  return revised;
}

/** Signs the article off at exactly the revision that was seen. */
export function useSignOffArticle() {
  const client = useQueryClient();
  const { article } = useReaderData();
  return useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/articles/{articleId}/sign-off', {
          params: {
            path: { articleId: article.id },
            header: { ...ifMatch(article.version), 'Idempotency-Key': newKey() },
          },
        }),
      ),
    onSuccess: async (clearance) => {
      putClearance(client, clearance);
      await readArticleAgain(client, article.id);
      offerUndo({
        message: say('reader:done.articleSignedOff'),
        undo: () => retractSignOff(client, article.id, say('reader:reason.undone')),
      });
    },
    onError: async (error) => {
      tellProblem(error);
      await readArticleAgain(client, article.id);
    },
  });
}

/** Takes the article's sign-off back, with the reason. */
export async function retractSignOff(client: QueryClient, articleId: string, reason: string): Promise<void> {
  putClearance(
    client,
    await answer(
      api.DELETE('/api/v1/articles/{articleId}/sign-off', { params: { path: { articleId } }, body: { reason } }),
    ),
  );
  await readArticleAgain(client, articleId);
}

/** Lets the machine read the current revision again. */
export function useExtractAgain() {
  const client = useQueryClient();
  const { article } = useReaderData();
  return useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/articles/{articleId}/extraction', {
          params: { path: { articleId: article.id }, header: { 'Idempotency-Key': newKey() } },
        }),
      ),
    onSuccess: async (extraction) => {
      client.setQueryData(keys.article(article.id, 'extraction'), extraction);
      tell(say('reader:done.extractAgain'));
      await readArticleAgain(client, article.id);
    },
    onError: tellProblem,
  });
}
