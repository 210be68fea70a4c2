import { Injectable } from '@nestjs/common';
import type { Caller } from '#libs/identity';
import { Database, type EventFilter, type Page } from '#libs/storage';
import { auditEventViews, type AuditEventView } from './audit-event-view.js';
import { verifyAudit, type AuditVerification } from './verify-audit.js';

export type AuditQuery = EventFilter & { readonly limit: number; readonly after?: string };

const fits = (view: AuditEventView, { actorId, types }: EventFilter): boolean =>
  (actorId === undefined || view.actorId === actorId) && (types === undefined || types.includes(view.type));

/** The audit log, for administrators. */
@Injectable()
export class AuditDesk {
  constructor(private readonly db: Database) {}

  /** Newest first. A filter by person or type finds nothing that the blind rule seals: finding it would tell. */
  async list(by: Caller, { limit, after, ...filter }: AuditQuery): Promise<Page<AuditEventView>> {
    return await this.db.read(by, async (tx) => {
      const items: AuditEventView[] = [];
      let next = after;
      do {
        const page = await tx.events.list(filter, limit - items.length, next);
        const views = await auditEventViews(tx, by, page.items);
        items.push(...views.filter((view) => fits(view, filter)));
        next = page.next ?? undefined;
      } while (items.length < limit && next !== undefined);
      return { items, next: next ?? null };
    });
  }

  async verify(by: Caller): Promise<AuditVerification> {
    return await verifyAudit(this.db, by.workspaceId);
  }
}
