import type { Span } from '#libs/claims';
import type { Block } from '../page/index.js';
import { isOwnText } from '../page/block.js';
import { classAt, classBefore, DIGIT, isBlank, LETTER, OTHER, PUNCTUATION, QUOTE } from '../tokens/characters.js';

/**
 * A stretch between quotation marks. `start`/`end` include the marks, `inner` does not. `depth` is 0 for an outer
 * quotation, 1 for one inside it, and so on. `closed` is false when the closing mark is missing; such a quotation ends
 * with its block, or with the last sentence before the next opening mark.
 */
export type Quotation = Span & { readonly inner: Span; readonly depth: number; readonly closed: boolean };

type Family = 'double' | 'single' | 'guillemet' | 'small_guillemet';
type Open = { at: number; width: number; family: Family; block: number };
type Mark = { at: number; width: number; family: Family; role: 'open' | 'close' };

/** Nesting deeper than this is noise. */
const DEEPEST = 6;

/**
 * All quotations of the article's own blocks, ordered by start. Marks are read by where they stand (before a word:
 * opening, after one: closing), so „…“, “…”, „…”, "…", »…« and «…» may be mixed within one text. Linear in the text.
 */
export function findQuotations(text: string, blocks: readonly Block[]): Quotation[] {
  const found: Quotation[] = [];
  let pending: Open | null = null;
  for (const [index, block] of blocks.entries()) {
    if (!isOwnText(block.kind) && block.kind !== 'caption') continue;
    const marks = readMarks(text, block);
    const first = marks[0];
    if (pending !== null && first?.role === 'close' && sameFamily(first.family, pending.family)) {
      found.push(between(pending, first, 0));
      marks.shift();
      pending = null;
    } else if (pending !== null && first !== undefined) {
      pending = null;
    }
    const left = matchMarks(text, block, index, marks, found);
    if (left !== null) {
      found.push(unclosed(text, left, block.end, 0));
      pending = left;
    }
  }
  return withoutReplaced(found).sort((a, b) => a.start - b.start || b.end - a.end);
}

/** A quotation closed in a later block was first noted as unclosed: the longer one replaces it. */
function withoutReplaced(found: readonly Quotation[]): Quotation[] {
  const closed = new Set(found.flatMap((quotation) => (quotation.closed ? [quotation.start] : [])));
  return found.filter((quotation) => quotation.closed || !closed.has(quotation.start));
}

function between(open: Open, close: Mark, depth: number): Quotation {
  return {
    start: open.at,
    end: close.at + close.width,
    inner: { start: open.at + open.width, end: close.at },
    depth,
    closed: true,
  };
}

function unclosed(text: string, open: Open, limit: number, depth: number): Quotation {
  let end = limit;
  while (end > open.at + open.width && isBlank(classAt(text, end - 1))) end -= 1;
  return { start: open.at, end, inner: { start: open.at + open.width, end }, depth, closed: false };
}

/** Pairs the marks of one block; returns the outermost mark that stayed open, if any. */
function matchMarks(
  text: string,
  block: Block,
  index: number,
  marks: readonly Mark[],
  found: Quotation[],
): Open | null {
  const open: Open[] = [];
  for (const mark of marks) {
    if (mark.role === 'open') {
      if (open.length < DEEPEST) open.push({ ...mark, block: index });
      continue;
    }
    const partner = findPartner(open, mark);
    if (partner < 0) continue;
    for (const lost of open.splice(partner + 1)) void lost;
    const opening = open.pop();
    if (opening !== undefined) found.push(between(opening, mark, open.length));
  }
  return settleUnclosed(text, block, open, found);
}

function findPartner(open: readonly Open[], mark: Mark): number {
  for (let i = open.length - 1; i >= 0; i--) if (sameFamily(open[i]?.family ?? 'single', mark.family)) return i;
  return -1;
}

function sameFamily(a: Family, b: Family): boolean {
  return a === b;
}

/**
 * Marks that never closed: the innermost may go on in the next block; each outer one, inside which later quotations
 * were found, ends with the last sentence before the next of them, and those move out by one depth.
 */
