/** What a string must look like. Pure; every test is linear in the text, which is cut to its longest before. */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A UUID in its canonical lower-case form. */
export function isUuid(value: string): boolean {
  return value.length === 36 && UUID.test(value);
}

/** `YYYY-MM-DD`, and that day exists. */
export function isCalendarDate(value: string): boolean {
  const parts = DAY.exec(value);
  if (parts === null) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** An http or https address without user name and password. */
export function isWebAddress(value: string): boolean {
  if (/\s/.test(value) || !/^https?:\/\//i.test(value)) return false;
  if (!URL.canParse(value)) return false;
  const address = new URL(value);
  return address.hostname !== '' && address.username === '' && address.password === '';
}

/** One `@`, something before it and after it, no white space, at most 254 characters (RFC 5321). */
export function isEmailAddress(value: string): boolean {
  if (value.length > 254 || /[\s\p{Cc}<>(),;:"\\]/u.test(value)) return false;
  const [local = '', domain = '', ...more] = value.split('@');
  const dotted = domain.startsWith('.') || domain.endsWith('.');
  return more.length === 0 && local !== '' && local.length <= 64 && domain !== '' && !dotted;
}

/**
 * The sentence for text that is too short or too long, or no text at all; undefined when it is good. Without `max` the
 * installation decides how long is too long.
 */
export function lengthFault(value: unknown, min: number, max = Infinity): string | undefined {
  const range = min === 0 ? `at most ${max} characters` : `${min} to ${max} characters`;
  const wanted = `Give text of ${max === Infinity ? `at least ${min} character${min === 1 ? '' : 's'}` : range}`;
  if (value === undefined || value === null) return `${wanted}.`;
  if (typeof value !== 'string') return `${wanted}; this is no text.`;
  if (value.length > max) return `${wanted}; this has ${value.length}.`;
  const full = min === 0 ? value.length : value.trim().length;
  return full < min ? `${wanted}; this has ${full}.` : undefined;
}

/** Only what RFC 3986 lets stand in the query of an address: nothing that could lead out of it. */
export function isQueryString(value: string): boolean {
  return /^(?!\?)[\w\-.~%!$&'()*+,;=:@/?]*$/.test(value);
}

/** The longest name in the IANA data base has 30 characters. */
export const LONGEST_TIME_ZONE = 40;

/** A time zone of the IANA data base, in any case; no bare offset, which knows no summer time. */
export function isTimeZone(value: string): boolean {
  if (value.length > LONGEST_TIME_ZONE || !/^[A-Za-z][\w+-]*(\/[\w+-]+){0,2}$/.test(value)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}
