/* Times as the fields for date and time have them, on the clock on which the reader sees all other times. */
import { usePreferences } from '../app/preferences';

/** The time zone that the reader chose; without one it is that of the reader's computer. */
export const readerZone = (): string =>
  usePreferences.getState().timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;

const MINUTE = 60_000;

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;
  const clock = clocks.get(zone) ?? new Intl.DateTimeFormat('en-CA', { ...parts, timeZone: zone, hourCycle: 'h23' });
  clocks.set(zone, clock);
  return clock;
}

/** A time as a `datetime-local` field has it, to the minute: `2026-11-21T18:00`. */
export function toLocal(at: Date | string, zone: string = readerZone()): string {
  const parts = clockOf(zone).formatToParts(new Date(at));
  const part = (wanted: Intl.DateTimeFormatPartTypes): string => parts.find(({ type }) => type === wanted)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/**
 * What a `datetime-local` field says, as the API has it; null when it says nothing. An hour that a clock skips in spring is the
 * one after it, and of one that it has twice in autumn it is the first.
 */
export function fromLocal(text: string, zone: string = readerZone()): string | null {
  const wall = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) ? Date.parse(`${text}Z`) : Number.NaN;
  if (Number.isNaN(wall)) return null;
  const ahead = (at: number): number =>
    Date.parse(`${toLocal(new Date(at), zone)}Z`) - Math.floor(at / MINUTE) * MINUTE;
  // What the zone was ahead a day before and after: the two differ only around a change of the clock.
  const [before, after] = [ahead(wall - 24 * 60 * MINUTE), ahead(wall + 24 * 60 * MINUTE)];
  const candidate = [wall - before, wall - after].find((at) => at + ahead(at) === wall);
  return new Date(candidate ?? wall - before).toISOString();
}

/** An hour of a day from now, over the ends of months and changes of the clock. */
export function dayAt(days: number, hour: number, now: Date = new Date(), zone: string = readerZone()): string {
  const day = new Date(`${toLocal(now, zone).slice(0, 10)}T00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  const wall = `${day.toISOString().slice(0, 10)}T${String(hour).padStart(2, '0')}:00`;
  return fromLocal(wall, zone) ?? now.toISOString();
}
