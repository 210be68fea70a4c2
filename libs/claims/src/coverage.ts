import type { Span } from './vocabulary.js';

export type SentenceStatus = 'claimed' | 'not_checkable' | 'open';

export type Coverage = {
  /** In the order given. */
  readonly sentences: readonly (Span & { readonly status: SentenceStatus })[];
  readonly counts: {
    readonly sentences: number;
    readonly claimed: number;
    readonly notCheckable: number;
    readonly open: number;
  };
};

/**
 * What became of every sentence of a revision: claimed when an anchor of a live claim (not dismissed, anchor not lost)
 * shares at least one code unit with it; else not checkable when somebody dismissed it, as a span that holds the whole
 * sentence; else open.
 */
export function coverage(
  sentences: readonly Span[],
  anchorsOfLiveClaims: readonly Span[],
  dismissedSentences: readonly Span[],
): Coverage {
  const anchors = byStart(anchorsOfLiveClaims);
  const dismissed = byStart(dismissedSentences);
  const judged = sentences.map(({ start, end }) => {
    if (furthestEnd(anchors, end - 1) > start) return { start, end, status: 'claimed' } as const;
    if (furthestEnd(dismissed, start) >= end) return { start, end, status: 'not_checkable' } as const;
    return { start, end, status: 'open' } as const;
  });
  const count = (status: SentenceStatus): number => judged.filter((sentence) => sentence.status === status).length;
  return {
    sentences: judged,
    counts: {
      sentences: judged.length,
      claimed: count('claimed'),
      notCheckable: count('not_checkable'),
      open: count('open'),
    },
  };
}

type Reach = { readonly starts: readonly number[]; readonly ends: readonly number[] };

/** Spans by their start, with the furthest end of any span up to each: answers "what reaches here" in one look-up. */
function byStart(spans: readonly Span[]): Reach {
  const sorted = spans.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start);
  let furthest = 0;
  const ends = sorted.map(({ end }) => (furthest = Math.max(furthest, end)));
  return { starts: sorted.map(({ start }) => start), ends };
}

/** The furthest end of the spans that start at or before the position; -1 when none does. */
function furthestEnd({ starts, ends }: Reach, position: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return ends[low - 1] ?? -1;
}
