import { spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import {
  type Account,
  makeClusterHome,
  postgresAccount,
  type PostgresPrograms,
  postgresPrograms,
  removeClusterHome,
} from './postgres-account.js';
import {
  claimFolder,
  type EmbeddedServer,
  EmbeddedServerError,
  endProcess,
  freePort,
  isDefunct,
  isRunning,
  keptPassword,
  lastLines,
  processesIn,
  readRecord,
  writeRecord,
} from './server-process.js';

export type EmbeddedPostgresOptions = {
  /** Folder under which `postgres/` is made; it is kept between starts. */
  readonly dataDir: string;
  /** A free one is chosen when it is not given. */
  readonly port?: number;
  /** True for tests: fast and unsafe (no fsync); `stop()` deletes the data. */
  readonly ephemeral: boolean;
};

export type EmbeddedPostgres = EmbeddedServer & {
  /** The address for a superuser, for tests and benchmarks. `url` is an ordinary role that owns its database. */
  readonly adminUrl: string;
  /** Whether this start made the cluster; otherwise it was there with its data. */
  readonly isNew: boolean;
};

const DATABASE = 'claimdesk';
/** PostgreSQL's own words for its ways to go: SIGINT ends sessions and closes cleanly, SIGQUIT stops at once. */
const WAYS_TO_STOP: readonly NodeJS.Signals[] = ['SIGINT', 'SIGQUIT', 'SIGKILL'];
const UNSAFE = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=250'];

/**
 * Starts PostgreSQL from the npm package: on 127.0.0.1, UTF-8, UTC, with a database `claimdesk` owned by an ordinary
 * role of that name (row-level security binds it). A server that a killed starter left behind is ended first.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const account = postgresAccount();
  const programs = postgresPrograms();
  const home = makeClusterHome(options.dataDir, 'postgres');
  const giveBack = await claimFolder(home);
  const serverFile = join(home, 'server.json');
  try {
    const orphan = readRecord(serverFile);
    if (orphan) await endProcess(orphan, WAYS_TO_STOP, 10_000);
    const password = keptPassword(join(home, 'password'));
    const data = join(home, 'data');
    await forgetDefunctPostmaster(data);
    const isNew = !existsSync(join(data, 'PG_VERSION'));
    if (!isNew) requireSameVersion(data, programs);
    else makeCluster(programs, account, home, password, options.ephemeral);

    const { port, record, ended } = await startOnFreePort(programs, account, home, options);
    let asked = false;
    const url = (role: string, database: string) => `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;
    return {
      url: url(DATABASE, DATABASE),
      adminUrl: url('postgres', 'postgres'),
      isNew,
      pid: record.pid,
      died: ended.then(() => (asked ? new Promise<string>(() => undefined) : lastLines(join(home, 'server.log'), 10))),
      async stop() {
        asked = true;
        await endProcess(record, options.ephemeral ? ['SIGQUIT', 'SIGKILL'] : WAYS_TO_STOP, 10_000);
        rmSync(serverFile, { force: true });
        giveBack();
        if (options.ephemeral) removeClusterHome(home);
      },
    };
  } catch (error) {
    giveBack();
    throw error;
  }
}

/**
 * PostgreSQL takes a killed postmaster that nobody has buried for a living one and refuses to start. Its lock goes when
 * it is certainly dead and the last of its processes has left the data.
 */
async function forgetDefunctPostmaster(data: string): Promise<void> {
  const lock = join(data, 'postmaster.pid');
  if (!existsSync(lock) || !isDefunct(Number.parseInt(readFileSync(lock, 'utf8'), 10))) return;
  const deadline = Date.now() + 10_000;
  while (processesIn(realpathSync(data)).length > 0) {
    if (Date.now() > deadline) throw new EmbeddedServerError(`Processes of a killed PostgreSQL still work in ${data}.`);
    await wait(50);
  }
  rmSync(lock);
}

function requireSameVersion(data: string, programs: PostgresPrograms): void {
  const found = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  const wanted = programs.version.split('.')[0];
  if (found !== wanted) {
    throw new EmbeddedServerError(
      `${data} was written by PostgreSQL ${found}, this is PostgreSQL ${wanted}. Move the folder away to start empty, or go back to the earlier version of Claimdesk and export.`,
    );
  }
}

/** Makes the cluster beside its final place and renames it, so that a start that was killed leaves nothing half-done. */
function makeCluster(
  programs: PostgresPrograms,
  account: Account,
  home: string,
  password: string,
  ephemeral: boolean,
): void {
  const unfinished = join(home, 'data.unfinished');
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  if (account.uid !== undefined && account.gid !== undefined) chownSync(unfinished, account.uid, account.gid);
  const run = (program: string, parameters: readonly string[], input: string) => {
    const { status, stderr, error } = spawnSync(program, parameters, {
      ...account,
      cwd: '/',
      env: SERVER_ENVIRONMENT,
      input,
      encoding: 'utf8',
    });
    if (status !== 0) throw new EmbeddedServerError(`${program} failed: ${error?.message ?? stderr.trim()}`);
  };
  run(
    programs.initdb,
    [
      `--pgdata=${unfinished}`,
      '--username=postgres',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--set=timezone=UTC',
      '--set=log_timezone=UTC',
      ...(ephemeral ? ['--no-sync'] : []),
    ],
    '',
  );
  // Single-user mode: there is no server yet that somebody could talk to without a password. One statement a line.
  run(
    programs.postgres,
    ['--single', '-D', unfinished, '-c', 'exit_on_error=true', '-c', 'fsync=off', 'postgres'],
    [
      `ALTER ROLE postgres PASSWORD '${password}'`,
      `CREATE ROLE ${DATABASE} LOGIN CREATEDB CREATEROLE PASSWORD '${password}'`,
      `ALTER ROLE ${DATABASE} SET createrole_self_grant = 'set, inherit'`,
      `GRANT pg_read_all_stats TO ${DATABASE}`,
      `CREATE DATABASE ${DATABASE} OWNER ${DATABASE}`,
      '',
    ].join('\n'),
  );
  writeFileSync(
    join(unfinished, 'pg_hba.conf'),
    'host all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n',
  );
  renameSync(unfinished, join(home, 'data'));
}

/** Nothing of ours reaches the server, above all no PG* variable of the person who starts it. */
const SERVER_ENVIRONMENT = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

async function startOnFreePort(
  programs: PostgresPrograms,
  account: Account,
  home: string,
  options: EmbeddedPostgresOptions,
) {
  // A free port may be taken by somebody else before the server has it; another one is then tried.
  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? (await freePort());
    const started = await startServer(programs, account, home, port, options.ephemeral);
    if (typeof started !== 'string') return { port, ...started };
    // The processes of a killed server take a moment to notice that it is gone.
    const passing = /shared memory block|Address already in use|could not create any TCP/.test(started);
    if (!passing || attempt === 10) {
      throw new EmbeddedServerError(`PostgreSQL did not start; the end of ${join(home, 'server.log')}:\n${started}`);
    }
    await wait(300);
  }
}

