import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { blocksOf } from '../text/blocks';
import { coverageBar, coveredPerCent } from './coverage-bar';
import { openGroups, type OpenItem } from './open-list';

describe('the bar beside the text', () => {
  it('shows where claims begin and what became of the sentences', () => {
    const sentences = [
      { start: 0, end: 50, status: 'claimed' },
      { start: 50, end: 75, status: 'open' },
      { start: 75, end: 100, status: 'not_checkable' },
    ];
    expect(coverageBar(100, 2, sentences, [0, 10, 99])).toEqual([
      { start: 0, end: 50, claims: 2, claimed: 1, notCheckable: 0, open: 0 },
      { start: 50, end: 100, claims: 1, claimed: 0, notCheckable: 0.5, open: 0.5 },
    ]);
  });

  it('is empty for an empty text and never finer than the text', () => {
    expect(coverageBar(0, 50, [], [])).toEqual([]);
    expect(coverageBar(3, 50, [], [2]).map(({ claims }) => claims)).toEqual([0, 0, 1]);
  });

  it('counts every claim once and every character of a sentence once, in stretches that cover the text', () => {
    const spans = fc.array(fc.tuple(fc.nat(199), fc.integer({ min: 1, max: 60 })), { maxLength: 10 });
    fc.assert(
      fc.property(spans, fc.integer({ min: 1, max: 80 }), (pairs, stretches) => {
        const sentences = pairs.map(([start, size]) => ({ start, end: Math.min(200, start + size), status: 'open' }));
        const bar = coverageBar(
          200,
          stretches,
          sentences,
          pairs.map(([start]) => start),
        );
        expect(bar.reduce((sum, { claims }) => sum + claims, 0)).toBe(pairs.length);
        expect(bar.map(({ start }) => start)).toEqual([0, ...bar.slice(0, -1).map(({ end }) => end)]);
        expect(bar.at(-1)?.end).toBe(200);
        const chars = bar.reduce((sum, { open, start, end }) => sum + open * (end - start), 0);
        expect(chars).toBeCloseTo(sentences.reduce((sum, { start, end }) => sum + end - start, 0));
      }),
    );
  });

  it('says 100 per cent only when every sentence is dealt with', () => {
    expect(coveredPerCent({ sentences: 1000, open: 1 })).toBe(99);
    expect(coveredPerCent({ sentences: 3, open: 0 })).toBe(100);
    expect(coveredPerCent({ sentences: 0, open: 0 })).toBe(0);
  });
});

describe('what stands between an article and the press', () => {
  const text = 'Eins. Zwei.\n\nDrei.';
  const blocks = blocksOf(text);
  const item = (code: string, more: Partial<OpenItem>): OpenItem => ({
    code,
    claimId: null,
    queryId: null,
    sentence: null,
    ...more,
  });
  const numbers: Record<string, number> = { a: 2, b: 1 };

  it('is listed by kind: claims in reading order, the sentences of a paragraph together', () => {
    const groups = openGroups(
      [
        item('extraction_unfinished', {}),
        item('claim_not_signed_off', { claimId: 'a' }),
        item('claim_not_signed_off', { claimId: 'b' }),
        item('sentence_open', { sentence: { start: 0, end: 5 } }),
        item('sentence_open', { sentence: { start: 6, end: 11 } }),
        item('sentence_open', { sentence: { start: 13, end: 18 } }),
        item('query_open', { claimId: 'a', queryId: 'q' }),
      ],
      blocks,
      (id) => numbers[id] ?? 0,
    );
    expect(groups).toEqual([
      { code: 'extraction_unfinished', count: 1, places: [{ kind: 'article' }] },
      {
        code: 'claim_not_signed_off',
        count: 2,
        places: [
          { kind: 'claim', claimId: 'b' },
          { kind: 'claim', claimId: 'a' },
        ],
      },
      {
        code: 'sentence_open',
        count: 3,
        places: [
          {
            kind: 'sentences',
            blockIndex: 0,
            sentences: [
              { start: 0, end: 5 },
              { start: 6, end: 11 },
            ],
          },
          { kind: 'sentences', blockIndex: 1, sentences: [{ start: 13, end: 18 }] },
        ],
      },
      { code: 'query_open', count: 1, places: [{ kind: 'query', queryId: 'q' }] },
    ]);
  });
});
