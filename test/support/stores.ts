import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { TestEnvironment } from './global-setup.js';

export type TestDatabase = {
  /** For the product: an ordinary role, bound by row-level security. */
  readonly url: string;
  /** For assertions: a superuser, who sees every row of every workspace. */
  readonly adminUrl: string;
  /** Deletes the database; open connections are cut. */
  drop(): Promise<void>;
};

/** A database of the test file's own, cloned in some 30 ms from the migrated one. */
export function testDatabase(): Promise<TestDatabase> {
  return databaseFrom('app');
}

/** An empty database without our tables, for tests of the migrations themselves. */
export function emptyDatabase(): Promise<TestDatabase> {
  return databaseFrom('template0');
}

async function databaseFrom(template: 'app' | 'template0'): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER claimdesk`);
  return {
    url: `${given('CLAIMDESK_TEST_DATABASE_SERVER')}/${name}`,
    adminUrl: given('CLAIMDESK_TEST_ADMIN_URL').replace(/\/[^/]*$/, `/${name}`),
    drop: () => asAdmin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

/** The Redis of the test run with a queue prefix that no other test file has. */
export function testRedis(): { readonly url: string; readonly prefix: string } {
  return { url: given('CLAIMDESK_TEST_REDIS_URL'), prefix: `test-${randomUUID()}` };
}

/** Looks at rows past the walls between workspaces, and turns the clock of a row. */
export type Superuser = Pick<pg.Client, 'query' | 'end'>;

/** A superuser on a test file's database; `end` it before the database is dropped. */
export async function asSuperuser({ adminUrl }: TestDatabase): Promise<Superuser> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  return client;
}

async function asAdmin(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: given('CLAIMDESK_TEST_ADMIN_URL') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function given(name: keyof TestEnvironment): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run this file in the Jest project "integration".`);
  return value;
}
