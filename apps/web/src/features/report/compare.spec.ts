import { describe, expect, it } from '@jest/globals';
import { compareReports } from './compare';
import type { Snapshot, SnapshotClaim } from './snapshot';

const claim = (id: string, fields: Partial<SnapshotClaim> = {}): SnapshotClaim => ({
  id,
  number: 1,
  statement: 'Das Bad kostet 5 Millionen Euro.',
  speaker: null,
  risk: 'normal',
  state: 'queued',
  anchors: [{ start: 0, end: 3, exact: 'Das' }],
  verdict: null,
  citations: [],
  withheldCitations: 0,
  signOff: null,
  ...fields,
});

const verdict = (rating: string): SnapshotClaim['verdict'] => ({
  rating,
  rationale: 'Belegt.',
  wordingProposal: null,
  decidedBy: 'Mia',
  decidedAt: '2026-11-25T12:00:00.000Z',
  basis: 'single',
  dissent: [],
});

const report = (claims: readonly SnapshotClaim[], fields: Partial<Snapshot> = {}): Snapshot => ({
  schema: 'claimdesk.report/1',
  id: 'r',
  version: 1,
  createdAt: '2026-11-25T12:00:00.000Z',
  createdBy: 'Edda',
  workspace: { name: 'Morgenblatt' },
  article: { title: 'Bad', language: 'de', desk: null, publishedAt: null, origin: 'own', appearancePublisher: null },
  revision: { number: 1, sha256: 'a', text: 'Das Bad' },
  ratingScale: { name: 'Skala', ratings: [] },
  claims,
  coverage: { sentences: 1, claimed: 1, notCheckable: 0, open: 0 },
  clearance: { cleared: false, open: [] },
  articleSignOff: null,
  audit: { seq: 1, hash: 'h' },
  ...fields,
});

describe('what changed between two reports', () => {
  it('is nothing when only numbers, times and the state of the event chain differ', () => {
    const [before, after] = [report([claim('a')]), report([claim('a', { number: 7 })], { version: 2 })];
    expect(compareReports(before, after)).toMatchObject({ isSame: true, claims: [] });
  });

  it('names the claims that came, went and changed, and in what', () => {
    const before = report([claim('a'), claim('b'), claim('c', { state: 'decided', verdict: verdict('true') })]);
    const after = report([
      claim('new'),
      claim('b', { statement: 'Das Bad kostet 6 Millionen Euro.' }),
      claim('c', { state: 'signed_off', verdict: verdict('false'), withheldCitations: 1 }),
    ]);
    const { claims, isSame } = compareReports(before, after);
    expect(isSame).toBe(false);
    expect(claims.map(({ id, kind, parts }) => [id, kind, parts])).toEqual([
      ['new', 'added', []],
      ['b', 'changed', ['statement']],
      ['c', 'changed', ['rating', 'citations', 'state']],
      ['a', 'gone', []],
    ]);
  });

  it('tells a claim that moved with its words from one whose words were changed', () => {
    const moved = claim('a', { anchors: [{ start: 90, end: 93, exact: 'Das' }] });
    const touched = claim('a', { anchors: [{ start: 0, end: 5, exact: 'Dieses' }] });
    expect(compareReports(report([claim('a')]), report([moved])).claims).toEqual([]);
    expect(compareReports(report([claim('a')]), report([touched])).claims).toMatchObject([{ parts: ['place'] }]);
  });

  it('says that the text is another one, that the article was cleared and that it was signed off', () => {
    const after = report([claim('a')], {
      revision: { number: 2, sha256: 'b', text: 'Ein Bad' },
      clearance: { cleared: true, open: [] },
      articleSignOff: { by: 'Edda', at: '2026-11-25T13:00:00.000Z' },
    });
    expect(compareReports(report([claim('a')]), after)).toMatchObject({
      revision: { before: 1, after: 2 },
      clearance: { before: false, after: true },
      signOff: 'given',
      isSame: false,
    });
    expect(compareReports(after, report([claim('a')]))).toMatchObject({ signOff: 'taken' });
  });
});
