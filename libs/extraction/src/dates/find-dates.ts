import type { ResolvedDate, Span } from '#libs/claims';
import { tokenise } from '../tokens/index.js';

/**
 * The dates that `span` of `text` names, in reading order. `language` is an ISO 639-1 code; `publishedAt` is an ISO 8601
 * calendar date against which relative dates are reckoned: without it they are left out.
 */
export function findDates(text: string, span: Span, _language: string, _publishedAt?: string): ResolvedDate[] {
  return tokenise(text, span).flatMap((token): ResolvedDate[] =>
    /^(?:1[5-9]|20)\d\d$/.test(token.text)
      ? [{ value: token.text, until: null, precision: 'year', relative: false, start: token.start, end: token.end }]
      : [],
  );
}
