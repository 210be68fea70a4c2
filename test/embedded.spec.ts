import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Redis } from 'ioredis';
import pg from 'pg';
import {
  isRunning,
  type ProcessRecord,
  processIdentity,
  removeAbandonedStores,
  startEmbeddedPostgres,
  startEmbeddedRedis,
  writeRecord,
} from '#libs/platform';

jest.setTimeout(60_000);

const nothing = () => undefined;
let folder: string;
let dataDir: string;
const running: { stop(): Promise<void> }[] = [];
const starters: ChildProcess[] = [];
/** Servers of starters that are killed: nobody else ends those that a test leaves running. */
const orphans: ProcessRecord[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimdesk-embedded-'));
  chmodSync(folder, 0o755);
  dataDir = join(folder, 'data');
});
afterEach(async () => {
  for (const starter of starters.splice(0)) starter.kill('SIGKILL');
  for (const server of running.splice(0)) await server.stop();
  for (const orphan of orphans.splice(0)) if (isRunning(orphan)) process.kill(orphan.pid, 'SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

async function postgres() {
  const server = await startEmbeddedPostgres({ dataDir, ephemeral: false });
  running.push(server);
  return server;
}

async function redis() {
  const server = await startEmbeddedRedis({ dataDir, ephemeral: false, log: nothing });
  running.push(server);
  return server;
}

async function query(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

async function withRedis<T>(url: string, use: (client: Redis) => Promise<T>): Promise<T> {
  const client = new Redis(url);
  try {
    return await use(client);
  } finally {
    client.disconnect();
  }
}

/** Without fsync, which only matters when the machine itself goes down. */
async function fastPostgres() {
  const server = await startEmbeddedPostgres({ dataDir, ephemeral: true });
  running.push(server);
  return server;
}

/** Both servers, started by a process of its own that can be killed; answers with their records and addresses. */
async function startInAnotherProcess(durability: 'durable' | 'fast') {
  const program = `
    const { startEmbeddedPostgres, startEmbeddedRedis } = await import('#libs/platform');
    const dataDir = process.argv[1];
    const postgres = await startEmbeddedPostgres({ dataDir, ephemeral: ${durability === 'fast'} });
    const redis = await startEmbeddedRedis({ dataDir, ephemeral: false, log: () => undefined });
    console.log(JSON.stringify([postgres, redis].map(({ pid, url }) => ({ pid, url }))));
    setInterval(() => undefined, 1000);`;
  const starter = spawn(process.execPath, ['--input-type=module', '-e', program, '--', dataDir], {
    cwd: join(import.meta.dirname, '..'),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  starters.push(starter);
  const [line] = (await once(createInterface(starter.stdout), 'line')) as [string];
  const [database, queue] = JSON.parse(line) as { pid: number; url: string }[];
  if (!database || !queue) throw new Error(`unexpected: ${line}`);
  const record = (pid: number): ProcessRecord => ({ pid, identity: processIdentity(pid) ?? '' });
  const records = [record(database.pid), record(queue.pid)];
  orphans.push(...records);
  return { starter, database, queue, records };
}

describe('the embedded PostgreSQL', () => {
  it('logs what was refused without the rows and the words that it was about', async () => {
    const { url } = await fastPostgres();
    await query(url, 'CREATE TABLE kept (word text PRIMARY KEY CHECK (length(word) < 20))');
    await query(url, `INSERT INTO kept VALUES ('canary')`);
    await expect(query(url, `INSERT INTO kept VALUES ('canary')`)).rejects.toThrow('duplicate key');
    await expect(query(url, `INSERT INTO kept VALUES ('canary canary canary canary')`)).rejects.toThrow('check');
    const log = readFileSync(join(dataDir, 'postgres/server.log'), 'utf8');
    expect(log).toContain('duplicate key value violates unique constraint');
    expect(log).not.toContain('canary');
  });

  it('is ready for the product: UTF-8, UTC, this machine only, a password, extensions, a role without privileges', async () => {
    const { url } = await fastPostgres();
    expect(
      await query(
        url,
        `SELECT current_setting('server_encoding') AS encoding, current_setting('TimeZone') AS zone,
                current_setting('listen_addresses') AS address, upper('ß ä') AS upper,
                rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user`,
      ),
    ).toEqual([
      { encoding: 'UTF8', zone: 'UTC', address: '127.0.0.1', upper: 'ß Ä', rolsuper: false, rolbypassrls: false },
    ]);
    await query(url, 'CREATE EXTENSION pg_trgm; CREATE EXTENSION unaccent; CREATE ROLE some_app NOLOGIN');
    await query(url, 'SET ROLE some_app');
    await expect(query(url.replace(/:[^:@]+@/, ':wrong@'), 'SELECT 1')).rejects.toThrow(
      /password authentication failed/,
    );
    expect(statSync(join(dataDir, 'postgres/password')).mode & 0o077).toBe(0);
  });

  it('keeps its data over a stop and a start, and tells when it died', async () => {
    const first = await postgres();
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    expect(processIdentity(first.pid)).toBeUndefined();
    const second = await postgres();
    expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    process.kill(second.pid, 'SIGQUIT');
    expect(await second.died).toContain('immediate shutdown');
  });

  it('refuses a second starter while the first one lives, and says which process it is', async () => {
    const { starter } = await startInAnotherProcess('fast');
    await expect(postgres()).rejects.toThrow(new RegExp(`in use by process ${starter.pid}.*CLAIMDESK_DATA_DIR`));
  });

  it('leaves nothing half-made behind when the making of the cluster was cut short', async () => {
    mkdirSync(join(dataDir, 'postgres/data.unfinished/base'), { recursive: true });
    const { url } = await fastPostgres();
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('says what to do when the data was written by another major version', async () => {
    mkdirSync(join(dataDir, 'postgres/data'), { recursive: true });
    writeFileSync(join(dataDir, 'postgres/data/PG_VERSION'), '15\n');
    await expect(postgres()).rejects.toThrow(/written by PostgreSQL 15, this is PostgreSQL 18\. Move the folder away/);
  });

  it('deletes everything when it is ephemeral', async () => {
    const server = await startEmbeddedPostgres({ dataDir, ephemeral: true });
    expect(await query(server.url, `SELECT current_setting('fsync') AS fsync`)).toEqual([{ fsync: 'off' }]);
    await server.stop();
    expect(existsSync(join(dataDir, 'postgres'))).toBe(false);
  });

  it('also starts for root in a folder that other users cannot enter', async () => {
    if (process.getuid?.() !== 0) return;
    chmodSync(folder, 0o700);
    const server = await startEmbeddedPostgres({ dataDir, ephemeral: true });
    expect(await query(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await server.stop();
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });
});

describe('the embedded Redis', () => {
  it('keeps what it was told: append-only every second, nothing evicted, over a stop and a start', async () => {
    const first = await redis();
    await withRedis(first.url, async (client) => {
      expect(await client.config('GET', 'append*')).toEqual(expect.arrayContaining(['appendonly', 'yes', 'everysec']));
      expect(await client.config('GET', 'maxmemory-policy')).toEqual(['maxmemory-policy', 'noeviction']);
      expect(await client.config('GET', 'bind')).toEqual(['bind', '127.0.0.1']);
      await client.set('kept', 'yes');
    });
    await first.stop();
    const second = await redis();
    expect(await withRedis(second.url, (client) => client.get('kept'))).toBe('yes');
  });

  it('lets nobody in without the password', async () => {
    const { url } = await redis();
    const client = new Redis(url.replace(/:[^:@]+@/, '@'), { retryStrategy: () => null, lazyConnect: true });
    client.on('error', nothing);
    await expect(client.get('x')).rejects.toThrow(/NOAUTH/);
    client.disconnect();
    expect(statSync(join(dataDir, 'redis/redis.conf')).mode & 0o077).toBe(0);
  });
});

describe('after a kill of the starter', () => {
  it('the next start ends the servers it left behind and finds all data', async () => {
    const { starter, database, queue, records } = await startInAnotherProcess('fast');
    await query(database.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await withRedis(queue.url, (client) => client.set('kept', 'yes'));
    starter.kill('SIGKILL');
    await once(starter, 'exit');
    expect(records.map(isRunning)).toEqual([true, true]);

    const [again, queueAgain] = [await postgres(), await redis()];
    expect(records.map(isRunning)).toEqual([false, false]);
    expect(await query(again.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    expect(await withRedis(queueAgain.url, (client) => client.get('kept'))).toBe('yes');
  });

  it('the next start recovers when the servers were killed as well', async () => {
    const { starter, database, queue } = await startInAnotherProcess('durable');
    await query(database.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await withRedis(queue.url, (client) => client.set('kept', 'yes'));
    // The append-only file reaches the kernel with every write, the disk every second: a killed process loses nothing.
    starter.kill('SIGKILL');
    process.kill(database.pid, 'SIGKILL');
    process.kill(queue.pid, 'SIGKILL');
    expect(existsSync(join(dataDir, 'postgres/data/postmaster.pid'))).toBe(true);

    const [again, queueAgain] = [await postgres(), await redis()];
    expect(await query(again.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    expect(await withRedis(queueAgain.url, (client) => client.get('kept'))).toBe('yes');
  });

  it('a process that got the number of a dead server is left alone', async () => {
    const bystander = spawn('sleep', ['30'], { stdio: 'ignore' });
    starters.push(bystander);
    const { stop } = await redis();
    await stop();
    const file = join(dataDir, 'redis/server.json');
    writeRecord(file, Number(bystander.pid));
    const record = JSON.parse(readFileSync(file, 'utf8')) as ProcessRecord;
    writeFileSync(file, JSON.stringify({ ...record, identity: 'an earlier process' }));
    await redis();
    expect(isRunning(record)).toBe(true);
  });

  it('abandoned stores of a test run are swept away, those of a living one stay', async () => {
    const { starter, records } = await startInAnotherProcess('fast');
    expect(await removeAbandonedStores(folder, 'data')).toEqual([]);
    starter.kill('SIGKILL');
    await once(starter, 'exit');
    expect(await removeAbandonedStores(folder, 'data')).toEqual([dataDir]);
    expect(records.map(isRunning)).toEqual([false, false]);
    expect(existsSync(dataDir)).toBe(false);
  });
});
