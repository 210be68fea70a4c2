import { useQueryClient, type QueryClient, type QueryKey } from '@tanstack/react-query';
import { useEffect } from 'react';
import { onChanges } from '../../../api/live';
import { Problem } from '../../../api/problem';
import { withClaim } from '../claims/hold';
import { showReadAhead } from './read-ahead';
import { readClaim, type Claim, type ClaimList } from './queries';

/** When this many claims change at once, reading the whole list again is cheaper. */
const MANY = 20;

/** Puts a claim into the list as it is now. */
export function putClaim(client: QueryClient, queryKey: QueryKey, claim: Claim): void {
  client.setQueryData<ClaimList>(queryKey, (list) => list && { ...list, items: withClaim(list.items, claim) });
}

/**
 * Keeps the list in step with colleagues: what changed is read by itself, not a thousand claims for the sake of one. While
 * the machine reads (`isBeingRead`), what it finds is told as a change of the article.
 */
export function useLiveClaims(articleId: string, queryKey: QueryKey, isBeingRead: boolean): void {
  const client = useQueryClient();
  const name = JSON.stringify(queryKey);
  useEffect(() => {
    const key = JSON.parse(name) as QueryKey;
    showReadAhead(key);
    return onChanges((notices) => {
      const changed = notices.filter((notice) => notice.subject === 'claim' && notice.articleId === articleId);
      const ids = [...new Set(changed.map(({ id }) => id))];
      const isMore = isBeingRead && notices.some(({ subject, id }) => subject === 'article' && id === articleId);
      if (isMore || ids.length > MANY) void client.invalidateQueries({ queryKey: key });
      else for (const id of ids) void refresh(client, key, id);
    });
  }, [client, articleId, name, isBeingRead]);
}

async function refresh(client: QueryClient, queryKey: QueryKey, id: string): Promise<void> {
  try {
    putClaim(client, queryKey, await readClaim(id));
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'not_found') return;
    client.setQueryData<ClaimList>(
      queryKey,
      (list) => list && { ...list, items: list.items.filter((claim) => claim.id !== id) },
    );
  }
}
