import { Injectable } from '@nestjs/common';
import type { Caller } from '#libs/identity';
import { Database, type EventFilter, type Page } from '#libs/storage';
import { auditEventViews, type AuditEventView } from './audit-event-view.js';
import { verifyAudit, type AuditVerification } from './verify-audit.js';

export type AuditQuery = EventFilter & { readonly limit: number; readonly after?: string };

/** The audit log, for administrators. */
@Injectable()
export class AuditDesk {
  constructor(private readonly db: Database) {}

  /** Newest first. */
  async list(by: Caller, { limit, after, ...filter }: AuditQuery): Promise<Page<AuditEventView>> {
    return await this.db.read(by, async (tx) => {
      const page = await tx.events.list(filter, limit, after);
      return { items: await auditEventViews(tx, by, page.items), next: page.next };
    });
  }

  async verify(by: Caller): Promise<AuditVerification> {
    return await verifyAudit(this.db, by.workspaceId);
  }
}
