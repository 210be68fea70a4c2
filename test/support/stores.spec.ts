import { afterEach, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import pg from 'pg';
import { emptyDatabase, type TestDatabase, testDatabase, testRedis } from './stores.js';

const opened: TestDatabase[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((database) => database.drop()));
});

async function query(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

describe('the stores of a test run', () => {
  it('gives every test file a migrated database of its own', async () => {
    const [one, other] = await Promise.all([testDatabase(), testDatabase()]);
    opened.push(one, other);
    await query(one.url, 'CREATE TABLE mine (id int)');
    expect(await query(one.url, `SELECT to_regclass('workspaces') IS NOT NULL AS migrated`)).toEqual([
      { migrated: true },
    ]);
    expect(await query(other.url, `SELECT to_regclass('mine') AS found`)).toEqual([{ found: null }]);
  });

  it('lets the product in as a role that row-level security binds', async () => {
    const database = await testDatabase();
    opened.push(database);
    expect(
      await query(database.url, 'SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user'),
    ).toEqual([{ rolsuper: false, rolbypassrls: false }]);
  });

  it('has an empty database for tests of the migrations', async () => {
    const database = await emptyDatabase();
    opened.push(database);
    expect(
      await query(database.url, `SELECT count(*)::int AS tables FROM pg_tables WHERE schemaname = 'public'`),
    ).toEqual([{ tables: 0 }]);
  });

  it('has a Redis that keeps its jobs: append-only and never evicting', async () => {
    const redis = new Redis(testRedis().url);
    try {
      expect(await redis.config('GET', 'maxmemory-policy')).toEqual(['maxmemory-policy', 'noeviction']);
      expect(await redis.config('GET', 'appendfsync')).toEqual(['appendfsync', 'everysec']);
      expect(await redis.config('GET', 'appendonly')).toEqual(['appendonly', 'yes']);
    } finally {
      redis.disconnect();
    }
    expect(testRedis().prefix).not.toEqual(testRedis().prefix);
  });
});
