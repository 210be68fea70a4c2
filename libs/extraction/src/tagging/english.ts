import { englishReadings } from '../lexicon/en/words.js';
import type { ClosedClass } from './tagger.js';

export const ENGLISH_CLASSES: ClosedClass = {
  finite: new Set(['VBD', 'VBZ', 'VBP', 'MD', 'PRP+V']),
  opens: new Set(['CS', 'WDT', 'WP', 'WRB', 'WP$']),
};

export { englishReadings };
