import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { DEFAULT_POLICY, DEFAULT_RATING_SCALE, type UserId, type WorkspaceId } from '#libs/claims';
import { createArticle } from '#libs/desk';
import type { Caller } from '#libs/identity';
import { extractionProducer, producerConnection } from '#libs/jobs';
import { type EmbeddedServer, endProcess, newId, readRecord, startEmbeddedRedis } from '#libs/platform';
import { Database, systemIn } from '#libs/storage';
import { until } from '../support/program.js';
import { testDatabase, type TestDatabase } from '../support/stores.js';

const TEXT = 'Die Stadt Auental gab 2024 rund 5 Millionen Euro für das Bad aus. Das Bad hat 300 Plätze.';

describe('when Redis comes and goes', () => {
  let store: TestDatabase;
  let redis: EmbeddedServer;
  let db: Database;
  let admin: pg.Client;
  let editor: Caller;
  let folder: string;
  const workers: ChildProcess[] = [];

  const startRedis = (port?: number): Promise<EmbeddedServer> =>
    startEmbeddedRedis({ dataDir: folder, port, ephemeral: false, log: () => undefined });
  const portOf = (server: EmbeddedServer): number => Number(new URL(server.url).port);

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'claimdesk-fault-'));
    store = await testDatabase();
    redis = await startRedis();
    db = Database.open({ databaseUrl: store.url, pool: 4 });
    admin = new pg.Client({ connectionString: store.adminUrl });
    await admin.connect();
    editor = await newEditor();
  });
  afterEach(async () => {
    for (const worker of workers.splice(0)) worker.kill('SIGKILL');
    await db.close();
    await admin.end();
    await redis.stop();
    await store.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('a worker that was there before Redis works within seconds of its coming', async () => {
    const port = portOf(redis);
    await redis.stop();
    startWorker();
    const articleId = await dropIn();
    // The relay has tried in vain: the message was claimed and given back.
    await until(async () => (await number('SELECT max(attempts)::int AS n FROM outbox')) > 0);
    redis = await startRedis(port);
    const start = performance.now();
    await until(async () => (await stateOf(articleId)) === 'extracted');
    tell('Redis came after the worker', start);
    await expectOneCleanRun(articleId);
  });

  it('a Redis that was killed and comes back finds the same workers at work', async () => {
    startWorker();
    const before = await dropIn();
    await until(async () => (await stateOf(before)) === 'extracted');
    const port = portOf(redis);
    const record = readRecord(join(folder, 'redis', 'server.json'));
    if (!record) throw new Error('Redis left no record of its process');
    await endProcess(record, ['SIGKILL'], 5000);
    const meanwhile = await dropIn();
    await redis.stop();
    redis = await startRedis(port);
    const start = performance.now();
    await until(async () => (await stateOf(meanwhile)) === 'extracted');
    tell('Redis was killed and came back', start);
    for (const articleId of [before, meanwhile]) await expectOneCleanRun(articleId);
  });

  it('a frozen Redis holds up nobody who drops in an article, and work goes on when it thaws', async () => {
    startWorker();
    await until(async () => (await number('SELECT count(*)::int AS n FROM worker_heartbeats')) > 0);
    process.kill(redis.pid, 'SIGSTOP');
    let articleId: string;
    try {
      const start = performance.now();
      articleId = await dropIn();
      expect(performance.now() - start).toBeLessThan(2000);
      // The relay's attempt has ended by its time limit and the message was given back.
      await until(async () => (await number('SELECT max(attempts)::int AS n FROM outbox')) > 1);
    } finally {
      process.kill(redis.pid, 'SIGCONT');
    }
    const start = performance.now();
    await until(async () => (await stateOf(articleId)) === 'extracted');
    tell('Redis was frozen and thawed', start);
    await expectOneCleanRun(articleId);
  });

  it('jobs that are delivered three times have their effect once', async () => {
    const articles: string[] = [];
    for (let i = 0; i < 3; i += 1) articles.push(await dropIn());
    const jobs = (await admin.query('SELECT revision_id AS "revisionId", run_epoch AS epoch FROM extractions')).rows;
    const connection = producerConnection(redis.url);
    await new Promise((resolve) => connection.once('ready', resolve));
    const producer = extractionProducer(connection, 'claimdesk');
    for (let copy = 0; copy < 3; copy += 1) {
      await producer.addAll(jobs.map((payload) => ({ id: newId(), topic: 'extraction.requested', payload })));
    }
    startWorker();
    startWorker();
    for (const articleId of articles) await until(async () => (await stateOf(articleId)) === 'extracted');
    await until(async () => (await producer.waiting()) === 0);
    await producer.close();
    connection.disconnect();
    for (const articleId of articles) await expectOneCleanRun(articleId);
  });

  function startWorker(): void {
    const worker = spawn(process.execPath, [join(import.meta.dirname, 'support/worker.mjs')], {
      env: {
        PATH: process.env.PATH,
        DATABASE_URL: store.url,
        REDIS_URL: redis.url,
        CLAIMDESK_LOG_LEVEL: 'silent',
        CLAIMDESK_EXTRACTION_CONCURRENCY: '2',
        // The machine may be slow; here no text is to fail for that.
        CLAIMDESK_EXTRACTION_TIMEOUT_SECONDS: '120',
      },
      stdio: 'ignore',
    });
    workers.push(worker);
  }

  async function dropIn(): Promise<string> {
    return (await createArticle(db, editor, { text: TEXT, format: 'text' }, 10_000)).id;
  }

  async function number(query: string): Promise<number> {
    return Number((await admin.query(query)).rows[0].n);
  }

  async function stateOf(articleId: string): Promise<string> {
    return (await admin.query('SELECT state FROM extractions WHERE article_id = $1', [articleId])).rows[0].state;
  }

  /** I1, I2 and I5 of the promise: it ended, there is one set of claims, and the chain holds. */
  async function expectOneCleanRun(articleId: string): Promise<void> {
    const claims = (
      await admin.query('SELECT position, count(*)::int AS n FROM claims WHERE article_id = $1 GROUP BY 1', [articleId])
    ).rows;
    expect(claims.length).toBeGreaterThan(0);
    expect(claims.filter((row) => row.n > 1)).toEqual([]);
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

/** The time to recover goes to the output, for whoever compares it over time. */
function tell(what: string, start: number): void {
  process.stderr.write(`${what}: read ${((performance.now() - start) / 1000).toFixed(1)} s later\n`);
}
