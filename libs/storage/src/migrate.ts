import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { PACKAGE_ROOT } from '#libs/platform';
import { translateFault } from './faults.js';
import { applyMigrations, failure, openSchemaEngine } from './schema-engine.js';

/** Any number that no other program on the same database is likely to lock. */
const MIGRATION_LOCK = 4_127_650_911;

const PRISMA = join(PACKAGE_ROOT, 'prisma');
const MIGRATIONS = join(PRISMA, 'migrations');

/**
 * Brings a database up to date; the names of the migrations applied now. Two starters at once: the second waits, then
 * finds nothing to do. A run that was killed half-way is taken up again: each migration is one transaction, so what
 * did not finish left nothing behind. Call it in a process of its own that ends with `process.exit` (schema-engine.ts).
 */
export async function migrate(databaseUrl: string): Promise<readonly string[]> {
  const lock = new pg.Client({ connectionString: databaseUrl });
  await connect(lock);
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    // Every start asks; the engine, which takes a second to load, is needed only when there is something to do.
    if ((await missingMigrations(lock)).length === 0) return [];
    const engine = await openSchemaEngine(databaseUrl, await readFile(join(PRISMA, 'schema.prisma'), 'utf8'));
    for (const name of await unfinishedMigrations(lock)) {
      await engine.markMigrationRolledBack({ migrationName: name });
    }
    return await applyMigrations(engine, MIGRATIONS);
  } catch (error) {
    if (failure.cause instanceof Error)
      throw new Error(`a migration failed: ${failure.cause.message}`, { cause: error });
    throw error;
  } finally {
    await lock.end();
  }
}

async function unfinishedMigrations(client: pg.Client): Promise<readonly string[]> {
  if (!(await hasMigrationTable(client))) return [];
  const rows = await client.query<{ migration_name: string }>(
    'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NULL AND rolled_back_at IS NULL',
  );
  return rows.rows.map((row) => row.migration_name);
}

/** Migrations that the folder has and the database has not finished, in order. */
export async function pendingMigrations(databaseUrl: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await connect(client);
  try {
    return await missingMigrations(client);
  } finally {
    await client.end();
  }
}

async function connect(client: pg.Client): Promise<void> {
  try {
    await client.connect();
  } catch (error) {
    throw translateFault(error);
  }
}

async function missingMigrations(client: pg.Client): Promise<readonly string[]> {
  const names = (await readdir(MIGRATIONS, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  if (!(await hasMigrationTable(client))) return names;
  const done = await client.query<{ migration_name: string }>(
    'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  );
  const finished = new Set(done.rows.map((row) => row.migration_name));
  return names.filter((name) => !finished.has(name));
}

async function hasMigrationTable(client: pg.Client): Promise<boolean> {
  const table = await client.query<{ found: boolean }>(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS found`);
  return table.rows[0]?.found === true;
}
