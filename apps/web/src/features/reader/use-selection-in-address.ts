import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import type { ReaderStore } from './state';

/** Stepping from claim to claim must not wait for the address bar. */
const SETTLED_MS = 250;

/** Keeps `?claim=` and the selected claim in step, so that what is looked at can be sent to a colleague. */
export function useSelectionInAddress(store: ReaderStore): void {
  const [search, setSearch] = useSearchParams();
  const inAddress = search.get('claim');
  const known = useRef(inAddress);
  const set = useRef(setSearch);
  useEffect(() => {
    set.current = setSearch;
  });
  // Somebody followed a link to a claim, or went back.
  useEffect(() => {
    if (inAddress === known.current) return;
    known.current = inAddress;
    store.setState({ selected: inAddress });
  }, [store, inAddress]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = store.subscribe(({ selected }) => {
      clearTimeout(timer);
      if (selected === known.current) return;
      timer = setTimeout(() => {
        known.current = selected;
        set.current(
          (current) => {
            if (selected === null) current.delete('claim');
            else current.set('claim', selected);
            return current;
          },
          { replace: true, preventScrollReset: true },
        );
      }, SETTLED_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [store]);
}
