import type { Span } from '#libs/claims';

/**
 * Parts of an article of at most `limit` units each, cut between sentences; a sentence that is longer by itself is a
 * part of its own, cut at the limit. Together they hold every sentence.
 */
export function chunk(sentences: readonly Span[], limit: number): Span[] {
  const parts: { start: number; end: number }[] = [];
  for (const { start, end } of sentences) {
    const last = parts[parts.length - 1];
    if (last !== undefined && end - last.start <= limit) {
      last.end = end;
      continue;
    }
    for (let from = start; from < end; from += limit) parts.push({ start: from, end: Math.min(end, from + limit) });
  }
  return parts;
}
