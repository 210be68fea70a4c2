import type { Formats } from '../../i18n/format';

type ResolvedDate = { readonly value: string; readonly until: string | null; readonly precision: string };

/** A date that the machine read out of the text, as precise as it was said. */
export function dateInWords({ value, until, precision }: ResolvedDate, formats: Pick<Formats, 'day'>): string {
  const one = (text: string): string =>
    precision === 'day' && /^\d{4}-\d{2}-\d{2}$/.test(text) ? formats.day(text) : text;
  return until === null ? one(value) : `${one(value)} – ${one(until)}`;
}
