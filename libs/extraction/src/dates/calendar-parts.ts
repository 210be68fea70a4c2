import { adjacent, isCapitalised, lowerAt, type Reading } from '../quantities/reader.js';
import type { DateLexicon } from './lexicon.js';
import type { Meaning } from './resolve.js';

/** An expression found at tokens `first` up to but not including `next`. */
export type Found = { readonly meaning: Meaning; readonly first: number; readonly next: number };

export type DateReading = Reading & { readonly dates: DateLexicon };

type Calendar = Extract<Meaning, { kind: 'calendar' }>;

/** A date of the calendar of which the parts that are not said are null. */
export const calendar = (
  year: number | null,
  month: number | null,
  day: number | null,
  yearShift: number | null = null,
): Calendar => ({
  kind: 'calendar',
  year,
  month,
  day,
  yearShift,
});

/** A day of the month at `index`: "12.", "12th", "12"; null when it is none. */
export function readDayNumber(reading: DateReading, index: number): { day: number; next: number } | null {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(lowerAt(reading, index));
  if (match === null) return null;
  const day = Number(match[1]);
  if (day < 1 || day > 31) return null;
  if (!reading.dates.pointedDays) return { day, next: index + 1 };
  const pointed = lowerAt(reading, index + 1) === '.' && adjacent(reading, index + 1);
  return pointed ? { day, next: index + 2 } : null;
}

export function readMonthName(
  reading: DateReading,
  index: number,
): { month: number; next: number; short: boolean } | null {
  const token = reading.tokens[index];
  if (token === undefined || (!reading.lexicon.smallMonths && !isCapitalised(token))) return null;
  const full = reading.dates.months.get(token.lower);
  if (full !== undefined) return { month: full, next: index + 1, short: false };
  const short = reading.dates.shortMonths.get(token.lower);
  if (short === undefined) return null;
  const pointed = lowerAt(reading, index + 1) === '.' && adjacent(reading, index + 1);
  return { month: short, next: pointed ? index + 2 : index + 1, short: true };
}

/** The year after a month: "2012", "dieses Jahres", "last year". */
export function readYearAfter(
  reading: DateReading,
  index: number,
): { year: number | null; shift: number | null; next: number } {
  const token = reading.tokens[index];
  if (token?.kind === 'number' && /^(?:1\d|20|21)\d\d$/.test(token.text)) {
    return { year: Number(token.text), shift: null, next: index + 1 };
  }
  const at = lowerAt(reading, index) === 'of' || lowerAt(reading, index) === 'des' ? index + 1 : index;
  const shift = reading.dates.shifts.get(lowerAt(reading, at));
  if (shift !== undefined && reading.dates.units.get(lowerAt(reading, at + 1)) === 'year') {
    return { year: null, shift, next: at + 2 };
  }
  const ofYear = at > index && token?.lower === 'of' ? reading.tokens[at] : undefined;
  if (ofYear?.kind === 'number' && /^(?:1\d|20|21)\d\d$/.test(ofYear.text)) {
    return { year: Number(ofYear.text), shift: null, next: at + 1 };
  }
  return { year: null, shift: null, next: index };
}

/** "2012-10-18", "18.10.2012", "18.10.". */
export function readNumericDate(reading: DateReading, index: number): Found | null {
  const figure = lowerAt(reading, index);
  const pointed = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(figure);
  if (pointed !== null) {
    const meaning = calendar(Number(pointed[3]), Number(pointed[2]), Number(pointed[1]));
    return { meaning, first: index, next: index + 1 };
  }
  const short = /^(\d{1,2})\.(\d{1,2})$/.exec(figure);
  const pointAfter = lowerAt(reading, index + 1) === '.' && adjacent(reading, index + 1);
  if (short !== null && pointAfter && reading.dates.pointedDays && Number(short[2]) <= 12 && Number(short[1]) <= 31) {
    return { meaning: calendar(null, Number(short[2]), Number(short[1])), first: index, next: index + 2 };
  }
  const parts = [figure, lowerAt(reading, index + 2), lowerAt(reading, index + 4)];
  const dashed =
    lowerAt(reading, index + 1) === '-' && lowerAt(reading, index + 3) === '-' && adjacent(reading, index + 1);
  if (!dashed || !/^\d{4}$/.test(figure) || !parts.slice(1).every((part) => /^\d{2}$/.test(part))) return null;
  return { meaning: calendar(Number(parts[0]), Number(parts[1]), Number(parts[2])), first: index, next: index + 5 };
}
