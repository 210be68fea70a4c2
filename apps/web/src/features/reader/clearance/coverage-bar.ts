import { clip, type Span } from '../text/span';

export type SentenceState = 'claimed' | 'not_checkable' | 'open';
export type JudgedSentence = Span & { readonly status: string };

/** One stretch of the bar beside the text. Shares are of 1, by characters of the sentences that lie in it. */
export type Stretch = Span & {
  readonly claims: number;
  readonly claimed: number;
  readonly notCheckable: number;
  readonly open: number;
};

/**
 * The text cut into stretches of equal length, each with how many claims begin in it and what became of its sentences:
 * where claims are dense, and what nobody has looked at.
 */
export function coverageBar(
  length: number,
  stretches: number,
  sentences: readonly JudgedSentence[],
  claimStarts: readonly number[],
): Stretch[] {
  if (length === 0) return [];
  const count = Math.max(1, Math.min(stretches, length));
  const edge = (index: number): number => Math.round((index * length) / count);
  const bar = Array.from({ length: count }, (_, index) => ({
    start: edge(index),
    end: edge(index + 1),
    claims: 0,
    chars: { claimed: 0, not_checkable: 0, open: 0 },
  }));
  const indexOf = (position: number): number => {
    const guess = Math.min(count - 1, Math.floor((position * count) / length));
    if (position < (bar[guess]?.start ?? 0)) return guess - 1;
    return position >= (bar[guess]?.end ?? length) ? Math.min(count - 1, guess + 1) : guess;
  };
  for (const start of claimStarts) {
    const stretch = bar[indexOf(Math.min(length - 1, Math.max(0, start)))];
    if (stretch) stretch.claims += 1;
  }
  for (const sentence of sentences) {
    for (let index = indexOf(sentence.start); index < count; index += 1) {
      const stretch = bar[index];
      if (!stretch || stretch.start >= sentence.end) break;
      const part = clip(sentence, stretch);
      if (part && isState(sentence.status)) stretch.chars[sentence.status] += part.end - part.start;
    }
  }
  return bar.map(({ start, end, claims, chars }) => {
    const share = (of: number): number => of / (end - start);
    return {
      start,
      end,
      claims,
      claimed: share(chars.claimed),
      notCheckable: share(chars.not_checkable),
      open: share(chars.open),
    };
  });
}

function isState(status: string): status is SentenceState {
  return status === 'claimed' || status === 'not_checkable' || status === 'open';
}

/** Whole per cents of the sentences that are dealt with; 100 only when all are. */
export function coveredPerCent({ sentences, open }: { readonly sentences: number; readonly open: number }): number {
  return sentences === 0 ? 0 : Math.floor(((sentences - open) / sentences) * 100);
}
