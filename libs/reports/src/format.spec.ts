import { describe, expect, it } from '@jest/globals';
import { formatCount, formatDate, isIsoDate } from './format.js';

describe('dates and numbers in exports', () => {
  it.each([
    ['2024-03-06', '6. März 2024', '6 March 2024'],
    ['2024-03-07T09:05:59.999Z', '7. März 2024, 09:05 Uhr (UTC)', '7 March 2024, 09:05 UTC'],
    ['2024-12-31T23:30:00-02:00', '1. Januar 2025, 01:30 Uhr (UTC)', '1 January 2025, 01:30 UTC'],
    ['spring 2024', 'spring 2024', 'spring 2024'],
    ['2024-02-30', '2024-02-30', '2024-02-30'],
  ])('write %s in German as %s and in English as %s', (iso, german, english) => {
    expect(formatDate(iso, 'de')).toBe(german);
    expect(formatDate(iso, 'en')).toBe(english);
  });

  it('tell an ISO date from other text', () => {
    for (const good of ['2024-02-29', '2024-02-29T12:00Z', '2024-02-29T12:00:00+01:00'])
      expect(isIsoDate(good)).toBe(true);
    for (const bad of ['2023-02-29', '2024-13-01', '6.3.2024', '2024', '2024-03-07T25:00:00Z', ''])
      expect(isIsoDate(bad)).toBe(false);
  });

  it('group thousands', () => {
    expect([0, 999, 1000, 1234567].map((count) => formatCount(count, 'de'))).toEqual([
      '0',
      '999',
      '1.000',
      '1.234.567',
    ]);
    expect(formatCount(1234567, 'en')).toBe('1,234,567');
    expect(formatCount(1e300, 'en')).toBe('1e+300');
  });
});
