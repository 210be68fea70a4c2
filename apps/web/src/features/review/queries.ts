import { queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../../api/client';
import { keys } from '../../api/keys';

export type Claim = Schemas['ClaimDto'];
export type Review = Schemas['ReviewDto'];

/** One claim with the commands that this person may use on it now. */
export const claimQuery = (claimId: string) =>
  queryOptions({
    queryKey: keys.claim(claimId),
    queryFn: () => answer(api.GET('/api/v1/claims/{claimId}', { params: { path: { claimId } } })),
  });

/** The reviews of a claim that this person may read. */
export const reviewsQuery = (claimId: string) =>
  queryOptions({
    queryKey: keys.claim(claimId, 'reviews'),
    queryFn: () => answer(api.GET('/api/v1/claims/{claimId}/reviews', { params: { path: { claimId } } })),
    select: ({ items }) => items,
  });

/** Claims that say much the same. */
export const similarQuery = (claimId: string) =>
  queryOptions({
    queryKey: keys.claim(claimId, 'similar'),
    queryFn: () => answer(api.GET('/api/v1/claims/{claimId}/similar', { params: { path: { claimId } } })),
    select: ({ items }) => items,
    staleTime: 5 * 60_000,
  });

/** The newest events of a claim, as far as this person may know them. */
export const historyQuery = (claimId: string) =>
  queryOptions({
    queryKey: keys.claim(claimId, 'history'),
    queryFn: () =>
      answer(api.GET('/api/v1/claims/{claimId}/history', { params: { path: { claimId }, query: { limit: 50 } } })),
    select: ({ items }) => items,
  });

export const articleQuery = (articleId: string) =>
  queryOptions({
    queryKey: keys.article(articleId),
    queryFn: () => answer(api.GET('/api/v1/articles/{articleId}', { params: { path: { articleId } } })),
  });

/** One immutable text: it never has to be read twice. */
export const revisionQuery = (articleId: string, number: number) =>
  queryOptions({
    queryKey: keys.revision(articleId, number),
    queryFn: () =>
      answer(api.GET('/api/v1/articles/{articleId}/revisions/{number}', { params: { path: { articleId, number } } })),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** What a reviewer has in hand, in the order in which it is due. */
export const worklistQuery = queryOptions({
  queryKey: keys.claims({ worklist: 'mine' }),
  queryFn: () =>
    answer(
      api.GET('/api/v1/claims', {
        params: { query: { assignee: 'me', state: ['assigned', 'in_review'], sort: 'due', limit: 200 } },
      }),
    ),
  select: ({ items }) => items,
});

/** Sources of the library by words of title, address or publisher. */
export const sourcesQuery = (text: string) =>
  queryOptions({
    queryKey: keys.sources({ pick: text }),
    queryFn: () => answer(api.GET('/api/v1/sources', { params: { query: { limit: 20, ...(text ? { text } : {}) } } })),
    select: ({ items }) => items,
  });
