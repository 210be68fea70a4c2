import { describe, expect, it } from '@jest/globals';
import { progressOf, standingOf, urgencyOf, type Article } from './standing';

const NONE = {
  proposed: 0,
  queued: 0,
  assigned: 0,
  in_review: 0,
  disputed: 0,
  decided: 0,
  signed_off: 0,
  dismissed: 0,
};
const article = (claims: Partial<Article['claims']>, state = 'extracted', signedOff = false, cleared = false) => ({
  open: { claims: 1, sentences: 4, queries: 2 },
  cleared,
  claims: { ...NONE, ...claims },
  extraction: { state, done: 3, total: 9 } as Article['extraction'],
  signedOff,
});

describe('how far an article is', () => {
  it('says what has to be done next', () => {
    expect(standingOf(article({}, 'queued'))).toEqual({ kind: 'reading', done: 3, total: 9 });
    expect(standingOf(article({ proposed: 4 }, 'failed'))).toEqual({ kind: 'unread' });
    expect(standingOf(article({ proposed: 4, queued: 2 }))).toEqual({ kind: 'triage', count: 4 });
    expect(standingOf(article({ queued: 1, assigned: 2, in_review: 3, disputed: 1, decided: 8 }))).toEqual({
      kind: 'checking',
      count: 7,
      disputed: 1,
    });
    expect(standingOf(article({ decided: 8, signed_off: 1 }))).toEqual({ kind: 'deciding', count: 8 });
    expect(standingOf(article({ signed_off: 9, dismissed: 1 }))).toEqual({ kind: 'closing', count: 7 });
    expect(standingOf(article({ signed_off: 9 }, 'extracted', false, true))).toEqual({ kind: 'cleared' });
    expect(standingOf(article({ signed_off: 9 }, 'extracted', true))).toEqual({ kind: 'signed_off' });
  });

  it('counts every claim but the dismissed ones', () => {
    expect(
      progressOf(
        article({ proposed: 1, queued: 2, in_review: 3, disputed: 1, decided: 4, signed_off: 5, dismissed: 9 }),
      ),
    ).toEqual({
      total: 16,
      parts: { signed_off: 5, decided: 4, checking: 6, proposed: 1 },
    });
  });
});

describe('a deadline', () => {
  const now = Date.parse('2026-11-21T10:00:00Z');
  const urgency = (deadline: string | null, signedOff = false, archivedAt: string | null = null) =>
    urgencyOf({ deadline, signedOff, archivedAt }, now);

  it('presses in its last three hours and after', () => {
    expect(urgency(null)).toBe('none');
    expect(urgency('2026-11-21T13:00:00Z')).toBe('calm');
    expect(urgency('2026-11-21T12:59:59Z')).toBe('soon');
    expect(urgency('2026-11-21T09:59:59Z')).toBe('overdue');
  });

  it('presses no more when the article is signed off or put away', () => {
    expect(urgency('2026-11-21T09:00:00Z', true)).toBe('calm');
    expect(urgency('2026-11-21T09:00:00Z', false, '2026-11-21T08:00:00Z')).toBe('calm');
  });
});
