import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { asProblem, type Problem } from '../api/problem';
import { append, freshList, type LiveList, pending, refresh, type Row } from '../features/claims/live-list';

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

/**
 * The rows of a paged query as a list on which others work: what changes shows where it stands, what comes or moves
 * waits until it is asked for. `name` tells lists apart: another name is another list.
 */
export function useLiveRows<T extends Row>(query: UseInfiniteQueryResult<Pages<T>>, name: string): LiveRows<T> {
  const { data, fetchNextPage, refetch } = query;
  const [state, setState] = useState<{ name: string; data: Pages<T> | undefined; list: LiveList<T> }>(() => ({
    name,
    data: undefined,
    list: freshList([]),
  }));
  let { list } = state;
  if (data !== undefined && (state.data !== data || state.name !== name)) {
    const rows = data.pages.flatMap(({ items }) => items);
    if (state.name !== name || state.data === undefined) list = freshList(rows);
    else list = data.pages.length > state.data.pages.length ? append(list, rows) : refresh(list, rows);
    setState({ name, data, list });
  } else if (data === undefined && state.name !== name) {
    list = freshList([]);
    setState({ name, data, list });
  }
  const apply = useCallback(() => setState((now) => ({ ...now, list: freshList(now.list.latest) })), []);
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
