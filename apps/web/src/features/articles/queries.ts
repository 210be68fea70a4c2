import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import { keys } from '../../api/keys';
import { queryOf, type ArticlesSearch } from './search-state';
import type { Article } from './standing';

const PAGE = 50;
const READING_MS = 1000;

const isReading = ({ extraction: { state } }: Article): boolean => state === 'queued' || state === 'extracting';

/** Page after page of the articles of a search; asked again while the machine reads one of them. */
export const articlesQuery = (search: ArticlesSearch) =>
  infiniteQueryOptions({
    queryKey: keys.articles(search),
    queryFn: ({ pageParam, signal }) => {
      const query = {
        ...queryOf(search, new Date()),
        limit: PAGE,
        ...(pageParam === null ? {} : { after: pageParam }),
      };
      return answer(api.GET('/api/v1/articles', { params: { query }, signal }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(isReading)) === true ? READING_MS : false,
  });

/** The desks that were ever named, for the filter and for new articles. */
export const desksQuery = queryOptions({
  queryKey: keys.desks(),
  queryFn: ({ signal }) => answer(api.GET('/api/v1/articles/desks', { signal })),
  select: ({ items }) => items,
});
