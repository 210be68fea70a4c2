import type { Span } from '#libs/claims';

/** A run of lines with what the classifier looks at; made once per run. */
export type Candidate = Span & {
  readonly head: string;
  readonly tail: string;
  readonly words: number;
  readonly ended: boolean;
  readonly marker: boolean;
};

/** Phrases by their first two characters, so that a line is held against few of them. */
export function byBeginning(phrases: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const phrase of phrases) {
    const key = phrase.slice(0, 2);
    index.set(key, [...(index.get(key) ?? []), phrase]);
  }
  return index;
}

export function startsWithAny(head: string, index: ReadonlyMap<string, readonly string[]>): boolean {
  return (index.get(head.slice(0, 2)) ?? []).some((phrase) => head.startsWith(phrase));
}

const EDGE_MARKS = ' .:!?»«›‹"“”„\'*_#|>-–—•[]()…';

/** A line without blanks and marks at its ends. */
export function bare(line: string): string {
  let start = 0;
  let end = line.length;
  while (start < end && EDGE_MARKS.includes(line.charAt(start))) start += 1;
  while (end > start && EDGE_MARKS.includes(line.charAt(end - 1))) end -= 1;
  return line.slice(start, end);
}
