import { visibleProgress, type ClaimFacts } from '#libs/claims';
import type { By, Database, EventFilter, EventRow, Json, Page, ReadTx } from '#libs/storage';
import { actorOf } from '../people/actor.js';
import { loadFacts } from './facts.js';

export type HistoryEntry = {
  readonly seq: number;
  readonly type: string;
  /** What it happened to: `claim`, `article`, `query`, `report`. */
  readonly subjectType: string;
  readonly subjectId: string;
  readonly claimId: string | null;
  readonly actorKind: string;
  /** Null: Claimdesk itself. */
  readonly actorId: string | null;
  readonly data: Record<string, Json>;
  readonly at: string;
};

/**
 * What happened to a claim, newest first, as far as the caller may know it. Pages are full even where something is
 * sealed: a short page would tell that there was something to hide.
 */
export async function claimHistory(
  db: Database,
  by: By,
  claimId: string,
  limit: number,
  after?: string,
): Promise<Page<HistoryEntry>> {
  return await db.read(by, async (tx) => {
    await tx.claims.get(claimId);
    return await history(tx, by, { claimId }, limit, after);
  });
}

/** The same of an article with everything that belongs to it: revisions, claims, queries, reports. */
export async function articleHistory(
  db: Database,
  by: By,
  articleId: string,
  limit: number,
  after?: string,
): Promise<Page<HistoryEntry>> {
  return await db.read(by, async (tx) => {
    await tx.articles.get(articleId);
    return await history(tx, by, { articleId }, limit, after);
  });
}

async function history(
  tx: ReadTx,
  by: By,
  filter: EventFilter,
  limit: number,
  after?: string,
): Promise<Page<HistoryEntry>> {
  const items: HistoryEntry[] = [];
  let next = after;
  do {
    const page = await tx.events.list(filter, limit - items.length, next);
    const facts = await factsBehind(tx, page.items);
    items.push(...page.items.filter((event) => !isSealed(event, facts, by)).map(historyEntry));
    next = page.next ?? undefined;
  } while (items.length < limit && next !== undefined);
  return { items, next: next ?? null };
}

type FactsById = ReadonlyMap<string, ClaimFacts>;

/** The facts of the claims of which these events may have to be sealed. */
export async function factsBehind(tx: ReadTx, events: readonly EventRow[]): Promise<FactsById> {
  const ids = events.flatMap((event) => (event.claimId !== null && ofReviewing(event) ? [event.claimId] : []));
  return await loadFacts(tx, await tx.claims.byIds([...new Set(ids)]));
}

/** Whether the caller may not know of this event; `facts` come from `factsBehind`. */
export function isSealed(event: EventRow, facts: FactsById, by: By): boolean {
  const claim = event.claimId === null ? undefined : facts.get(event.claimId);
  return claim !== undefined && isSealedEvent(event, claim, by);
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
function ofReviewing(event: Pick<EventRow, 'type'>): boolean {
  return REVIEWING.has(event.type);
}

/** The blind rule for an event of a claim: what others do as reviewers opens with the progress of the round. */
function isSealedEvent(event: Pick<EventRow, 'type' | 'actorId'>, facts: ClaimFacts, by: By): boolean {
  if (!ofReviewing(event) || (by.userId !== null && event.actorId === by.userId)) return false;
  return visibleProgress(facts, actorOf(by)).reviewerIds === null;
}

function historyEntry(event: EventRow): HistoryEntry {
  return {
    seq: Number(event.seq),
    type: event.type,
    subjectType: event.subjectType,
    subjectId: event.subjectId,
    claimId: event.claimId,
    actorKind: event.actorKind,
    actorId: event.actorId,
    data: event.data as Record<string, Json>,
    at: event.at.toISOString(),
  };
}
