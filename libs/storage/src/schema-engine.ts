import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';

/** What PostgreSQL said to the script that failed last. */
export const failure: { cause: unknown } = { cause: undefined };

type Engine = bindings.SchemaEngine;

/** The part of the WebAssembly interface that is used; Node has it, its types do not. */
type WebAssemblyApi = {
  compile(bytes: Uint8Array): Promise<object>;
  instantiate(module: object, imports: Record<string, unknown>): Promise<{ exports: Record<string, unknown> }>;
};

const NO_FILTERS = { externalTables: [], externalEnums: [] };

/**
 * Prisma's own schema engine, as WebAssembly, without its download. One instance per process: a second one panics, and
 * a lock timer of its own keeps the process alive, so callers are short child processes that end with `process.exit`.
 */
export async function openSchemaEngine(databaseUrl: string, schema: string): Promise<Engine> {
  const wasm = new URL('schema_engine_bg.wasm', import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg'));
  const { WebAssembly } = globalThis as unknown as { WebAssembly: WebAssemblyApi };
  const module = await WebAssembly.compile(new Uint8Array(await readFile(wasm)));
  const instance = await WebAssembly.instantiate(module, { './schema_engine_bg.js': bindings });
  const glue = bindings as unknown as { __wbg_set_wasm(exports: Record<string, unknown>): void };
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports['__wbindgen_start'] as (() => void) | undefined)?.();
  return bindings.SchemaEngine.new(
    { datamodels: [['schema.prisma', schema]] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(wholeScripts(databaseUrl)),
  );
}

/**
 * The adapter cuts a script at every semicolon, function bodies too. Sent whole, PostgreSQL reads it right, and runs
 * one migration as one transaction.
 */
function wholeScripts(databaseUrl: string): PrismaPg {
  const pool = new pg.Pool({ connectionString: databaseUrl, lock_timeout: 3000, max: 2 });
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    adapter.executeScript = async (script: string) => {
      // The engine reports a driver's error as a number only; its message is kept for `migrate` to show.
      await pool.query(script).catch((error: unknown) => {
        failure.cause = error;
        throw error;
      });
    };
    return adapter;
  };
  return factory;
}

/** Applies what is not yet applied, in order; the names of what was applied now. */
export async function applyMigrations(engine: Engine, directory: string): Promise<readonly string[]> {
  const names = (await readdir(directory, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const migrationDirectories = await Promise.all(
    names.map(async (name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok' as const, value: await readFile(join(directory, name, 'migration.sql'), 'utf8') },
      },
    })),
  );
  const lockfile = {
    path: 'migration_lock.toml',
    content: await readFile(join(directory, 'migration_lock.toml'), 'utf8'),
  };
  const { appliedMigrationNames } = await engine.applyMigrations({
    migrationsList: { baseDir: directory, lockfile, shadowDbInitScript: '', migrationDirectories },
    filters: NO_FILTERS,
  });
  return appliedMigrationNames;
}

/** The SQL that takes an empty database to the Prisma schema. */
export async function schemaAsSql(engine: Engine, schema: string): Promise<string> {
  const result = await engine.diff({
    from: { tag: 'empty' },
    to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: schema }] },
    script: true,
    exitCode: null,
    filters: NO_FILTERS,
  });
  return result.stdout ?? '';
}
