import { byPlace, type Mark } from './segments';
import { overlap, type Span } from './span';

/** What the text needs of a claim. */
export type AnchoredClaim = {
  readonly id: string;
  readonly anchors: readonly (Span & { readonly exact: string; readonly state: string })[];
};

export type Placed<Claim> = {
  readonly claim: Claim;
  /** From 1, in reading order. Claims that do not stand in this text come last. */
  readonly number: number;
  /** Where it stands in this text, in order and without overlap; empty when it does not. */
  readonly places: readonly Span[];
};

/**
 * The claims of an article in reading order, numbered, with their places in one of its texts. An anchor counts only
 * where the text holds its very words: in an older revision, and for words that were lost, nothing is guessed.
 */
export function placedClaims<Claim extends AnchoredClaim>(
  claims: readonly Claim[],
  text: string,
  current: boolean,
): Placed<Claim>[] {
  return claims
    .map((claim) => ({ claim, places: placesIn(text, claim, current), at: claim.anchors[0]?.start ?? 0 }))
    .sort((a, b) => readingOrder(a, b) || a.at - b.at || (a.claim.id < b.claim.id ? -1 : 1))
    .map(({ claim, places }, index) => ({ claim, places, number: index + 1 }));
}

function placesIn(text: string, claim: AnchoredClaim, current: boolean): Span[] {
  const found = claim.anchors
    .filter(({ start, end, exact, state }) => (!current || state !== 'lost') && text.slice(start, end) === exact)
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const places: Span[] = [];
  for (const { start, end } of found) {
    const last = places.at(-1);
    if (last && overlap(last, { start, end })) places[places.length - 1] = { ...last, end: Math.max(last.end, end) };
    else places.push({ start, end });
  }
  return places;
}

type InPlace = { readonly places: readonly Span[] };

function readingOrder(a: InPlace, b: InPlace): number {
  const [first, second] = [a.places[0], b.places[0]];
  if (!first || !second) return Number(!first) - Number(!second);
  return first.start - second.start || second.end - first.end;
}

/** All places of the claims as marks, in the order in which segments are made of them. */
export function marksOf(placed: readonly Placed<AnchoredClaim>[]): Mark[] {
  return placed
    .flatMap(({ claim, number, places }) => places.map((place) => ({ ...place, claimId: claim.id, number })))
    .sort(byPlace);
}

/** The marks of every block, by its index. An anchor that goes over a block's end is in both. */
export function marksByBlock(blocks: readonly Span[], marks: readonly Mark[]): Mark[][] {
  const byBlock: Mark[][] = blocks.map(() => []);
  let first = 0;
  for (const mark of marks) {
    while (first < blocks.length && (blocks[first]?.end ?? 0) <= mark.start) first += 1;
    for (let index = first; index < blocks.length && (blocks[index]?.start ?? Infinity) < mark.end; index += 1) {
      byBlock[index]?.push(mark);
    }
  }
  return byBlock;
}

/**
 * The claims at a position, the shortest first: what somebody points at is the smaller of two things that lie on top
 * of each other.
 */
export function claimsAt(marks: readonly Mark[], position: number): string[] {
  return marks
    .filter(({ start, end }) => start <= position && position < end)
    .sort((a, b) => a.end - a.start - (b.end - b.start) || a.number - b.number)
    .map(({ claimId }) => claimId);
}

/** What a click at the position selects: the shortest claim there; if one of them is selected already, the next. */
export function pickAt(marks: readonly Mark[], position: number, selected: string | null): string | null {
  const found = claimsAt(marks, position);
  const at = selected === null ? -1 : found.indexOf(selected);
  return found[(at + 1) % Math.max(1, found.length)] ?? null;
}
