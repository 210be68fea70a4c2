import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { SystemProgram } from '../../libs/platform/src/index.js';

/** Written by this file, read by stores.ts and by tests that start processes. */
export type TestEnvironment = {
  /** Superuser of the embedded PostgreSQL. */
  CLAIMDESK_TEST_ADMIN_URL: string;
  /** The ordinary role, to be completed with the name of a database. */
  CLAIMDESK_TEST_DATABASE_SERVER: string;
  CLAIMDESK_TEST_REDIS_URL: string;
  /** The program of a Chromium, or else why there is none. */
  CLAIMDESK_TEST_CHROMIUM?: string;
  CLAIMDESK_TEST_CHROMIUM_MISSING?: string;
};

export type Teardown = () => Promise<void>;
export const TEARDOWN = Symbol.for('claimdesk.test.teardown');
const FOLDER = 'claimdesk-test-';
const root = join(import.meta.dirname, '../..');

type Platform = typeof import('../../libs/platform/src/index.js');

/** The browser of the tests of the web app; the package of it without windows and menus takes a fifth less of the time. */
const CHROMIUM: SystemProgram = {
  title: 'Chromium to test the web app',
  programs: ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  commands: {
    brew: 'brew install --cask chromium',
    'apt-get': 'sudo apt-get install chromium-headless-shell',
    dnf: 'sudo dnf install chromium',
    apk: 'sudo apk add chromium',
    pacman: 'sudo pacman -S chromium',
  },
  debianPackage: 'chromium-headless-shell',
  otherwise: 'Or set CLAIMDESK_TEST_CHROMIUM to the program of a Chromium or Chrome that lies elsewhere.',
};

/**
 * Starts PostgreSQL and Redis of the test run's own, once, and makes the migrated database `app` from which every test
 * file clones its own. Jest loads this file outside its module system, so it uses what was built.
 */
export default async function startTestStores(): Promise<void> {
  execFileSync(process.execPath, [join(root, 'apps/cli/setup/prepare.mjs')], { stdio: 'inherit' });
  const platform = (await import(join(root, 'dist/libs/platform/src/index.js'))) as Platform;

  await platform.removeAbandonedStores(tmpdir(), FOLDER);
  const dataDir = mkdtempSync(join(tmpdir(), FOLDER));
  const postgres = await platform.startEmbeddedPostgres({ dataDir, ephemeral: true });
  const log = (line: string): unknown => process.stderr.write(`${line}\n`);
  const redis = await platform.startEmbeddedRedis({ dataDir, ephemeral: true, log });
  const teardown: Teardown = async () => {
    await Promise.all([postgres.stop(), redis.stop()]);
    rmSync(dataDir, { recursive: true, force: true });
  };
  Object.assign(globalThis, { [TEARDOWN]: teardown });

  const server = postgres.url.replace(/\/[^/]*$/, '');
  const environment: TestEnvironment = {
    CLAIMDESK_TEST_ADMIN_URL: postgres.adminUrl,
    CLAIMDESK_TEST_DATABASE_SERVER: server,
    CLAIMDESK_TEST_REDIS_URL: redis.url,
    ...findChromium(platform, log),
  };
  Object.assign(process.env, environment);
  try {
    await makeTemplate(platform, environment);
  } catch (error) {
    await teardown();
    throw error;
  }
}

/** A missing browser does not stop the tests that need none; those that do fail, and say what to install. */
function findChromium({ systemProgram }: Platform, log: (line: string) => unknown): Partial<TestEnvironment> {
  const given = process.env['CLAIMDESK_TEST_CHROMIUM'];
  if (given) return { CLAIMDESK_TEST_CHROMIUM: given };
  try {
    return { CLAIMDESK_TEST_CHROMIUM: systemProgram(CHROMIUM, log) };
  } catch (error) {
    return { CLAIMDESK_TEST_CHROMIUM_MISSING: error instanceof Error ? error.message : String(error) };
  }
}

async function makeTemplate(
  { programFile }: Platform,
  {
    CLAIMDESK_TEST_ADMIN_URL: adminUrl,
    CLAIMDESK_TEST_DATABASE_SERVER: server,
    CLAIMDESK_TEST_REDIS_URL: redisUrl,
  }: TestEnvironment,
): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query('CREATE DATABASE app OWNER claimdesk');
    // A process of its own: the migration engine loads once only, and its timer would not let Jest end.
    execFileSync(process.execPath, [programFile('migrate')], {
      env: { ...process.env, DATABASE_URL: `${server}/app`, REDIS_URL: redisUrl },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    await admin.query('ALTER DATABASE app IS_TEMPLATE true ALLOW_CONNECTIONS false');
  } finally {
    await admin.end();
  }
}
