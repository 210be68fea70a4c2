import type { Span } from '#libs/claims';
import { classAt, DIGIT, isBlank, isLowerAt, isUpperAt, LETTER, OTHER, widthAt } from '../tokens/characters.js';
import { sentenceLexicon, type SentenceLexicon } from './abbreviations.js';

/** Marks that end a sentence without white space after them. */
const FULL_WIDTH_ENDS = '。！？｡';
const ENDS = '.!?…‼⁇⁈⁉।॥؟۔։';
const CLOSERS = '"\'”“’‘»«›‹)]}';
const OPENERS = '"\'„“”‚‘»«›‹([{¿¡';
/** Words are looked at no further than this: longer ones are no abbreviations. */
const LONGEST_WORD = 24;

/**
 * Cuts `span` into sentences that touch each other and together cover it. A sentence ends at ". ! ? …" (and their
 * cousins in other scripts) with closing quotation marks and brackets, when white space and a beginning follow and the
 * point belongs to no abbreviation, ordinal, initial or number. Linear in the span.
 */
export function splitSentences(text: string, span: Span, language: string): Span[] {
  const lexicon = sentenceLexicon(language);
  const sentences: Span[] = [];
  let start = span.start;
  let at = span.start;
  while (at < span.end) {
    const character = text.charAt(at);
    if (!ENDS.includes(character) && !FULL_WIDTH_ENDS.includes(character)) {
      at += 1;
      continue;
    }
    const marksEnd = skip(text, at, span.end, ENDS + FULL_WIDTH_ENDS);
    const end = closersEnd(text, marksEnd, span.end);
    if (end < span.end && isBoundary(text, { start, end: span.end }, at, marksEnd, end, lexicon)) {
      sentences.push({ start, end });
      start = end;
    }
    at = end;
  }
  if (start < span.end) sentences.push({ start, end: span.end });
  return sentences;
}

function skip(text: string, from: number, limit: number, set: string): number {
  let at = from;
  while (at < limit && set.includes(text.charAt(at))) at += 1;
  return at;
}

/** Closing marks right after the end mark; an opening mark that touches a following word is none. */
function closersEnd(text: string, from: number, limit: number): number {
  const end = skip(text, from, limit, CLOSERS);
  if (end < limit && end > from && !isBlank(classAt(text, end)) && classAt(text, end) === LETTER) return from;
  return end;
}

function isBoundary(
  text: string,
  sentence: Span,
  mark: number,
  marksEnd: number,
  end: number,
  lexicon: SentenceLexicon,
): boolean {
  if (FULL_WIDTH_ENDS.includes(text.charAt(marksEnd - 1))) return true;
  if (!isBlank(classAt(text, end))) return marksEnd === mark + 1 && isMissingSpace(text, sentence, mark, end);
  const next = beginningAfter(text, end, sentence.end);
  if (next === null) return false;
  const single = marksEnd === mark + 1 && text.charAt(mark) === '.';
  if (!single) return beginsSentence(text, next.at) || (end === marksEnd && next.opened);
  if (end > marksEnd) return beginsSentence(text, next.at);
  return isFullStop(text, sentence, mark, next.at, lexicon) && beginsSentence(text, next.at);
}

/** Where the next word or number begins, after blanks and opening marks; null when none does. */
function beginningAfter(text: string, from: number, limit: number): { at: number; opened: boolean } | null {
  let at = from;
  while (at < limit && isBlank(classAt(text, at))) at += 1;
  const opening = at;
  while (at < limit && OPENERS.includes(text.charAt(at))) at += 1;
  if (at >= limit) return null;
  return { at, opened: at > opening };
}

/** A sentence begins with a capital, a digit, a letter of a script without case, or a sign; not with a small letter. */
function beginsSentence(text: string, at: number): boolean {
  const kind = classAt(text, at);
  if (kind === LETTER) return !isLowerAt(text, at);
  if (kind === DIGIT) return true;
  return !',;:)]}/%'.includes(text.charAt(at));
}

