import { Problem } from '#libs/platform';
import type { Tx } from './prisma.js';
import type { QueryRow } from './rows.js';

/** Questions to the author or to the subject of an allegation. */
export class QueryRepository {
  constructor(
    private readonly tx: Tx,
    private readonly workspaceId: string,
  ) {}

  async get(id: string): Promise<QueryRow> {
    const row = await this.tx.query.findUnique({ where: { id, workspaceId: this.workspaceId } });
    if (!row) throw new Problem('not_found', 'There is no such query.');
    return row;
  }

  /** As `get`, and nobody else changes it until the transaction ends. */
  async getForUpdate(id: string): Promise<QueryRow> {
    await this.tx.$queryRaw`SELECT 1 FROM queries WHERE id = ${id}::uuid FOR UPDATE`;
    return await this.get(id);
  }

  async ofArticle(articleId: string): Promise<readonly QueryRow[]> {
    return await this.tx.query.findMany({
      where: { articleId, workspaceId: this.workspaceId },
      orderBy: { id: 'asc' },
    });
  }

  async ask(
    row: Pick<QueryRow, 'id' | 'articleId' | 'claimId' | 'addressee' | 'question' | 'dueAt' | 'askedBy'>,
  ): Promise<QueryRow> {
    return await this.tx.query.create({ data: { ...row, workspaceId: this.workspaceId } });
  }

  /** The row after the change; lock it before (`getForUpdate`) and compare the version that the caller has seen. */
  async change(
    id: string,
    change: Partial<Pick<QueryRow, 'answer' | 'answeredBy' | 'answeredAt' | 'closedAt' | 'dueAt'>>,
  ): Promise<QueryRow> {
    return await this.tx.query.update({
      where: { id, workspaceId: this.workspaceId },
      data: { ...change, version: { increment: 1 } },
    });
  }
}
