import type { DatePrecision } from '#libs/claims';
import {
  addDays,
  addMonths,
  type Day,
  fromSerial,
  isDay,
  isoDay,
  isoMonth,
  isoQuarter,
  isoWeek,
  isoYear,
  serial,
  weekday,
} from './calendar.js';
import type { TimeUnit } from './lexicon.js';

/** What the words say, before the publication date is asked; one per kind of expression. */
export type Meaning =
  | {
      readonly kind: 'calendar';
      readonly year: number | null;
      readonly month: number | null;
      readonly day: number | null;
      readonly yearShift: number | null;
    }
  | {
      readonly kind: 'season';
      readonly season: number;
      readonly year: number | null;
      readonly yearShift: number | null;
    }
  | { readonly kind: 'quarter'; readonly quarter: number; readonly year: number | null }
  | { readonly kind: 'decade'; readonly decade: number }
  | { readonly kind: 'century'; readonly century: number }
  | {
      readonly kind: 'weekday';
      readonly weekday: number;
      readonly shift: number | null;
      readonly weekShift: number | null;
      readonly after: boolean;
    }
  | { readonly kind: 'unit'; readonly unit: TimeUnit; readonly shift: number }
  | { readonly kind: 'distance'; readonly unit: TimeUnit; readonly count: number };

/** Whether the words around a date tell what has happened or what is to come. */
export type TimeTold = 'past' | 'ahead';

/** From when dates are reckoned: the publication date, the date named before, and where the words look. */
export type Standpoint = {
  readonly published: Day | null;
  readonly previous: Day | null;
  readonly told: TimeTold | null;
};

export type Resolution = {
  readonly value: string;
  readonly precision: DatePrecision;
  readonly relative: boolean;
  readonly day: Day | null;
};

/** The date that the words mean; null when they need a publication date that is not known, or name no real day. */
export function resolve(meaning: Meaning, { published, previous, told }: Standpoint): Resolution | null {
  switch (meaning.kind) {
    case 'calendar':
      return resolveCalendar(meaning, published, told);
    case 'season': {
      const year =
        meaning.year ?? (published === null ? null : seasonYear(meaning.season, meaning.yearShift, published, told));
      if (year === null) return null;
      return {
        value: `${isoYear(year)}-${String(meaning.season)}`,
        precision: 'season',
        relative: meaning.year === null,
        day: null,
      };
    }
    case 'quarter': {
      const year = meaning.year ?? published?.year ?? null;
      if (year === null) return null;
      return {
        value: `${isoYear(year)}-Q${String(meaning.quarter)}`,
        precision: 'quarter',
        relative: meaning.year === null,
        day: null,
      };
    }
    case 'decade':
      return { value: isoYear(meaning.decade).slice(0, 3), precision: 'decade', relative: false, day: null };
    case 'century':
      return { value: String(meaning.century - 1).padStart(2, '0'), precision: 'century', relative: false, day: null };
    case 'weekday':
      return resolveWeekday(meaning, published, previous, told);
    case 'unit':
      return published === null ? null : resolveUnit(meaning.unit, shiftBy(published, meaning.unit, meaning.shift));
    case 'distance':
      return published === null ? null : resolveUnit(meaning.unit, shiftBy(published, meaning.unit, -meaning.count));
  }
}

function resolveCalendar(
  meaning: Extract<Meaning, { kind: 'calendar' }>,
  published: Day | null,
  told: TimeTold | null,
): Resolution | null {
  const { month, day } = meaning;
  const explicit = meaning.year !== null;
  const year = meaning.year ?? yearFor(month, day, meaning.yearShift, published, told);
  if (year === null) return null;
  if (month === null) return { value: isoYear(year), precision: 'year', relative: !explicit, day: null };
  if (day === null) return { value: isoMonth({ year, month }), precision: 'month', relative: !explicit, day: null };
  if (!isDay(year, month, day)) return null;
  const exact = { year, month, day };
  return { value: isoDay(exact), precision: 'day', relative: !explicit, day: exact };
}

/** A day so little ahead is meant even beside a past verb: "was to open on 20 September". */
const SOON_DAYS = 60;