/** "Dienstag.Herr", "1,000.That": a full stop without the white space that belongs after it. */
function isMissingSpace(text: string, sentence: Span, mark: number, end: number): boolean {
  if (end !== mark + 1 || !isUpperAt(text, end) || !isLowerAt(text, end + 1)) return false;
  const before = wordBefore(text, sentence.start, mark);
  if (before.end - before.start < 3 || !isLowerAt(text, mark - 1)) return false;
  for (let at = end; at < sentence.end && at < end + LONGEST_WORD; at++) {
    if (isBlank(classAt(text, at))) return true;
    if ('/@_='.includes(text.charAt(at))) return false;
  }
  return true;
}

/** Decides on one point after a word or a number, with white space after it. */
function isFullStop(text: string, sentence: Span, mark: number, next: number, lexicon: SentenceLexicon): boolean {
  const before = wordBefore(text, sentence.start, mark);
  if (before.end <= before.start) return true;
  const word = text.slice(before.start, before.end);
  const lower = word.toLowerCase();
  const following = wordAt(text, next, sentence.end).toLowerCase();
  const starts = lexicon.starters.has(following);
  if (classAt(word, 0) === DIGIT) return isNumberEnd(text, sentence, before, next, following, lexicon);
  if (isInitial(word)) return starts && !followsCapital(text, sentence.start, before.start);
  if (lexicon.either.has(lower)) return starts && isUpperAt(text, next);
  if (lexicon.inside.has(lower)) return false;
  if (word.includes('.')) return starts;
  if (lexicon.capitalNouns && isRomanNumeral(word)) return starts;
  return true;
}

function isInitial(word: string): boolean {
  return word.length === widthAt(word, 0) && isUpperAt(word, 0);
}

const ROMAN = /^[IVX]{1,6}$/;

function isRomanNumeral(word: string): boolean {
  return ROMAN.test(word);
}

function followsCapital(text: string, limit: number, at: number): boolean {
  const before = wordBefore(text, limit, skipBlanksBack(text, limit, at));
  return before.end > before.start && isUpperAt(text, before.start);
}

/** The point after a number: an ordinal of German or the number of a list item keeps the sentence going. */
function isNumberEnd(
  text: string,
  sentence: Span,
  number: Span,
  next: number,
  following: string,
  lexicon: SentenceLexicon,
): boolean {
  const digits = number.end - number.start;
  const first = number.start === skipBlanksForward(text, sentence.start, sentence.end);
  if (first && digits <= 3) return false;
  if (!lexicon.capitalNouns) return true;
  if (digits > 3 || !isPlainNumber(text, number)) return true;
  if (lexicon.ordinalAfter.has(following)) return false;
  if (classAt(text, next) === DIGIT) return false;
  if (lexicon.starters.has(following)) return true;
  const before = wordBefore(text, sentence.start, skipBlanksBack(text, sentence.start, number.start));
  return !lexicon.ordinalBefore.has(text.slice(before.start, before.end).toLowerCase());
}

function isPlainNumber(text: string, number: Span): boolean {
  for (let at = number.start; at < number.end; at++) if (classAt(text, at) !== DIGIT) return false;
  return true;
}

/** The word or number that ends at `end`: letters, digits, inner points, hyphens and apostrophes. */
function wordBefore(text: string, limit: number, end: number): Span {
  let start = end;
  const furthest = Math.max(limit, end - LONGEST_WORD);
  while (start > furthest && isWordUnit(text, start - 1)) start -= 1;
  return { start, end };
}

function wordAt(text: string, start: number, limit: number): string {
  let end = start;
  const furthest = Math.min(limit, start + LONGEST_WORD);
  while (end < furthest && (classAt(text, end) === LETTER || "'’".includes(text.charAt(end)))) end += 1;
  return text.slice(start, end);
}

function isWordUnit(text: string, at: number): boolean {
  const kind = classAt(text, at);
  if (kind === LETTER || kind === DIGIT) return true;
  const unit = text.charCodeAt(at);
  if (unit >= 0xdc00 && unit <= 0xdfff) return classAt(text, at - 1) !== OTHER;
  return ".,'’/".includes(text.charAt(at));
}

function skipBlanksBack(text: string, limit: number, from: number): number {
  let at = from;
  while (at > limit && isBlank(classAt(text, at - 1))) at -= 1;
  return at;
}

function skipBlanksForward(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && isBlank(classAt(text, at))) at += 1;
  return at;
}
