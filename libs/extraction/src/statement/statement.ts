import type { Span } from '#libs/claims';
import type { Attributed } from '../attribution/attribute.js';

/** The claim as a sentence of its own. */
export function makeStatement(text: string, _unit: Attributed, span: Span): string {
  const words = text.slice(span.start, span.end).replace(/\s+/gu, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1) + '.';
}
