import { describe, expect, it } from '@jest/globals';
import { fitContext, inContext } from '../../training/context.js';
import { sharesInContext } from './context.js';

/** Articles of three sentences of one class; the one in the middle looks like either. */
const labels = Array.from({ length: 60 }, (_, i) => Math.floor(i / 3) % 2);
const groups = labels.map((_, i) => `article ${Math.floor(i / 3)}`);
const shares = labels.map((label, i) => {
  const sure = label === 0 ? [0.9, 0.1] : [0.1, 0.9];
  return Float64Array.from(i % 3 === 1 ? [0.5, 0.5] : sure);
});

describe('the class of a sentence where it stands', () => {
  const context = fitContext(shares, labels, groups);

  it('leans to that of its neighbours when the sentence itself tells nothing', () => {
    const given = inContext(shares, groups, context);
    expect(given[1]![0]).toBeGreaterThan(0.7);
    expect(given[4]![1]).toBeGreaterThan(0.7);
  });

  it('takes no neighbour from another article', () => {
    const alone = inContext([shares[1]!, shares[3]!], ['one', 'another'], context);
    expect(alone[0]![0]).toBeCloseTo(0.5, 1);
  });

  it('is its own for a sentence that stands alone', () => {
    const [sure] = sharesInContext(Float64Array.from([0.9, 0.1]), () => null, context);
    expect(sure).toBeGreaterThan(0.8);
  });
});
