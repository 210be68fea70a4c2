import { describe, expect, it } from '@jest/globals';
import { fromForm, isWithin, type Policy, toForm } from './policy-form';

const policy: Policy = {
  reviewsWanted: { low: 1, normal: 1, high: 2 },
  minimumCitations: 1,
  reservationMinutes: 60,
  withdrawMinutes: 10,
  autoAcceptThreshold: null,
  clearanceRisk: 'low',
};

describe('the form of the policy', () => {
  it('gives back what it was given', () => {
    for (const autoAcceptThreshold of [null, 0, 0.925, 1]) {
      const given = { ...policy, autoAcceptThreshold };
      expect(fromForm(toForm(given))).toEqual(given);
    }
  });

  it('takes a decimal comma and no threshold at all', () => {
    expect(fromForm({ ...toForm(policy), autoAcceptPercent: '92,5' }).autoAcceptThreshold).toBe(0.925);
    expect(fromForm({ ...toForm(policy), autoAcceptPercent: ' ' }).autoAcceptThreshold).toBeNull();
  });

  it('knows what the policy does not take', () => {
    expect([isWithin('minimumCitations', '0'), isWithin('minimumCitations', '20')]).toEqual([true, true]);
    for (const text of ['', '-1', '21', '1.5', 'many'])
      expect([text, isWithin('minimumCitations', text)]).toEqual([text, false]);
    expect(isWithin('reservationMinutes', '4')).toBe(false);
    expect(isWithin('autoAcceptPercent', '100,5')).toBe(false);
  });
});
