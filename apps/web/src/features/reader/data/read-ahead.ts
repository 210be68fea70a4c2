import type { QueryClient } from '@tanstack/react-query';
import { articleQuery, claimsQuery, readOf, revisionQuery } from './queries';

/**
 * Asks for what the reader shows first while its program is still on the way: the article, then its text and its claims
 * at the same time. What fails here fails again where it can be told. Done when the text is there, or has failed.
 */
export async function readAhead(client: QueryClient, articleId: string, rev: string | null): Promise<void> {
  const article = await client.fetchQuery(articleQuery(articleId)).catch(() => null);
  if (article === null) return;
  void client.prefetchQuery(claimsQuery(client, articleId, readOf(article)));
  await client.prefetchQuery(revisionQuery(articleId, Number(rev) || article.revision.number, readOf(article)));
}
