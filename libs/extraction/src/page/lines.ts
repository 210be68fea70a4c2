import type { Span } from '#libs/claims';
import { classAt, DIGIT, INVISIBLE, isBlank, isLowerAt, LETTER, NEWLINE, widthAt } from '../tokens/characters.js';

/** One line of the text as it stands, without white space at its ends. `group` counts up at every blank line. */
export type Line = Span & {
  readonly group: number;
  /** White space stood between the last character and the line break: the mark of a line that was wrapped. */
  readonly trailingSpace: boolean;
};

/** Longest line that can come from wrapping at a fixed width; longer lines are paragraphs on one line. */
const WIDEST_WRAP = 120;
const NARROWEST_WRAP = 30;
const FEWEST_WORDS_BEFORE_LOWER_CASE = 4;

/** The non-empty lines of `text`; CRLF, LF, CR, form feeds and Unicode separators all end a line. */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let group = 0;
  let at = 0;
  while (at <= text.length) {
    const lineStart = at;
    while (at < text.length && classAt(text, at) !== NEWLINE) at += 1;
    const lineEnd = at;
    let start = lineStart;
    while (start < lineEnd && isBlank(classAt(text, start))) start += 1;
    let end = lineEnd;
    while (end > start && isBlank(classAt(text, end - 1))) end -= 1;
    if (start < end) lines.push({ start, end, group, trailingSpace: end < lineEnd });
    else group += 1;
    if (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10) at += 1;
    at += 1;
  }
  return lines;
}

/** Joins the lines that were wrapped into the runs of text that belong together. */
export function joinWrapped(text: string, lines: readonly Line[]): Span[] {
  const width = wrapWidth(lines);
  const runs: Span[] = [];
  let current: { start: number; end: number } | null = null;
  let previous: Line | null = null;
  for (const line of lines) {
    if (current !== null && previous !== null && line.group === previous.group && goesOn(text, previous, line, width)) {
      current.end = line.end;
    } else {
      current = { start: line.start, end: line.end };
      runs.push(current);
    }
    previous = line;
  }
  return runs;
}

/** The width at which the text was wrapped, or 0 when its lines are whole paragraphs. */
function wrapWidth(lines: readonly Line[]): number {
  let longest = 0;
  for (const line of lines) longest = Math.max(longest, line.end - line.start);
  if (longest > WIDEST_WRAP || longest < NARROWEST_WRAP) return 0;
  let near = 0;
  for (const line of lines) if (line.end - line.start >= longest * 0.8) near += 1;
  return near >= 3 && near * 3 >= lines.length ? longest : 0;
}

function goesOn(text: string, line: Line, next: Line, width: number): boolean {
  if (listMarkerEnd(text, next) > next.start) return false;
  const firstWord = wordLength(text, next);
  const filled = width > 0 && line.end - line.start + 1 + firstWord > width;
  if (endsSentence(text, line)) return filled;
  if (filled) return true;
  if (line.trailingSpace) return true;
  return isLowerAt(text, next.start) && countWords(text, line) >= FEWEST_WORDS_BEFORE_LOWER_CASE;
}

function wordLength(text: string, line: Span): number {
  let at = line.start;
  while (at < line.end && !isBlank(classAt(text, at))) at += 1;
  return at - line.start;
}

const BULLETS = '•‣◦▪▫■□●○·∙➤►▶→✓✔✗✘';
const DASHES = '-–—*+';
const LONGEST_MARKER = 6;

/** Where the text of a list item begins after its bullet, dash or number; `span.start` when there is no marker. */
export function listMarkerEnd(text: string, span: Span): number {
  const first = text.charAt(span.start);
  let at = span.start;
  if (BULLETS.includes(first)) {
    at = skipBlanks(text, span.start + 1, span.end);
  } else if (DASHES.includes(first) && isBlank(classAt(text, span.start + 1))) {
    return skipBlanks(text, span.start + 1, span.end);
  }
  const numbered = numberMarkerEnd(text, at, span.end);
  return numbered > at ? numbered : at;
}

/** "1.", "1)", "1.)", "(1)", "a)", "iv." followed by white space; a year or a longer number is none. */
function numberMarkerEnd(text: string, from: number, end: number): number {
  let at = from;
  const bracketed = text.charAt(at) === '(';
  if (bracketed) at += 1;
  const core = at;
  while (at < end && at - core < 3 && classAt(text, at) === DIGIT) at += 1;
  const digits = at - core;
  if (digits === 0) {
    while (at < end && at - core < 1 && classAt(text, at) === LETTER && isLowerAt(text, at)) at += widthAt(text, at);
    if (at === core) return from;
  }
  const close = at;
  if (digits > 0 && !bracketed && text.charAt(at) === '.') at += 1;
  if (text.charAt(at) === ')') at += 1;
  const closed = at > close && (bracketed || digits > 0 || text.charAt(at - 1) === ')');
  if (!closed || at - from > LONGEST_MARKER || at >= end || !isBlank(classAt(text, at))) return from;
  return skipBlanks(text, at, end);
}

function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(classAt(text, at))) at += 1;
  return at;
}

const TERMINATORS = '.!?…:;。！？।؟';
const CLOSERS = '"\'”“’‘»«›‹)]}';

/** True when the last mark of `span`, closing quotation marks and brackets aside, ends a sentence. */
export function endsSentence(text: string, span: Span): boolean {
  let at = span.end;
  const furthest = Math.max(span.start, span.end - 6);
  while (at > furthest && (CLOSERS.includes(text.charAt(at - 1)) || classAt(text, at - 1) === INVISIBLE)) at -= 1;
  return at > span.start && TERMINATORS.includes(text.charAt(at - 1));
}

/** Number of runs of non-blank characters that hold a letter or a digit, counted up to 60. */
export function countWords(text: string, span: Span): number {
  let words = 0;
  let inWord = false;
  let solid = false;
  for (let at = span.start; at < span.end && words < 60; at++) {
    const kind = classAt(text, at);
    if (isBlank(kind) && kind !== INVISIBLE) {
      if (inWord && solid) words += 1;
      inWord = false;
      solid = false;
    } else {
      inWord = true;
      if (kind === LETTER || kind === DIGIT) solid = true;
    }
  }
  return inWord && solid ? words + 1 : words;
}
