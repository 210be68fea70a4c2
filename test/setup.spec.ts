import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { isRunning, type ProcessRecord, processIdentity, programFile, removeAbandonedStores } from '#libs/platform';
import { testPort } from './support/ports.js';
import { testDatabase, testRedis } from './support/stores.js';

jest.setTimeout(120_000);

const root = join(import.meta.dirname, '..');
let folder: string;
let dataDir: string;
const started: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimdesk-supervisor-'));
  chmodSync(folder, 0o755);
  dataDir = join(folder, 'data');
});
afterEach(async () => {
  for (const child of started.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  await removeAbandonedStores(folder, 'data');
  rmSync(folder, { recursive: true, force: true });
});

type Run = {
  readonly child: ChildProcess;
  readonly port: number;
  /** What it has printed so far, both streams. */
  output(): string;
  /** Resolves with the exit code. */
  readonly ended: Promise<number | null>;
};

function ownEnvironment(port: number) {
  return {
    PATH: process.env['PATH'],
    // Empty means "not set", and keeps an .env file of the developer out of the test.
    DATABASE_URL: '',
    REDIS_URL: '',
    CLAIMDESK_DATA_DIR: dataDir,
    CLAIMDESK_PORT: String(port),
    CLAIMDESK_METRICS_PORT: '0',
    CLAIMDESK_WORKER_METRICS_PORT: '0',
    CLAIMDESK_DEMO: 'no',
  };
}

/** `npm start` after the set-up, with a folder and ports of its own. */
async function start(environment: Record<string, string>): Promise<Run> {
  const port = await testPort();
  const child = spawn(process.execPath, [programFile('start')], {
    cwd: root,
    env: { ...ownEnvironment(port), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = once(child, 'close').then(() => child.exitCode);
  return { child, port, output: () => output, ended };
}

async function ready(run: Run): Promise<void> {
  let gone = false;
  void run.ended.then(() => (gone = true));
  while (!run.output().includes('Claimdesk is ready')) {
    if (gone) throw new Error(`It ended before it was ready:\n${run.output()}`);
    await wait(50);
  }
}

/** The processes that the supervisor started: API and worker by their parent, the servers by their records. */
function offspring(run: Run): { programs: ProcessRecord[]; servers: ProcessRecord[] } {
  const parentOf = (pid: string) =>
    readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) \S+ /, '')
      .split(' ')[0];
  const programs = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return (
          parentOf(pid) === String(run.child.pid) &&
          readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('dist/programs/')
        );
      } catch {
        return false;
      }
    })
    .map((pid) => ({ pid: Number(pid), identity: processIdentity(Number(pid)) ?? '' }));
  const servers = ['postgres', 'redis']
    .map((name) => join(dataDir, name, 'server.json'))
    .filter((file) => existsSync(file))
    .map((file) => JSON.parse(readFileSync(file, 'utf8')) as ProcessRecord);
  return { programs, servers };
}

async function allEnded(records: readonly ProcessRecord[]): Promise<void> {
  while (records.some(isRunning)) await wait(50);
}

describe('npm start', () => {
  it('stops before it starts anything when a variable is wrong, and names it', async () => {
    const run = await start({ CLAIMDESK_PORT: 'http', CLAIMDESK_LOG_LEVLE: 'debug' });
    expect(await run.ended).toBe(78);
    expect(run.output()).toContain('CLAIMDESK_PORT must be a whole number from 1 to 65535; it is "http".');
    expect(run.output()).toContain('did you mean CLAIMDESK_LOG_LEVEL?');
    expect(existsSync(dataDir)).toBe(false);
  });

  it('says which port is taken when the port was given', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const run = await start({ CLAIMDESK_PORT: String(port) });
    expect(await run.ended).toBe(1);
    expect(run.output()).toContain(`Port ${port} (CLAIMDESK_PORT) is taken on 127.0.0.1.`);
    other.close();
  });

  it('serves, refuses a second start beside it, ends everything on SIGTERM, and starts again on the same data', async () => {
    const run = await start({});
    await ready(run);
    const response = await fetch(`http://127.0.0.1:${run.port}/health/ready`);
    expect([response.status, await response.json()]).toEqual([200, expect.objectContaining({ status: 'ready' })]);
    // The program as it was bundled knows its classes, their names and their checks.
    const document = await fetch(`http://127.0.0.1:${run.port}/api/v1/openapi.json`);
    const committed: unknown = JSON.parse(readFileSync(join(root, 'test/contract/openapi.json'), 'utf8'));
    expect(await document.json()).toEqual(committed);
    expect(run.output()).toContain(`Claimdesk is ready: http://127.0.0.1:${run.port}`);
    const { programs, servers } = offspring(run);
    expect([programs.length, servers.length]).toEqual([2, 2]);

    const second = await start({});
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(`is in use by process ${run.child.pid}`);

    run.child.kill('SIGTERM');
    expect(await run.ended).toBe(0);
    expect([...programs, ...servers].filter(isRunning)).toEqual([]);

    const again = await start({});
    await ready(again);
    expect(readFileSync(join(dataDir, 'logs/migrate.log'), 'utf8')).toBe('');
    again.child.kill('SIGINT');
    expect(await again.ended).toBe(0);
  });

  it('ends with npm, whose shell may keep the signal to itself', async () => {
    const env = { ...ownEnvironment(await testPort()), HOME: folder };
    const npm = spawn('npm', ['start'], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
    started.push(npm);
    let output = '';
    npm.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    while (!output.includes('Claimdesk is ready')) {
      if (npm.exitCode !== null) throw new Error(output);
      await wait(50);
    }
    const supervisor = JSON.parse(readFileSync(join(dataDir, 'postgres/owner.json'), 'utf8')) as ProcessRecord;
    const servers = ['postgres', 'redis'].map(
      (name) => JSON.parse(readFileSync(join(dataDir, name, 'server.json'), 'utf8')) as ProcessRecord,
    );
    expect([supervisor, ...servers].map(isRunning)).toEqual([true, true, true]);
    npm.kill('SIGTERM');
    await allEnded([supervisor, ...servers]);
  });

  it('ends everything and shows the last words when one of its processes dies', async () => {
    const run = await start({});
    await ready(run);
    const { programs, servers } = offspring(run);
    const worker = programs.find(({ pid }) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('worker'));
    process.kill(Number(worker?.pid), 'SIGKILL');
    expect(await run.ended).toBe(1);
    expect(run.output()).toContain('worker ended with signal SIGKILL. The last lines of its log:');
    expect([...programs, ...servers].filter(isRunning)).toEqual([]);
  });

  it('leaves no API and no worker behind when it is killed itself', async () => {
    const run = await start({});
    await ready(run);
    const { programs } = offspring(run);
    expect(programs).toHaveLength(2);
    run.child.kill('SIGKILL');
    await run.ended;
    await allEnded(programs);
  });

  it('starts nothing of its own when both stores are given', async () => {
    const database = await testDatabase();
    const redis = testRedis();
    try {
      const run = await start({
        DATABASE_URL: database.url,
        REDIS_URL: redis.url,
        CLAIMDESK_QUEUE_PREFIX: redis.prefix,
      });
      await ready(run);
      expect([existsSync(join(dataDir, 'postgres')), existsSync(join(dataDir, 'redis'))]).toEqual([false, false]);
      run.child.kill('SIGTERM');
      expect(await run.ended).toBe(0);
    } finally {
      await database.drop();
    }
  });
});
