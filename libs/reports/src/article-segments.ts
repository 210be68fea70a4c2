import type { ReportSnapshot } from './snapshot.js';

/** One anchor of one claim, by the claim's place in `snapshot.claims`. `lane` keeps overlapping underlines apart. */
export type PlacedAnchor = {
  readonly claim: number;
  readonly anchor: number;
  readonly start: number;
  readonly end: number;
  readonly lane: number;
};

/** A stretch of text under the same claims. `ending` are the anchors whose last character it holds. */
export type Segment = {
  readonly text: string;
  readonly covering: readonly PlacedAnchor[];
  readonly ending: readonly PlacedAnchor[];
};

/** Underlines drawn one below the other; a claim beyond the third is tinted and numbered only. */
export const LANES = 3;

// An anchor never cuts a character outside the basic plane in two.
function characterStart(text: string, offset: number): number {
  const isHigh = (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800;
  return isHigh && (text.charCodeAt(offset) & 0xfc00) === 0xdc00 ? offset - 1 : offset;
}

/** All anchors that point at their exact text, in reading order (the longer first), with lanes by greedy colouring. */
export function placeAnchors(snapshot: ReportSnapshot): readonly PlacedAnchor[] {
  const { text } = snapshot.revision;
  const placed = snapshot.claims.flatMap((claim, claimIndex) =>
    claim.anchors.flatMap(({ start, end, exact }, anchorIndex) => {
      if (!(start >= 0 && end > start && end <= text.length) || text.slice(start, end) !== exact) return [];
      const [first, last] = [characterStart(text, start), characterStart(text, end)];
      // Blanks at its ends belong to nobody: a gap between paragraphs must not part a claim from its last letter.
      const whole = text.slice(first, last);
      const from = first + whole.length - whole.trimStart().length;
      const to = first + whole.trimEnd().length;
      return to > from ? [{ claim: claimIndex, anchor: anchorIndex, start: from, end: to }] : [];
    }),
  );
  placed.sort((a, b) => a.start - b.start || b.end - a.end || a.claim - b.claim || a.anchor - b.anchor);
  const laneEnds: number[] = [];
  return placed.map((anchor) => {
    let lane = laneEnds.findIndex((end) => end <= anchor.start);
    if (lane === -1) lane = laneEnds.length;
    laneEnds[lane] = anchor.end;
    return { ...anchor, lane };
  });
}

function paragraphs(text: string): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  let start = 0;
  const add = (end: number): void => {
    if (text.slice(start, end).trim()) found.push({ start, end });
  };
  for (const gap of text.matchAll(/(?:\r?\n[ \t]*){2,}|\u2029/g)) {
    add(gap.index);
    start = gap.index + gap[0].length;
  }
  add(text.length);
  return found;
}

/**
 * The article as paragraphs of segments. Joined, the segments of a paragraph are its text. An anchor over several
 * paragraphs is in each of them and ends in the last.
 */
export function articleSegments(snapshot: ReportSnapshot): readonly (readonly Segment[])[] {
  const { text } = snapshot.revision;
  const anchors = placeAnchors(snapshot);
  let next = 0;
  let active: PlacedAnchor[] = [];
  return paragraphs(text).map(({ start, end }) => {
    const segments: Segment[] = [];
    // Anchors that begin before the paragraph, in it, or in the gap before it.
    const inside: PlacedAnchor[] = [];
    for (let anchor = anchors[next]; anchor && anchor.start < end; anchor = anchors[(next += 1)]) inside.push(anchor);
    active = [...active, ...inside].filter((anchor) => anchor.end > start);
    const cuts = new Set<number>([start, end]);
    for (const anchor of active) {
      cuts.add(Math.max(anchor.start, start));
      cuts.add(Math.min(anchor.end, end));
    }
    const offsets = [...cuts].sort((a, b) => a - b);
    let open: PlacedAnchor[] = [];
    let waiting = 0;
    for (let index = 0; index + 1 < offsets.length; index += 1) {
      const from = offsets[index] as number;
      const to = offsets[index + 1] as number;
      for (let anchor = active[waiting]; anchor && anchor.start <= from; anchor = active[(waiting += 1)])
        open.push(anchor);
      open = open.filter((anchor) => anchor.end > from);
      segments.push({
        text: text.slice(from, to),
        covering: [...open],
        ending: open.filter((anchor) => anchor.end === to),
      });
    }
    return segments;
  });
}
