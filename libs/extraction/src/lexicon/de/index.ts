import type { Language } from '../language.js';
import { GERMAN_DATES } from './dates.js';
import { GERMAN_MARKERS } from './markers.js';
import { GERMAN_QUANTITIES } from './quantities.js';
import { germanReadings } from './readings.js';
import { GERMAN_SAY_VERBS } from './say-verbs.js';
import { GERMAN_SENTENCES } from './sentences.js';
import * as tagger from './tagger-weights.js';
import { GERMAN_CATEGORIES, GERMAN_CLASSES } from './tags.js';
import { verbForm } from './verb-forms.js';

export const GERMAN: Language = {
  code: 'de',
  sentences: GERMAN_SENTENCES,
  quantities: GERMAN_QUANTITIES,
  dates: GERMAN_DATES,
  markers: GERMAN_MARKERS,
  sayVerbs: GERMAN_SAY_VERBS,
  lemmaOf: (lower) => verbForm(lower)?.lemma ?? null,
  readings: germanReadings,
  tagger,
  clauseTags: GERMAN_CLASSES,
  categories: GERMAN_CATEGORIES,
};
