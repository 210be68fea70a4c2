import type { Span } from '#libs/claims';
import { classAt, DIGIT, isBlank, LETTER, QUOTE } from '../tokens/characters.js';

/** A text reduced to what must agree between a quote and the article, with the offset of every unit kept. */
export type Folded = { readonly units: string; readonly offsets: readonly number[] };

/**
 * Reduces `span` of `text`: white space of any kind to one blank, quotation marks and dashes of any kind to one each,
 * invisible marks away. Letters and digits stay as they are: a model may change a mark, never a word.
 */
export function fold(text: string, span: Span): Folded {
  let units = '';
  const offsets: number[] = [];
  let blank = true;
  for (let at = span.start; at < span.end; at++) {
    const kind = classAt(text, at);
    const unit = text.charAt(at);
    if (isBlank(kind)) {
      if (unit === '\u00ad' || unit === '\u200b' || unit === '\ufeff' || blank) continue;
      units += ' ';
      blank = true;
    } else {
      units += kind === QUOTE ? '"' : '-\u2010\u2011\u2012\u2013\u2014'.includes(unit) ? '-' : unit;
      blank = false;
    }
    offsets.push(at);
  }
  return { units, offsets };
}

/** The first place at or after `from` (an index into the folded units) where the article says `quote`; null when it never does. */
export function locate(article: Folded, quote: string, from: number): { span: Span; next: number } | null {
  const wanted = withoutEnds(fold(quote, { start: 0, end: quote.length }).units);
  if (wanted === '') return null;
  for (let at = article.units.indexOf(wanted, from); at >= 0; at = article.units.indexOf(wanted, at + 1)) {
    const first = article.offsets[at];
    const last = article.offsets[at + wanted.length - 1];
    if (first === undefined || last === undefined) return null;
    if (!cutsWord(article.units, at, at + wanted.length)) {
      return { span: { start: first, end: last + 1 }, next: at + wanted.length };
    }
  }
  return null;
}

/** Without blanks at the ends and without the final full stop, which a claim's quote does not carry. */
function withoutEnds(units: string): string {
  const trimmed = units.trim();
  return trimmed.endsWith('.') && !trimmed.endsWith('..') ? trimmed.slice(0, -1).trimEnd() : trimmed;
}

/** "men" is not a quote of "women". */
function cutsWord(units: string, start: number, end: number): boolean {
  return (
    (isWordUnit(units, start - 1) && isWordUnit(units, start)) || (isWordUnit(units, end - 1) && isWordUnit(units, end))
  );
}

function isWordUnit(units: string, at: number): boolean {
  const kind = at < 0 ? 0 : classAt(units, at);
  return kind === LETTER || kind === DIGIT;
}
