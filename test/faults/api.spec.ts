import { mkdtempSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { type EmbeddedServer, newId, startEmbeddedRedis } from '#libs/platform';
import { testDatabase, type TestDatabase } from '../support/stores.js';
import { listening, type Program, type Reply, send, startProgram, until } from '../support/program.js';

jest.setTimeout(180_000);

const TEXT = 'Die Stadt Auental gab 2024 rund 5 Millionen Euro für das Bad aus.';
const PASSWORD = 'correct-staple-7-lanterns';
/** Articles that are sent while an API is killed twice. */
const MOST = 18;
/** Articles that are sent while Redis is frozen. */
const FROZEN = 8;

describe('when things break under the API', () => {
  let store: TestDatabase;
  let redis: EmbeddedServer;
  let admin: pg.Client;
  let folder: string;
  let cookie: string;
  const programs: Program[] = [];

  const start = async (name: 'api' | 'worker'): Promise<Program> => {
    const program = await startProgram(name, { DATABASE_URL: store.url, REDIS_URL: redis.url });
    programs.push(program);
    if (name === 'api') await listening(program);
    return program;
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'claimdesk-fault-'));
    store = await testDatabase();
    redis = await startEmbeddedRedis({ dataDir: folder, ephemeral: false, log: () => undefined });
    admin = new pg.Client({ connectionString: store.adminUrl });
    await admin.connect();
    const { port, child } = await start('api');
    const names = { workspaceName: 'Morgenblatt', language: 'de', name: 'Ada', email: 'ada@example.org' };
    const signedIn = await send({ port }, 'POST', '/setup', { ...names, password: PASSWORD });
    cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? '';
    child.kill('SIGKILL');
  });
  afterEach(async () => {
    for (const { child, ended } of programs.splice(0)) {
      child.kill('SIGKILL');
      await ended;
    }
  });
  afterAll(async () => {
    await admin.end();
    await redis.stop();
    await store.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const number = async (query: string): Promise<number> => Number((await admin.query(query)).rows[0].n);
  const articles = () => number('SELECT count(*) AS n FROM articles');
  const unread = () => number(`SELECT count(*) AS n FROM extractions WHERE state <> 'extracted'`);

  /** What every fault must leave: each article once, read once, told once, and a chain that holds. */
  async function expectNothingLostNothingTwice(): Promise<void> {
    await until(async () => (await unread()) === 0);
    const { rows } = await admin.query(
      `SELECT (SELECT count(*)::int FROM articles) AS articles,
              (SELECT count(*)::int FROM extractions WHERE state = 'extracted') AS read,
              (SELECT count(*)::int FROM outbox WHERE dispatched_at IS NULL) AS waiting,
              (SELECT count(*)::int FROM events WHERE type = 'article.created') AS told,
              (SELECT count(*)::int FROM (SELECT 1 FROM claims GROUP BY article_id, position HAVING count(*) > 1) twice) AS twice`,
    );
    const { articles: all } = rows[0];
    expect(rows[0]).toEqual({ articles: all, read: all, waiting: 0, told: all, twice: 0 });
  }

  it('killed between its commit and its answer, it has stored the article once, and the repeated request gets the answer', async () => {
    const [first, second] = [await start('api'), await start('api')];
    const before = await articles();
    const key = { 'idempotency-key': newId() };
    // The wire kills the API at the first byte of its answer: what it had to store is committed by then.
    const wire = await wireTo(first.port, () => first.child.kill('SIGKILL'));
    const body = { text: `${TEXT} Einmal.` };
    await expect(send({ port: wire.port, cookie }, 'POST', '/articles', body, key)).rejects.toThrow();
    await wire.close();
    expect(await first.ended).toBe('SIGKILL');
    expect(await articles()).toBe(before + 1);

    const again = await send({ port: second.port, cookie }, 'POST', '/articles', body, key);
    const oncemore = await send({ port: second.port, cookie }, 'POST', '/articles', body, key);
    expect([again.status, again.headers['idempotency-replayed']]).toEqual([201, 'true']);
    expect(oncemore.text).toBe(again.text);
    expect(await articles()).toBe(before + 1);
    const { rows } = await admin.query('SELECT id FROM articles ORDER BY id DESC LIMIT 1');
    expect(JSON.parse(again.text).id).toBe(rows[0].id);
    // Nobody has carried the message yet: the API that wrote it is dead, and no worker was there.
    expect(await unread()).toBeGreaterThan(0);
    await start('worker');
    await expectNothingLostNothingTwice();
  });

  it('killed again and again under load, it loses nothing that it acknowledged and takes nothing twice', async () => {
    await start('worker');
    const apis = [await start('api'), await start('api')];
    const before = await articles();
    const acknowledged = new Set<string>();
    let sent = 0;
    const client = async (): Promise<void> => {
      while (sent < MOST) {
        const n = (sent += 1);
        const key = { 'idempotency-key': newId() };
        const reply = await persistently(apis, 'POST', '/articles', { text: `${TEXT} Nummer ${n}.` }, key);
        expect(reply.status).toBe(201);
        acknowledged.add(JSON.parse(reply.text).id as string);
      }
    };
    const load = Promise.all([client(), client(), client(), client()]);
    for (const victim of [0, 1]) {
      const mark = sent;
      await until(() => sent >= Math.min(mark + 5, MOST));
      apis[victim]?.child.kill('SIGKILL');
      apis[victim] = await start('api');
    }
    await load;
    expect(acknowledged.size).toBe(sent);
    expect(await articles()).toBe(before + sent);
    await expectNothingLostNothingTwice();
  });

  it('SIGTERM under load fails no request, ends streams and idle connections, and the process with 0 in time', async () => {
    const apis = [await start('api'), await start('api')];
    const [leaving, staying] = apis as [Program, Program];
    const agents = apis.map(() => new Agent({ keepAlive: true }));
    const stream = await fetch(`http://127.0.0.1:${leaving.port}/api/v1/events/stream`, { headers: { cookie } });
    const streamed = stream.text();
    // Browsers open connections in advance on which they may never ask anything.
    const unused = connect(leaving.port, '127.0.0.1').on('error', () => undefined);
    let [stop, asked] = [false, 0];
    const client = async (nth: number): Promise<void> => {
      for (let n = nth; !stop; n += 1) {
        const key = { 'idempotency-key': newId() };
        const reply =
          n % 4 === 0
            ? await persistently(apis, 'POST', '/sources', { kind: 'page', title: `Vorlage ${n}` }, key, agents)
            : await persistently(apis, 'GET', '/articles?limit=5', undefined, {}, agents);
        expect([200, 201]).toContain(reply.status);
        asked += 1;
      }
    };
    const load = Promise.all([0, 1, 2, 3, 4, 5].map(client));
    await until(() => asked > 50);
    const began = performance.now();
    leaving.child.kill('SIGTERM');
    expect(await leaving.ended).toBe(0);
    const seconds = (performance.now() - began) / 1000;
    process.stderr.write(`SIGTERM under load: the API ended after ${seconds.toFixed(1)} s\n`);
    expect(seconds).toBeLessThan(15);
    const mark = asked;
    await until(() => asked > mark + 20);
    stop = true;
    await load;
    expect(unused.destroyed || unused.readableEnded).toBe(true);
    expect(await streamed).toMatch(/^retry: \d+\n\nid: \d+\nevent: begin\n/);
    expect(staying.child.exitCode).toBeNull();
    expect(leaving.log()).not.toMatch(/"level":"(error|fatal)"/);
    for (const agent of agents) agent.destroy();
  });

  it('a frozen Redis holds up no request; readiness tells of it, and of its return; nothing is lost or done twice', async () => {
    await start('worker');
    const { port } = await start('api');
    const readiness = async (): Promise<string[]> => {
      const { status, text } = await send({ port }, 'GET', '//health/ready');
      const failing = JSON.parse(text).checks.filter((one: { ok: boolean }) => !one.ok);
      expect(status).toBe(failing.length === 0 ? 200 : 503);
      return failing.map(({ name }: { name: string }) => name);
    };
    await until(async () => (await readiness()).length === 0);
    const before = await articles();
    const durations: number[] = [];
    process.kill(redis.pid, 'SIGSTOP');
    try {
      for (let n = 0; n < FROZEN; n += 1) {
        const began = performance.now();
        const reply = await send({ port, cookie }, 'POST', '/articles', { text: `${TEXT} Gefroren ${n}.` });
        durations.push(performance.now() - began);
        expect(reply).toMatchObject({ status: 201 });
      }
      expect(await readiness()).toContain('redis');
      const signedIn = await send({ port }, 'POST', '/session', { email: 'ada@example.org', password: PASSWORD });
      expect(signedIn.status).toBe(201);
    } finally {
      process.kill(redis.pid, 'SIGCONT');
    }
    durations.sort((one, other) => one - other);
    process.stderr.write(`Redis frozen: articles accepted in ${durations.map((ms) => ms.toFixed(0)).join(', ')} ms\n`);
    // Whoever waited for Redis would wait two seconds each time, or for ever.
    expect(durations[FROZEN / 2]).toBeLessThan(1900);
    expect(durations.at(-1)).toBeLessThan(10_000);
    await until(async () => (await readiness()).length === 0);
    expect(await articles()).toBe(before + FROZEN);
    await expectNothingLostNothingTwice();
  });

  let begun = 0;
  /** As a balancer does: a connection that breaks before an answer is no answer; the other instance is asked. */
  async function persistently(
    apis: readonly Program[],
    method: string,
    path: string,
    body: unknown,
    headers: Record<string, string>,
    agents: readonly Agent[] = [],
  ): Promise<Reply> {
    const first = (begun += 1);
    for (let turn = first; turn < first + 600; turn += 1) {
      const at = turn % apis.length;
      try {
        const target = { port: apis[at]?.port ?? 0, cookie, ...(agents[at] && { agent: agents[at] }) };
        const reply = await send(target, method, path, body, headers);
        if (reply.status !== 503) return reply;
      } catch (error) {
        if (!/ECONNREFUSED|ECONNRESET|EPIPE|socket hang up/.test(String(error))) throw error;
      }
      await pause(50);
    }
    throw new Error(`${method} ${path} found nobody to answer it`);
  }

  /** A wire to the API that lets the request through and calls `onAnswer`, in place of the answer, at its first byte. */
  async function wireTo(port: number, onAnswer: () => void): Promise<{ port: number; close(): Promise<void> }> {
    const sockets: Socket[] = [];
    const wire: Server = createServer((client) => {
      const upstream = connect(port, '127.0.0.1');
      sockets.push(client, upstream);
      for (const socket of [client, upstream]) socket.on('error', () => undefined);
      client.pipe(upstream);
      upstream.once('data', () => {
        onAnswer();
        client.destroy();
      });
    });
    await new Promise<void>((resolve) => wire.listen(0, '127.0.0.1', resolve));
    return {
      port: (wire.address() as AddressInfo).port,
      close: () => {
        for (const socket of sockets) socket.destroy();
        return new Promise((resolve) => wire.close(() => resolve()));
      },
    };
  }
});