function settleUnclosed(text: string, block: Block, open: readonly Open[], found: Quotation[]): Open | null {
  if (open.length === 0) return null;
  for (const [depth, mark] of open.entries()) {
    if (depth === open.length - 1) continue;
    const next = open[depth + 1];
    if (next !== undefined) found.push(unclosed(text, mark, sentenceEndBefore(text, mark.at, next.at), 0));
  }
  const last = open[open.length - 1];
  if (last === undefined) return null;
  let inside: Quotation | undefined;
  for (let i = found.length - 1; i >= 0; i--) {
    const quotation = found[i];
    if (quotation === undefined || quotation.start < block.start) break;
    if (quotation.depth < open.length) continue;
    found[i] = { ...quotation, depth: quotation.depth - open.length };
    if (quotation.start > last.at && quotation.depth === open.length) inside = found[i];
  }
  if (inside === undefined) return last;
  found.push(unclosed(text, last, sentenceEndBefore(text, last.at, inside.start), 0));
  return null;
}

function sentenceEndBefore(text: string, from: number, limit: number): number {
  for (let at = limit - 1; at > from; at--) if ('.!?…'.includes(text.charAt(at))) return at + 1;
  return limit;
}

function readMarks(text: string, block: Block): Mark[] {
  const marks: Mark[] = [];
  let depth = 0;
  let at = block.start;
  while (at < block.end) {
    const mark = markAt(text, at, block, depth);
    if (mark === null) {
      at += 1;
      continue;
    }
    marks.push(mark);
    depth = Math.max(0, depth + (mark.role === 'open' ? 1 : -1));
    at += mark.width;
  }
  return marks;
}

function markAt(text: string, at: number, block: Block, depth: number): Mark | null {
  const character = text.charAt(at);
  const unit = text.charCodeAt(at);
  const known =
    unit === 0x22 || unit === 0x27 || unit === 0x2c || unit === 0x60 || unit === 0xab || unit === 0xbb || unit === 0xb4;
  if (!known && (unit < 0x2018 || unit > 0x203a)) return null;
  const family = familyOf(text, at);
  if (family === null) return null;
  const width = family.width;
  const before = at > block.start ? classBefore(text, at) : OTHER;
  const after = at + width < block.end ? classAt(text, at + width) : OTHER;
  const atStart = at === block.start || isBlank(before) || '([{–—-/:'.includes(text.charAt(at - 1));
  const atEnd = at + width >= block.end || isBlank(after) || after === PUNCTUATION;
  if (family.family === 'single') {
    const role = singleRole(character, before, after, atStart, atEnd, depth);
    return role === null ? null : { at, width, family: 'single', role };
  }
  const role = doubleRole(character, width, before, after, atStart, atEnd, depth);
  return { at, width, family: family.family, role };
}

function familyOf(text: string, at: number): { family: Family; width: number } | null {
  const character = text.charAt(at);
  const twice = text.charAt(at + 1) === character;
  if ('"„“”‟'.includes(character)) return { family: 'double', width: 1 };
  if ('«»'.includes(character)) return { family: 'guillemet', width: 1 };
  if ('‹›'.includes(character)) return { family: 'small_guillemet', width: 1 };
  if (",'`´".includes(character) && twice) return { family: 'double', width: 2 };
  if ("'‚‘’‛".includes(character)) return { family: 'single', width: 1 };
  return null;
}

function doubleRole(
  character: string,
  width: number,
  before: number,
  after: number,
  atStart: boolean,
  atEnd: boolean,
  depth: number,
): 'open' | 'close' {
  if (character === '„' || (character === ',' && width === 2)) return 'open';
  const touchesBefore = !atStart;
  const touchesAfter = after === LETTER || after === DIGIT || after === QUOTE;
  if (atStart && !atEnd) return 'open';
  if (touchesBefore && atEnd) return depth > 0 ? 'close' : before === LETTER || before === DIGIT ? 'close' : 'close';
  if (atStart && touchesAfter) return 'open';
  if (touchesBefore && before !== OTHER && depth > 0) return 'close';
  if (character === '“' || character === '«') return depth > 0 ? 'close' : 'open';
  if (character === '”' || character === '»') return depth > 0 ? 'close' : 'open';
  return depth > 0 ? 'close' : 'open';
}

/** Single marks are quotation marks only where they cannot be an apostrophe. */
function singleRole(
  character: string,
  before: number,
  after: number,
  atStart: boolean,
  atEnd: boolean,
  depth: number,
): 'open' | 'close' | null {
  if (character === '‚') return 'open';
  if (atStart && after === LETTER && character !== '’') return 'open';
  if (character === '‘' && atEnd) return 'close';
  if (depth > 0 && !atStart && atEnd && before !== LETTER) return 'close';
  if (!atStart && atEnd && (character === '’' || character === "'")) return 'close';
  return null;
}
