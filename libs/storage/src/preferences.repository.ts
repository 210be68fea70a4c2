import type { Json } from './json.js';
import type { Tx } from './prisma.js';

/** What people have set for themselves, one row a person. */
export class PreferencesRepository {
  constructor(
    private readonly tx: Tx,
    private readonly workspaceId: string,
  ) {}

  /** Null: nothing has been set yet. */
  async of(userId: string): Promise<Json | null> {
    const row = await this.tx.preferences.findUnique({
      where: { workspaceId_userId: { workspaceId: this.workspaceId, userId } },
    });
    return row === null ? null : (row.settings as Json);
  }

  /**
   * Sets what is given and leaves the rest; what results. One statement, so that two browsers of one person that change
   * different things at the same time both have their way.
   */
  async set(userId: string, change: Json, now: Date): Promise<Json> {
    const rows = await this.tx.$queryRaw<{ settings: Json }[]>`
      INSERT INTO preferences (workspace_id, user_id, settings, updated_at)
      VALUES (${this.workspaceId}::uuid, ${userId}::uuid, ${JSON.stringify(change)}::jsonb, ${now})
      ON CONFLICT (workspace_id, user_id) DO UPDATE
      SET settings = preferences.settings || excluded.settings, updated_at = excluded.updated_at
      RETURNING settings`;
    return rows[0]?.settings ?? change;
  }
}
