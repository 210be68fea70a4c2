import { clip, type Span } from './span';

/** Where one claim stands in the text. */
export type Mark = Span & { readonly claimId: string; readonly number: number };

/** How many claims over the same words are underlined, each in a lane of its own; the others are counted. */
export const LANES = 3;

/** A run of characters that belong to the same claims. */
export type Segment = Span & {
  /** The claim in each lane, from the text downwards; null where a lane is free. As long as needed. */
  readonly lanes: readonly (string | null)[];
  /** How many more claims stand here than there are lanes. */
  readonly hidden: number;
  /** Claims that begin with this segment, by number: their links stand before it. */
  readonly opens: readonly string[];
  /** Claims that end with this segment. */
  readonly closes: readonly string[];
};

type Laned = Span & { readonly claimId: string; readonly lane: number };

/**
 * A block of text as segments: they follow each other without a gap, and the segments of a claim together are exactly
 * its anchor. A claim keeps its lane throughout the block. `marks` in the order of `byPlace`.
 */
export function segmentsOf(block: Span, marks: readonly Mark[]): Segment[] {
  const laned = inLanes(block, marks);
  const cuts = new Set([block.start, block.end]);
  for (const { start, end } of laned) cuts.add(start).add(end);
  const edges = [...cuts].sort((a, b) => a - b);
  const opening = groupBy(laned, (mark) => mark.start);
  const closing = groupBy(laned, (mark) => mark.end);
  const begins = new Set(marks.map((mark) => `${mark.claimId}:${mark.start}`));
  const ends = new Set(marks.map((mark) => `${mark.claimId}:${mark.end}`));
  const lanes: (string | null)[] = Array.from({ length: LANES }, () => null);
  let hidden = 0;
  return edges.slice(0, -1).flatMap((start, index) => {
    const end = edges[index + 1] ?? block.end;
    for (const mark of closing.get(start) ?? []) {
      if (mark.lane >= LANES) hidden -= 1;
      else lanes[mark.lane] = null;
    }
    for (const mark of opening.get(start) ?? []) {
      if (mark.lane >= LANES) hidden += 1;
      else lanes[mark.lane] = mark.claimId;
    }
    // An anchor that goes on from the block before or into the next one neither begins nor ends here.
    const opens = (opening.get(start) ?? []).filter(({ claimId }) => begins.has(`${claimId}:${start}`));
    const closes = (closing.get(end) ?? []).filter(({ claimId }) => ends.has(`${claimId}:${end}`));
    const used = lanes.findLastIndex((lane) => lane !== null) + 1;
    return [
      {
        start,
        end,
        lanes: lanes.slice(0, used),
        hidden,
        opens: opens.map(({ claimId }) => claimId),
        closes: closes.map(({ claimId }) => claimId),
      },
    ];
  });
}

/** Reading order; of claims that begin together the longer one first, so that it takes the upper lane. */
export function byPlace(a: Mark, b: Mark): number {
  return a.start - b.start || b.end - a.end || a.number - b.number;
}

/** Greedy interval colouring: every claim takes the first lane that is free where it begins. */
function inLanes(block: Span, marks: readonly Mark[]): Laned[] {
  const busyUntil: number[] = [];
  return marks.flatMap((mark) => {
    const part = clip(mark, block);
    if (!part) return [];
    const free = busyUntil.findIndex((until) => until <= part.start);
    const lane = free === -1 ? busyUntil.length : free;
    busyUntil[lane] = part.end;
    return [{ ...part, claimId: mark.claimId, lane }];
  });
}

function groupBy<T>(items: readonly T[], key: (item: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/** How many lanes the block needs: it decides the height of its lines. */
export function lanesNeeded(segments: readonly Segment[]): number {
  return segments.reduce((most, { lanes }) => Math.max(most, lanes.length), 0);
}

/** Segments in groups, each drawn by itself, so that a step from claim to claim draws little even in a huge block. */
export function pieces<S extends Segment>(segments: readonly S[], size = 24): S[][] {
  const groups: S[][] = [];
  for (let at = 0; at < segments.length; at += size) groups.push(segments.slice(at, at + size));
  return groups;
}

/** A segment, and whether it lies in the span that somebody is choosing. */
export type ShownSegment = Segment & { readonly chosen: boolean };

/** The segments, cut where the span begins and ends. Without a span they stay as they are. */
export function withChoice(segments: readonly Segment[], span: Span | null): ShownSegment[] {
  return segments.flatMap((segment): ShownSegment[] => {
    const part = span && clip(segment, span);
    if (!part) return [{ ...segment, chosen: false }];
    const cuts = [segment.start, part.start, part.end, segment.end];
    return [0, 1, 2].flatMap((index): ShownSegment[] => {
      const [start = 0, end = 0] = cuts.slice(index, index + 2);
      if (start === end) return [];
      const opens = start === segment.start ? segment.opens : [];
      const closes = end === segment.end ? segment.closes : [];
      return [{ ...segment, start, end, opens, closes, chosen: index === 1 }];
    });
  });
}
