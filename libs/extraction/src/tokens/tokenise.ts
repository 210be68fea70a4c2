import type { Span } from '#libs/claims';
import {
  classAt,
  classBefore,
  DIGIT,
  INVISIBLE,
  isBlank,
  LETTER,
  NEWLINE,
  OTHER,
  PUNCTUATION,
  QUOTE,
  SPACE,
  widthAt,
} from './characters.js';
import { formOf } from './form.js';
import type { Form, TokenKind } from './form.js';

/**
 * A piece of the text. `start`/`end` are offsets in the whole text; `text` is the piece without soft hyphens and other
 * invisible marks, composed (NFC); `lower` the same in lower case.
 */
export type Token = Span & {
  readonly text: string;
  readonly lower: string;
  readonly kind: TokenKind;
  readonly form: Form;
};

const APOSTROPHES = "'’ʼ´";
const HYPHENS = '-\u2010\u2011';
const THIN_SPACES = '\u00a0\u202f\u2009';

/**
 * Cuts `span` of `text` into words, numbers, punctuation, quotation marks and symbols; white space is left out.
 * Words keep inner hyphens, apostrophes and the points of "z.B." and "U.S."; "30-jährige" and "30km" are words, "5.000",
 * "1,5" and "1 000" (with a non-breaking space) are numbers. Linear in the span.
 */
export function tokenise(text: string, span: Span): Token[] {
  const tokens: Token[] = [];
  const end = Math.min(span.end, text.length);
  let at = Math.max(0, span.start);
  while (at < end) {
    const kind = classAt(text, at);
    if (isBlank(kind)) {
      at += widthAt(text, at);
      continue;
    }
    let next: number;
    let tokenKind: TokenKind;
    if (kind === LETTER) {
      next = wordEnd(text, at, end);
      tokenKind = 'word';
    } else if (kind === DIGIT) {
      next = numberEnd(text, at, end);
      tokenKind = 'number';
      if (joinsWord(text, next, end)) {
        next = wordEnd(text, next, end);
        tokenKind = 'word';
      }
    } else if (kind === QUOTE) {
      next = at + 1;
      tokenKind = 'quote';
    } else if (kind === PUNCTUATION) {
      next = punctuationEnd(text, at, end);
      tokenKind = 'punctuation';
    } else {
      next = Math.min(end, at + widthAt(text, at));
      tokenKind = 'symbol';
    }
    tokens.push(makeToken(text, at, next, tokenKind));
    at = next;
  }
  return tokens;
}

function makeToken(text: string, start: number, end: number, kind: TokenKind): Token {
  const form = formOf(text.slice(start, end), kind, kind === 'word' || kind === 'number' ? withoutInvisibles : asItIs);
  return { start, end, text: form.text, lower: form.lower, kind, form };
}

const asItIs = (raw: string): string => raw;

/** The string without soft hyphens and zero-width characters, in NFC; the same string when there is nothing to do. */
export function withoutInvisibles(raw: string): string {
  let plain = true;
  for (let i = 0; i < raw.length && plain; i++) {
    const unit = raw.charCodeAt(i);
    if (unit === 0xad || (unit >= 0x300 && unit < 0x370) || unit >= 0x2000) plain = false;
  }
  if (plain) return raw;
  let kept = '';
  for (let i = 0; i < raw.length; i++) if (classAt(raw, i) !== INVISIBLE) kept += raw.charAt(i);
  return kept.normalize('NFC');
}

/** A digit run goes on as a word in "30-jährige", "25er", "30km", "131-page"; not in "8-10". */
function joinsWord(text: string, at: number, end: number): boolean {
  if (at >= end) return false;
  const kind = classAt(text, at);
  if (kind === LETTER) return true;
  return HYPHENS.includes(text.charAt(at)) && at + 1 < end && classAt(text, at + 1) === LETTER;
}

function wordEnd(text: string, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const kind = classAt(text, at);
    if (kind === LETTER || kind === DIGIT || kind === INVISIBLE) {
      at += widthAt(text, at);
      continue;
    }
    const character = text.charAt(at);
    const following = at + 1 < end ? classAt(text, at + 1) : OTHER;
    if (HYPHENS.includes(character) && (following === LETTER || following === DIGIT)) {
      at += 1;
      continue;
    }
    if (APOSTROPHES.includes(character) && following === LETTER && classBefore(text, at) === LETTER) {
      at += 1;
      continue;
    }
    if (character === '.' && isAbbreviationPoint(text, from, at, end)) {
      at += 1;
      continue;
    }
    break;
  }
  while (at > from && classBefore(text, at) === INVISIBLE) at -= 1;
  return Math.min(at, end);
}

/** The points of "U.S.", "z.B.", "a.m.": each stands after a single letter, and the first is followed by another. */
function isAbbreviationPoint(text: string, from: number, at: number, end: number): boolean {
  if (at === from || classBefore(text, at) !== LETTER) return false;
  const single = at - 1 === from || text.charAt(at - 2) === '.';
  if (!single) return false;
  const begun = at - 2 > from && text.charAt(at - 2) === '.';
  if (begun && !(at + 1 < end && classAt(text, at + 1) === LETTER)) return true;
  if (at + 1 >= end || classAt(text, at + 1) !== LETTER) return false;
  const afterNext = at + 2 < end ? text.charAt(at + 2) : '';
  return afterNext === '.' || (begun && classAt(text, at + 2) !== LETTER);
}

function numberEnd(text: string, from: number, end: number): number {
  let at = digitsEnd(text, from, end);
  while (at < end) {
    const character = text.charAt(at);
    const separates = character === '.' || character === ',' || character === "'" || character === '’';
    if (separates && at + 1 < end && classAt(text, at + 1) === DIGIT) {
      at = digitsEnd(text, at + 1, end);
      continue;
    }
    if (THIN_SPACES.includes(character) && isGroupOfThree(text, at + 1, end)) {
      at += 4;
      continue;
    }
    break;
  }
  return at;
}

function digitsEnd(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && classAt(text, at) === DIGIT) at += widthAt(text, at);
  return Math.min(at, end);
}

function isGroupOfThree(text: string, at: number, end: number): boolean {
  return at + 3 <= end && digitsEnd(text, at, end) === at + 3;
}

/** Runs of points, dashes, and of exclamation and question marks are one token; every other mark stands alone. */
function punctuationEnd(text: string, from: number, end: number): number {
  const first = text.charAt(from);
  const run = first === '.' || first === '-' ? first : first === '!' || first === '?' ? '!?' : '';
  let at = from + widthAt(text, from);
  while (at < end && run !== '' && run.includes(text.charAt(at))) at += 1;
  return Math.min(at, end);
}

/** `span` without white space and invisible marks at its ends. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isTrimmed(text, start)) start += 1;
  while (end > start && isTrimmed(text, end - 1)) end -= 1;
  return { start, end };
}

function isTrimmed(text: string, index: number): boolean {
  const kind = classAt(text, index);
  return kind === SPACE || kind === NEWLINE || kind === INVISIBLE;
}
