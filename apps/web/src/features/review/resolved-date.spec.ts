import { describe, expect, it } from '@jest/globals';
import { formatsFor } from '../../i18n/format';
import { dateInWords } from './resolved-date';

describe('A date out of the text', () => {
  const formats = formatsFor('de');
  const say = (value: string, precision: string, until: string | null = null) =>
    dateInWords({ value, until, precision }, formats);

  it('is written as the reader writes days, and left as precise as it was said otherwise', () => {
    expect(say('2026-11-17', 'day')).toBe('17. Nov. 2026');
    expect(say('2026-Q3', 'quarter')).toBe('2026-Q3');
    expect(say('2024', 'year', '2025')).toBe('2024 – 2025');
  });
});
