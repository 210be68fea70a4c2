import { useEffect, useRef } from 'react';
import { NavigationType, useNavigationType, useSearchParams } from 'react-router';
import { useParameter } from '../../components/use-address';
import type { ReaderStore } from './state';

/** Stepping from claim to claim must not wait for the address bar. */
const SETTLED_MS = 250;

/** Keeps `?claim=` and the selected claim in step, so that what is looked at can be sent to a colleague. */
export function useSelectionInAddress(store: ReaderStore): void {
  const [search] = useSearchParams();
  const setClaim = useParameter('claim');
  const inAddress = search.get('claim');
  const type = useNavigationType();
  const set = useRef(setClaim);
  useEffect(() => {
    set.current = setClaim;
  });
  // Somebody followed a link to a claim, or went back. What was replaced was replaced below, perhaps a few steps ago.
  useEffect(() => {
    if (type !== NavigationType.Replace) store.setState({ selected: inAddress });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only when the address names another claim
  }, [store, inAddress]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let told = store.getState().selected;
    const tell = (): void => {
      const { selected } = store.getState();
      if (selected === told) return;
      told = selected;
      set.current(selected, { replace: true, preventScrollReset: true });
    };
    const stop = store.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(tell, SETTLED_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [store]);
}
