import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clearance, type ClearanceClaim, type ClearanceQuestion } from './clearance.js';
import { coverage } from './coverage.js';
import { compareRisk } from './policy.js';
import { ANCHOR_STATES, CLAIM_STATES, type ClaimId, RISKS, type RevisionId } from './vocabulary.js';

const REVISION = 'revision 2' as RevisionId;
const claim = (over: Partial<ClearanceClaim> = {}): ClearanceClaim => ({
  id: 'claim' as ClaimId,
  state: 'signed_off',
  risk: 'normal',
  revisionId: REVISION,
  anchors: [{ state: 'exact' }],
  ...over,
});
const question = (over: Partial<ClearanceQuestion> = {}): ClearanceQuestion => ({
  revisionId: REVISION,
  extraction: 'finished',
  claims: [claim()],
  coverage: coverage([{ start: 0, end: 9 }], [{ start: 2, end: 4 }], []),
  openQueries: [],
  policy: { clearanceRisk: 'normal' },
  ...over,
});
const codes = (over: Partial<ClearanceQuestion>): string[] => clearance(question(over)).open.map(({ code }) => code);

describe('clearance', () => {
  it('is given when every claim is signed off, every sentence looked at and every query answered', () => {
    expect(clearance(question())).toEqual({ cleared: true, open: [] });
  });

  it.each(['running', 'failed', 'none'] as const)('is not given while the extraction is %s', (extraction) => {
    expect(codes({ extraction })).toEqual(['extraction_unfinished']);
  });

  it.each(['queued', 'assigned', 'in_review', 'disputed', 'decided'] as const)(
    'waits for a claim that is %s',
    (state) => {
      expect(clearance(question({ claims: [claim({ state })] }))).toMatchObject({
        cleared: false,
        open: [{ code: 'claim_not_signed_off', claimId: 'claim' }],
      });
    },
  );

  it('waits for every proposal, whatever risk the machine left it with', () => {
    expect(codes({ claims: [claim({ state: 'proposed', risk: 'low' })], policy: { clearanceRisk: 'high' } })).toEqual([
      'claim_not_triaged',
    ]);
  });

  it('does not wait for claims below the policy’s risk, nor for dismissed ones', () => {
    expect(codes({ claims: [claim({ state: 'queued', risk: 'low' })] })).toEqual([]);
    expect(codes({ claims: [claim({ state: 'dismissed', anchors: [{ state: 'lost' }] })] })).toEqual([]);
  });

  it('names lost and touched anchors, also of a claim that was signed off', () => {
    expect(codes({ claims: [claim({ anchors: [{ state: 'exact' }, { state: 'lost' }] })] })).toEqual(['anchor_lost']);
    expect(codes({ claims: [claim({ anchors: [] })] })).toEqual(['anchor_lost']);
    expect(codes({ claims: [claim({ anchors: [{ state: 'touched' }, { state: 'moved' }] })] })).toEqual([
      'anchor_touched',
    ]);
  });

  it('is for exactly one revision', () => {
    expect(codes({ claims: [claim({ revisionId: 'revision 1' as RevisionId })] })).toEqual(['claim_of_other_revision']);
  });

  it('names each open sentence and each open query', () => {
    const open = clearance(
      question({
        coverage: coverage(
          [
            { start: 0, end: 9 },
            { start: 10, end: 12 },
          ],
          [{ start: 0, end: 1 }],
          [],
        ),
        openQueries: [
          { id: 'q1', claimId: 'claim' as ClaimId },
          { id: 'q2', claimId: null },
        ],
      }),
    ).open;
    expect(open).toMatchObject([
      { code: 'sentence_open', sentence: { start: 10, end: 12 } },
      { code: 'query_open', queryId: 'q1', claimId: 'claim' },
      { code: 'query_open', queryId: 'q2' },
    ]);
    expect(open[2]).not.toHaveProperty('claimId');
  });

  it('is given exactly when nothing that counts is open', () => {
    const anyClaim = fc.record({
      id: fc.constant('claim' as ClaimId),
      state: fc.constantFrom(...CLAIM_STATES),
      risk: fc.constantFrom(...RISKS),
      revisionId: fc.constantFrom(REVISION, REVISION, REVISION, 'revision 1' as RevisionId),
      anchors: fc.array(fc.record({ state: fc.constantFrom(...ANCHOR_STATES, 'exact' as const, 'moved' as const) }), {
        minLength: 1,
        maxLength: 2,
      }),
    });
    fc.assert(
      fc.property(fc.array(anyClaim, { maxLength: 3 }), fc.constantFrom(...RISKS), (claims, clearanceRisk) => {
        const counting = claims.filter(
          ({ state, risk }) => state === 'proposed' || (state !== 'dismissed' && compareRisk(risk, clearanceRisk) >= 0),
        );
        const fine = counting.every(
          ({ state, revisionId, anchors }) =>
            state === 'signed_off' &&
            revisionId === REVISION &&
            anchors.every((anchor) => anchor.state === 'exact' || anchor.state === 'moved'),
        );
        const answer = clearance(question({ claims, policy: { clearanceRisk } }));
        expect(answer.cleared).toBe(fine);
        expect(answer.open.length === 0).toBe(fine);
      }),
      { numRuns: 500 },
    );
  });
});
