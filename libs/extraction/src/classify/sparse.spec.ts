import { describe, expect, it } from '@jest/globals';
import { Gathering } from './sparse.js';

describe('the sparse features of a sentence', () => {
  const gather = (gathering: Gathering, of: readonly (readonly [row: number, kind: number])[]): Gathering => {
    gathering.begin();
    for (const [row, kind] of of) gathering.put(row, kind);
    return gathering;
  };

  it('holds each row once, and each kind says as much however many rows it has', () => {
    const gathering = new Gathering([2, 1], 16);
    const { rows, values, count } = gather(gathering, [
      [3, 0],
      [5, 1],
      [3, 0],
      [7, 1],
      [9, 1],
      [11, 1],
    ]).end();
    expect([...rows.slice(0, count)]).toEqual([3, 5, 7, 9, 11]);
    expect([...values.slice(0, count)]).toEqual([2, 0.5, 0.5, 0.5, 0.5]);
  });

  it('lets a row that came often say more where that is asked for, by the logarithm', () => {
    const { values } = gather(new Gathering([1], 16), [
      [1, 0],
      [1, 0],
      [2, 0],
    ]).endCounted();
    expect((values[0] ?? 0) / (values[1] ?? 1)).toBeCloseTo(1 + Math.log(2), 5);
  });

  it('knows nothing of the sentence before', () => {
    const gathering = new Gathering([1], 16);
    gather(gathering, [
      [1, 0],
      [2, 0],
    ]).end();
    const { rows, count } = gather(gathering, [[2, 0]]).end();
    expect([...rows.slice(0, count)]).toEqual([2]);
  });
});
