import type { Language } from '../language.js';
import { ENGLISH_DATES } from './dates.js';
import { ENGLISH_MARKERS } from './markers.js';
import { ENGLISH_QUANTITIES } from './quantities.js';
import { ENGLISH_SAY_VERBS } from './say-verbs.js';
import { ENGLISH_SENTENCES } from './sentences.js';
import * as tagger from './tagger-weights.js';
import { ENGLISH_CATEGORIES, ENGLISH_CLASSES } from './tags.js';
import { englishReadings, verbLemma } from './words.js';

export const ENGLISH: Language = {
  code: 'en',
  sentences: ENGLISH_SENTENCES,
  quantities: ENGLISH_QUANTITIES,
  dates: ENGLISH_DATES,
  markers: ENGLISH_MARKERS,
  sayVerbs: ENGLISH_SAY_VERBS,
  lemmaOf: (lower) => verbLemma(withoutClitic(lower)),
  readings: englishReadings,
  tagger,
  clauseTags: ENGLISH_CLASSES,
  categories: ENGLISH_CATEGORIES,
};

/** "hasn't" → "has", "he's" → "he". */
function withoutClitic(lower: string): string {
  const at = lower.search(/n?['’`]/);
  return at > 0 ? lower.slice(0, at) : lower;
}
