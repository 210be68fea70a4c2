import type { Anchor, Span } from './vocabulary.js';
import type { Refusal } from './refusal.js';

/** UTF-16 code units of context kept on either side of an anchor. */
export const ANCHOR_CONTEXT = 32;

/** True when the position lies between the two halves of a surrogate pair, where no text may be cut. */
export function splitsSurrogatePair(text: string, position: number): boolean {
  if (position <= 0 || position >= text.length) return false;
  const before = text.charCodeAt(position - 1);
  const after = text.charCodeAt(position);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

/**
 * The anchor of a span that is known to lie in the text: position and quote, with up to `context` code units on either
 * side, one less where the limit would cut a surrogate pair. Throws a RangeError on a span that does not fit, which is a
 * fault of the program; what people send goes through `anchorRange`.
 */
export function makeAnchor(text: string, { start, end }: Span, context: number = ANCHOR_CONTEXT): Anchor {
  if (!fits(text, { start, end })) throw new RangeError(`no span ${start}..${end} in a text of ${text.length}`);
  let from = Math.max(0, start - context);
  let until = Math.min(text.length, end + context);
  if (splitsSurrogatePair(text, from)) from += 1;
  if (splitsSurrogatePair(text, until)) until -= 1;
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(from, start),
    suffix: text.slice(end, until),
  };
}

/** Does the anchor point at its exact text, in whole characters? */
export function checkAnchor(text: string, anchor: Anchor): boolean {
  return fits(text, anchor) && text.slice(anchor.start, anchor.end) === anchor.exact;
}

const fits = (text: string, { start, end }: Span): boolean =>
  isRange(text, { start, end }) && !splitsSurrogatePair(text, start) && !splitsSurrogatePair(text, end);

const isRange = (text: string, { start, end }: Span): boolean =>
  Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length;

/**
 * The anchor for a range that somebody marked. White space at either end is left out. A range that cuts a character in
 * two is refused rather than widened: whoever sent it counts in another unit, so all of it is in the wrong place.
 */
export function anchorRange(text: string, { start, end }: Span): Anchor | Refusal {
  const refuse = (detail: string): Refusal => ({ code: 'range_not_in_text', detail });
  if (!isRange(text, { start, end })) {
    return refuse(`Send whole numbers with 0 <= start < end <= ${text.length}, the length of this revision.`);
  }
  if (splitsSurrogatePair(text, start) || splitsSurrogatePair(text, end)) {
    return refuse('The range cuts a character in two. Positions count UTF-16 code units, as JavaScript does.');
  }
  const marked = text.slice(start, end);
  const exact = marked.trim();
  if (!hasVisibleText(exact)) return refuse('The range holds no visible text; mark the words of the claim.');
  const trimmedStart = start + (marked.length - marked.trimStart().length);
  return makeAnchor(text, { start: trimmedStart, end: trimmedStart + exact.length });
}

/** Anything that leaves ink: neither white space nor controls, format characters and marks on nothing. */
export function hasVisibleText(text: string): boolean {
  return /[^\s\p{C}\p{Z}\p{M}]/u.test(text);
}
