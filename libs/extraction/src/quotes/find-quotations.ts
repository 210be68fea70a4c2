import type { Span } from '#libs/claims';
import type { Block } from '../page/index.js';
import { isOwnText } from '../page/block.js';
import { classAt, classBefore, isBlank, LETTER, OTHER, PUNCTUATION, QUOTE } from '../tokens/characters.js';

/**
 * A stretch between quotation marks. `start`/`end` include the marks, `inner` does not. `depth` is 0 for an outer
 * quotation, 1 for one inside it, and so on. `closed` is false when the closing mark is missing; such a quotation ends
 * with its block, or with the last sentence before the next opening mark.
 */
export type Quotation = Span & { readonly inner: Span; readonly depth: number; readonly closed: boolean };

type Family = 'double' | 'single' | 'guillemet' | 'small_guillemet';
type Open = { readonly at: number; readonly width: number; readonly family: Family };
type Mark = Open & { readonly role: 'open' | 'close' };
type Found = Omit<Quotation, 'depth'>;

/** Nesting deeper than this is noise. */
const DEEPEST = 6;

/**
 * All quotations of the article's own blocks, ordered by start. Marks are read by where they stand (before a word:
 * opening, after one: closing), so „…“, “…”, „…”, "…", »…« and «…» may be mixed within one text. Linear in the text.
 */
export function findQuotations(text: string, blocks: readonly Block[]): Quotation[] {
  const found: Found[] = [];
  let pending: Open | null = null;
  for (const block of blocks) {
    if (!isOwnText(block.kind) && block.kind !== 'caption') continue;
    const marks = readMarks(text, block);
    const first = marks[0];
    if (pending !== null && first?.role === 'close' && first.family === pending.family) {
      found.push(between(pending, first));
      marks.shift();
    }
    if (first !== undefined) pending = null;
    const left = matchMarks(text, block, marks, found);
    if (left === null) continue;
    found.push(unclosed(text, left, block.end));
    pending = left;
  }
  return withDepth(withoutReplaced(found).sort((a, b) => a.start - b.start || b.end - a.end));
}

/** A quotation closed in a later block was first noted as unclosed: the longer one replaces it. */
function withoutReplaced(found: readonly Found[]): Found[] {
  const closed = new Set(found.flatMap((quotation) => (quotation.closed ? [quotation.start] : [])));
  return found.filter((quotation) => quotation.closed || !closed.has(quotation.start));
}

/** How many of the quotations that began before are still open where each begins. */
function withDepth(found: readonly Found[]): Quotation[] {
  const around: number[] = [];
  return found.map((quotation) => {
    while (around.length > 0 && (around[around.length - 1] ?? 0) <= quotation.start) around.pop();
    around.push(quotation.end);
    return { ...quotation, depth: around.length - 1 };
  });
}

function between(open: Open, close: Mark): Found {
  const inner = { start: open.at + open.width, end: close.at };
  return { start: open.at, end: close.at + close.width, inner, closed: true };
}

function unclosed(text: string, open: Open, limit: number): Found {
  let end = limit;
  while (end > open.at + open.width && isBlank(classAt(text, end - 1))) end -= 1;
  return { start: open.at, end, inner: { start: open.at + open.width, end }, closed: false };
}

/** Pairs the marks of one block; returns the mark that stayed open and may be closed in the next block, if any. */
function matchMarks(text: string, block: Block, marks: readonly Mark[], found: Found[]): Open | null {
  const open: Open[] = [];
  const before = found.length;
  for (const mark of marks) {
    if (mark.role === 'open') {
      if (open.length < DEEPEST) open.push(mark);
      continue;
    }
    const partner = findPartner(open, mark);
    const opening = open[partner];
    if (opening === undefined) continue;
    open.splice(partner);
    // A single letter between single marks is an elision ("rock 'n' roll").
    if (mark.family !== 'single' || mark.at - opening.at > 2) found.push(between(opening, mark));
  }
  // A single mark that never closes was an apostrophe.
  const lost = open.filter((mark) => mark.family !== 'single');
  return settleUnclosed(text, block, lost, found, before);
}

function findPartner(open: readonly Open[], mark: Mark): number {
  for (let i = open.length - 1; i >= 0; i--) if (open[i]?.family === mark.family) return i;
  return -1;
}

/**
 * Marks that never closed end with the last sentence before the next quotation of the block. Only the last of them,
 * with no quotation after it, may go on in the next block: it is returned.
 */
function settleUnclosed(text: string, block: Block, lost: readonly Open[], found: Found[], from: number): Open | null {
  if (lost.length === 0) return null;
  const starts = [...lost.map((mark) => mark.at), ...found.slice(from).map((quotation) => quotation.start)].sort(
    (a, b) => a - b,
  );
  for (const mark of lost) {
    const next = starts.find((start) => start > mark.at);
    if (next === undefined) return mark;
    found.push(unclosed(text, mark, sentenceEndBefore(text, mark.at, Math.min(next, block.end))));
  }
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
    if (mark.family !== 'single') depth = Math.max(0, depth + (mark.role === 'open' ? 1 : -1));
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
  const atEnd = at + width >= block.end || isBlank(after) || after === PUNCTUATION || isClosingMark(text, at + width);
  if (family.family === 'single') {
    const role = singleRole(character, before, after, atStart, atEnd, depth);
    return role === null ? null : { at, width, family: 'single', role };
  }
  const role = doubleRole(character, width, atStart, atEnd, depth);
  return { at, width, family: family.family, role };
}

/** Another closing mark, or the end of a line: what stands before it closes as well. */
function isClosingMark(text: string, at: number): boolean {
  if (classAt(text, at) !== QUOTE) return false;
  const beyond = classAt(text, at + 1);
  return isBlank(beyond) || beyond === PUNCTUATION || at + 1 >= text.length;
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
  atStart: boolean,
  atEnd: boolean,
  depth: number,
): 'open' | 'close' {
  if (character === '„' || (character === ',' && width === 2)) return 'open';
  if (atStart && !atEnd) return 'open';
  if (!atStart && atEnd) return 'close';
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
