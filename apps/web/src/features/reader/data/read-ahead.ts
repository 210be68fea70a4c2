import { hashKey, type QueryClient, type QueryKey } from '@tanstack/react-query';
import { articleQuery, claimsQuery, readOf, revisionQuery } from './queries';

/** The claims that were read for the first drawing, until a reader shows them. */
const unshown = new Set<string>();

/** Whether claims were read just now, before there was a reader: there is no need to read them again. */
export const areReadAhead = (claims: QueryKey): boolean => unshown.has(hashKey(claims));

/** From now on a reader lets changes in; who opens another one later reads again. */
export const showReadAhead = (claims: QueryKey): boolean => unshown.delete(hashKey(claims));

/**
 * Asks for what the reader shows first while its program is still on the way: the article, then its text and its claims
 * at the same time. What fails here fails again where it can be told. Done when the text is there, or has failed.
 * `isFirst`: for the first drawing of the app.
 */
export async function readAhead(
  client: QueryClient,
  articleId: string,
  rev: string | null,
  isFirst: boolean,
): Promise<void> {
  const article = await client.fetchQuery(articleQuery(articleId)).catch(() => null);
  if (article === null) return;
  const claims = claimsQuery(client, articleId, readOf(article));
  if (isFirst) unshown.add(hashKey(claims.queryKey));
  else unshown.delete(hashKey(claims.queryKey));
  void client.prefetchQuery(claims);
  await client.prefetchQuery(revisionQuery(articleId, Number(rev) || article.revision.number, readOf(article)));
}
