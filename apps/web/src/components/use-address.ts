import { useCallback, useMemo } from 'react';
import { type NavigateOptions, useSearchParams } from 'react-router';

/** What the address says at this moment, which the screen shows a little later. */
const present = (): URLSearchParams => new URLSearchParams(globalThis.location.search);

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
      setParams(write(next(read(present()))), {
        replace: true,
        preventScrollReset: true,
      }),
    [setParams, read, write],
  );
  return [search, change];
}

/** Writes one parameter of the address, or takes it out with null; the others stay as they are at that moment. */
export function useParameter(name: string): (value: string | null, options?: NavigateOptions) => void {
  const [, setParams] = useSearchParams();
  return (value, options) => {
    const search = present();
    if (value === null) search.delete(name);
    else search.set(name, value);
    setParams(search, options);
  };
}
