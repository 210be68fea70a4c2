import { verbForm } from '../lexicon/de/verb-forms.js';
import { isSeparablePrefix } from '../lexicon/de/verb-forms.js';
import type { ClosedClass } from './tagger.js';

export const GERMAN_CLASSES: ClosedClass = {
  finite: new Set(['VVFIN', 'VAFIN', 'VMFIN', 'VVIMP']),
  opens: new Set(['KOUS', 'PRELS', 'PRELAT', 'PWAV', 'PWS', 'KOUI']),
};

/** Readings of a German word as bits: those of its verb form and whether it may be a separated prefix. */
export function germanReadings(lower: string): number {
  const form = verbForm(lower);
  return (form?.bits ?? 0) | (isSeparablePrefix(lower) ? 256 : 0) | (form === undefined ? 0 : 512);
}
