import type { Tx } from './prisma.js';

export type Presence = { readonly userId: string; readonly since: Date };

/** Who has a claim open. Leases end by PostgreSQL's clock; nothing of this is part of the record. */
export class PresenceRepository {
  constructor(
    private readonly tx: Tx,
    private readonly workspaceId: string,
  ) {}

  /** Comes, or stays for another while. `came` is true when the person was not there a moment ago. */
  async enter(
    claimId: string,
    userId: string,
    seconds: number,
  ): Promise<{ readonly until: Date; readonly came: boolean }> {
    const rows = await this.tx.$queryRaw<{ until: Date; came: boolean }[]>`
      WITH gone AS (
        DELETE FROM presences WHERE (claim_id, user_id) IN (
          SELECT claim_id, user_id FROM presences
          WHERE workspace_id = ${this.workspaceId}::uuid AND until <= now()
            AND (claim_id = ${claimId}::uuid) <> (user_id = ${userId}::uuid)
          FOR UPDATE SKIP LOCKED)
      ), before AS (
        SELECT FROM presences WHERE claim_id = ${claimId}::uuid AND user_id = ${userId}::uuid AND until > now()
      )
      INSERT INTO presences (workspace_id, claim_id, user_id, since, until)
      VALUES (${this.workspaceId}::uuid, ${claimId}::uuid, ${userId}::uuid, now(), now() + make_interval(secs => ${seconds}))
      ON CONFLICT (claim_id, user_id) DO UPDATE
      SET until = excluded.until, since = CASE WHEN presences.until > now() THEN presences.since ELSE excluded.since END
      RETURNING until, NOT EXISTS (SELECT FROM before) AS came`;
    const [row] = rows;
    if (!row) throw new Error('An insert returns its row.');
    return row;
  }

  /** Goes. False when the person was not there. */
  async leave(claimId: string, userId: string): Promise<boolean> {
    const { count } = await this.tx.presence.deleteMany({ where: { workspaceId: this.workspaceId, claimId, userId } });
    return count > 0;
  }

  /** Who is there besides this person, the first to come first. */
  async others(claimId: string, userId: string): Promise<readonly Presence[]> {
    return await this.tx.$queryRaw<Presence[]>`
      SELECT user_id AS "userId", since FROM presences
      WHERE workspace_id = ${this.workspaceId}::uuid AND claim_id = ${claimId}::uuid AND user_id <> ${userId}::uuid AND until > now()
      ORDER BY since, user_id`;
  }

  /** Wakes whoever listens (libs/desk/src/live/live-feed.ts), once this transaction is committed; the log says nothing of it. */
  async announce(claimId: string): Promise<void> {
    await this.tx.$queryRaw`SELECT pg_notify('claimdesk_events', ${`${this.workspaceId} ${claimId}`})::text`;
  }
}
