import { useMemo } from 'react';
import { useReaderData } from '../reader-data';

const MOST = 50;

/** Who speaks in this article already, for the speaker's field. */
export function useSpeakers(): readonly string[] {
  const { placed } = useReaderData();
  return useMemo(
    () => [...new Set(placed.flatMap(({ claim }) => claim.speaker ?? []))].sort().slice(0, MOST),
    [placed],
  );
}
