/** Half-open range of UTF-16 code units of a revision: `text.slice(start, end)`. */
export type Span = { readonly start: number; readonly end: number };

/** True when the two share at least one code unit. */
export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The part of a span that lies in another one; null when none does. */
export function clip(span: Span, to: Span): Span | null {
  const start = Math.max(span.start, to.start);
  const end = Math.min(span.end, to.end);
  return start < end ? { start, end } : null;
}

/** The span without white space at either end; null when nothing is left. */
export function trimmed(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const length = words.trim().length;
  return length === 0 ? null : { start: from, end: from + length };
}

/** The index of the last of the sorted spans that starts at or before the position; -1 when none does. */
export function lastStartingBy(spans: readonly Span[], position: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
