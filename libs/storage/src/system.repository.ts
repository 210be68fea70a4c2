import { IDEMPOTENCY_HOURS } from './idempotency.js';
import type { Tx } from './prisma.js';

export type StuckExtraction = {
  readonly revisionId: string;
  readonly workspaceId: string;
  readonly runEpoch: number;
  readonly attempts: number;
};

/** What the product looks up across workspaces: work to repair, heartbeats, housekeeping. Never content. */
export class SystemRepository {
  constructor(private readonly tx: Tx) {}

  async workspaceIds(): Promise<readonly string[]> {
    return (await this.tx.workspace.findMany({ select: { id: true }, orderBy: { id: 'asc' } })).map((row) => row.id);
  }

  /** In which workspace a revision's extraction lies, whatever its state; null when there is none. */
  async workspaceOfRevision(revisionId: string): Promise<string | null> {
    return (
      (await this.tx.extraction.findUnique({ where: { revisionId }, select: { workspaceId: true } }))?.workspaceId ??
      null
    );
  }

  /**
   * Extractions that nobody is working on although somebody should: leases run out, or queued for longer than
   * `queuedSeconds` with nothing left in the outbox.
   */
  async stuckExtractions(queuedSeconds: number, limit: number): Promise<readonly StuckExtraction[]> {
    return await this.tx.$queryRaw<StuckExtraction[]>`
      SELECT e.revision_id AS "revisionId", e.workspace_id AS "workspaceId", e.run_epoch AS "runEpoch", e.attempts
      FROM extractions e
      WHERE (e.state = 'extracting' AND e.lease_until < now())
         OR (e.state = 'queued' AND e.queued_at < now() - make_interval(secs => ${queuedSeconds})
             AND NOT EXISTS (SELECT FROM outbox o WHERE o.dispatched_at IS NULL AND o.payload->>'revisionId' = e.revision_id::text))
      ORDER BY e.queued_at LIMIT ${limit}`;
  }

  /** Workspaces in which a reservation has run out. */
  async workspacesWithLapses(): Promise<readonly string[]> {
    const rows = await this.tx.$queryRaw<{ id: string }[]>`
      SELECT DISTINCT workspace_id AS id FROM claims WHERE reserved_until < now() AND state IN ('assigned', 'in_review')`;
    return rows.map((row) => row.id);
  }

  async beat(workerId: string): Promise<void> {
    await this.tx
      .$executeRaw`INSERT INTO worker_heartbeats (worker_id) VALUES (${workerId}) ON CONFLICT (worker_id) DO UPDATE SET beat_at = now()`;
  }

  async forgetWorker(workerId: string): Promise<void> {
    await this.tx.workerHeartbeat.deleteMany({ where: { workerId } });
  }

  /** Workers that have beaten within the last `seconds`. */
  async workersAlive(seconds: number): Promise<number> {
    const rows = await this.tx.$queryRaw<
      { count: bigint }[]
    >`SELECT count(*) FROM worker_heartbeats WHERE beat_at > now() - make_interval(secs => ${seconds})`;
    return Number(rows[0]?.count ?? 0);
  }

  /** Forgets workers silent for a day, answers past their time and sessions long over. */
  async prune(): Promise<void> {
    await this.tx.$executeRaw`DELETE FROM worker_heartbeats WHERE beat_at < now() - interval '1 day'`;
    await this.tx
      .$executeRaw`DELETE FROM idempotency_keys WHERE created_at < now() - make_interval(hours => ${IDEMPOTENCY_HOURS})`;
    await this.tx.$executeRaw`DELETE FROM sessions WHERE expires_at < now() - interval '30 days'`;
  }
}
