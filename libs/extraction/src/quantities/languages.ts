import { ENGLISH } from './english.js';
import { GERMAN } from './german.js';
import type { QuantityLexicon } from './lexicon.js';
import { NEUTRAL } from './neutral.js';

const LEXICONS: ReadonlyMap<string, QuantityLexicon> = new Map([
  ['de', GERMAN],
  ['en', ENGLISH],
]);

/** The lexicon of an ISO 639-1 code; of a language without one what holds everywhere. */
export function quantityLexicon(language: string): QuantityLexicon {
  return LEXICONS.get(language) ?? NEUTRAL;
}
