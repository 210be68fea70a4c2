import { describe, expect, it } from '@jest/globals';
import { fitBias, fitDecision } from '../../training/decision.js';
import { decide } from './decision.js';

describe('the choice of a class', () => {
  it('gives a rare class where it is likelier than usual, though the common one is likelier still', () => {
    const rows = Array.from({ length: 100 }, (_, i) => Float64Array.from(i < 10 ? [0.6, 0.4] : [0.98, 0.02]));
    const decision = fitDecision(rows);
    expect(decide(rows[0]!, decision)).toBe(1);
    expect(decide(rows[50]!, decision)).toBe(0);
  });

  it('corrects scores that give a class more often than it occurs', () => {
    const scores = Array.from({ length: 100 }, () => Float64Array.from([0, 0]));
    const [first, second] = fitBias(
      scores,
      scores.map((_, i) => (i < 80 ? 0 : 1)),
    );
    expect((first ?? 0) - (second ?? 0)).toBeCloseTo(Math.log(4), 1);
  });
});
