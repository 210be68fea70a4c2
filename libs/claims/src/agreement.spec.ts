import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { agreement, type RatingPair } from './agreement.js';

const pairsOf = (first: string, second: string): RatingPair[] =>
  [...first].map((rating, index) => ({ first: rating, second: second[index] ?? '', count: 1 }));

describe('the agreement of double reviews', () => {
  it('is what Krippendorff’s own examples give', () => {
    expect(agreement(pairsOf('0100000010', '1110010000')).alpha).toBeCloseTo(0.095, 3);
    const twelve = agreement(pairsOf('aabbdcccedda', 'babbbcccdddd'.replace('cccd', 'ccce')));
    expect(twelve).toMatchObject({ pairs: 12, agreed: 9, share: 0.75 });
    expect(twelve.alpha).toBeCloseTo(0.692, 3);
  });

  it('is 1 when all agree, below 0 when they always differ, and unknown without variety or pairs', () => {
    expect(agreement(pairsOf('ab', 'ab')).alpha).toBe(1);
    expect(agreement(pairsOf('ab', 'ba')).alpha).toBeLessThan(0);
    expect(agreement(pairsOf('aaa', 'aaa'))).toEqual({ pairs: 3, agreed: 3, share: 1, alpha: null });
    expect(agreement([])).toEqual({ pairs: 0, agreed: 0, share: null, alpha: null });
  });

  it('does not depend on who was first, nor on how the pairs are counted together', () => {
    const pair = fc.record({
      first: fc.constantFrom('a', 'b', 'c'),
      second: fc.constantFrom('a', 'b', 'c'),
      count: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(fc.array(pair), (matrix) => {
        const turned = matrix.map(({ first, second, count }) => ({ first: second, second: first, count }));
        const single = matrix.flatMap(({ first, second, count }) =>
          Array<RatingPair>(count).fill({ first, second, count: 1 }),
        );
        expect(agreement(turned)).toEqual(agreement(matrix));
        expect(agreement(single)).toEqual(agreement(matrix));
        const { alpha } = agreement(matrix);
        if (alpha !== null) expect(alpha).toBeLessThanOrEqual(1);
      }),
    );
  });
});
