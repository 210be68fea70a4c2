/** A day of the Gregorian calendar; month and day count from 1. */
export type Day = { readonly year: number; readonly month: number; readonly day: number };

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/;

/** Reads `2022-09-15` (a time after it is ignored); null when it is no day of the calendar. */
export function parseDay(iso: string | undefined): Day | null {
  const parts = iso === undefined ? null : ISO_DAY.exec(iso);
  if (parts === null) return null;
  const day = { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) };
  return isDay(day.year, day.month, day.day) ? day : null;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Days since 1970-01-01. */
export function serial({ year, month, day }: Day): number {
  // Date.UTC reads the years 0 to 99 as 1900 to 1999; setUTCFullYear does not.
  return Math.floor(new Date(0).setUTCFullYear(year, month - 1, day) / 86_400_000);
}

export function fromSerial(days: number): Day {
  const date = new Date(days * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function addDays(day: Day, count: number): Day {
  return fromSerial(serial(day) + count);
}

/** The same day some months later or earlier, cut to the length of the month. */
export function addMonths(day: Day, count: number): Day {
  const index = day.year * 12 + (day.month - 1) + count;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return { year, month, day: Math.min(day.day, daysInMonth(year, month)) };
}

/** 1 for Monday to 7 for Sunday. */
export function weekday(day: Day): number {
  return ((((serial(day) + 3) % 7) + 7) % 7) + 1;
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

export function isoDay(day: Day): string {
  return `${isoMonth(day)}-${pad(day.day, 2)}`;
}

export function isoMonth(day: { readonly year: number; readonly month: number }): string {
  return `${isoYear(day.year)}-${pad(day.month, 2)}`;
}

export function isoYear(year: number): string {
  return pad(year, 4);
}

export function isoQuarter(day: Day): string {
  return `${isoYear(day.year)}-Q${String(Math.ceil(day.month / 3))}`;
}

/** `2022-W37`: the ISO week that holds the day. */
export function isoWeek(day: Day): string {
  const thursday = addDays(day, 4 - weekday(day));
  const week = Math.floor((serial(thursday) - serial({ year: thursday.year, month: 1, day: 1 })) / 7) + 1;
  return `${isoYear(thursday.year)}-W${pad(week, 2)}`;
}
