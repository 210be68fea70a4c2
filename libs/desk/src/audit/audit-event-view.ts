import type { By, EventRow, Json, ReadTx } from '#libs/storage';
import { factsBehind, isSealed } from '../claims/claim-history.js';

export type AuditEventView = {
  readonly seq: number;
  readonly id: string;
  /** `claim.changed` for what the blind rule seals. */
  readonly type: string;
  readonly actorKind: string;
  /** Null: Claimdesk itself, or sealed by the blind rule. */
  readonly actorId: string | null;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly articleId: string | null;
  readonly claimId: string | null;
  readonly data: Record<string, Json>;
  readonly at: string;
  readonly hash: string;
};

/** Events as the caller may read them: who reviews a claim, and how far, stays sealed for whoever may still review it. */
export async function auditEventViews(tx: ReadTx, by: By, events: readonly EventRow[]): Promise<AuditEventView[]> {
  const facts = await factsBehind(tx, events);
  return events.map((event) => {
    const sealed = isSealed(event, facts, by);
    return {
      seq: Number(event.seq),
      id: event.id,
      type: sealed ? 'claim.changed' : event.type,
      actorKind: sealed ? 'person' : event.actorKind,
      actorId: sealed ? null : event.actorId,
      subjectType: event.subjectType,
      subjectId: event.subjectId,
      articleId: event.articleId,
      claimId: event.claimId,
      data: sealed ? {} : (event.data as Record<string, Json>),
      at: event.at.toISOString(),
      hash: event.hash,
    };
  });
}
