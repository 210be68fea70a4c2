import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { balance, type BalanceClaim, type BalanceReviewer } from './balance.js';
import { type ClaimId, type Risk, RISKS, type UserId } from './vocabulary.js';

const claim = (
  id: string,
  risk: Risk = 'normal',
  dueAt: string | null = null,
  ...reviewedBy: string[]
): BalanceClaim => ({
  id: id as ClaimId,
  risk,
  dueAt,
  reviewedBy: reviewedBy as UserId[],
});
const reviewer = (id: string, openLoad = 0): BalanceReviewer => ({ id: id as UserId, openLoad });
const pairs = (claims: BalanceClaim[], reviewers: BalanceReviewer[]) =>
  balance(claims, reviewers).assignments.map(({ claimId, reviewerId }) => `${claimId} ${reviewerId}`);

describe('balancing', () => {
  it('gives each claim to whoever has least to do', () => {
    const claims = ['1', '2', '3', '4'].map((id) => claim(id));
    expect(pairs(claims, [reviewer('ben', 2), reviewer('anna')])).toEqual(['1 anna', '2 anna', '3 anna', '4 ben']);
  });

  it('takes high risk first, then what is due first, then what has no due time', () => {
    const claims = [
      claim('a'),
      claim('b', 'low', '2026-01-01T00:00:00.000Z'),
      claim('c', 'high'),
      claim('d', 'normal', '2026-03-01T00:00:00.000Z'),
      claim('e', 'normal', '2026-02-01T00:00:00.000Z'),
    ];
    expect(balance(claims, [reviewer('anna')]).assignments.map(({ claimId }) => claimId)).toEqual([
      'c',
      'e',
      'd',
      'a',
      'b',
    ]);
  });

  it('never gives a claim to somebody who has reviewed it, and says which claims nobody can take', () => {
    const claims = [claim('1', 'normal', null, 'anna'), claim('2', 'normal', null, 'anna', 'ben')];
    expect(balance(claims, [reviewer('anna'), reviewer('ben', 9)])).toEqual({
      assignments: [{ claimId: '1', reviewerId: 'ben' }],
      unassigned: ['2'],
    });
    expect(balance([claim('1')], [])).toEqual({ assignments: [], unassigned: ['1'] });
  });

  it('is fair, complete, and the same in whatever order it is asked', () => {
    const people = ['anna', 'ben', 'cleo', 'dora'];
    const loads = fc.array(fc.nat(9), { minLength: 1, maxLength: people.length });
    const wishes = fc.array(fc.tuple(fc.constantFrom(...RISKS), fc.subarray(people)), { maxLength: 25 });
    fc.assert(
      fc.property(loads, wishes, (given, details) => {
        const reviewers = given.map((load, index) => reviewer(people[index] as string, load));
        const claims = details.map(([risk, reviewedBy], index) => claim(`c${index}`, risk, null, ...reviewedBy));
        const answer = balance(claims, reviewers);
        expect(balance([...claims].reverse(), [...reviewers].reverse())).toEqual(answer);
        expect(answer.assignments.length + answer.unassigned.length).toBe(claims.length);
        const load = new Map(reviewers.map(({ id, openLoad }) => [id, openLoad]));
        for (const { claimId, reviewerId } of answer.assignments) {
          const { reviewedBy } = claims.find(({ id }) => id === claimId) as BalanceClaim;
          const free = reviewers.filter(({ id }) => !reviewedBy.includes(id)).map(({ id }) => load.get(id) as number);
          expect(reviewedBy).not.toContain(reviewerId);
          expect(load.get(reviewerId)).toBe(Math.min(...free));
          load.set(reviewerId, (load.get(reviewerId) as number) + 1);
        }
        for (const id of answer.unassigned) {
          const { reviewedBy } = claims.find((one) => one.id === id) as BalanceClaim;
          expect(reviewers.every((one) => reviewedBy.includes(one.id))).toBe(true);
        }
      }),
    );
  });
});
