import type { QueryClient } from '@tanstack/react-query';
import { articleQuery, claimsQuery, readOf, revisionQuery } from './queries';

/**
 * Asks for what the reader shows first while its program is still on the way: the article, then its text and its claims
 * at the same time. Nobody waits for it, and what fails here fails again where it can be told.
 */
export function readAhead(client: QueryClient, articleId: string, rev: string | null): void {
  void client
    .fetchQuery(articleQuery(articleId))
    .then((article) => {
      const number = Number(rev) || article.revision.number;
      void client.prefetchQuery(revisionQuery(articleId, number, readOf(article)));
      void client.prefetchQuery(claimsQuery(client, articleId, readOf(article)));
    })
    .catch(() => undefined);
}
