import type { QueryClient } from '@tanstack/react-query';
import { articleQuery, claimsQuery, readOf, revisionQuery } from './queries';

/**
 * Asks for what the reader shows first while its program is still on the way: the article, then its text and its claims
 * at the same time. What fails here fails again where it can be told. Done when the text is there, or has failed. `left`
 * is aborted when the reader does not open after all.
 */
export async function readAhead(
  client: QueryClient,
  articleId: string,
  rev: string | null,
  left: AbortSignal,
): Promise<void> {
  const article = await client.fetchQuery(articleQuery(articleId)).catch(() => null);
  if (article === null) return;
  const claims = claimsQuery(client, articleId, readOf(article));
  void client.prefetchQuery(claims).then(() => {
    // Nobody keeps these in step: the next reader reads them again.
    const forget = () => void client.invalidateQueries({ queryKey: claims.queryKey, refetchType: 'none' });
    if (left.aborted) forget();
    else left.addEventListener('abort', forget);
  });
  await client.prefetchQuery(revisionQuery(articleId, Number(rev) || article.revision.number, readOf(article)));
}
