import { visibleProgress } from '#libs/claims';
import type { By, EventRow, Json, ReadTx } from '#libs/storage';
import { loadFacts } from '../claims/facts.js';
import { ofReviewing } from '../claims/read-claims.js';
import { actorOf } from '../people/actor.js';

export type AuditEventView = {
  readonly seq: number;
  readonly id: string;
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

/** Events as the caller may read them: who reviews a claim stays sealed for whoever may still become its reviewer. */
export async function auditEventViews(tx: ReadTx, by: By, events: readonly EventRow[]): Promise<AuditEventView[]> {
  const ids = [
    ...new Set(events.flatMap((event) => (event.claimId !== null && ofReviewing(event) ? [event.claimId] : []))),
  ];
  const facts = await loadFacts(tx, await tx.claims.byIds(ids));
  return events.map((event) => {
    const claim = event.claimId === null ? undefined : facts.get(event.claimId);
    const sealed =
      claim !== undefined &&
      ofReviewing(event) &&
      event.actorId !== by.userId &&
      visibleProgress(claim, actorOf(by)).reviewerIds === null;
    return {
      seq: Number(event.seq),
      id: event.id,
      type: event.type,
      actorKind: event.actorKind,
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
