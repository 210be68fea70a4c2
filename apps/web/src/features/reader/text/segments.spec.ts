import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { marksByBlock, marksOf, pickAt, claimsAt, placedClaims } from './marks';
import { LANES, lanesNeeded, type Mark, pieces, segmentsOf, byPlace, withChoice } from './segments';
import { clip } from './span';

const mark = (claimId: string, start: number, end: number, number = 1): Mark => ({ claimId, start, end, number });

const someMarks = (length: number): fc.Arbitrary<Mark[]> =>
  fc
    .array(fc.tuple(fc.nat(length - 1), fc.integer({ min: 1, max: length })), { maxLength: 12 })
    .map((pairs) =>
      pairs
        .map(([start, size], index) => mark(`c${index}`, start, Math.min(length, start + size), index + 1))
        .sort(byPlace),
    );

describe('the segments of a block', () => {
  it('are one without claims', () => {
    expect(segmentsOf({ start: 5, end: 9 }, [])).toEqual([
      { start: 5, end: 9, lanes: [], hidden: 0, opens: [], closes: [] },
    ]);
  });

  it('give overlapping claims lanes of their own, and a lane back when its claim ends', () => {
    const segments = segmentsOf({ start: 0, end: 30 }, [mark('a', 0, 10), mark('b', 5, 20), mark('c', 12, 25)]);
    expect(segments.map(({ start, end, lanes }) => [start, end, ...lanes])).toEqual([
      [0, 5, 'a'],
      [5, 10, 'a', 'b'],
      [10, 12, null, 'b'],
      [12, 20, 'c', 'b'],
      [20, 25, 'c'],
      [25, 30],
    ]);
    expect(lanesNeeded(segments)).toBe(2);
  });

  it('count what has no lane left', () => {
    const six = Array.from({ length: 6 }, (_, index) => mark(`c${index}`, 0, 10, index + 1));
    const [segment] = segmentsOf({ start: 0, end: 10 }, six);
    expect(segment?.lanes).toEqual(['c0', 'c1', 'c2']);
    expect(segment?.hidden).toBe(3);
    expect(segment?.opens).toHaveLength(6);
  });

  it('begin and end a claim that goes over two blocks only once', () => {
    const long = [mark('a', 2, 18)];
    const first = segmentsOf({ start: 0, end: 10 }, long);
    const second = segmentsOf({ start: 12, end: 20 }, long);
    expect([...first, ...second].flatMap(({ opens }) => opens)).toEqual(['a']);
    expect([...first, ...second].flatMap(({ closes }) => closes)).toEqual(['a']);
  });

  it('cover the block exactly, whatever the claims', () => {
    fc.assert(
      fc.property(someMarks(60), fc.nat(20), fc.integer({ min: 1, max: 40 }), (marks, start, size) => {
        const segments = segmentsOf({ start, end: start + size }, marks);
        let at = start;
        for (const segment of segments) {
          expect(segment.start).toBe(at);
          expect(segment.end).toBeGreaterThan(segment.start);
          at = segment.end;
        }
        expect(at).toBe(start + size);
      }),
    );
  });

  it('map every claim back to exactly its anchor, in one lane, or count it where no lane is left', () => {
    fc.assert(
      fc.property(someMarks(60), (marks) => {
        const block = { start: 10, end: 50 };
        const segments = segmentsOf(block, marks);
        for (const one of marks) {
          const part = clip(one, block);
          const own = segments.filter(({ lanes }) => lanes.includes(one.claimId));
          if (own.length === 0) continue;
          expect({ start: own[0]?.start, end: own.at(-1)?.end }).toEqual(part);
          expect(own.reduce((sum, { start, end }) => sum + end - start, 0)).toBe((part?.end ?? 0) - (part?.start ?? 0));
          expect(new Set(own.map(({ lanes }) => lanes.indexOf(one.claimId))).size).toBe(1);
        }
        for (const { start, lanes, hidden } of segments) {
          const here = marks.filter((one) => one.start <= start && start < one.end).length;
          expect(lanes.filter((lane) => lane !== null).length + hidden).toBe(here);
          expect(lanes.length).toBeLessThanOrEqual(LANES);
        }
      }),
    );
  });

  it('open and close every claim of the block once', () => {
    fc.assert(
      fc.property(someMarks(60), (marks) => {
        const segments = segmentsOf({ start: 0, end: 60 }, marks);
        const sorted = (ids: readonly string[]): string[] => [...ids].sort();
        expect(sorted(segments.flatMap(({ opens }) => opens))).toEqual(sorted(marks.map(({ claimId }) => claimId)));
        expect(sorted(segments.flatMap(({ closes }) => closes))).toEqual(sorted(marks.map(({ claimId }) => claimId)));
      }),
    );
  });

  it('come in pieces that are the same segments in the same order', () => {
    const segments = segmentsOf(
      { start: 0, end: 200 },
      Array.from({ length: 90 }, (_, index) => mark(`c${index}`, index * 2, index * 2 + 1, index)),
    );
    expect(pieces(segments).flat()).toEqual(segments);
    expect(Math.max(...pieces(segments).map((piece) => piece.length))).toBeLessThanOrEqual(24);
  });
});

