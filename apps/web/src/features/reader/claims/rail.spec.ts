import { describe, expect, it } from '@jest/globals';
import { filterCounts, filtered, type RailClaim } from './filters';
import { afterDone, stepTo } from './steps';
import type { Placed } from '../text/marks';

const placed = (number: number, state: string, more: Partial<RailClaim> = {}): Placed<RailClaim> => {
  const start = number * 10;
  const claim = {
    id: `c${number}`,
    state,
    assigneeId: null,
    anchors: [{ start, end: start + 5, exact: 'words', state: 'exact' }],
    ...more,
  };
  return { claim, number, places: claim.anchors.filter((anchor) => anchor.state !== 'lost') };
};
const lost = [{ start: 0, end: 4, exact: 'gone', state: 'lost' }];
const all = [
  placed(1, 'proposed'),
  placed(2, 'dismissed'),
  placed(3, 'assigned', { assigneeId: 'me' }),
  placed(4, 'signed_off', { assigneeId: 'me' }),
  placed(5, 'queued', { anchors: lost }),
];
const ids = (list: readonly Placed<RailClaim>[]): string[] => list.map(({ claim }) => claim.id);

describe('the filters of the rail', () => {
  it('list all but the dismissed, the open ones, the lost ones, one’s own, the dismissed ones', () => {
    expect(ids(filtered(all, 'all', 'me'))).toEqual(['c1', 'c3', 'c4', 'c5']);
    expect(ids(filtered(all, 'open', 'me'))).toEqual(['c1', 'c3', 'c5']);
    expect(ids(filtered(all, 'lost', 'me'))).toEqual(['c5']);
    expect(ids(filtered(all, 'mine', 'me'))).toEqual(['c3']);
    expect(ids(filtered(all, 'dismissed', 'me'))).toEqual(['c2']);
  });

  it('count what they would list', () => {
    expect(filterCounts(all, 'me')).toEqual({ all: 4, open: 3, lost: 1, mine: 1, dismissed: 1 });
  });

  it('keep the claim at hand in the list when it no longer fits', () => {
    expect(ids(filtered(all, 'open', 'me', 'c4'))).toEqual(['c1', 'c3', 'c4', 'c5']);
  });

  it('do not call a dismissed claim lost', () => {
    expect(filtered([placed(1, 'dismissed', { anchors: lost })], 'lost', 'me')).toEqual([]);
  });
});

describe('stepping through claims', () => {
  const open = filtered(all, 'open', 'me');
  const from = (number: number | null, position = 0) => ({
    selected: all.find((one) => one.number === number) ?? null,
    position,
  });

  it('goes to the next and the previous one of the list', () => {
    expect(stepTo(open, from(1), 1)).toBe('c3');
    expect(stepTo(open, from(3), -1)).toBe('c1');
  });

  it('stops at either end', () => {
    expect(stepTo(open, from(5), 1)).toBeNull();
    expect(stepTo(open, from(1), -1)).toBeNull();
    expect(stepTo([], from(null), 1)).toBeNull();
  });

  it('goes to the nearest one from a claim that is not in the list', () => {
    expect(stepTo(open, from(2), 1)).toBe('c3');
    expect(stepTo(open, from(4), -1)).toBe('c3');
  });

  it('begins at what is being read', () => {
    expect(stepTo(open, from(null, 15), 1)).toBe('c3');
    expect(stepTo(open, from(null, 15), -1)).toBe('c1');
    expect(stepTo(open, from(null, 0), 1)).toBe('c1');
  });

  it('goes on with the next one that is still open once a claim is dealt with', () => {
    const openIds = new Set(['c3', 'c5']);
    expect(afterDone(all, 'c1', (id) => openIds.has(id))).toBe('c3');
    expect(afterDone(all, 'c5', (id) => openIds.has(id) && id !== 'c5')).toBe('c3');
    expect(afterDone(all, 'c1', () => false)).toBeNull();
  });
});
