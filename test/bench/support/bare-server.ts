// The baseline: Fastify and pg and nothing else, in a process of its own like the API.
import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import Fastify from 'fastify';
import pg from 'pg';
import type { Statement } from './recorder.js';

type Settings = {
  readonly databaseUrl: string;
  readonly list: readonly Statement[];
  readonly lockNext: Statement;
  readonly workspaceId: string;
  readonly reviewerId: string;
};

const { databaseUrl, list, lockNext, workspaceId, reviewerId } = JSON.parse(
  readFileSync(process.argv[2] ?? '', 'utf8'),
) as Settings;
// As many connections as the API has.
const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
const server = Fastify();

server.get('/list', async () => {
  const client = await pool.connect();
  try {
    let rows: unknown[] = [];
    for (const { sql, values } of list) {
      const answer = await client.query<Record<string, unknown>>(sql, [...values]);
      if (answer.rows.length > rows.length) rows = answer.rows;
    }
    return { items: rows };
  } finally {
    client.release();
  }
});

/** What taking a claim cannot do without: the same lock, the claim, the assignment, the next link of the event chain. */
server.post('/take', async () => {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const enter = `SELECT set_config('app.workspace_id', $1, true), set_config('role', 'claimdesk_app', true)`;
    await client.query(enter, [workspaceId]);
    const { rows } = await client.query<{ id: string }>(lockNext.sql, [...lockNext.values]);
    const id = rows[0]?.id;
    const claim = await client.query(
      `UPDATE claims SET state = 'assigned', assignee_id = $2, reserved_until = now() + interval '1 hour', version = version + 1
       WHERE id = $1 RETURNING *`,
      [id, reviewerId],
    );
    await client.query(
      `INSERT INTO assignments (id, workspace_id, claim_id, reviewer_id, round, reservation, expires_at)
       VALUES ($1, $2, $3, $4, 1, true, now() + interval '1 hour')`,
      [randomUUID(), workspaceId, id, reviewerId],
    );
    const head = await client.query<{ seq: string; hash: string }>(
      'UPDATE event_heads SET seq = seq + 1 WHERE workspace_id = $1 RETURNING seq, hash',
      [workspaceId],
    );
    await client.query(
      `INSERT INTO events (workspace_id, seq, id, type, actor_kind, actor_id, subject_type, subject_id, data, at, prev_hash, hash)
       VALUES ($1, $2, $3, 'claim.taken', 'person', $4, 'claim', $5, '{}', now(), $6, $6)`,
      [workspaceId, head.rows[0]?.seq, randomUUID(), reviewerId, id, head.rows[0]?.hash],
    );
    await client.query('COMMIT');
    return claim.rows[0] as unknown;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
});

const origin = await server.listen({ host: '127.0.0.1', port: 0 });
process.stdout.write(`${origin}\n`);
process.once('SIGTERM', () => {
  void server
    .close()
    .then(() => pool.end())
    .then(() => process.exit(0));
});
