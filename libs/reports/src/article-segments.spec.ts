import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { articleSegments, placeAnchors } from './article-segments.js';
import type { ReportSnapshot } from './snapshot.js';
import { exampleSnapshot } from './testing/fixture.js';

function withAnchors(text: string, spans: readonly (readonly [number, number])[]): ReportSnapshot {
  const example = exampleSnapshot();
  const [first] = example.claims;
  const claims = spans.map(([start, end], index) => ({
    ...first,
    id: `c${index}`,
    number: index + 1,
    anchors: [{ start, end, exact: text.slice(start, end), prefix: '', suffix: '' }],
  })) as ReportSnapshot['claims'];
  return { ...example, revision: { ...example.revision, text }, claims };
}

const textAndSpans = fc
  .string({ unit: fc.constantFrom('a', 'b ', '\n', '\r\n', '\n\n', 'ß', '😀', 'ש', '\u2029'), maxLength: 60 })
  .chain((text) =>
    fc.tuple(
      fc.constant(text),
      fc.array(fc.tuple(fc.nat({ max: text.length }), fc.nat({ max: text.length })), { maxLength: 8 }),
    ),
  );

describe('the segments of an article', () => {
  it('hold every visible character once, in order, and never half of one', () => {
    fc.assert(
      fc.property(textAndSpans, ([text, spans]) => {
        const segments = articleSegments(withAnchors(text, spans)).flat();
        const joined = segments.map((segment) => segment.text).join('');
        expect(joined.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const segment of segments) expect(segment.text).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });

  it('number every claim that has visible text exactly once', () => {
    fc.assert(
      fc.property(textAndSpans, ([text, spans]) => {
        const snapshot = withAnchors(text, spans);
        const ended = articleSegments(snapshot).flatMap((paragraph) => paragraph.flatMap(({ ending }) => ending));
        const numbered = ended.map(({ claim }) => claim).sort();
        expect(numbered).toEqual(
          placeAnchors(snapshot)
            .map(({ claim }) => claim)
            .sort(),
        );
        // A claim on blanks, or on half a character, has nothing to mark.
        const visible = spans.filter(([start, end]) => /[^\s\p{Surrogate}]/u.test(text.slice(start, end)));
        expect(numbered.length).toBeGreaterThanOrEqual(visible.length);
        expect(new Set(numbered).size).toBe(numbered.length);
      }),
      { numRuns: 500 },
    );
  });

  it('keep claims that overlap in lanes of their own', () => {
    fc.assert(
      fc.property(textAndSpans, ([text, spans]) => {
        const placed = placeAnchors(withAnchors(text, spans));
        for (const one of placed) {
          for (const other of placed) {
            const overlap = one !== other && one.start < other.end && other.start < one.end;
            if (overlap) expect(one.lane).not.toBe(other.lane);
          }
        }
      }),
    );
  });

  it('of a claim over two paragraphs are marked in both and numbered in the second', () => {
    const [first, second] = articleSegments(withAnchors('One two.\n\nThree four.', [[4, 15]]));
    expect(first?.map(({ text, covering, ending }) => [text, covering.length, ending.length])).toEqual([
      ['One ', 0, 0],
      ['two.', 1, 0],
    ]);
    expect(second?.map(({ text, covering, ending }) => [text, covering.length, ending.length])).toEqual([
      ['Three', 1, 1],
      [' four.', 0, 0],
    ]);
  });

  it('leave out anchors that do not point at their text', () => {
    const snapshot = withAnchors('Some text.', [[0, 4]]);
    const moved = snapshot.claims.map((claim) => ({
      ...claim,
      anchors: [
        { start: 1, end: 5, exact: 'Some', prefix: '', suffix: '' },
        { start: -1, end: 4, exact: 'Some', prefix: '', suffix: '' },
        { start: 0, end: 400, exact: 'Some text.', prefix: '', suffix: '' },
        { start: Number.NaN, end: 4, exact: 'Some', prefix: '', suffix: '' },
      ],
    }));
    expect(placeAnchors({ ...snapshot, claims: moved })).toEqual([]);
  });
});
