import type { Span } from '#libs/claims';
import { classAt, isBlank, isUpperAt, LETTER } from '../tokens/characters.js';

/** How a block begins and ends, as far as it matters for an interview. */
export type Lead = {
  /** What stands before the first colon, if it may name who speaks. */
  readonly label: string | null;
  /** Where the words begin behind label, blanks and marks for bold print. */
  readonly start: number;
  /** The block ends with a question mark. */
  readonly asks: boolean;
  /** The whole block is set in bold print: "**…**". */
  readonly bold: boolean;
  /** The label opens something that is no answer: "Zur Person:". */
  readonly aside: boolean;
};

const LONGEST_LABEL = 40;
const MOST_WORDS = 4;
const ASIDE =
  /^(?:zur person|zur sache|info|infos|hintergrund|interview|das interview|das gespräch|about|background|anmerkung|hinweis|note)/iu;
const BOLD = '*_';

/** Reads the beginning and the end of a block; looks at no more than a label's length of it. */
export function readLead(text: string, block: Span): Lead {
  let from = block.start;
  while (from < block.end && (BOLD.includes(text.charAt(from)) || isBlank(classAt(text, from)))) from++;
  let end = block.end;
  while (end > from && (`${BOLD}"“”«»)`.includes(text.charAt(end - 1)) || isBlank(classAt(text, end - 1)))) end--;
  const asks = text.charAt(end - 1) === '?';
  const bold = from > block.start + 1 && text.startsWith('**', block.end - 2) && block.end - from > 4;
  const colon = labelEnd(text, from, block.end);
  if (colon < 0) return { label: null, start: from, asks, bold, aside: false };
  let start = colon + 1;
  while (start < block.end && (BOLD.includes(text.charAt(start)) || isBlank(classAt(text, start)))) start++;
  let to = colon;
  while (to > from && BOLD.includes(text.charAt(to - 1))) to--;
  const label = text.slice(from, to).trim();
  return { label, start, asks, bold, aside: ASIDE.test(label) };
}

/** Where the colon stands behind up to four words that may name somebody; -1 when there is none. */
function labelEnd(text: string, from: number, end: number): number {
  if (!isUpperAt(text, from)) return -1;
  const limit = Math.min(end, from + LONGEST_LABEL);
  let words = 1;
  for (let at = from; at < limit; at++) {
    const character = text.charAt(at);
    if (character === ':') {
      const behind = at + 1 >= end || isBlank(classAt(text, at + 1)) || BOLD.includes(text.charAt(at + 1));
      return behind ? at : -1;
    }
    if (isBlank(classAt(text, at))) words++;
    else if (classAt(text, at) !== LETTER && !`.-–/&'’${BOLD}0123456789`.includes(character)) return -1;
    if (words > MOST_WORDS) return -1;
  }
  return -1;
}
