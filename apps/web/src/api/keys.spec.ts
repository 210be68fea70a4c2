import { describe, expect, it } from '@jest/globals';
import { keys, staleAfter } from './keys';

const begins = (key: readonly unknown[], start: readonly unknown[]): boolean =>
  start.every((part, index) => key[index] === part);

describe('a change by a colleague', () => {
  const claim = staleAfter({ subject: 'claim', id: 'c1', articleId: 'a1' });
  const isStale = (key: readonly unknown[]): boolean => claim.some((start) => begins(key, start));

  it('makes the claim, every list of claims and its article old', () => {
    for (const key of [
      keys.claim('c1'),
      keys.claim('c1', 'history'),
      keys.claims({ state: ['queued'] }),
      keys.claimCounts(),
      keys.article('a1'),
      keys.article('a1', 'clearance'),
      keys.articles(),
    ]) {
      expect([key, isStale(key)]).toEqual([key, true]);
    }
  });

  it('leaves everything else as it is', () => {
    for (const key of [keys.claim('c2'), keys.article('a2'), keys.session(), keys.ratingScale(), keys.members()]) {
      expect([key, isStale(key)]).toEqual([key, false]);
    }
  });

  it('who only looks at a claim makes old who is there, not the claim', () => {
    const [start = [], ...others] = staleAfter({ subject: 'presence', id: 'c1', articleId: null });
    expect(others).toEqual([]);
    expect(begins(keys.claim('c1', 'presence'), start)).toBe(true);
    expect(begins(keys.claim('c1'), start) || begins(keys.claim('c1', 'history'), start)).toBe(false);
  });

  it('of a kind that this app does not know makes nothing old', () => {
    expect(staleAfter({ subject: 'something_new', id: 'x', articleId: null })).toEqual([]);
  });
});
