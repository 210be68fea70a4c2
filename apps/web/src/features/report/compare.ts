import type { Snapshot, SnapshotClaim } from './snapshot';

/** What of a claim is another than in the report before. */
export const PARTS = ['statement', 'place', 'rating', 'rationale', 'wording', 'citations', 'state'] as const;
export type Part = (typeof PARTS)[number];

export type ClaimChange = {
  readonly id: string;
  /** Its number in the newer report; of a claim that is gone, in the older one. */
  readonly number: number;
  readonly kind: 'added' | 'gone' | 'changed';
  readonly before: SnapshotClaim | null;
  readonly after: SnapshotClaim | null;
  readonly parts: readonly Part[];
};

export type Comparison = {
  /** The numbers of the two texts, when it is not the same one. */
  readonly revision: { readonly before: number; readonly after: number } | null;
  /** Whether the article was cleared, when that changed. */
  readonly clearance: { readonly before: boolean; readonly after: boolean } | null;
  readonly signOff: 'given' | 'taken' | null;
  /** In the reading order of the newer report, claims that are gone last. */
  readonly claims: readonly ClaimChange[];
  readonly isSame: boolean;
};

const SAME: Readonly<Record<Part, (claim: SnapshotClaim) => unknown>> = {
  statement: ({ statement }) => statement,
  place: ({ anchors }) => anchors.map(({ exact }) => exact),
  rating: ({ verdict }) => verdict?.rating,
  rationale: ({ verdict }) => verdict?.rationale,
  wording: ({ verdict }) => verdict?.wordingProposal ?? undefined,
  citations: ({ citations, withheldCitations }) => [
    citations.map(({ stance, quote, locator, source }) => [source.id, stance, quote, locator]),
    withheldCitations,
  ],
  state: ({ state }) => state,
};

/** What a report says that the one before did not, claim by claim. */
export function compareReports(before: Snapshot, after: Snapshot): Comparison {
  const older = new Map(before.claims.map((claim) => [claim.id, claim]));
  const newer = new Set(after.claims.map(({ id }) => id));
  const claims = [
    ...after.claims.flatMap((claim) => changeOf(older.get(claim.id) ?? null, claim)),
    ...before.claims.filter(({ id }) => !newer.has(id)).flatMap((claim) => changeOf(claim, null)),
  ];
  const [was, is] = [before.clearance.cleared, after.clearance.cleared];
  const [unsigned, signed] = [before.articleSignOff === null, after.articleSignOff !== null];
  const revision =
    before.revision.sha256 === after.revision.sha256
      ? null
      : { before: before.revision.number, after: after.revision.number };
  const clearance = was === is ? null : { before: was, after: is };
  const signOff = unsigned === signed ? (signed ? 'given' : 'taken') : null;
  const isSame = claims.length === 0 && revision === null && clearance === null && signOff === null;
  return { revision, clearance, signOff, claims, isSame };
}

function changeOf(before: SnapshotClaim | null, after: SnapshotClaim | null): ClaimChange[] {
  const claim = after ?? before;
  if (claim === null) return [];
  const { id, number } = claim;
  if (before === null) return [{ id, number, kind: 'added', before, after, parts: [] }];
  if (after === null) return [{ id, number, kind: 'gone', before, after, parts: [] }];
  const parts = PARTS.filter((part) => JSON.stringify(SAME[part](before)) !== JSON.stringify(SAME[part](after)));
  return parts.length === 0 ? [] : [{ id, number, kind: 'changed', before, after, parts }];
}
