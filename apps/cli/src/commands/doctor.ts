import { statfs } from 'node:fs/promises';
import type { Command } from 'commander';
import { Redis } from 'ioredis';
import { type Configuration, ConfigurationError, loadConfiguration, Problem } from '#libs/platform';
import { Database, pendingMigrations } from '#libs/storage';
import { EXIT } from '../exit-codes.js';
import { oneOf } from '../options.js';
import { CommandFailed, print } from '../output.js';
import { commandEnvironment } from '../stores.js';

type Finding = { readonly name: string; readonly ok: boolean; readonly detail: string; readonly fix?: string };

const OLDEST_NODE = [20, 20] as const;
const LEAST_FREE_BYTES = 1_000_000_000;

/** `claimdesk doctor`: looks at everything that an installation needs and says what to do about what it finds. */
export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description('check configuration, versions and stores; exit code 1 when something needs doing')
    .option('--format <format>', 'text or json', oneOf(['text', 'json']), 'text')
    .action(async ({ format }: { format: string }) => {
      const findings = await examine();
      await print(format === 'json' ? JSON.stringify(findings, null, 2) : findings.map(line).join('\n'));
      const broken = findings.filter((finding) => !finding.ok).length;
      if (broken > 0) throw new CommandFailed(`${broken} of ${findings.length} checks need attention.`, EXIT.no);
    });
}

function line({ name, ok, detail, fix }: Finding): string {
  return `${ok ? 'ok  ' : 'FAIL'}  ${name.padEnd(16)} ${detail}${ok || fix === undefined ? '' : `\n      → ${fix}`}`;
}

async function examine(): Promise<Finding[]> {
  const findings: Finding[] = [node(), await disk()];
  let configuration: Configuration;
  try {
    configuration = loadConfiguration(commandEnvironment());
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return [
      ...findings,
      {
        name: 'configuration',
        ok: false,
        detail: error.faults.join(' '),
        fix: 'Set the variables named, or run `npm start`, which brings its own stores.',
      },
    ];
  }
  findings.push({
    name: 'configuration',
    ok: true,
    detail: `${configuration.publicUrl}, logs at level ${configuration.logLevel}`,
  });
  return [...findings, ...(await postgres(configuration)), ...(await redis(configuration))];
}

function node(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const ok = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  return { name: 'node', ok, detail: process.versions.node, fix: `Install Node ${OLDEST_NODE.join('.')} or later.` };
}

async function disk(): Promise<Finding> {
  const { bavail, bsize } = await statfs('.');
  const free = bavail * bsize;
  return {
    name: 'disk',
    ok: free >= LEAST_FREE_BYTES,
    detail: `${(free / 1e9).toFixed(1)} GB free`,
    fix: 'Make room: PostgreSQL stops when its disk is full.',
  };
}

async function postgres(configuration: Configuration): Promise<Finding[]> {
  const db = Database.open({ databaseUrl: configuration.databaseUrl, pool: 1 });
  try {
    const pending = await pendingMigrations(configuration.databaseUrl);
    if (pending.length > 0) {
      return [
        {
          name: 'database',
          ok: false,
          detail: `reached; ${pending.length} migrations are missing`,
          fix: 'Run `npx claimdesk migrate`.',
        },
      ];
    }
    const [workspaces, workers, waiting] = await db.system(async (tx) => [
      (await tx.system.workspaceIds()).length,
      await tx.system.workersAlive(60),
      await tx.outbox.waiting(),
    ]);
    return [
      { name: 'database', ok: true, detail: `reached, up to date, ${workspaces} workspaces` },
      {
        name: 'worker',
        ok: (workers ?? 0) > 0,
        detail: `${workers} alive, ${waiting} messages waiting`,
        fix: 'Start a worker: without one no article is read.',
      },
    ];
  } catch (error) {
    return [
      {
        name: 'database',
        ok: false,
        detail: reasonOf(error),
        fix: 'Check DATABASE_URL and that PostgreSQL answers there.',
      },
    ];
  } finally {
    await db.close();
  }
}

async function redis(configuration: Configuration): Promise<Finding[]> {
  const client = new Redis(configuration.redisUrl, {
    lazyConnect: true,
    connectTimeout: 2000,
    commandTimeout: 2000,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const setting = async (name: string): Promise<string> => (await client.config('GET', name))[1] ?? '';
    const eviction = await setting('maxmemory-policy');
    const appendOnly = await setting('appendonly');
    return [
      { name: 'redis', ok: true, detail: 'reached' },
      {
        name: 'redis eviction',
        ok: eviction === 'noeviction',
        detail: `maxmemory-policy ${eviction}`,
        fix: 'Run `redis-cli config set maxmemory-policy noeviction` and put it into redis.conf: any other policy throws jobs away.',
      },
      {
        name: 'redis aof',
        ok: appendOnly === 'yes',
        detail: `appendonly ${appendOnly}`,
        fix: 'Put `appendonly yes` into redis.conf: without it a killed Redis loses every job (they are rebuilt, later).',
      },
    ];
  } catch (error) {
    return [
      {
        name: 'redis',
        ok: false,
        detail: reasonOf(error),
        fix: 'Check REDIS_URL and that Redis answers there. Articles are accepted meanwhile, and read when it is back.',
      },
    ];
  } finally {
    client.disconnect();
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof Problem) return error.detail;
  return error instanceof Error ? error.message : String(error);
}
