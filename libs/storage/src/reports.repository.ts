import { Problem } from '#libs/platform';
import type { Tx } from './prisma.js';
import type { ReportRow } from './rows.js';

/** Frozen reports. The snapshot is stored as the very text that its hash was taken of. */
export class ReportRepository {
  constructor(
    private readonly tx: Tx,
    private readonly workspaceId: string,
  ) {}

  async get(id: string): Promise<ReportRow> {
    const row = await this.tx.report.findUnique({ where: { id, workspaceId: this.workspaceId } });
    if (!row) throw new Problem('not_found', 'There is no such report.');
    return row;
  }

  /** Newest first, without their snapshots. */
  async ofArticle(articleId: string): Promise<readonly Omit<ReportRow, 'snapshot'>[]> {
    return await this.tx.report.findMany({
      where: { articleId, workspaceId: this.workspaceId },
      omit: { snapshot: true },
      orderBy: { version: 'desc' },
    });
  }

  async nextVersion(articleId: string): Promise<number> {
    const newest = await this.tx.report.aggregate({
      where: { articleId, workspaceId: this.workspaceId },
      _max: { version: true },
    });
    return (newest._max.version ?? 0) + 1;
  }

  async freeze(row: Omit<ReportRow, 'workspaceId'>): Promise<ReportRow> {
    return await this.tx.report.create({ data: { ...row, workspaceId: this.workspaceId } });
  }
}
