import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { answer, api, ifMatch, type Schemas } from '../../../api/client';
import { newKey } from '../../../api/idempotency';
import { keys } from '../../../api/keys';
import { useReaderData } from '../reader-data';
import type { Query } from './queries';

export type Asked = Schemas['AskQueryDto'];

/** Questions to the author, or to the subject of an allegation. Refusals are thrown to the form that asks. */
export function useQueryActions() {
  const client = useQueryClient();
  const { article } = useReaderData();
  return useMemo(() => {
    // An open query stands in the way of clearance, so both are read again.
    const readAgain = (): Promise<void> => client.invalidateQueries({ queryKey: keys.article(article.id) });
    const versioned = ({ id, version }: Query) => ({
      path: { queryId: id },
      header: { ...ifMatch(version), 'Idempotency-Key': newKey() },
    });
    return {
      ask: async (question: Asked): Promise<void> => {
        await answer(
          api.POST('/api/v1/articles/{articleId}/queries', {
            params: { path: { articleId: article.id }, header: { 'Idempotency-Key': newKey() } },
            body: question,
          }),
        );
        await readAgain();
      },
      answer: async (query: Query, words: string): Promise<void> => {
        await answer(
          api.POST('/api/v1/queries/{queryId}/answer', { params: versioned(query), body: { answer: words } }),
        );
        await readAgain();
      },
      close: async (query: Query): Promise<void> => {
        await answer(api.POST('/api/v1/queries/{queryId}/close', { params: versioned(query) }));
        await readAgain();
      },
    };
  }, [client, article.id]);
}
