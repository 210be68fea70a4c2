import { infiniteQueryOptions, queryOptions, skipToken } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import { keys } from '../../api/keys';
import type { SourcesSearch } from './search-state';

const PAGE = 50;

/** Page after page of the library. */
export const libraryQuery = ({ text, kind, sort }: SourcesSearch) =>
  infiniteQueryOptions({
    queryKey: keys.sources({ text, kind, sort }),
    queryFn: ({ pageParam, signal }) => {
      const query = {
        sort,
        limit: PAGE,
        ...(text === undefined ? {} : { text }),
        ...(kind === undefined ? {} : { kind }),
        ...(pageParam === null ? {} : { after: pageParam }),
      };
      return answer(api.GET('/api/v1/sources', { params: { query }, signal }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });

/** One source, for a link to one that is not among those that were loaded. */
export const sourceQuery = (sourceId: string | undefined) =>
  queryOptions({
    queryKey: keys.source(sourceId ?? ''),
    queryFn:
      sourceId === undefined
        ? skipToken
        : ({ signal }) => answer(api.GET('/api/v1/sources/{sourceId}', { params: { path: { sourceId } }, signal })),
  });
