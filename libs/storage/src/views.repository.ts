import { Problem } from '#libs/platform';
import type { Tx } from './prisma.js';
import type { ViewRow } from './rows.js';

export type ViewScope = 'personal' | 'team';
export type ViewContent = Pick<ViewRow, 'name' | 'query' | 'layout'> & { readonly scope: ViewScope };

/** Saved views. Personal ones are given to their owner only. */
export class ViewRepository {
  constructor(
    private readonly tx: Tx,
    private readonly workspaceId: string,
  ) {}

  /** The team's and one's own, the team's first, by name. */
  async list(viewerId: string): Promise<readonly ViewRow[]> {
    return await this.tx.view.findMany({
      where: this.seenBy(viewerId),
      orderBy: [{ scope: 'desc' }, { name: 'asc' }, { id: 'asc' }],
    });
  }

  /** Problem `not_found` also for a personal view of somebody else. Locked until the end of the transaction. */
  async getForUpdate(id: string, viewerId: string): Promise<ViewRow> {
    await this.tx
      .$queryRaw`SELECT 1 FROM views WHERE id = ${id}::uuid AND workspace_id = ${this.workspaceId}::uuid FOR UPDATE`;
    const row = await this.tx.view.findFirst({ where: { id, ...this.seenBy(viewerId) } });
    if (!row) throw new Problem('not_found', 'There is no such view.');
    return row;
  }

  /** How many there are in a scope: of one person, or of the team. */
  async count(scope: ViewScope, ownerId: string): Promise<number> {
    return await this.tx.view.count({
      where: { workspaceId: this.workspaceId, scope, ...(scope === 'personal' ? { ownerId } : {}) },
    });
  }

  async create(row: ViewContent & { readonly id: string; readonly ownerId: string }): Promise<ViewRow> {
    return await this.tx.view.create({ data: { ...row, workspaceId: this.workspaceId } });
  }

  async change(id: string, content: Partial<ViewContent>, now: Date): Promise<ViewRow> {
    return await this.tx.view.update({
      where: { id, workspaceId: this.workspaceId },
      data: { ...content, version: { increment: 1 }, updatedAt: now },
    });
  }

  async remove(id: string): Promise<void> {
    await this.tx.view.delete({ where: { id, workspaceId: this.workspaceId } });
  }

  private seenBy(viewerId: string) {
    return { workspaceId: this.workspaceId, OR: [{ scope: 'team' }, { ownerId: viewerId }] };
  }
}
