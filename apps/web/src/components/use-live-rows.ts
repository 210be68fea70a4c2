import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { asProblem, type Problem } from '../api/problem';
import { follow, type Followed, freshList, type LiveList, pending, type Row } from './live-list';

type Page<T> = { readonly items: readonly T[] };
type Pages<T> = InfiniteData<Page<T>, unknown>;

export type LiveRows<T extends Row> = {
  readonly rows: readonly T[];
  /** How many have come that are not shown yet. */
  readonly added: number;
  /** Rows that are still shown and no longer belong to the list. */
  readonly gone: ReadonlySet<string>;
  /** Whether the list would look different if it were shown as it is now. */
  readonly isOld: boolean;
  readonly isLoading: boolean;
  readonly problem: Problem | null;
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly loadMore: () => void;
  readonly retry: () => void;
  /** Shows the list as it is now. */
  readonly apply: () => void;
};

/** The list that follows a paged query, and the way to change it. `name` tells lists apart: another name, another list. */
export function useLiveList<T extends Row>(
  { data, isFetching }: UseInfiniteQueryResult<Pages<T>>,
  name: string,
): [LiveList<T>, (change: (list: LiveList<T>) => LiveList<T>) => void] {
  const pages = useMemo(() => data?.pages.map(({ items }) => items), [data]);
  const [state, setState] = useState<Followed<T>>({ name, pages: undefined, isSettled: false, list: freshList([]) });
  const now = follow(state, { name, pages, isFetching });
  if (now !== state) setState(now);
  const change = useCallback(
    (of: (list: LiveList<T>) => LiveList<T>) => setState((before) => ({ ...before, list: of(before.list) })),
    [],
  );
  return [now.list, change];
}

/**
 * The rows of a paged query as a list on which others work: what changes shows where it stands, what comes or moves
 * waits until it is asked for.
 */
export function useLiveRows<T extends Row>(query: UseInfiniteQueryResult<Pages<T>>, name: string): LiveRows<T> {
  const { data, fetchNextPage, refetch } = query;
  const [list, change] = useLiveList(query, name);
  const apply = useCallback(() => change(({ latest }) => freshList(latest)), [change]);
  const { added, gone, moved } = useMemo(() => pending(list), [list]);
  return {
    rows: list.shown,
    added,
    gone,
    isOld: added > 0 || gone.size > 0 || moved,
    isLoading: data === undefined && query.error === null,
    problem: data === undefined && query.error !== null ? asProblem(query.error) : null,
    hasMore: query.hasNextPage,
    isLoadingMore: query.isFetchingNextPage,
    loadMore: () => void fetchNextPage(),
    retry: () => void refetch(),
    apply,
  };
}
