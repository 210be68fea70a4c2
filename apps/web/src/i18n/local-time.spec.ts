import { afterEach, describe, expect, it } from '@jest/globals';
import { usePreferences } from '../app/preferences';
import { dayAt, fromLocal, readerZone, toLocal } from './local-time';

describe('the time in a field', () => {
  afterEach(() => {
    usePreferences.setState({ timeZone: null });
  });

  it('is that of the zone which the reader chose, wherever the computer stands', () => {
    expect(toLocal('2026-11-21T16:00:00Z', 'Europe/Berlin')).toBe('2026-11-21T17:00');
    expect(toLocal(new Date('2026-11-21T16:00:00Z'), 'Asia/Tokyo')).toBe('2026-11-22T01:00');
    expect(fromLocal('2026-11-21T17:00', 'Europe/Berlin')).toBe('2026-11-21T16:00:00.000Z');
    expect(fromLocal('2026-11-22T01:00', 'Asia/Tokyo')).toBe('2026-11-21T16:00:00.000Z');
    usePreferences.setState({ timeZone: 'America/New_York' });
    expect(readerZone()).toBe('America/New_York');
    expect(toLocal('2026-11-21T16:00:00Z')).toBe('2026-11-21T11:00');
    expect(fromLocal('2026-11-21T11:00')).toBe('2026-11-21T16:00:00.000Z');
  });

  it('comes back as the same time at every hour of a year, in zones of whole, half and quarter hours', () => {
    for (const zone of [
      'Europe/Berlin',
      'America/St_Johns',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
      'Pacific/Auckland',
    ]) {
      const wrong: string[] = [];
      for (let hour = 0; hour < 366 * 24; hour += 7) {
        const moment = new Date(Date.UTC(2026, 0, 1, hour));
        const text = toLocal(moment, zone);
        if (toLocal(fromLocal(text, zone) ?? '', zone) !== text) wrong.push(text);
      }
      expect([zone, wrong]).toEqual([zone, []]);
    }
  });

  it('is the hour after the one that the clock skips in spring, and the first of two in autumn', () => {
    expect(fromLocal('2026-03-29T02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
    expect(fromLocal('2026-10-25T02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z');
  });

  it('is none when the field is empty, half filled in or no time', () => {
    for (const text of ['', 'soon', '2026-03-09', '2026-13-09T07:05'])
      expect([text, fromLocal(text)]).toEqual([text, null]);
  });

  it('is an hour of a day from now, over the end of a month and a change of the clock', () => {
    const late = new Date('2026-01-31T22:59:00Z');
    expect(dayAt(1, 10, late, 'Europe/Berlin')).toBe('2026-02-01T09:00:00.000Z');
    // In Tokyo it is the first of February already.
    expect(dayAt(0, 18, late, 'Asia/Tokyo')).toBe('2026-02-01T09:00:00.000Z');
    expect(dayAt(1, 0, new Date('2026-03-29T10:00:00Z'), 'Europe/Berlin')).toBe('2026-03-29T22:00:00.000Z');
  });
});
