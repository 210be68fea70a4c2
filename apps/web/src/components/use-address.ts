import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

/**
 * What a screen shows, read from the address and written to it. A change is made to what the address says at that
 * moment: the screen is drawn a little later, and whoever types fast must not bring an older filter back.
 */
export function useAddress<T>(
  read: (params: URLSearchParams) => T,
  write: (search: T) => URLSearchParams,
): readonly [search: T, change: (next: (now: T) => T) => void] {
  const [params, setParams] = useSearchParams();
  const search = useMemo(() => read(params), [params, read]);
  const change = useCallback(
    (next: (now: T) => T): void =>
      setParams(write(next(read(new URLSearchParams(globalThis.location.search)))), {
        replace: true,
        preventScrollReset: true,
      }),
    [setParams, read, write],
  );
  return [search, change];
}
