import type { Quantity, Span } from '#libs/claims';
import { tokenise } from '../tokens/index.js';

/** The quantities that `span` of `text` asserts, in reading order. `language` is an ISO 639-1 code. */
export function findQuantities(text: string, span: Span, language: string): Quantity[] {
  const german = language !== 'en';
  return tokenise(text, span).flatMap((token): Quantity[] => {
    if (token.kind !== 'number') return [];
    const plain = german ? token.text.replace(/\./g, '').replace(',', '.') : token.text.replace(/,/g, '');
    const value = Number(plain);
    return Number.isFinite(value) ? [{ value, unit: null, comparator: '=', start: token.start, end: token.end }] : [];
  });
}
