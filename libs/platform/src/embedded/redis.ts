import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { REDIS } from './redis-program.js';
import {
  claimFolder,
  type EmbeddedServer,
  EmbeddedServerError,
  endProcess,
  freePort,
  isRunning,
  keptPassword,
  lastLines,
  readRecord,
  writeRecord,
} from './server-process.js';
import { systemProgram } from './system-program.js';

export type EmbeddedRedisOptions = {
  /** Folder under which `redis/` is made; it is kept between starts. */
  readonly dataDir: string;
  /** A free one is chosen when it is not given. */
  readonly port?: number;
  /** True for tests: `stop()` deletes the data. The append-only file is written all the same, as in production. */
  readonly ephemeral: boolean;
  /** Told what is being done when it takes long. */
  readonly log: (line: string) => void;
};

/**
 * Starts Redis or Valkey on 127.0.0.1 with a password, an append-only file synced every second and `noeviction`.
 * A server that a killed starter left behind is ended first.
 */
export async function startEmbeddedRedis(options: EmbeddedRedisOptions): Promise<EmbeddedServer> {
  const program = systemProgram(REDIS, options.log);
  const home = resolve(options.dataDir, 'redis');
  const giveBack = await claimFolder(home);
  const serverFile = join(home, 'server.json');
  try {
    const orphan = readRecord(serverFile);
    if (orphan) await endProcess(orphan, ['SIGTERM', 'SIGKILL'], 10_000);
    const password = keptPassword(join(home, 'password'));
    const { port, record, ended } = await startOnFreePort(program, home, password, options);
    let asked = false;
    return {
      url: `redis://:${password}@127.0.0.1:${port}/0`,
      pid: record.pid,
      died: ended.then(() => (asked ? new Promise<string>(() => undefined) : lastLines(join(home, 'server.log'), 10))),
      async stop() {
        asked = true;
        await endProcess(record, options.ephemeral ? ['SIGKILL'] : ['SIGTERM', 'SIGKILL'], 10_000);
        rmSync(serverFile, { force: true });
        giveBack();
        if (options.ephemeral) rmSync(home, { recursive: true, force: true });
      },
    };
  } catch (error) {
    giveBack();
    throw error;
  }
}

async function startOnFreePort(program: string, home: string, password: string, options: EmbeddedRedisOptions) {
  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? (await freePort());
    const started = await startServer(program, home, port, password);
    if (typeof started !== 'string') return { port, ...started };
    if (attempt === 10 || !started.includes('Address already in use')) {
      throw new EmbeddedServerError(`Redis did not start; the end of ${join(home, 'server.log')}:\n${started}`);
    }
    await wait(100);
  }
}

/** The running server, or the end of its log when it did not come up. */
async function startServer(program: string, home: string, port: number, password: string) {
  const data = join(home, 'data');
  const logFile = join(home, 'server.log');
  const settingsFile = join(home, 'redis.conf');
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const settings = [
    'bind 127.0.0.1',
    `port ${port}`,
    `requirepass ${password}`,
    'daemonize no',
    `dir ${JSON.stringify(data)}`,
    'appendonly yes',
    'appendfsync everysec',
    // A cut-off last write is dropped instead of refusing to start.
    'aof-load-truncated yes',
    'save ""',
    'maxmemory-policy noeviction',
    // Some virtual machines are refused for a kernel fault that does not touch us: we take no snapshots.
    'ignore-warnings ARM64-COW-BUG',
  ];
  writeFileSync(settingsFile, `${settings.join('\n')}\n`, { mode: 0o600 });
  const log = openSync(logFile, 'w', 0o600);
  const child = spawn(program, [settingsFile], { detached: true, cwd: home, stdio: ['ignore', log, log] });
  closeSync(log);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  child.unref();
  if (child.pid === undefined) return `${program} could not be run.`;
  const record = writeRecord(join(home, 'server.json'), child.pid);
  const deadline = Date.now() + 60_000;
  while (!(await answers(port, password))) {
    if (!isRunning(record) || child.exitCode !== null) return lastLines(logFile, 10);
    if (Date.now() > deadline) {
      await endProcess(record, ['SIGTERM', 'SIGKILL'], 5_000);
      return `not ready after 60 seconds\n${lastLines(logFile, 10)}`;
    }
    await wait(20);
  }
  return { record, ended };
}

/** Whether the server takes our password and has read its file; anybody else on that port does not know it. */
async function answers(port: number, password: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    let reply = '';
    const finish = (good: boolean) => {
      socket.destroy();
      resolve(good);
    };
    socket.setTimeout(1_000, () => finish(false));
    socket.on('error', () => finish(false));
    socket.on('close', () => finish(false));
    socket.on('connect', () => socket.write(`AUTH ${password}\r\nPING\r\n`));
    socket.on('data', (chunk) => {
      reply += chunk.toString('latin1');
      if (reply.includes('+PONG')) finish(true);
      else if (reply.split('\r\n').length > 2) finish(false);
    });
  });
}
