import { describe, expect, it } from '@jest/globals';
import { daysBefore } from './period';
import { columnsOf, roundTop } from './spans';

const days = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    day: daysBefore('2026-11-25', count - 1 - index),
    decided: 1,
    signedOff: index % 2,
  }));

describe('the columns of the throughput', () => {
  it('are days as long as they can be told apart', () => {
    expect(columnsOf(days(28))).toHaveLength(28);
    expect(columnsOf(days(2))[1]).toEqual({ from: '2026-11-25', to: '2026-11-25', decided: 1, signedOff: 1 });
    expect(columnsOf([])).toEqual([]);
  });

  it('are weeks up to the last day beyond that, and nothing is left out', () => {
    const columns = columnsOf(days(90));
    expect(columns).toHaveLength(13);
    expect(columns.at(-1)).toMatchObject({ from: '2026-11-19', to: '2026-11-25', decided: 7 });
    expect(columns[0]?.decided).toBe(6);
    expect(columns.reduce((sum, { decided }) => sum + decided, 0)).toBe(90);
  });
});

describe('the top of an axis', () => {
  it('is a round number that holds everything', () => {
    expect([0, 1, 3, 5, 6, 11, 180, 501].map(roundTop)).toEqual([1, 1, 5, 5, 10, 20, 200, 1000]);
  });
});
