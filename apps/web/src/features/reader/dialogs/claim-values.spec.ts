import { describe, expect, it } from '@jest/globals';
import { aspectsOf, editOf, valuesOf } from './claim-values';
import { fromLocal, toLocal } from '../../../i18n/local-time';

const claim = {
  statement: 'Das Bad kostet 11,8 Millionen Euro.',
  speaker: null,
  kind: 'fact' as const,
  risk: 'normal' as const,
  aspects: ['superlative' as const, 'quantity' as const],
  dueAt: '2026-11-21T16:00:00.000Z',
};

describe('the form of a claim', () => {
  const values = valuesOf(claim);

  it('sends nothing that was left alone', () => {
    expect(editOf(values, values)).toEqual({});
    expect(editOf(values, { ...values, statement: `${values.statement} ` })).toEqual({});
  });

  it('sends what was changed, and only that', () => {
    expect(editOf(values, { ...values, speaker: ' Marlene Oswald ', risk: 'high' })).toEqual({
      speaker: 'Marlene Oswald',
      risk: 'high',
    });
  });

  it('makes the article itself the speaker again, and takes the due time away', () => {
    const spoken = valuesOf({ ...claim, speaker: 'Oswald' });
    expect(editOf(spoken, { ...spoken, speaker: '', dueAt: '' })).toEqual({ speaker: null, dueAt: null });
  });

  it('keeps aspects in one order, so that two forms can be compared', () => {
    expect(values.aspects).toBe('quantity,superlative');
    expect(editOf(values, { ...values, aspects: 'quantity' })).toEqual({ aspects: ['quantity'] });
    expect(aspectsOf({ ...values, aspects: '' })).toEqual([]);
  });

  it('gives a time back as it was, to the minute, in whatever zone the reader sits', () => {
    expect(fromLocal(toLocal(claim.dueAt))).toBe(claim.dueAt);
    expect(fromLocal('')).toBeNull();
    expect(fromLocal('soon')).toBeNull();
  });
});
