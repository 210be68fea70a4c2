import { usePreferences } from '../app/preferences';
import { useTranslation } from './index';

/** How numbers and times are written for a reader: in the app's language and the time zone that the reader chose. */
export type Formats = ReturnType<typeof formatsFor>;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const DAY_OF_YEAR = { day: 'numeric', month: 'short', year: 'numeric' } as const;

/** Made when it is first asked for: some take a browser several milliseconds, and most pages need a few of them. */
function later<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** The formats for a language and a time zone; without one it is that of the reader's computer. */
export function formatsFor(language: string, timeZone: string | null = null) {
  const tag = language === 'en' ? 'en-GB' : language;
  const zone = timeZone === null ? {} : { timeZone };
  const number = later(() => new Intl.NumberFormat(tag));
  const percent = later(() => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 }));
  const dates = (options: Intl.DateTimeFormatOptions, locale = tag): (() => Intl.DateTimeFormat) =>
    later(() => new Intl.DateTimeFormat(locale, { ...zone, ...options }));
  const day = dates(DAY_OF_YEAR);
  const plainDay = dates({ ...DAY_OF_YEAR, timeZone: 'UTC' });
  const dayOfThisYear = dates({ day: 'numeric', month: 'short' });
  const time = dates({ hour: '2-digit', minute: '2-digit' });
  const moment = dates({ dateStyle: 'medium', timeStyle: 'short' });
  const dayKey = dates({ year: 'numeric', month: '2-digit', day: '2-digit' }, 'en-CA');
  const relative = later(() => new Intl.RelativeTimeFormat(tag, { numeric: 'auto', style: 'short' }));
  const list = later(() => new Intl.ListFormat(tag, { type: 'conjunction' }));
  const dateOf = (at: string | Date): Date => (typeof at === 'string' ? new Date(at) : at);
  const isSameDay = (one: Date, other: Date): boolean => dayKey().format(one) === dayKey().format(other);
  const isSameYear = (one: Date, other: Date): boolean =>
    dayKey().format(one).slice(0, 4) === dayKey().format(other).slice(0, 4);

  return {
    number: (value: number): string => number().format(value),
    /** A share between 0 and 1. */
    percent: (share: number): string => percent().format(share),
    /** `21. Nov. 2026` */
    date: (at: string | Date): string => day().format(dateOf(at)),
    /** A day that has no time zone, such as `2026-11-21`, as it stands: read as a time it would be another day somewhere. */
    day: (text: string): string => plainDay().format(new Date(`${text}T00:00Z`)),
    /** `14:05` */
    time: (at: string | Date): string => time().format(dateOf(at)),
    /** Date and time, for titles and for screen readers. */
    moment: (at: string | Date): string => moment().format(dateOf(at)),
    /** `a, b und c` */
    list: (items: readonly string[]): string => list().format(items),
    /** `vor 5 Min.` up to a day away, then the date. */
    relative(at: string | Date, now: Date = new Date()): string {
      const then = dateOf(at);
      const away = then.getTime() - now.getTime();
      const size = Math.abs(away);
      if (size < MINUTE) return relative().format(0, 'second');
      if (size < HOUR) return relative().format(Math.trunc(away / MINUTE), 'minute');
      if (size < DAY) return relative().format(Math.trunc(away / HOUR), 'hour');
      return isSameYear(then, now) ? dayOfThisYear().format(then) : day().format(then);
    },
    /** A deadline: `17:00` today, else the day with the time. */
    deadline(at: string | Date, now: Date = new Date()): string {
      const then = dateOf(at);
      const clock = time().format(then);
      if (isSameDay(then, now)) return clock;
      const date = isSameYear(then, now) ? dayOfThisYear().format(then) : day().format(then);
      return `${date}, ${clock}`;
    },
  };
}

/** Each set once: every row of a list asks for it. */
const made = new Map<string, Formats>();

function formatsOnce(language: string, timeZone: string | null): Formats {
  const key = `${language} ${timeZone ?? ''}`;
  const formats = made.get(key) ?? formatsFor(language, timeZone);
  made.set(key, formats);
  return formats;
}

/** The formats for the language of the app now. */
export function useFormats(): Formats {
  const { language } = useTranslation();
  const timeZone = usePreferences((preferences) => preferences.timeZone);
  return formatsOnce(language, timeZone);
}
