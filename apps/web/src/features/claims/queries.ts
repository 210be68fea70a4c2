import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../../api/client';
import { keys } from '../../api/keys';
import { OPEN_STATES, queryOf, searchOfView, type ClaimsSearch } from './search-state';

export type Claim = Schemas['ClaimDto'];

const PAGE = 200;

/** Page after page of the claims of a search. */
export const claimsQuery = (search: Pick<ClaimsSearch, 'filter' | 'sort'>) =>
  infiniteQueryOptions({
    queryKey: keys.claims({ filter: search.filter, sort: search.sort }),
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/v1/claims', {
          params: {
            // Times that move with the clock are reckoned when the question is asked.
            query: { ...queryOf(search, new Date()), limit: PAGE, ...(pageParam === null ? {} : { after: pageParam }) },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });

export type SavedView = Schemas['ViewDto'];

/** The team's saved views and one's own. */
export const viewsQuery = queryOptions({
  queryKey: keys.views(),
  queryFn: () => answer(api.GET('/api/v1/views')),
  select: ({ items }) => items,
});

/** How many claims stand in each state, of an article or of all. */
export const countsQuery = (article: string | undefined) =>
  queryOptions({
    queryKey: keys.claimCounts({ article }),
    queryFn: () =>
      answer(api.GET('/api/v1/claims/count', { params: { query: article === undefined ? {} : { article } } })),
  });

/** How many claims a saved view shows. */
export const viewCountQuery = ({ id, query, layout }: SavedView) =>
  queryOptions({
    queryKey: keys.claimCounts({ view: query }),
    queryFn: async ({ signal }): Promise<number> => {
      const search = searchOfView({ id, query, layout });
      const { sort: _, ...asked } = queryOf(search, new Date());
      const counts = await answer(api.GET('/api/v1/claims/count', { params: { query: asked }, signal }));
      return (search.filter.state ?? OPEN_STATES).reduce((sum, state) => sum + counts[state], 0);
    },
  });
