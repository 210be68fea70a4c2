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

  async change(
    id: string,
    version: number,
    change: Partial<Pick<QueryRow, 'answer' | 'answeredBy' | 'answeredAt' | 'closedAt' | 'dueAt'>>,
  ): Promise<QueryRow> {
    const { count } = await this.tx.query.updateMany({
      where: { id, version, workspaceId: this.workspaceId },
      data: { ...change, version: { increment: 1 } },
    });
    const row = await this.get(id);
    if (count === 0)
      throw new Problem('stale_version', 'Somebody has changed this query since you read it.', {
        current: { id, version: row.version },
      });
    return row;
  }
}
