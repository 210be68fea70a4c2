import { isSeparablePrefix, verbForm } from './verb-forms.js';

/** Readings of a German word as bits: those of its verb form and whether it may be a separated prefix. */
export function germanReadings(lower: string): number {
  const form = verbForm(lower);
  return (form?.bits ?? 0) | (isSeparablePrefix(lower) ? 256 : 0) | (form === undefined ? 0 : 512);
}
