import { execFile, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from '@jest/globals';
import { programFile } from '#libs/platform';
import pg from 'pg';
import {
  ASPECTS,
  ANCHOR_STATES,
  CLAIM_KINDS,
  CLAIM_STATES,
  RISKS,
  ROLES,
  SOURCE_GRADES,
  SOURCE_KINDS,
  STANCES,
  VERDICT_BASES,
} from '#libs/claims';
import { emptyDatabase, testDatabase, testRedis, type TestDatabase } from '../../../test/support/stores.js';
import { pendingMigrations } from './index.js';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../../..');
const MIGRATE = programFile('migrate');

describe('the migrations', () => {
  const stores: TestDatabase[] = [];
  afterEach(async () => {
    for (const store of stores.splice(0)) await store.drop();
  });
  const empty = async (): Promise<TestDatabase> => {
    const store = await emptyDatabase();
    stores.push(store);
    return store;
  };
  const environment = (store: TestDatabase) => ({
    ...process.env,
    DATABASE_URL: store.url,
    REDIS_URL: testRedis().url,
  });
  const migrate = async (store: TestDatabase): Promise<string[]> => {
    const { stdout } = await run(process.execPath, [MIGRATE], { env: environment(store) });
    return stdout.split('\n').filter((line) => line !== '');
  };
  const query = async <T extends object>(url: string, sql: string): Promise<T[]> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<T>(sql)).rows;
    } finally {
      await client.end();
    }
  };
  const COLUMNS = `SELECT table_name, column_name, data_type, udt_name, is_nullable, column_default, datetime_precision
    FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '_prisma_migrations' ORDER BY table_name, column_name`;

  it('give the very tables and columns of the Prisma schema', async () => {
    const migrated = await testDatabase();
    const diffed = await empty();
    stores.push(migrated);
    const { stdout } = await run(process.execPath, [join(root, 'test/support/schema-sql.mjs'), diffed.url]);
    await query(diffed.url, stdout);
    expect(await query(migrated.url, COLUMNS)).toEqual(await query(diffed.url, COLUMNS));
  });

  it('hold the same lists as the vocabulary', async () => {
    const store = await testDatabase();
    stores.push(store);
    const checks = await query<{ name: string; definition: string }>(
      store.url,
      `SELECT conname AS name, pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace`,
    );
    const listed = (name: string): string[] =>
      [...(checks.find((check) => check.name === name)?.definition ?? '').matchAll(/'([a-z_]+)'/g)].map(
        (match) => match[1] ?? '',
      );
    expect(listed('claims_state_known')).toEqual([...CLAIM_STATES]);
    expect(listed('claims_kind_known')).toEqual([...CLAIM_KINDS]);
    expect(listed('claims_risk_known')).toEqual([...RISKS]);
    expect(listed('claims_aspects_known')).toEqual([...ASPECTS]);
    expect(listed('anchors_state_known')).toEqual([...ANCHOR_STATES]);
    expect(listed('memberships_roles_known')).toEqual([...ROLES]);
    expect(listed('sources_kind_known')).toEqual([...SOURCE_KINDS]);
    expect(listed('sources_grade_known')).toEqual([...SOURCE_GRADES]);
    expect(listed('citations_stance_known')).toEqual([...STANCES]);
    expect(listed('verdicts_basis_known')).toEqual([...VERDICT_BASES]);
  });

  it('are applied by one of two starters, and the other finds nothing to do', async () => {
    const store = await empty();
    const [one, two] = await Promise.all([migrate(store), migrate(store)]);
    const all = await query<{ migration_name: string }>(
      store.url,
      'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL',
    );
    expect(one.length + two.length).toBe(all.length);
    expect(Math.min(one.length, two.length)).toBe(0);
    expect(await pendingMigrations(store.url)).toEqual([]);
  });

  it('can be killed at any moment and are clean when repeated', async () => {
    const store = await empty();
    expect(await pendingMigrations(store.url)).not.toEqual([]);
    for (const milliseconds of [250, 350, 450, 550]) {
      const child = spawn(process.execPath, [MIGRATE], { env: environment(store), stdio: 'ignore' });
      const gone = new Promise((resolve) => child.once('exit', resolve));
      await pause(milliseconds);
      child.kill('SIGKILL');
      await gone;
    }
    await migrate(store);
    const whole = await testDatabase();
    stores.push(whole);
    expect(await query(store.url, COLUMNS)).toEqual(await query(whole.url, COLUMNS));
    expect(await pendingMigrations(store.url)).toEqual([]);
  });
});
