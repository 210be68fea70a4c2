import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { asProblem, type Problem } from '../../api/problem';
import { freshList, type LiveList, patch, pending } from '../../components/live-list';
import { useLiveList } from '../../components/use-live-rows';
import { claimsQuery, type Claim } from './queries';
import type { ClaimsSearch } from './search-state';

export type LiveClaims = {
  readonly list: LiveList<Claim>;
  readonly pending: ReturnType<typeof pending<Claim>>;
  readonly isLoading: boolean;
  readonly problem: Problem | null;
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly loadMore: () => void;
  readonly retry: () => void;
  /** Shows the list as it is now. */
  readonly apply: () => void;
  /** Shows what came back of one's own command, where the rows stand. */
  readonly patch: (claims: readonly Claim[]) => void;
};

/** The claims of a search as a list on which others work: what is on the screen keeps its place. */
export function useLiveClaims(search: Pick<ClaimsSearch, 'filter' | 'sort'>): LiveClaims {
  const options = claimsQuery(search);
  const name = JSON.stringify(options.queryKey);
  const query = useInfiniteQuery(options);
  const { data, fetchNextPage, refetch } = query;
  const [list, change] = useLiveList(query, name);
  const apply = useCallback(() => change(({ latest }) => freshList(latest)), [change]);
  const patchRows = useCallback((claims: readonly Claim[]) => change((now) => patch(now, claims)), [change]);
  const isFetching = useRef(false);
  const loadMore = useCallback(() => {
    if (isFetching.current) return;
    isFetching.current = true;
    void fetchNextPage().finally(() => {
      isFetching.current = false;
    });
  }, [fetchNextPage]);
  const news = useMemo(() => pending(list), [list]);
  useApplyWhenIdle(news.added > 0 || news.gone.size > 0 || news.moved, apply);

  return {
    list,
    pending: news,
    isLoading: data === undefined && query.error === null,
    problem: data === undefined && query.error !== null ? asProblem(query.error) : null,
    hasMore: query.hasNextPage,
    isLoadingMore: query.isFetchingNextPage,
    loadMore,
    retry: () => void refetch(),
    apply,
    patch: patchRows,
  };
}

const IDLE_MS = 20_000;

/** Nobody has touched the page for a while and it stands at its top: then nothing jumps under anybody. */
function useApplyWhenIdle(isPending: boolean, apply: () => void): void {
  useEffect(() => {
    if (!isPending) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    const restart = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (globalThis.scrollY === 0 && document.visibilityState === 'visible') apply();
      }, IDLE_MS);
    };
    const touches = ['pointermove', 'pointerdown', 'keydown', 'scroll', 'focusin'] as const;
    for (const touch of touches) document.addEventListener(touch, restart, { passive: true });
    restart();
    return () => {
      clearTimeout(timer);
      for (const touch of touches) document.removeEventListener(touch, restart);
    };
  }, [isPending, apply]);
}
