import { describe, expect, it } from '@jest/globals';
import { isMet } from './bars.js';

const measure = (ours: number, sense?: 'least' | 'most' | 'above') =>
  isMet({ name: 'x', ours, baseline: 0, bar: 0.9, digits: 2, ...(sense === undefined ? {} : { sense }) });

describe('a bar of the benchmark', () => {
  it('is met by what reaches it, with the digits that are printed and no kinder', () => {
    expect([measure(0.9), measure(0.896), measure(0.894)]).toEqual([true, true, false]);
  });

  it('is a limit where less is better, and must be exceeded where ours must be better', () => {
    expect([measure(0.9, 'most'), measure(0.91, 'most')]).toEqual([true, false]);
    expect([measure(0.9, 'above'), measure(0.91, 'above')]).toEqual([false, true]);
  });
});
