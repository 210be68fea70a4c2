import type { Markers } from './language.js';
import { languageOf } from './languages.js';

/** The words of a language that mark how a sentence is meant. */
export const markersOf = (language: string): Markers => languageOf(language).markers;
