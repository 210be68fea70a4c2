import { spawn, type ChildProcess } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import pg from 'pg';
import { DEFAULT_POLICY, DEFAULT_RATING_SCALE, type UserId, type WorkspaceId } from '#libs/claims';
import { createArticle } from '#libs/desk';
import type { Caller } from '#libs/identity';
import { type EmbeddedServer, newId, startEmbeddedRedis } from '#libs/platform';
import { Database, systemIn } from '#libs/storage';
import { testDatabase, type TestDatabase } from '../support/stores.js';

const support = join(import.meta.dirname, 'support');
const TEXT = 'Die Stadt Auental gab 2024 rund 5 Millionen Euro für das Bad aus.';

describe('when things break under the worker', () => {
  let store: TestDatabase;
  let redis: EmbeddedServer;
  let db: Database;
  let admin: pg.Client;
  let editor: Caller;
  let folder: string;
  const children: ChildProcess[] = [];

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'claimdesk-fault-'));
    store = await testDatabase();
    redis = await startEmbeddedRedis({ dataDir: folder, ephemeral: false, log: () => undefined });
    db = Database.open({ databaseUrl: store.url, pool: 4 });
    admin = new pg.Client({ connectionString: store.adminUrl });
    await admin.connect();
    editor = await newEditor();
  });
  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    await db.close();
    await admin.end();
    await redis.stop();
    await store.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('a worker killed twice in the middle of an article loses nothing and does nothing twice', async () => {
    const marker = join(folder, 'engine');
    const engine = engineOf(marker, 'wait');
    const articleId = await dropIn();
    for (let kill = 0; kill < 2; kill += 1) {
      const worker = startWorker(engine);
      await until(() => existsSync(`${marker}.started`));
      rmSync(`${marker}.started`);
      await killed(worker);
      // The lease of the dead runs out at once instead of in half a minute.
      await admin.query(`UPDATE extractions SET lease_until = now() - interval '1 second'`);
    }
    startWorker();
    await until(async () => (await stateOf(articleId)) === 'extracted');
    await expectOneCleanRun(articleId);
  });

  it('an article that was accepted while nobody carried messages is read as soon as a worker lives', async () => {
    const articleId = await dropIn();
    expect(await stateOf(articleId)).toBe('queued');
    startWorker();
    await until(async () => (await stateOf(articleId)) === 'extracted');
    await expectOneCleanRun(articleId);
  });

  it('a Redis that forgets everything delays work and loses none of it', async () => {
    const marker = join(folder, 'engine');
    const first = startWorker(engineOf(marker, 'wait'));
    const articles: string[] = [];
    for (let i = 0; i < 10; i += 1) articles.push(await dropIn());
    await until(() => existsSync(`${marker}.started`));
    await until(
      async () =>
        (await admin.query('SELECT count(*)::int AS n FROM outbox WHERE dispatched_at IS NULL')).rows[0].n === 0,
    );
    const client = new Redis(redis.url);
    await client.flushall();
    client.disconnect();
    await killed(first);
    await admin.query(`UPDATE extractions SET lease_until = now() - interval '1 second' WHERE state = 'extracting'`);
    startWorker();
    for (const articleId of articles) {
      await until(async () => (await stateOf(articleId)) === 'extracted');
      await expectOneCleanRun(articleId);
    }
  });

  it('SIGTERM ends a worker in order, and its article goes to another one at once', async () => {
    const marker = join(folder, 'engine');
    const first = startWorker(engineOf(marker, 'wait'));
    const articleId = await dropIn();
    await until(() => existsSync(`${marker}.started`));
    const ended = new Promise((resolve) => first.once('exit', (code) => resolve(code)));
    first.kill('SIGTERM');
    expect(await ended).toBe(0);
    startWorker();
    await until(async () => (await stateOf(articleId)) === 'extracted');
    await expectOneCleanRun(articleId);
  });

  it.each([
    ['hang', ['too_slow']],
    ['crash', ['crashed']],
    ['memory', ['too_large', 'crashed']],
  ])('an article that makes the engine %s fails with a reason, and the next one is read', async (behaviour, codes) => {
    const worker = startWorker(engineOf(join(folder, 'engine'), behaviour));
    const poison = await dropIn();
    await until(async () => (await stateOf(poison)) === 'failed');
    const { rows } = await admin.query('SELECT failure, reason FROM extractions WHERE article_id = $1', [poison]);
    expect(codes).toContain(rows[0].failure);
    expect(rows[0].reason).toMatch(/longer than 2 seconds|more than 128 MB|ended its process/);
    await killed(worker);
    startWorker();
    const healthy = await dropIn();
    await until(async () => (await stateOf(healthy)) === 'extracted');
  });

  function engineOf(marker: string, behaviour: string): string {
    const copy = `${marker}.${behaviour}.mjs`;
    copyFileSync(join(support, 'slow-child.mjs'), copy);
    if (behaviour === 'wait') rmSync(`${marker}.go`, { force: true });
    return copy;
  }

  function startWorker(...engine: string[]): ChildProcess {
    const child = spawn(process.execPath, [join(support, 'worker.mjs'), ...engine], {
      env: {
        PATH: process.env.PATH,
        DATABASE_URL: store.url,
        REDIS_URL: redis.url,
        CLAIMDESK_LOG_LEVEL: 'silent',
        CLAIMDESK_EXTRACTION_TIMEOUT_SECONDS: engine[0]?.includes('.hang.') ? '2' : '60',
        CLAIMDESK_EXTRACTION_MEMORY_MB: '128',
        CLAIMDESK_EXTRACTION_CONCURRENCY: '1',
      },
      stdio: 'ignore',
    });
    children.push(child);
    return child;
  }

  async function dropIn(): Promise<string> {
    return (await createArticle(db, editor, { text: TEXT, format: 'text' }, 10_000)).id;
  }

  async function stateOf(articleId: string): Promise<string> {
    return (await admin.query('SELECT state FROM extractions WHERE article_id = $1', [articleId])).rows[0].state;
  }

  /** I1, I2 and I5 of the promise: it ended, there is one set of claims, and the chain holds. */
  async function expectOneCleanRun(articleId: string): Promise<void> {
    const claims = await admin.query(
      'SELECT position, count(*)::int AS n FROM claims WHERE article_id = $1 GROUP BY position',
      [articleId],
    );
    expect(claims.rows.filter((row) => row.n > 1)).toEqual([]);
    const ends = await admin.query(
      `SELECT count(*)::int AS n FROM events WHERE article_id = $1 AND type = 'article.extracted'`,
      [articleId],
    );
    expect(ends.rows[0].n).toBe(1);
    expect((await db.read(editor, (tx) => tx.events.verify())).faults).toEqual([]);
  }

  async function newEditor(): Promise<Caller> {
    const by = systemIn(newId());
    const userId = newId();
    await db.write(by, async (tx) => {
      await tx.workspace.create({ name: 'Morgenblatt', language: 'de', policy: DEFAULT_POLICY });
      await tx.workspace.addRatingScale({
        id: newId(),
        version: 1,
        name: 'Standard',
        ratings: DEFAULT_RATING_SCALE.ratings,
        createdBy: null,
      });
      await tx.people.addUser({
        id: userId,
        email: `${userId}@example.org`,
        name: 'Edda',
        language: 'de',
        passwordHash: '-',
      });
      await tx.people.join(userId, ['editor']);
    });
    return {
      kind: 'person',
      userId: userId as UserId,
      workspaceId: by.workspaceId as WorkspaceId,
      roles: new Set(['editor']),
      sessionId: null,
      tokenId: null,
      scopes: null,
      requestId: newId(),
    };
  }
});

async function killed(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let look = 0; look < 450; look += 1) {
    if (await condition()) return;
    await pause(100);
  }
  throw new Error('it did not happen within 45 seconds');
}