/**
 * The year of a month or day that has none: the one nearest to the publication date, but the last one of what has
 * happened and the next one of what is to come.
 */
function yearFor(
  month: number | null,
  day: number | null,
  shift: number | null,
  published: Day | null,
  told: TimeTold | null,
): number | null {
  if (published === null) return null;
  if (shift !== null || month === null) return published.year + (shift ?? 0);
  const { year } = published;
  const awayIn = (one: number): number => serial({ year: one, month, day: day ?? 15 }) - serial(published);
  const isThisMonth = day === null && month === published.month;
  const [nearest = year] = [year, year - 1, year + 1].toSorted((a, b) => Math.abs(awayIn(a)) - Math.abs(awayIn(b)));
  const away = isThisMonth ? 0 : awayIn(nearest);
  if (told === 'past' && away > (day === null ? 0 : SOON_DAYS)) return nearest - 1;
  if (told === 'ahead' && away < 0) return nearest + 1;
  return nearest;
}

function seasonYear(season: number, shift: number | null, published: Day, told: TimeTold | null): number {
  if (shift !== null) return published.year + shift;
  const begins = (season - 20) * 3;
  if (told === 'past') return begins > published.month ? published.year - 1 : published.year;
  if (told === 'ahead') return begins + 2 < published.month ? published.year + 1 : published.year;
  return begins > published.month + 3 ? published.year - 1 : published.year;
}

/** "am Donnerstag" is the last one up to the publication date, as news uses it, or the next one of what is to come. */
function resolveWeekday(
  meaning: Extract<Meaning, { kind: 'weekday' }>,
  published: Day | null,
  previous: Day | null,
  told: TimeTold | null,
): Resolution | null {
  const exact = (day: Day): Resolution => ({ value: isoDay(day), precision: 'day', relative: true, day });
  if (meaning.after) {
    if (previous === null) return null;
    const ahead = (meaning.weekday - weekday(previous) + 7) % 7;
    return exact(addDays(previous, ahead === 0 ? 7 : ahead));
  }
  if (published === null) return null;
  if (meaning.weekShift !== null) {
    const monday = addDays(published, 1 - weekday(published) + 7 * meaning.weekShift);
    return exact(addDays(monday, meaning.weekday - 1));
  }
  const back = (weekday(published) - meaning.weekday + 7) % 7;
  if (meaning.shift === null && told === 'ahead') return exact(addDays(published, (7 - back) % 7));
  if (meaning.shift === null || meaning.shift === 0) return exact(addDays(published, -back));
  if (meaning.shift < 0) return exact(addDays(published, -(back === 0 ? 7 : back)));
  return exact(addDays(published, back === 0 ? 7 : 7 - back));
}

function shiftBy(day: Day, unit: TimeUnit, count: number): Day {
  switch (unit) {
    case 'day':
      return addDays(day, count);
    case 'week':
      return addDays(day, 7 * count);
    case 'month':
      return addMonths(day, count);
    case 'quarter':
      return addMonths(day, 3 * count);
    case 'year':
      return addMonths(day, 12 * count);
    case 'decade':
      return addMonths(day, 120 * count);
    case 'century':
      return addMonths(day, 1200 * count);
  }
}

function resolveUnit(unit: TimeUnit, day: Day): Resolution | null {
  if (day.year < 0 || day.year > 9999) return null;
  const make = (value: string, precision: DatePrecision): Resolution => ({
    value,
    precision,
    relative: true,
    day: null,
  });
  switch (unit) {
    case 'day':
      return { value: isoDay(day), precision: 'day', relative: true, day: fromSerial(serial(day)) };
    case 'week':
      return make(isoWeek(day), 'week');
    case 'month':
      return make(isoMonth(day), 'month');
    case 'quarter':
      return make(isoQuarter(day), 'quarter');
    case 'year':
      return make(isoYear(day.year), 'year');
    case 'decade':
      return make(isoYear(day.year).slice(0, 3), 'decade');
    case 'century':
      return make(isoYear(day.year).slice(0, 2), 'century');
  }
}
