import type { Language } from './words.js';

// Own formats and no Intl: its output changes with the ICU version of the machine, and exports must not.
const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;
const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;

/** True for an ISO 8601 day (`2022-09-15`) or an instant with a time zone that exists. */
export function isIsoDate(text: string): boolean {
  if (!INSTANT.test(text) && !DAY.test(text)) return false;
  const day = new Date(`${text.slice(0, 10)}T00:00:00Z`);
  return (
    !Number.isNaN(Date.parse(text)) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text.slice(0, 10))
  );
}

function day(isoDay: string, language: Language): string {
  const [year = '', month = '', date = ''] = isoDay.split('-');
  const name = MONTHS[language][Number(month) - 1] ?? month;
  return language === 'de' ? `${Number(date)}. ${name} ${year}` : `${Number(date)} ${name} ${year}`;
}

/** `15. September 2022` or `15. September 2022, 13:05 Uhr (UTC)`; text that is no ISO date comes back unchanged. */
export function formatDate(iso: string, language: Language): string {
  if (!isIsoDate(iso)) return iso;
  if (DAY.test(iso)) return day(iso, language);
  const utc = new Date(iso).toISOString();
  const time = utc.slice(11, 16);
  return `${day(utc.slice(0, 10), language)}, ${language === 'de' ? `${time} Uhr (UTC)` : `${time} UTC`}`;
}

/** A whole number with thousands separators: `12.345` in German, `12,345` in English. */
export function formatCount(value: number, language: Language): string {
  const digits = String(Math.trunc(value));
  if (!/^-?\d+$/.test(digits)) return digits;
  return digits.replace(/\B(?=(\d{3})+$)/g, language === 'de' ? '.' : ',');
}
