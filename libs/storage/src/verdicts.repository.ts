import type { Tx } from './prisma.js';
import type { SignOffRow, VerdictRow } from './rows.js';

/** Verdicts, versioned, and the sign-offs of claims and articles. */
export class VerdictRepository {
  constructor(
    private readonly tx: Tx,
    private readonly workspaceId: string,
  ) {}

  /** Newest version first. */
  async of(claimIds: readonly string[]): Promise<readonly VerdictRow[]> {
    return await this.tx.verdict.findMany({
      where: { claimId: { in: [...claimIds] }, workspaceId: this.workspaceId },
      orderBy: [{ claimId: 'asc' }, { version: 'desc' }],
    });
  }

  /** The verdicts in force, at most one for each claim. */
  async currentOf(claimIds: readonly string[]): Promise<readonly VerdictRow[]> {
    return await this.tx.verdict.findMany({
      where: { claimId: { in: [...claimIds] }, workspaceId: this.workspaceId, retractedAt: null },
    });
  }

  /** Records a verdict as the next version; an earlier one that still stands is retracted first. */
  async record(row: Omit<VerdictRow, 'workspaceId' | 'version' | 'retractedAt'>): Promise<VerdictRow> {
    const newest = await this.tx.verdict.aggregate({
      where: { claimId: row.claimId, workspaceId: this.workspaceId },
      _max: { version: true },
    });
    await this.retract(row.claimId, row.decidedAt);
    return await this.tx.verdict.create({
      data: { ...row, version: (newest._max.version ?? 0) + 1, workspaceId: this.workspaceId },
    });
  }

  async retract(claimId: string, now: Date): Promise<void> {
    await this.tx.verdict.updateMany({
      where: { claimId, workspaceId: this.workspaceId, retractedAt: null },
      data: { retractedAt: now },
    });
  }

  async sign(row: Omit<SignOffRow, 'workspaceId' | 'retractedAt'>): Promise<SignOffRow> {
    return await this.tx.signOff.create({ data: { ...row, workspaceId: this.workspaceId } });
  }

  async retractClaimSignOff(claimId: string, now: Date): Promise<void> {
    await this.tx.signOff.updateMany({
      where: { claimId, workspaceId: this.workspaceId, retractedAt: null },
      data: { retractedAt: now },
    });
  }

  /** Takes back the sign-off of the article itself; true when there was one. */
  async retractArticleSignOff(articleId: string, now: Date): Promise<boolean> {
    const { count } = await this.tx.signOff.updateMany({
      where: { articleId, claimId: null, workspaceId: this.workspaceId, retractedAt: null },
      data: { retractedAt: now },
    });
    return count > 0;
  }

  /** The sign-offs in force, of the article and of its claims. */
  async signOffsOf(articleId: string): Promise<readonly SignOffRow[]> {
    return await this.tx.signOff.findMany({
      where: { articleId, workspaceId: this.workspaceId, retractedAt: null },
      orderBy: { id: 'asc' },
    });
  }

  /** Which of these articles are signed off as a whole. */
  async articlesSignedOff(articleIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.tx.signOff.findMany({
      where: { articleId: { in: [...articleIds] }, claimId: null, retractedAt: null, workspaceId: this.workspaceId },
      select: { articleId: true },
    });
    return new Set(rows.map((row) => row.articleId));
  }

  async signOffsOfClaims(claimIds: readonly string[]): Promise<readonly SignOffRow[]> {
    return await this.tx.signOff.findMany({
      where: { claimId: { in: [...claimIds] }, workspaceId: this.workspaceId, retractedAt: null },
    });
  }
}
