import { describe, expect, it } from '@jest/globals';
import { formatsFor } from './format';

const NOW = new Date('2026-11-21T14:05:00Z');
const plain = (text: string): string => text.replaceAll(/[\u202f\u00a0]/g, ' ');

describe('formats', () => {
  const de = formatsFor('de', 'Europe/Berlin');
  const en = formatsFor('en', 'Europe/London');

  it('write numbers and shares as the reader expects', () => {
    expect([de.number(12345.5), en.number(12345.5)]).toEqual(['12.345,5', '12,345.5']);
    expect([plain(de.percent(0.214)), en.percent(0.214)]).toEqual(['21 %', '21%']);
  });

  it('say how long ago for a day, then the date', () => {
    expect(plain(de.relative('2026-11-21T14:00:00Z', NOW))).toBe('vor 5 Min.');
    expect(de.relative('2026-11-21T14:04:40Z', NOW)).toBe('jetzt');
    expect(plain(en.relative('2026-11-21T11:05:00Z', NOW))).toBe('3 hr ago');
    expect(plain(de.relative('2026-11-02T11:05:00Z', NOW))).toBe('2. Nov.');
    expect(plain(de.relative('2025-11-02T11:05:00Z', NOW))).toBe('2. Nov. 2025');
    // It is another year in Berlin already, or not yet in New York.
    expect(plain(de.relative('2025-12-31T23:30:00Z', NOW))).toBe('1. Jan.');
    expect(formatsFor('en', 'America/New_York').relative('2026-01-01T02:00:00Z', NOW)).toBe('31 Dec 2025');
  });

  it('write a deadline of today as a time, in the time zone of the reader', () => {
    expect(de.deadline('2026-11-21T16:00:00Z', NOW)).toBe('17:00');
    expect(en.deadline('2026-11-21T16:00:00Z', NOW)).toBe('16:00');
    expect(plain(de.deadline('2026-11-22T16:00:00Z', NOW))).toBe('22. Nov., 17:00');
    // Late in the evening in London is the next day in Berlin.
    expect(plain(de.deadline('2026-11-21T23:30:00Z', NOW))).toBe('22. Nov., 00:30');
  });

  it('write a day that has no time zone as that day wherever the reader is', () => {
    for (const zone of ['Pacific/Kiritimati', 'Europe/Berlin', 'Pacific/Pago_Pago', null]) {
      expect(plain(formatsFor('de', zone).day('2026-11-21'))).toBe('21. Nov. 2026');
    }
  });
});
