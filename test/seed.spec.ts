import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { programFile } from '#libs/platform';
import pg from 'pg';
import { CLAIM_STATES, ROLES } from '#libs/claims';
import { verifyAudit } from '#libs/desk';
import { Database } from '#libs/storage';
import { testDatabase, testRedis, type TestDatabase } from './support/stores.js';

const run = promisify(execFile);
const SEED = programFile('demo');

describe('the demo newsroom', () => {
  let store: TestDatabase;
  let admin: pg.Client;
  const dataDir = mkdtempSync(join(tmpdir(), 'claimdesk-seed-'));
  const seed = () =>
    run(process.execPath, [SEED], {
      env: { ...process.env, DATABASE_URL: store.url, REDIS_URL: testRedis().url, CLAIMDESK_DATA_DIR: dataDir },
    });

  beforeAll(async () => {
    store = await testDatabase();
    admin = new pg.Client({ connectionString: store.adminUrl });
    await admin.connect();
    await seed();
  }, 240_000);
  afterAll(async () => {
    await admin.end();
    await store.drop();
    rmSync(dataDir, { recursive: true });
  });

  const one = async <T extends object>(sql: string): Promise<T> => (await admin.query<T>(sql)).rows[0] as T;

  it('has claims in every state and people in every role', async () => {
    const states = await admin.query<{ state: string }>('SELECT DISTINCT state FROM claims');
    expect(states.rows.map((row) => row.state).sort()).toEqual([...CLAIM_STATES].sort());
    const roles = await admin.query<{ role: string }>('SELECT DISTINCT unnest(roles) AS role FROM memberships');
    expect(roles.rows.map((row) => row.role).sort()).toEqual([...ROLES].sort());
    const languages = await admin.query<{ language: string }>('SELECT DISTINCT language FROM articles');
    expect(languages.rows.map((row) => row.language).sort()).toEqual(['de', 'en']);
  });

  it('has something for every screen to show', async () => {
    expect(
      await one(`SELECT
        (SELECT count(*) FROM claims WHERE state = 'disputed')::int > 0 AS dispute,
        (SELECT count(*) FROM claims WHERE anchor_state = 'lost')::int > 0 AS "lost words",
        (SELECT count(*) FROM claims WHERE state IN ('assigned', 'in_review') AND due_at < now())::int > 0 AS overdue,
        (SELECT count(*) FROM reports WHERE version = 2)::int > 0 AS "older report",
        (SELECT count(*) FROM (SELECT source_id FROM citations GROUP BY 1 HAVING count(DISTINCT claim_id) > 2) AS s)::int >= 4 AS "sources cited again",
        (SELECT count(*) FROM queries WHERE answered_at IS NOT NULL)::int > 0 AS answer,
        (SELECT count(*) FROM queries WHERE closed_at IS NULL AND answered_at IS NULL)::int > 0 AS "open query",
        (SELECT count(*) FROM reviews WHERE state = 'draft' AND rationale <> '')::int > 0 AS draft,
        (SELECT count(DISTINCT scope) FROM views)::int = 2 AS views,
        (SELECT count(DISTINCT rating) FROM verdicts)::int >= 6 AS ratings,
        (SELECT count(*) FROM sign_offs WHERE claim_id IS NULL AND retracted_at IS NULL)::int >= 8 AS "articles signed off"`),
    ).toEqual({
      ...{ dispute: true, 'lost words': true, overdue: true, 'older report': true, 'sources cited again': true },
      ...{ answer: true, 'open query': true, draft: true, views: true, ratings: true, 'articles signed off': true },
    });
  });

  it('has worked for weeks, through the use cases: the log holds, and no time runs backwards or into the future', async () => {
    const days = `SELECT count(DISTINCT decided_at::date)::int AS days, (max(now() - decided_at) > interval '50 days') AS long FROM verdicts`;
    const { days: decided, long } = await one<{ days: number; long: boolean }>(days);
    expect([decided > 8, long]).toEqual([true, true]);
    const early =
      'SELECT count(*)::int AS n FROM verdicts v JOIN claims c ON c.id = v.claim_id WHERE v.decided_at < c.created_at';
    expect((await one<{ n: number }>(early)).n).toBe(0);
    const backwards = `SELECT count(*)::int AS n FROM (SELECT at, lag(at) OVER (ORDER BY seq) AS before FROM events) AS e WHERE at < before OR at > now()`;
    expect((await one<{ n: number }>(backwards)).n).toBe(0);
    const db = Database.open({ databaseUrl: store.url, pool: 1 });
    const { id: workspaceId } = await one<{ id: string }>('SELECT id FROM workspaces');
    expect((await verifyAudit(db, workspaceId)).faults).toEqual([]);
    await db.close();
  });

  it('tells the logins to the owner of the folder alone', () => {
    const file = join(dataDir, 'demo-logins.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toContainEqual({
      role: 'editor',
      email: 'edda@demo.claimdesk.example',
      password: expect.any(String),
    });
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  it('is loaded once: a second start changes nothing', async () => {
    const count = async () => (await admin.query<{ n: number }>('SELECT count(*)::int AS n FROM events')).rows[0]?.n;
    const before = await count();
    await seed();
    expect(await count()).toBe(before);
  });
});
