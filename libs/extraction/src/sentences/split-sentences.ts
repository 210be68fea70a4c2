import type { Span } from '#libs/claims';
import { classAt, DIGIT, isBlank, isLowerAt, isUpperAt, LETTER, widthAt } from '../tokens/characters.js';
import { languageOf } from '../lexicon/languages.js';
import type { SentenceLexicon } from './lexicon.js';
import { isUnmarkedEnd } from './unmarked-end.js';
import { firstSolid, LONGEST_WORD, skipBlanksBack, skipBlanksForward, wordAt, wordBefore } from './words-around.js';

/** Marks that end a sentence without white space after them. */
const FULL_WIDTH_ENDS = '。！？｡．';
const ENDS = '.!?…‼⁇⁈⁉।॥؟۔։';
const CLOSERS = '"\'”“’‘»«›‹)]}';
const OPENERS = '"\'„“”‚‘»«›‹([{¿¡';

/**
 * Cuts `span` into sentences that touch each other and together cover it. A sentence ends at ". ! ? …" (and their
 * cousins in other scripts) with closing quotation marks and brackets, when white space and a beginning follow and the
 * point belongs to no abbreviation, ordinal, initial or number. Where a writer left the mark out, a capital on a word
 * that is only ever capitalised at a beginning ends it too. Linear in the span.
 */
