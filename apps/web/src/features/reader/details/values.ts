import type { Schemas } from '../../../api/client';
import type { Formats } from '../../../i18n/format';

type Quantity = Schemas['QuantityDto'];
type ResolvedDate = Schemas['ResolvedDateDto'];

const COMPARATOR: Readonly<Record<string, string>> = {
  '=': '',
  '~': '≈ ',
  '>': '> ',
  '>=': '≥ ',
  '<': '< ',
  '<=': '≤ ',
};

/** A value as it was understood: "≥ 11.800.000 EUR", so that a wrong reading is seen at once. */
export function quantityText({ value, unit, comparator }: Quantity, formats: Pick<Formats, 'number'>): string {
  const sign = COMPARATOR[comparator] ?? '';
  // A year is a name and not an amount: no separators.
  const number = unit === 'year' ? String(value) : formats.number(value);
  if (unit === null || unit === 'year') return `${sign}${number}`;
  return `${sign}${number}\u00a0${unit}`;
}

/** A date as it was resolved; an interval with both ends. ISO forms such as `2022-Q3` stay as they are. */
export function dateText(
  { value, until }: Pick<ResolvedDate, 'value' | 'until'>,
  formats: Pick<Formats, 'day'>,
): string {
  const shown = (date: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(date) ? formats.day(date) : date);
  return until === null ? shown(value) : `${shown(value)} – ${shown(until)}`;
}
