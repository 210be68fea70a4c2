import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { append, freshList, patch, pending, refresh, type Row } from './live-list';

const row = (id: string, version = 1): Row => ({ id, version });
const rows = (ids: string): Row[] => [...ids].map((id) => row(id));
const ids = (list: { readonly shown: readonly Row[] }): string => list.shown.map(({ id }) => id).join('');

describe('A list that others work on', () => {
  it('never moves, adds or takes away a row by itself', () => {
    const anyRows = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 }).map((all) => rows(all.join('')));
    fc.assert(
      fc.property(anyRows, fc.array(anyRows), (first, later) => {
        const list = later.reduce((now, latest) => refresh(now, latest), freshList(first));
        expect(ids(list)).toBe(first.map(({ id }) => id).join(''));
      }),
    );
  });

  it('counts what has come, and marks what no longer fits', () => {
    const list = refresh(freshList(rows('abc')), rows('xaycz'));
    expect(pending(list)).toEqual({ added: 3, gone: new Set(['b']), moved: false });
    expect(ids(freshList(list.latest))).toBe('xaycz');
  });

  it('says that the order is another one now', () => {
    expect(pending(refresh(freshList(rows('abc')), rows('bac'))).moved).toBe(true);
  });

  it('has nothing pending when nothing changed', () => {
    expect(pending(refresh(freshList(rows('abc')), rows('abc')))).toEqual({ added: 0, gone: new Set(), moved: false });
  });

  it('shows a changed row where it stands', () => {
    expect(refresh(freshList(rows('abc')), [row('a'), row('b', 2), row('c')]).shown[1]).toEqual(row('b', 2));
  });

  it('adds the next page at the end, and leaves what came further up to the pill', () => {
    const list = append(freshList(rows('abc')), rows('xabcde'));
    expect(ids(list)).toBe('abcde');
    expect(pending(list).added).toBe(1);
  });

  it('shows the answer to one’s own command at once, never an older state', () => {
    const list = patch(freshList([row('a', 3), row('b', 1)]), [row('a', 2), row('b', 2)]);
    expect(list.shown).toEqual([row('a', 3), row('b', 2)]);
  });

  it('remembers the place of a row that a colleague changed, and gives one’s own change its new place', () => {
    const list = refresh(freshList([row('a')]), [row('a', 2)]);
    expect([list.shown, list.placed]).toEqual([[row('a', 2)], [row('a', 1)]]);
    expect(patch(list, [row('a', 3)]).placed).toEqual([row('a', 3)]);
  });

  it('lets a row go that no longer fits after the person acted on it, and no other', () => {
    const acted = patch(freshList(rows('abc')), [row('b', 2)]);
    expect(ids(refresh(acted, rows('a')))).toBe('ac');
  });
});
