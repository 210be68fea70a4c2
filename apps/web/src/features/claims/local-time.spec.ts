import { describe, expect, it } from '@jest/globals';
import { dayAt, fromLocal, toLocal } from './local-time';

describe('The time in a field', () => {
  it('is the reader’s own clock, and comes back as the same time', () => {
    const at = new Date(2026, 2, 9, 7, 5);
    expect(toLocal(at)).toBe('2026-03-09T07:05');
    expect(fromLocal(toLocal(at))).toEqual(at);
  });

  it('is none when the field is empty or half filled in', () => {
    expect([fromLocal(''), fromLocal('2026-03-09'), fromLocal('2026-13-09T07:05')]).toEqual([null, null, null]);
  });

  it('is an hour of a day from now, over the end of a month', () => {
    expect(dayAt(1, 10, new Date(2026, 0, 31, 23, 59))).toEqual(new Date(2026, 1, 1, 10));
  });
});
