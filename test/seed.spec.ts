import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { CLAIM_STATES, ROLES } from '#libs/claims';
import { testDatabase, testRedis, type TestDatabase } from './support/stores.js';

const run = promisify(execFile);
const SEED = join(import.meta.dirname, '../dist/prisma/seed/main.js');

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
  });
  afterAll(async () => {
    await admin.end();
    await store.drop();
    rmSync(dataDir, { recursive: true });
  });

  it('has claims in every state and people in every role', async () => {
    const states = await admin.query<{ state: string }>('SELECT DISTINCT state FROM claims');
    expect(states.rows.map((row) => row.state).sort()).toEqual([...CLAIM_STATES].sort());
    const roles = await admin.query<{ role: string }>('SELECT DISTINCT unnest(roles) AS role FROM memberships');
    expect(roles.rows.map((row) => row.role).sort()).toEqual([...ROLES].sort());
    const languages = await admin.query<{ language: string }>('SELECT language FROM articles');
    expect(languages.rows.map((row) => row.language).sort()).toEqual(['de', 'en']);
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
