import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A started server, or why it could not be started; the message says what to do. */
export class EmbeddedServerError extends Error {
  override name = 'EmbeddedServerError';
}

/** An embedded PostgreSQL or Redis that runs. */
export type EmbeddedServer = {
  readonly url: string;
  readonly pid: number;
  /** Resolves when the server ends without having been asked to, with the last lines of its log. */
  readonly died: Promise<string>;
  /** Ends the server and waits until it is gone. May be called twice. */
  stop(): Promise<void>;
};

/** A process, told apart from any later one with the same number by the moment of its start. */
export type ProcessRecord = { readonly pid: number; readonly identity: string };

/** When the process with this number was started, as the operating system tells it; undefined when there is none. */
export function processIdentity(pid: number): string | undefined {
  if (existsSync('/proc/self/stat')) return identityFromProc(pid);
  try {
    const started = execFileSync('ps', ['-o', 'lstart=,stat=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    return started === '' || / Z\S*$/.test(started) ? undefined : started.replace(/ \S+$/, '');
  } catch {
    return undefined;
  }
}

function identityFromProc(pid: number): string | undefined {
  const fields = procFields(pid);
  if (!fields || fields[0] === 'Z') return undefined;
  return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${fields[19]}`;
}

/** State, parent and so on; the twentieth is the time of the start. */
function procFields(pid: number): readonly string[] | undefined {
  try {
    // The name before them stands in brackets and may hold spaces and brackets.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

/** Whether a process has ended but its parent has not yet taken note; in a container nobody may ever do so. */
export function isDefunct(pid: number): boolean {
  return procFields(pid)?.[0] === 'Z';
}

/** Numbers of the processes whose working folder is `folder`; empty where the system has no /proc. */
export function processesIn(folder: string): readonly number[] {
  if (!existsSync('/proc/self/cwd')) return [];
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => {
      try {
        return pid > 0 && readlinkSync(`/proc/${pid}/cwd`) === folder;
      } catch {
        return false;
      }
    });
}

export function isRunning(record: ProcessRecord): boolean {
  return processIdentity(record.pid) === record.identity;
}

/** Notes in `file` that this process exists, so that a later start finds it. */
export function writeRecord(file: string, pid: number): ProcessRecord {
  const record = { pid, identity: processIdentity(pid) ?? 'ended' };
  writeFileSync(file, `${JSON.stringify(record)}\n`, { mode: 0o600 });
  return record;
}

/** The process that `file` names, running or not; undefined when there is no such file or it was cut short. */
export function readRecord(file: string): ProcessRecord | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof value !== 'object' || value === null) return undefined;
    const { pid, identity } = value as Partial<ProcessRecord>;
    return typeof pid === 'number' && typeof identity === 'string' ? { pid, identity } : undefined;
  } catch {
    return undefined;
  }
}

/** Somebody who was just told to stop needs a moment to do so. */
const OWNER_LEAVES_WITHIN_MS = 5_000;

/**
 * Makes this process the only one that works in `folder`. Refuses when another one lives and stays; a dead one's claim
 * is taken over. Returns the function that gives the folder back.
 */
export async function claimFolder(folder: string): Promise<() => void> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'owner.json');
  const deadline = Date.now() + OWNER_LEAVES_WITHIN_MS;
  for (;;) {
    const other = readRecord(file);
    if (!other || other.pid === process.pid || !isRunning(other)) break;
    if (Date.now() > deadline) {
      throw new EmbeddedServerError(
        `${folder} is in use by process ${other.pid}. Stop that one first, or set CLAIMDESK_DATA_DIR to another folder.`,
      );
    }
    await wait(100);
  }
  writeRecord(file, process.pid);
  return () => rmSync(file, { force: true });
}

/**
 * Ends a process that we started and waits until it is gone; `signals` are tried in order, each with `patienceMs`.
 * Does nothing when the process is gone, even if its number has been given to another one.
 */
export async function endProcess(
  record: ProcessRecord,
  signals: readonly NodeJS.Signals[],
  patienceMs: number,
): Promise<void> {
  for (const signal of signals) {
    if (!isRunning(record)) return;
    try {
      process.kill(record.pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ESRCH') return;
      throw error;
    }
    const deadline = Date.now() + patienceMs;
    while (isRunning(record) && Date.now() < deadline) await wait(20);
  }
  if (isRunning(record)) throw new EmbeddedServerError(`Process ${record.pid} does not end; end it by hand.`);
}

/** A port of 127.0.0.1 that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new EmbeddedServerError('No free port was found.');
  return address.port;
}

/** A password that is made once and kept in a file which only we may read. */
export function keptPassword(file: string): string {
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

/** The end of a log, for a message about a server that did not start. */
export function lastLines(file: string, count: number): string {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
  } catch {
    return '';
  }
}
