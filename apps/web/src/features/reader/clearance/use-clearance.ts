import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { clearanceQuery, type Clearance } from '../data/queries';
import { useReaderData } from '../reader-data';
import type { Span } from '../text/span';
import { openGroups, type OpenGroup } from './open-list';

export type ClearanceState = {
  readonly clearance: Clearance | undefined;
  /** It is on its way for the first time. */
  readonly isPending: boolean;
  readonly groups: readonly OpenGroup[];
  /** What became of a sentence; open while it is not known. */
  readonly statusOf: (sentence: Span) => 'claimed' | 'not_checkable' | 'open';
};

/** May the article be printed, what is open, and what became of every sentence. */
export function useClearance(): ClearanceState {
  const { article, blocks, byId } = useReaderData();
  const { data: clearance, isPending } = useQuery(clearanceQuery(article.id));
  return useMemo(() => {
    const status = new Map((clearance?.sentences ?? []).map((sentence) => [sentence.start, sentence.status]));
    return {
      clearance,
      isPending,
      groups: openGroups(clearance?.open ?? [], blocks, (id) => byId.get(id)?.number ?? 0),
      statusOf: ({ start }) => status.get(start) ?? 'open',
    };
  }, [clearance, isPending, blocks, byId]);
}
