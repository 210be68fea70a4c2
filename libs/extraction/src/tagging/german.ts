import { germanReadings } from '../lexicon/de/readings.js';
import type { ClosedClass } from './tagger.js';

export const GERMAN_CLASSES: ClosedClass = {
  finite: new Set(['VVFIN', 'VAFIN', 'VMFIN', 'VVIMP']),
  opens: new Set(['KOUS', 'PRELS', 'PRELAT', 'PWAV', 'PWS', 'KOUI']),
};

export { germanReadings };