describe('segments in which a span is being chosen', () => {
  it('are cut where it begins and ends, and open and close their claims as before', () => {
    const segments = segmentsOf({ start: 0, end: 20 }, [mark('a', 0, 10)]);
    expect(
      withChoice(segments, { start: 4, end: 12 }).map(({ start, end, chosen, opens, closes }) => [
        start,
        end,
        chosen,
        ...opens.map((id) => `+${id}`),
        ...closes.map((id) => `-${id}`),
      ]),
    ).toEqual([
      [0, 4, false, '+a'],
      [4, 10, true, '-a'],
      [10, 12, true],
      [12, 20, false],
    ]);
  });

  it('stay as they are without one, and are exactly it with one', () => {
    fc.assert(
      fc.property(someMarks(60), fc.nat(58), fc.integer({ min: 1, max: 30 }), (marks, start, size) => {
        const segments = segmentsOf({ start: 0, end: 60 }, marks);
        expect(withChoice(segments, null).map(({ chosen: _, ...segment }) => segment)).toEqual(segments);
        const span = { start, end: Math.min(60, start + size) };
        const cut = withChoice(segments, span);
        const chosen = cut.filter((segment) => segment.chosen);
        expect({ start: chosen[0]?.start, end: chosen.at(-1)?.end }).toEqual(span);
        expect(cut.map((segment) => segment.start)).toEqual([0, ...cut.slice(0, -1).map((segment) => segment.end)]);
        const ids = (key: 'opens' | 'closes', of: readonly Pick<(typeof cut)[number], 'opens' | 'closes'>[]) =>
          of.flatMap((segment) => segment[key]);
        expect(ids('opens', cut)).toEqual(ids('opens', segments));
        expect(ids('closes', cut)).toEqual(ids('closes', segments));
      }),
    );
  });
});

describe('claims in a text', () => {
  const text = 'Das Bad kostet 12 Millionen Euro und öffnet 2027.';
  const anchor = (exact: string, state = 'exact') => {
    const start = text.indexOf(exact);
    return { start, end: start + exact.length, exact, state };
  };

  it('are numbered in reading order, the longer first where two begin together, the lost ones last', () => {
    const placed = placedClaims(
      [
        { id: 'late', anchors: [anchor('öffnet 2027')] },
        { id: 'gone', anchors: [{ start: 0, end: 4, exact: 'Halle', state: 'lost' }] },
        { id: 'short', anchors: [anchor('Das Bad')] },
        { id: 'long', anchors: [anchor('Das Bad kostet 12 Millionen Euro')] },
      ],
      text,
      true,
    );
    expect(placed.map(({ claim, number }) => [number, claim.id])).toEqual([
      [1, 'long'],
      [2, 'short'],
      [3, 'late'],
      [4, 'gone'],
    ]);
    expect(placed[3]?.places).toEqual([]);
  });

  it('stand only where the text holds their words', () => {
    const wrong = { start: 3, end: 7, exact: 'Euro', state: 'exact' };
    const lost = anchor('12 Millionen Euro', 'lost');
    expect(placedClaims([{ id: 'a', anchors: [wrong, lost] }], text, true)[0]?.places).toEqual([]);
    expect(placedClaims([{ id: 'a', anchors: [wrong, lost] }], text, false)[0]?.places).toEqual([
      { start: lost.start, end: lost.end },
    ]);
  });

  it('are marked once where their own anchors overlap', () => {
    const [claim] = placedClaims([{ id: 'a', anchors: [anchor('kostet 12'), anchor('12 Millionen')] }], text, true);
    expect(claim?.places.map(({ start, end }) => text.slice(start, end))).toEqual(['kostet 12 Millionen']);
  });

  it('are found by block, also where one goes over the end of a block', () => {
    const blocks = [
      { start: 0, end: 10 },
      { start: 12, end: 20 },
      { start: 22, end: 30 },
    ];
    const marks = [mark('a', 2, 14), mark('b', 10, 12), mark('c', 22, 30)];
    expect(marksByBlock(blocks, marks).map((own) => own.map(({ claimId }) => claimId))).toEqual([['a'], ['a'], ['c']]);
  });

  it('put every mark in exactly the blocks it shares characters with', () => {
    fc.assert(
      fc.property(someMarks(60), (marks) => {
        const blocks = [0, 12, 24, 36, 48].map((start) => ({ start, end: start + 9 }));
        const expected = blocks.map((block) => marks.filter((one) => clip(one, block) !== null));
        expect(marksByBlock(blocks, marks)).toEqual(expected);
      }),
    );
  });

  it('are picked by a click: the shortest first, then the next longer one, then the shortest again', () => {
    const placed = placedClaims(
      [
        { id: 'long', anchors: [anchor('Das Bad kostet 12 Millionen Euro')] },
        { id: 'short', anchors: [anchor('12 Millionen')] },
        { id: 'middle', anchors: [anchor('kostet 12 Millionen')] },
      ],
      text,
      true,
    );
    const marks = marksOf(placed);
    const at = text.indexOf('12');
    expect(claimsAt(marks, at)).toEqual(['short', 'middle', 'long']);
    expect(pickAt(marks, at, null)).toBe('short');
    expect(pickAt(marks, at, 'short')).toBe('middle');
    expect(pickAt(marks, at, 'long')).toBe('short');
    expect(pickAt(marks, at, 'elsewhere')).toBe('short');
    expect(pickAt(marks, text.length - 1, null)).toBeNull();
  });
});
