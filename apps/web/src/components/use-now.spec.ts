import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { followNow, lastNow } from './use-now';

beforeEach(() => {
  jest.useFakeTimers({ now: Date.UTC(2026, 10, 27, 23, 0, 47, 300) });
});
afterEach(() => {
  jest.useRealTimers();
});

it('changes when the minute and the half minute do, whenever it began', () => {
  const shown: string[] = [];
  const stop = followNow(() => shown.push(new Date(lastNow()).toISOString().slice(14, 19)));
  jest.advanceTimersByTime(12_699);
  expect(shown).toEqual([]);
  jest.advanceTimersByTime(1);
  expect(shown).toEqual(['01:00']);
  jest.advanceTimersByTime(60_000);
  expect(shown).toEqual(['01:00', '01:30', '02:00']);
  stop();
  jest.advanceTimersByTime(60_000);
  expect(shown).toHaveLength(3);
});

it('is right at once for who comes after a while without anybody', () => {
  followNow(() => undefined)();
  jest.advanceTimersByTime(600_000);
  const stop = followNow(() => undefined);
  expect(lastNow()).toBe(Date.now());
  expect(jest.getTimerCount()).toBe(1);
  stop();
  expect(jest.getTimerCount()).toBe(0);
});
