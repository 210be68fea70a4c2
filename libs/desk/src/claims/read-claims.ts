import { CLAIM_STATES, visibleProgress, type ClaimState } from '#libs/claims';
import type { By, ClaimFilter, ClaimSort, Database, EventRow, Json, Page } from '#libs/storage';
import { actorOf, personOf } from '../people/actor.js';
import { claimView, claimViews, verdictView, type ClaimView, type VerdictView } from './claim-view.js';
import { factsOf } from './facts.js';

export type ClaimListQuery = ClaimFilter & {
  readonly sort: ClaimSort;
  readonly limit: number;
  readonly after?: string;
};

/** One page of claims as the caller may see them. */
export async function listClaims(
  db: Database,
  by: By,
  { sort, limit, after, ...filter }: ClaimListQuery,
): Promise<Page<ClaimView>> {
  return await db.read(by, async (tx) => {
    const page = await tx.claims.list({ ...filter, assigneeSight: assigneeSight(by) }, sort, limit, after);
    return { items: await claimViews(tx, by, page.items), next: page.next };
  });
}

/**
 * Whose assignments a filter may go by: under two blind reviews a filter by somebody's name would tell who is at work.
 * Editors who do not review themselves see everybody's; the rule for one claim is `visibleAssignee` of the core.
 */
function assigneeSight(by: By): ClaimFilter['assigneeSight'] {
  if (by.kind === 'system' || (by.roles.has('editor') && !by.roles.has('reviewer'))) return undefined;
  return {
    viewerId: personOf(by),
    reviewsWanted: by.roles.has('editor') || by.roles.has('reviewer') || by.roles.has('admin') ? [1] : [],
  };
}

export async function readClaim(db: Database, by: By, claimId: string): Promise<ClaimView> {
  return await db.read(by, async (tx) => await claimView(tx, by, await tx.claims.get(claimId)));
}

/** How many claims stand in each state, of one article or of the workspace. */
export async function countClaims(
  db: Database,
  by: By,
  articleId?: string,
): Promise<Readonly<Record<ClaimState, number>>> {
  const counts = await db.read(by, (tx) => tx.claims.countByState(articleId));
  return Object.fromEntries(CLAIM_STATES.map((state) => [state, counts.get(state) ?? 0])) as Record<ClaimState, number>;
}

/** Every verdict the desk has come to on a claim, the newest first; retracted ones stay on record. */
export async function listVerdicts(
  db: Database,
  by: By,
  claimId: string,
): Promise<readonly (VerdictView & { readonly retractedAt: string | null })[]> {
  return await db.read(by, async (tx) => {
    await tx.claims.get(claimId);
    return (await tx.verdicts.of([claimId])).map((verdict) => ({
      ...verdictView(verdict),
      retractedAt: verdict.retractedAt?.toISOString() ?? null,
    }));
  });
}

export type HistoryEntry = {
  readonly seq: number;
  readonly type: string;
  readonly actorKind: string;
  /** Null: Claimdesk itself, or sealed. */
  readonly actorId: string | null;
  readonly data: Record<string, Json>;
  readonly at: string;
};

/** What happened to a claim, newest first, as far as the caller may know it. */
export async function claimHistory(
  db: Database,
  by: By,
  claimId: string,
  limit: number,
  after?: string,
): Promise<Page<HistoryEntry>> {
  return await db.read(by, async (tx) => {
    const claim = await tx.claims.get(claimId);
    const facts = factsOf(claim, await tx.reviews.of([claimId]));
    const unsealed = visibleProgress(facts, actorOf(by)).reviewerIds !== null;
    const page = await tx.events.list({ claimId }, limit, after);
    const items = page.items.filter((event) => unsealed || !ofReviewing(event) || event.actorId === by.userId);
    return { items: items.map(historyEntry), next: page.next };
  });
}

const REVIEWING = new Set([
  'claim.assigned',
  'claim.taken',
  'claim.started',
  'claim.released',
  'claim.submitted',
  'claim.withdrawn',
]);

/** Events that tell who reviews a claim and whether a finding is in. */
export function ofReviewing(event: Pick<EventRow, 'type'>): boolean {
  return REVIEWING.has(event.type);
}

function historyEntry(event: EventRow): HistoryEntry {
  return {
    seq: Number(event.seq),
    type: event.type,
    actorKind: event.actorKind,
    actorId: event.actorId,
    data: event.data as Record<string, Json>,
    at: event.at.toISOString(),
  };
}
