import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { append, follow, type Followed, freshList, patch, pending, refresh, type Row } from './live-list';

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

describe('A list that follows its query', () => {
  const nothing: Followed<Row> = { name: 'all', pages: undefined, isSettled: false, list: freshList([]) };
  const one = (all: string) => [rows(all)];
  const settled = follow(nothing, { name: 'all', pages: one('abc'), isFetching: false });

  it('keeps rows in their place once the server has answered', () => {
    const { list } = follow(settled, { name: 'all', pages: one('xabc'), isFetching: false });
    expect(ids(list)).toBe('abc');
    expect(pending(list).added).toBe(1);
  });

  it('shows the first answer as it is after what was left from an earlier visit', () => {
    const left = follow(nothing, { name: 'all', pages: one('abc'), isFetching: true });
    expect(ids(left.list)).toBe('abc');
    expect(ids(follow(left, { name: 'all', pages: one('xab'), isFetching: false }).list)).toBe('xab');
  });

  it('holds still from the moment when an answer has brought nothing new', () => {
    const pages = one('abc');
    const left = follow(nothing, { name: 'all', pages, isFetching: true });
    const asked = follow(left, { name: 'all', pages, isFetching: false });
    expect(ids(follow(asked, { name: 'all', pages: one('xab'), isFetching: true }).list)).toBe('abc');
  });

  it('shows the first row of an empty list at once', () => {
    const empty = follow(nothing, { name: 'all', pages: one(''), isFetching: false });
    expect(ids(follow(empty, { name: 'all', pages: one('x'), isFetching: false }).list)).toBe('x');
  });

  it('adds further pages at the end', () => {
    const { list } = follow(settled, { name: 'all', pages: [rows('abc'), rows('de')], isFetching: false });
    expect(ids(list)).toBe('abcde');
  });

  it('is another list under another name, empty until its rows are known', () => {
    const other = follow(settled, { name: 'mine', pages: undefined, isFetching: true });
    expect(ids(other.list)).toBe('');
    expect(ids(follow(other, { name: 'mine', pages: one('xy'), isFetching: false }).list)).toBe('xy');
  });

  it('is the very same when nothing changed', () => {
    expect(follow(settled, { name: 'all', pages: settled.pages, isFetching: true })).toBe(settled);
  });
});
