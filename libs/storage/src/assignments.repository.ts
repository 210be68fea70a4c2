import type { Tx } from './prisma.js';
import type { AssignmentRow } from './rows.js';

/** Who had or has a claim in hand. */
export class AssignmentRepository {
  constructor(
    private readonly tx: Tx,
    private readonly workspaceId: string,
  ) {}

  async open(
    row: Pick<
      AssignmentRow,
      'id' | 'claimId' | 'reviewerId' | 'round' | 'reservation' | 'assignedBy' | 'dueAt' | 'expiresAt'
    >,
  ): Promise<AssignmentRow> {
    return await this.tx.assignment.create({ data: { ...row, workspaceId: this.workspaceId } });
  }

  async end(claimId: string, endedFor: string, now: Date): Promise<void> {
    await this.tx.assignment.updateMany({
      where: { claimId, workspaceId: this.workspaceId, endedAt: null },
      data: { endedAt: now, endedFor },
    });
  }

  /** The reservation of a claim lapses later. */
  async extend(claimId: string, expiresAt: Date): Promise<void> {
    await this.tx.assignment.updateMany({
      where: { claimId, workspaceId: this.workspaceId, endedAt: null },
      data: { expiresAt },
    });
  }

  /** The open assignment is due at another time. */
  async changeDue(claimId: string, dueAt: Date | null): Promise<void> {
    await this.tx.assignment.updateMany({
      where: { claimId, workspaceId: this.workspaceId, endedAt: null },
      data: { dueAt },
    });
  }

  /** Oldest first. */
  async of(claimId: string): Promise<readonly AssignmentRow[]> {
    return await this.tx.assignment.findMany({
      where: { claimId, workspaceId: this.workspaceId },
      orderBy: { id: 'asc' },
    });
  }
}
