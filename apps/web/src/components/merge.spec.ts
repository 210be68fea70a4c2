import { describe, expect, it } from '@jest/globals';
import { bothOf, mergeFields } from './merge';

describe('a merge of two saves', () => {
  const base = { rating: 'true', rationale: 'One.', wording: '' };

  it('takes what only one of them changed', () => {
    const theirs = { ...base, rating: 'false' };
    const mine = { ...base, rationale: 'One. Two.' };
    expect(mergeFields(base, theirs, mine)).toEqual({
      merged: { rating: 'false', rationale: 'One. Two.', wording: '' },
      conflicts: [],
    });
  });

  it('asks about what both changed, and keeps the own text meanwhile', () => {
    const outcome = mergeFields(base, { ...base, rationale: 'A' }, { ...base, rationale: 'B' });
    expect(outcome).toEqual({ merged: { ...base, rationale: 'B' }, conflicts: ['rationale'] });
  });

  it('does not ask when both made the same change', () => {
    const same = { ...base, rationale: 'A' };
    expect(mergeFields(base, same, same).conflicts).toEqual([]);
  });

  it('keeps both texts one after the other, and shared text once', () => {
    expect(bothOf({ theirs: 'Theirs.', mine: 'Mine.' })).toBe('Theirs.\n\nMine.');
    expect(bothOf({ theirs: 'One.', mine: 'One. Two.' })).toBe('One. Two.');
  });
});
