import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beginExtraction, storeExtraction } from '#libs/desk';
import { freePort, programFile, startEmbeddedPostgres, startEmbeddedRedis } from '#libs/platform';
import { Database } from '#libs/storage';
import type { LongArticle } from '../reader/long-article.js';

const say = (line: string): unknown => process.stderr.write(`${line}\n`);

export type Desk = {
  readonly origin: string;
  /** The database as the product opens it, and as a superuser does. */
  readonly databaseUrl: string;
  readonly adminUrl: string;
  readonly redisUrl: string;
  /** The cookie of somebody who is administrator, editor and reviewer. */
  readonly cookie: { readonly name: string; readonly value: string };
  /** Puts an article into the desk as if the machine had read it; answers its id. */
  take(article: LongArticle): Promise<string>;
  /** Starts another API on the same stores, which reaches PostgreSQL at `databaseUrl`; answers its origin and its end. */
  another(databaseUrl: string): Promise<Api>;
  close(): Promise<void>;
};

export type Api = { readonly origin: string; stop(): Promise<void> };

/** A whole Claimdesk on stores of its own: the built API as a process, as people run it. */
export async function openDesk(): Promise<Desk> {
  const dataDir = mkdtempSync(join(tmpdir(), 'claimdesk-bench-'));
  const postgres = await startEmbeddedPostgres({ dataDir, ephemeral: true });
  const redis = await startEmbeddedRedis({ dataDir, ephemeral: true, log: say });
  const environment = {
    ...process.env,
    DATABASE_URL: postgres.url,
    REDIS_URL: redis.url,
    CLAIMDESK_LOG_LEVEL: 'error',
    CLAIMDESK_METRICS_PORT: '0',
  };
  execFileSync(process.execPath, [programFile('migrate')], { env: environment, stdio: 'inherit' });
  const api = await startApi(environment);
  const { origin } = api;
  const db = Database.open({ databaseUrl: postgres.url, pool: 2 });
  const cookie = await setUp(origin);
  const header = `${cookie.name}=${cookie.value}`;
  return {
    origin,
    databaseUrl: postgres.url,
    adminUrl: postgres.adminUrl.replace(/\/[^/]*$/, new URL(postgres.url).pathname),
    redisUrl: redis.url,
    cookie,
    another: (databaseUrl) => startApi({ ...environment, DATABASE_URL: databaseUrl }),
    async take({ text, extraction }) {
      const article = await send(origin, header, '/articles', { text, language: 'de' });
      const task = await beginExtraction(db, article.revision.id, 1);
      if (!task) throw new Error('The article is not there to be read.');
      await inTime(() => storeExtraction(db, task, extraction));
      return article.id;
    },
    async close() {
      await db.close();
      await api.stop();
      await Promise.all([postgres.stop(), redis.stop()]);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function startApi(environment: NodeJS.ProcessEnv): Promise<Api> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const env = { ...environment, CLAIMDESK_PORT: String(port), CLAIMDESK_PUBLIC_URL: origin };
  const api = spawn(process.execPath, [programFile('api')], { env, stdio: 'inherit' });
  await answering(origin);
  return {
    origin,
    async stop() {
      api.kill('SIGTERM');
      await once(api, 'exit');
    },
  };
}

/** On a busy machine a thousand claims may take longer than a transaction may; then it is tried again, as a job is. */
async function inTime(store: () => Promise<boolean>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await store();
      return;
    } catch (error) {
      if (tries === MOST_TRIES) throw error;
    }
  }
}

const MOST_TRIES = 5;
const SAME_ORIGIN = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };

async function setUp(origin: string): Promise<Desk['cookie']> {
  const answer = await fetch(`${origin}/api/v1/setup`, {
    method: 'POST',
    headers: SAME_ORIGIN,
    body: JSON.stringify({
      workspaceName: 'Auental-Bote',
      language: 'de',
      name: 'Ada Admin',
      email: 'ada@example.org',
      password: 'correct-staple-7-lanterns',
    }),
  });
  if (answer.status !== 201) throw new Error(`set-up: ${answer.status} ${await answer.text()}`);
  const [pair = ''] = (answer.headers.get('set-cookie') ?? '').split(';');
  const cookie = { name: pair.slice(0, pair.indexOf('=')), value: pair.slice(pair.indexOf('=') + 1) };
  const { user } = (await answer.json()) as { user: { id: string } };
  const header = `${cookie.name}=${cookie.value}`;
  const member = (await send(origin, header, `/members/${user.id}`)) as unknown as { version: number };
  const changed = await fetch(`${origin}/api/v1/members/${user.id}`, {
    method: 'PATCH',
    headers: { ...SAME_ORIGIN, cookie: header, 'if-match': `"${member.version}"` },
    body: JSON.stringify({ roles: ['admin', 'editor', 'reviewer'] }),
  });
  if (!changed.ok) throw new Error(`roles: ${changed.status} ${await changed.text()}`);
  return cookie;
}

type Sent = { readonly id: string; readonly revision: { readonly id: string } };

async function send(origin: string, cookie: string, path: string, body?: object): Promise<Sent> {
  const answer = await fetch(`${origin}/api/v1${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { ...SAME_ORIGIN, cookie },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Sent;
}

async function answering(origin: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const answer = await fetch(`${origin}/health/live`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('The API does not answer.');
}
