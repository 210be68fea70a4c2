import { describe, expect, it } from '@jest/globals';
import { fitNet } from '../../training/fit-net.js';
import { packNet } from '../../training/pack-net.js';
import { readNet } from './packed-net.js';
import { PatternNet } from './pattern-net.js';
import type { PatternFeatures, PatternWeights } from './pattern-net.js';

const [FEW, MANY, OTHER, TAG] = [11, 12, 13, 5];

const sentence = (...words: readonly number[]): PatternFeatures => ({
  words: Uint32Array.from(words),
  tags: new Uint32Array(words.length).fill(TAG),
});

/** One pattern: FEW, then MANY, then anything; it says 2 for each point above 3. */
const NET: PatternWeights = {
  size: 2,
  wordKeys: Uint32Array.of(FEW, MANY),
  wordVectors: Int8Array.of(-1, -1, 1, 0, 0, 1),
  tagKeys: Uint32Array.of(TAG),
  tagVectors: Float32Array.of(0, 0, 0.5, 0),
  patterns: Int8Array.of(2, 0, 0, 3, 0, 0),
  floors: Float32Array.of(-3),
  says: Float32Array.of(2),
  bias: -1,
};

describe('a net of patterns over three words', () => {
  const net = new PatternNet(NET);

  it('hears a pattern wherever in the sentence it is met best', () => {
    // The words meet it by 2 and 3, the tag of the first by 1.
    const met = -1 + 2 * (2 + 3 + 1 - 3);
    expect(net.margin(sentence(FEW, MANY))).toBeCloseTo(met, 5);
    expect(net.margin(sentence(MANY, OTHER, FEW, MANY, FEW))).toBeCloseTo(met, 5);
  });

  it('hears nothing but its bias where words come in another order or there are none', () => {
    expect(net.margin(sentence(MANY, FEW))).toBe(-1);
    expect(net.margin(sentence())).toBe(-1);
  });

  it('hears the last place of a pattern in the first word, and takes a word that it does not know by row 0', () => {
    const last = new PatternNet({ ...NET, patterns: Int8Array.of(0, 0, 0, 0, -4, 0) });
    expect(last.margin(sentence(OTHER))).toBeCloseTo(-1, 5);
    const open = new PatternNet({ ...NET, patterns: Int8Array.of(0, 0, 0, 0, -8, 0) });
    expect(open.margin(sentence(OTHER))).toBeCloseTo(-1 + 2 * (8 - 4 - 3), 5);
  });

  it('is the same after it was packed as text', () => {
    const read = readNet({ ...packNet(NET), SIZE: NET.size });
    expect(read).toEqual(NET);
  });
});

describe('the training of a net', () => {
  const EXAMPLES = Array.from({ length: 60 }, (_, i) => ({
    features: i % 2 === 0 ? sentence(OTHER, FEW, MANY) : sentence(MANY, FEW, OTHER),
    label: i % 2 === 0 ? 1 : 0,
  }));
  const SETTINGS = {
    size: 2,
    patterns: 8,
    rounds: 20,
    meanFrom: 10,
    step: 0.05,
    wordStep: 0.05,
    leaveWords: 0,
    leavePatterns: 0.1,
    seed: 3,
  };
  const vectors = new Map([
    [FEW, Float64Array.of(1, 0)],
    [MANY, Float64Array.of(0, 1)],
  ]);

  it('learns the order of words, which their number does not tell', () => {
    const net = new PatternNet(fitNet(EXAMPLES, vectors, SETTINGS));
    expect(net.margin(sentence(FEW, MANY, OTHER))).toBeGreaterThan(0);
    expect(net.margin(sentence(OTHER, MANY, FEW))).toBeLessThan(0);
  });

  it('gives the same net for the same examples and seed', () => {
    expect(fitNet(EXAMPLES, vectors, SETTINGS)).toEqual(fitNet(EXAMPLES, vectors, SETTINGS));
  });
});
