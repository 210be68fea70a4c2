import type { Formats } from '../../i18n/format';

type ResolvedDate = { readonly value: string; readonly until: string | null; readonly precision: string };

/** A date that the machine read out of the text, as precise as it was said. */
export function dateInWords({ value, until, precision }: ResolvedDate, formats: Pick<Formats, 'date'>): string {
  const one = (text: string): string => {
    // A day has no time zone: read as one, it would be the day before in half of the world.
    const [year, month, day] = text.split('-').map(Number);
    return precision === 'day' && year && month && day ? formats.date(new Date(year, month - 1, day)) : text;
  };
  return until === null ? one(value) : `${one(value)} – ${one(until)}`;
}
