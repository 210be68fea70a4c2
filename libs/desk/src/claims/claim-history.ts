import { visibleProgress, type ClaimFacts } from '#libs/claims';
import type { By, Database, EventRow, Json, Page } from '#libs/storage';
import { actorOf } from '../people/actor.js';
import { factsOfClaim } from './facts.js';

export type HistoryEntry = {
  readonly seq: number;
  readonly type: string;
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
    const facts = await factsOfClaim(tx, await tx.claims.get(claimId));
    const items: HistoryEntry[] = [];
    let next = after;
    do {
      const page = await tx.events.list({ claimId }, limit - items.length, next);
      items.push(...page.items.filter((event) => !isSealedEvent(event, facts, by)).map(historyEntry));
      next = page.next ?? undefined;
    } while (items.length < limit && next !== undefined);
    return { items, next: next ?? null };
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

/** The blind rule for an event of a claim: what others do as reviewers opens with the progress of the round. */
export function isSealedEvent(event: Pick<EventRow, 'type' | 'actorId'>, facts: ClaimFacts, by: By): boolean {
  if (!ofReviewing(event) || (by.userId !== null && event.actorId === by.userId)) return false;
  return visibleProgress(facts, actorOf(by)).reviewerIds === null;
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