export function splitSentences(text: string, span: Span, language: string): Span[] {
  const lexicon = languageOf(language).sentences;
  const sentences: Span[] = [];
  let start = span.start;
  let at = span.start;
  const cut = (end: number): void => {
    sentences.push({ start, end });
    start = end;
  };
  while (at < span.end) {
    const unit = text.charCodeAt(at);
    if (unit === 32) {
      if (isUnmarkedEnd(text, { start, end: span.end }, at, lexicon)) cut(at);
      at += 1;
      continue;
    }
    const character = text.charAt(at);
    if ((unit > 63 && unit < 0x580) || (!ENDS.includes(character) && !FULL_WIDTH_ENDS.includes(character))) {
      at += 1;
      continue;
    }
    const marksEnd = endOfMarks(text, at, span.end);
    const end = referenceEnd(text, marksEnd, closersEnd(text, marksEnd, span.end), span.end);
    if (end < span.end && isBoundary(text, { start, end: span.end }, at, marksEnd, end, lexicon)) cut(end);
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

/** The marks at `from` and those of a spaced ellipsis (". . .") after them. */
function endOfMarks(text: string, from: number, limit: number): number {
  let at = skip(text, from, limit, ENDS + FULL_WIDTH_ENDS);
  while (at + 1 < limit && text.charAt(at) === ' ' && text.charAt(at + 1) === '.') {
    const beyond = text.charAt(at + 2);
    if (beyond !== '' && !isBlank(classAt(text, at + 2)) && !CLOSERS.includes(beyond)) break;
    at += 2;
  }
  return at;
}

/** Closing marks right after the end mark; an opening mark that touches a following word is none. */
function closersEnd(text: string, from: number, limit: number): number {
  const end = skip(text, from, limit, CLOSERS);
  if (end < limit && end > from && classAt(text, end) === LETTER) return from;
  return end;
}

/** Past the numbers of notes: "martyr.[1] The", "thinking.10 This". */
function referenceEnd(text: string, marksEnd: number, from: number, limit: number): number {
  let at = from;
  while (at < limit && text.charAt(at) === '[') {
    const digits = skip(text, at + 1, Math.min(limit, at + 4), '0123456789');
    if (digits === at + 1 || text.charAt(digits) !== ']') break;
    at = digits + 1;
  }
  if (at > from) return at;
  const digits = skip(text, from, Math.min(limit, from + 3), '0123456789');
  if (digits === from || digits - from > 2 || !isBlank(classAt(text, digits))) return from;
  const before = classAt(text, marksEnd - 2);
  const afterWord =
    before === LETTER && classAt(text, marksEnd - 3) === LETTER && classAt(text, marksEnd - 4) === LETTER;
  return afterWord || text.charAt(marksEnd - 2) === ')' ? digits : from;
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
  if (!isBlank(classAt(text, end))) return marksEnd === mark + 1 && isMissingSpace(text, sentence, mark, end, lexicon);
  if (isBracketedEllipsis(text, mark, end)) return false;
  const next = beginningAfter(text, end, sentence.end);
  if (next === null) return false;
  const single = marksEnd === mark + 1 && text.charAt(mark) === '.';
  if (!single) {
    if (beginsSentence(text, next.at, sentence.end)) return true;
    const asks = '!?'.includes(text.charAt(marksEnd - 1));
    return (
      end === marksEnd && (next.opened || (asks && beginsSmallAfterAsking(text, mark, next.at, sentence.end, lexicon)))
    );
  }
  if (end > marksEnd && CLOSERS.includes(text.charAt(marksEnd))) {
    return beginsSentence(text, next.at, sentence.end) && !isItemNumber(text, sentence, mark);
  }
  if (!isFullStop(text, sentence, mark, next.at, lexicon)) return false;
  return (
    beginsSentence(text, next.at, sentence.end) ||
    (!lexicon.capitalNouns && !next.opened && beginsSmall(text, mark, next.at, sentence.end, lexicon))
  );
}

/** "[...]", "(…)": something was left out, nothing ended. */
function isBracketedEllipsis(text: string, mark: number, end: number): boolean {
  const open = text.charAt(mark - 1);
  return (open === '[' || open === '(') && (text.charAt(end - 1) === ']' || text.charAt(end - 1) === ')');
}

/** "2.)" at the start of a sentence. */
function isItemNumber(text: string, sentence: Span, mark: number): boolean {
  return text.charAt(mark + 1) === ')' && wordBefore(text, sentence.start, mark).start === firstSolid(text, sentence);
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
function beginsSentence(text: string, at: number, limit: number): boolean {
  const kind = classAt(text, at);
  if (kind === LETTER) return !isLowerAt(text, at);
  if (kind === DIGIT) return true;
  if ('-–—'.includes(text.charAt(at))) {
    const word = skipBlanksForward(text, skip(text, at, limit, '-–—'), limit);
    return !isLowerAt(text, word);
  }
  return !',;:)]}/%'.includes(text.charAt(at));
}

/** A sentence that a hasty writer began with a small letter, after a point: a whole word ended the last one. */
function beginsSmall(text: string, mark: number, next: number, limit: number, lexicon: SentenceLexicon): boolean {
  if (!isLowerAt(text, next)) return false;
  const before = wordBefore(text, Math.max(0, mark - LONGEST_WORD), mark);
  const word = text.slice(before.start, before.end);
  if (word.length < 3 || !isLowerAt(text, before.start) || word.includes('.')) return false;
  if (word.length >= 4 && !lexicon.inside.has(word) && !lexicon.either.has(word)) return true;
  return lexicon.starters.has(wordAt(text, next, limit));
}

/** After "?" and "!" a small letter begins a sentence too, unless it tells who said it, or the mark is part of a name. */
function beginsSmallAfterAsking(
  text: string,
  mark: number,
  next: number,
  limit: number,
  lexicon: SentenceLexicon,
): boolean {
  if (!isLowerAt(text, next) || lexicon.saying.has(wordAt(text, next, limit))) return false;
  const before = wordBefore(text, Math.max(0, mark - LONGEST_WORD), mark);
  return text.charAt(mark) === '?' || !isUpperAt(text, before.start);
}

/** "Dienstag.Herr", "1,000.That": a full stop without the white space that belongs after it. */
function isMissingSpace(text: string, sentence: Span, mark: number, end: number, lexicon: SentenceLexicon): boolean {
  if (end !== mark + 1 || !isUpperAt(text, end) || !isLowerAt(text, end + 1)) return false;
  const before = wordBefore(text, sentence.start, mark);
  const word = text.slice(before.start, before.end);
  if (word.startsWith('www') || '/@:_'.includes(text.charAt(before.start - 1) || ' ')) return false;
  const figure = classAt(text, mark - 1) === DIGIT && classAt(text, before.start) === DIGIT;
  if (figure && !lexicon.starters.has(wordAt(text, end, sentence.end).toLowerCase())) return false;
  if (!figure && (word.length < 3 || !isLowerAt(text, mark - 1))) return false;
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
  if (isInitial(word)) {
    if (before.start === firstSolid(text, sentence)) return false;
    return starts && !followsCapital(text, sentence.start, before.start);
  }
  if (DAY_HALVES.has(lower)) return isUpperAt(text, next) && !lexicon.afterClock.has(following);
  if (lexicon.either.has(lower)) return starts && isUpperAt(text, next);
  if (lexicon.inside.has(lower)) return false;
  if (word.includes('.')) return starts;
  if (lexicon.capitalNouns && isRomanNumeral(word)) return starts;
  return true;
}

const DAY_HALVES = new Set(['a.m', 'p.m']);

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
  const first = number.start === firstSolid(text, sentence);
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
