import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { coverage } from './coverage.js';
import type { Span } from './vocabulary.js';

const SENTENCES: Span[] = [
  { start: 0, end: 10 },
  { start: 11, end: 20 },
  { start: 21, end: 30 },
];
const statuses = (anchors: Span[], dismissed: Span[]) =>
  coverage(SENTENCES, anchors, dismissed).sentences.map(({ status }) => status);

describe('the coverage of a revision', () => {
  it('is open where nobody has looked', () => {
    expect(coverage(SENTENCES, [], [])).toEqual({
      sentences: SENTENCES.map((sentence) => ({ ...sentence, status: 'open' })),
      counts: { sentences: 3, claimed: 0, notCheckable: 0, open: 3 },
    });
  });

  it('counts a sentence as claimed by any part of it, and by an anchor over several', () => {
    expect(statuses([{ start: 14, end: 15 }], [])).toEqual(['open', 'claimed', 'open']);
    expect(statuses([{ start: 9, end: 12 }], [])).toEqual(['claimed', 'claimed', 'open']);
  });

  it('does not count an anchor that only touches the edge, or holds nothing', () => {
    expect(
      statuses(
        [
          { start: 10, end: 11 },
          { start: 20, end: 21 },
          { start: 5, end: 5 },
        ],
        [],
      ),
    ).toEqual(['open', 'open', 'open']);
  });

  it('takes a dismissal for a sentence only when it holds all of it', () => {
    expect(
      statuses(
        [],
        [
          { start: 0, end: 10 },
          { start: 11, end: 19 },
          { start: 20, end: 40 },
        ],
      ),
    ).toEqual(['not_checkable', 'open', 'not_checkable']);
  });

  it('prefers the claim to the dismissal', () => {
    expect(statuses([{ start: 0, end: 3 }], [{ start: 0, end: 10 }])[0]).toBe('claimed');
  });

  it('agrees with comparing every sentence with every span', () => {
    const span = fc.tuple(fc.nat(60), fc.nat(12)).map(([start, length]) => ({ start, end: start + length }));
    const spans = fc.array(span, { maxLength: 12 });
    fc.assert(
      fc.property(spans, spans, spans, (sentences, anchors, dismissed) => {
        const real = sentences.filter(({ start, end }) => start < end);
        const expected = real.map((one) => {
          if (anchors.some(({ start, end }) => start < end && start < one.end && one.start < end)) return 'claimed';
          return dismissed.some(({ start, end }) => start <= one.start && one.end <= end) ? 'not_checkable' : 'open';
        });
        const { sentences: judged, counts } = coverage(real, anchors, dismissed);
        expect(judged.map(({ status }) => status)).toEqual(expected);
        expect(counts.claimed + counts.notCheckable + counts.open).toBe(counts.sentences);
      }),
      { numRuns: 500 },
    );
  });
});
