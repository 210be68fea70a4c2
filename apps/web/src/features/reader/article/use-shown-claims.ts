import { useMemo } from 'react';
import type { Claim } from '../data/queries';
import { useReaderData } from '../reader-data';
import { useReader } from '../state';
import type { Placed } from '../text/marks';

/** The claims that the text shows and a click can reach. Dismissed ones only while they are asked for. */
export function useShownClaims(): readonly Placed<Claim>[] {
  const { placed } = useReaderData();
  const withDismissed = useReader((state) => state.filter === 'dismissed');
  return useMemo(
    () => placed.filter(({ claim }) => withDismissed || claim.state !== 'dismissed'),
    [placed, withDismissed],
  );
}