/** The running server, or the end of its log when it did not come up. */
async function startServer(
  programs: PostgresPrograms,
  account: Account,
  home: string,
  port: number,
  ephemeral: boolean,
) {
  const data = join(home, 'data');
  const logFile = join(home, 'server.log');
  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    'unix_socket_directories=',
    'shared_preload_libraries=pg_stat_statements',
    // Errors are logged without the rows and statements that they are about: those are the newsroom's.
    'log_error_verbosity=terse',
    'log_min_error_statement=panic',
    ...(ephemeral ? UNSAFE : []),
  ];
  // A log of its own: an inherited pipe would keep the reader of our output waiting for the server. Every start begins
  // a new one, so that it cannot grow without end.
  const log = openSync(logFile, 'w', 0o600);
  const child = spawn(programs.postgres, ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], {
    ...account,
    // Its own group: Ctrl-C goes to the starter alone, which stops the server last.
    detached: true,
    cwd: '/',
    env: SERVER_ENVIRONMENT,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  child.unref();
  if (child.pid === undefined) return `${programs.postgres} could not be run.`;
  const record = writeRecord(join(home, 'server.json'), child.pid);
  const deadline = Date.now() + 60_000;
  while (!isReady(data, child.pid)) {
    if (!isRunning(record) || child.exitCode !== null) return lastLines(logFile, 10);
    if (Date.now() > deadline) {
      await endProcess(record, WAYS_TO_STOP, 5_000);
      return `not ready after 60 seconds\n${lastLines(logFile, 10)}`;
    }
    await wait(20);
  }
  return { record, ended };
}

/** PostgreSQL writes its state into line 8 of postmaster.pid; `pg_ctl -w` reads the same. */
function isReady(data: string, pid: number): boolean {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}
