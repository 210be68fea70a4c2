import { describe, expect, it } from '@jest/globals';
import { filterFrom, isFiltered, queryOf } from './filter';

describe('the filter of the audit log', () => {
  it('is read from the address; what is empty or unknown is no filter', () => {
    expect(filterFrom(new URLSearchParams('type=claim.taken&actor=&x=1'))).toEqual({ type: 'claim.taken' });
    expect(isFiltered(filterFrom(new URLSearchParams('x=1')))).toBe(false);
  });

  it('asks for whole days, the last one included', () => {
    const { from = '', to = '' } = queryOf({ from: '2026-11-20', to: '2026-11-20' });
    expect(new Date(to).getTime() - new Date(from).getTime()).toBe(24 * 60 * 60 * 1000);
    expect([new Date(from).getHours(), new Date(from).getDate()]).toEqual([0, 20]);
  });

  it('does not ask for days that are none', () => {
    expect(queryOf({ from: 'yesterday', to: '2026-1-1' })).toMatchObject({ from: undefined, to: undefined });
  });
});
