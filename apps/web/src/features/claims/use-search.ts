import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { readSearch, writeSearch, type ClaimsFilter, type ClaimsSearch } from './search-state';

export type UsedSearch = {
  readonly search: ClaimsSearch;
  /** Goes to another search; `replace` leaves no step in the browser's history. */
  readonly change: (part: Partial<ClaimsSearch>, replace?: boolean) => void;
  readonly filter: (filter: ClaimsFilter) => void;
};

/** What the claims screen shows, read from the address and written to it. */
export function useSearch(): UsedSearch {
  const [params, setParams] = useSearchParams();
  const search = useMemo(() => readSearch(params), [params]);
  const change = useCallback(
    (part: Partial<ClaimsSearch>, replace = false) =>
      setParams((before) => writeSearch({ ...readSearch(before), ...part }), { replace, preventScrollReset: true }),
    [setParams],
  );
  const filter = useCallback((next: ClaimsFilter) => change({ filter: next }), [change]);
  return useMemo(() => ({ search, change, filter }), [search, change, filter]);
}
