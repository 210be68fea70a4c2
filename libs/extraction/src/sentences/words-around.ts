import type { Span } from '#libs/claims';
import { classAt, DIGIT, isBlank, LETTER, OTHER } from '../tokens/characters.js';

/** Words are looked at no further than this: longer ones are no abbreviations. */
export const LONGEST_WORD = 24;

/** The word or number that ends at `end`: letters, digits, inner points, hyphens and apostrophes. */
export function wordBefore(text: string, limit: number, end: number): Span {
  let start = end;
  const furthest = Math.max(limit, end - LONGEST_WORD);
  while (start > furthest && isWordUnit(text, start - 1)) start -= 1;
  return { start, end };
}

export function wordAt(text: string, start: number, limit: number): string {
  let end = start;
  const furthest = Math.min(limit, start + LONGEST_WORD);
  while (end < furthest && (classAt(text, end) === LETTER || "'’".includes(text.charAt(end)))) end += 1;
  return text.slice(start, end);
}

export function isWordUnit(text: string, at: number): boolean {
  const kind = classAt(text, at);
  if (kind === LETTER || kind === DIGIT) return true;
  const unit = text.charCodeAt(at);
  if (unit >= 0xdc00 && unit <= 0xdfff) return classAt(text, at - 1) !== OTHER;
  return ".,'’/".includes(text.charAt(at));
}

export function skipBlanksBack(text: string, limit: number, from: number): number {
  let at = from;
  while (at > limit && isBlank(classAt(text, at - 1))) at -= 1;
  return at;
}

export function skipBlanksForward(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && isBlank(classAt(text, at))) at += 1;
  return at;
}

/** Where the first character of a sentence stands that is no blank. */
export function firstSolid(text: string, sentence: Span): number {
  return skipBlanksForward(text, sentence.start, sentence.end);
}
