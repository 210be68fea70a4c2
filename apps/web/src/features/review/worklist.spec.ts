import { describe, expect, it } from '@jest/globals';
import {
  addToSitting,
  minutesEach,
  nextItem,
  previousItem,
  progressOf,
  readSitting,
  takeFromSitting,
} from './worklist';

const items = ['a', 'b', 'c'].map((id) => ({ id }));

describe('The work of a reviewer', () => {
  it('goes on with the next claim, and from the top at the end', () => {
    expect(nextItem(items, 'a', new Set())).toBe('b');
    expect(nextItem(items, 'c', new Set())).toBe('a');
    expect(nextItem(items, null, new Set())).toBe('a');
  });

  it('goes on from the top when the claim has left the list by being submitted', () => {
    expect(nextItem(items.slice(1), 'a', new Set())).toBe('b');
  });

  it('leaves what was put off for last', () => {
    expect(nextItem(items, 'a', new Set(['b']))).toBe('c');
    expect(nextItem(items, 'a', new Set(['b', 'c']))).toBe('b');
  });

  it('has nothing left when the only claim is the one at hand', () => {
    expect(nextItem([{ id: 'a' }], 'a', new Set())).toBeNull();
    expect(nextItem([], null, new Set())).toBeNull();
  });

  it('goes back to the claim before', () => {
    expect(previousItem(items, 'b')).toBe('a');
    expect(previousItem(items, 'a')).toBeNull();
  });

  it('counts what was done in this sitting and what is in hand', () => {
    expect(progressOf(3, 14)).toEqual({ at: 4, of: 17 });
    expect(progressOf(5, 0)).toEqual({ at: 5, of: 5 });
  });

  it('remembers the sitting over a reload, not over a night, and forgets a withdrawn review', () => {
    const sitting = addToSitting(addToSitting([], 'a', 0, 60_000), 'b', 1000, 180_000);
    expect(readSitting(JSON.stringify(sitting), 2000)).toEqual(sitting);
    expect(readSitting(JSON.stringify(sitting), 13 * 3_600_000)).toEqual([]);
    expect(readSitting('{"broken', 0)).toEqual([]);
    expect(takeFromSitting(sitting, 'a').map(({ id }) => id)).toEqual(['b']);
  });

  it('says how long a claim usually takes', () => {
    expect(minutesEach([])).toBeNull();
    const sitting = [60_000, 600_000, 660_000].reduce(
      (s, took, i) => addToSitting(s, `${i}`, i, took),
      readSitting(null, 0),
    );
    expect(minutesEach(sitting)).toBe(10);
  });
});
