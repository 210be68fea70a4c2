import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Redis } from 'ioredis';
import { type EmbeddedServer, newId, startEmbeddedRedis } from '#libs/platform';
import { testDatabase, type TestDatabase } from '../support/stores.js';
import { listening, type Program, type Reply, send, startProgram, until } from '../support/program.js';

jest.setTimeout(180_000);

/** Words that stand for what the newsroom works on, what lets somebody in, and who people are. */
const CANARY = 'Wellensittich';
const PASSWORD = `${CANARY}-7-laterne-geheim`;
const EMAIL = `ada.${CANARY.toLowerCase()}@example.org`;
const TEXT = `Der ${CANARY} kostete 2024 rund 5 Millionen Euro. Im Sommer kamen 86.400 Menschen zum ${CANARY}.`;

describe('what API and worker tell of their work at the most talkative level', () => {
  let store: TestDatabase;
  let redis: EmbeddedServer;
  let folder: string;
  let api: Program;
  let worker: Program;
  let workspaceId: string;
  let articleId: string;
  let cookie: string;
  let token: string;
  let lines: Record<string, unknown>[];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'claimdesk-canary-'));
    store = await testDatabase();
    redis = await startEmbeddedRedis({ dataDir: folder, ephemeral: false, log: () => undefined });
    const environment = { DATABASE_URL: store.url, REDIS_URL: redis.url, CLAIMDESK_LOG_LEVEL: 'trace' };
    [api, worker] = await Promise.all([startProgram('api', environment), startProgram('worker', environment)]);
    await listening(api);
  });
  afterAll(async () => {
    for (const { child, ended } of [api, worker]) {
      child.kill('SIGKILL');
      await ended;
    }
    await redis.stop();
    await store.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const as = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Reply> =>
    send({ port: api.port, cookie }, method, path, body, headers);
  const idOf = ({ status, text }: Reply): string => {
    if (status >= 300) throw new Error(`${status} ${text}`);
    return JSON.parse(text).id as string;
  };

  it('a day at the desk, with everything that can go wrong in it', async () => {
    const setUp = await as('POST', '/setup', {
      workspaceName: `${CANARY}blatt`,
      language: 'de',
      name: `Ada ${CANARY}`,
      email: EMAIL,
      password: PASSWORD,
    });
    cookie = String(setUp.headers['set-cookie']).split(';')[0] ?? '';
    workspaceId = JSON.parse(setUp.text).workspace.id;
    await as('POST', '/session', { email: EMAIL, password: `falsch-${CANARY}` });
    articleId = idOf(await as('POST', '/articles', { text: TEXT, title: CANARY, publishedAt: '2026-11-19' }));
    await until(
      async () => JSON.parse((await as('GET', `/articles/${articleId}/extraction`)).text).state === 'extracted',
    );

    const span = { start: 0, end: TEXT.indexOf('.') };
    const claimId = idOf(await as('POST', `/articles/${articleId}/claims`, { spans: [span] }));
    await as('POST', `/claims/${claimId}/take`);
    await as('POST', `/claims/${claimId}/start`);
    await as('PUT', `/claims/${claimId}/draft`, { rationale: CANARY }, { 'if-match': '"0"' });
    const source = { kind: 'page', title: CANARY, url: `https://${CANARY}.example/` };
    await as('POST', `/claims/${claimId}/submit`, {
      rating: 'true',
      rationale: `Belegt: ${CANARY}.`,
      citations: [{ source, stance: 'supports', quote: CANARY }],
    });
    await as('POST', `/articles/${articleId}/queries`, { addressee: 'author', question: `${CANARY}?` });
    const report = idOf(await as('POST', `/articles/${articleId}/reports`));
    await as('GET', `/reports/${report}/export?format=html`);
    await as('POST', '/invitations', { email: `neu.${EMAIL}`, roles: ['reviewer'] });
    token = JSON.parse((await as('POST', '/tokens', { name: CANARY, scopes: ['claims:read'], days: 1 })).text).token;
    await as('GET', '/claims', undefined, { authorization: `Bearer ${token}` });

    // What goes wrong is what tempts a program to quote what it was given.
    await as('GET', `/claims?text=${CANARY}&sort=${CANARY}`);
    await as('GET', `/${CANARY}/${CANARY}?${CANARY}=${CANARY}`);
    await as('POST', '/articles', { text: `${CANARY}\u0007`, [CANARY]: CANARY });
    await as('POST', '/articles', { text: CANARY, publishedAt: CANARY }, { 'if-match': CANARY });
    await as('PATCH', `/claims/${claimId}`, { statement: CANARY }, { 'if-match': '"1"' });
    await as('POST', '/sources', { kind: 'page', title: CANARY, visibleTo: [newId()], confidential: true });
    await as('POST', `/claims/${claimId}/dismiss`, { reason: CANARY });
    await as('GET', '/session', undefined, { cookie: `sid=${CANARY}`, authorization: `Bearer cd_${CANARY}` });

    const figures = await Promise.all(
      [api, worker].map(({ metricsPort }) => send({ port: metricsPort }, 'GET', '//metrics')),
    );
    expect(figures.map(({ status }) => status)).toEqual([200, 200]);
    expect(figures[0]?.text).toMatch(/^claimdesk_http_request_seconds_count\{.*route="\/api\/v1\/articles".*\} \d+$/m);
    expect(figures[1]?.text).toMatch(/^claimdesk_extraction_jobs_total\{.*end="extracted".*\} 1$/m);
    expect(figures[1]?.text).toMatch(/^claimdesk_outbox_waiting\{.*\} 0$/m);
    expect(figures.map(({ text }) => text).join()).not.toMatch(new RegExp(CANARY, 'i'));
    expect((await send({ port: api.port }, 'GET', '//metrics')).status).toBe(404);

    for (const program of [worker, api]) {
      program.child.kill('SIGTERM');
      expect(await program.ended).toBe(0);
    }
    lines = [api, worker].flatMap((program) =>
      program
        .log()
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    );
  });

  it('is one JSON object a line, of which each request has one, with its ids', () => {
    const requests = lines.filter(({ msg }) => msg === 'request');
    expect(requests.length).toBeGreaterThan(25);
    for (const line of lines) expect(line).toMatchObject({ level: expect.any(String), time: expect.any(String) });
    expect(new Set(requests.map(({ requestId }) => requestId)).size).toBe(requests.length);
    expect(requests).toContainEqual(
      expect.objectContaining({ method: 'POST', route: '/api/v1/articles', status: 201, workspaceId }),
    );
    expect(lines.filter(({ level }) => level === 'error' || level === 'fatal')).toEqual([]);
  });

  it('is neither a word of the article nor a secret nor a mail address, in logs and in Redis', async () => {
    const secrets = [CANARY, 'Millionen Euro', '86.400', '@example.org', token.slice(3), cookie.split('=')[1] ?? ''];
    const log = api.log() + worker.log();
    const client = new Redis(redis.url);
    const keys = await client.keys('*');
    const values = await Promise.all(
      keys.map(async (key) => [key, (await client.type(key)) === 'hash' ? await client.hgetall(key) : '']),
    );
    client.disconnect();
    expect(keys.some((key) => key.includes('extraction'))).toBe(true);
    // The append-only file has every command that Redis was ever sent.
    const appendonly = readdirSync(join(folder, 'redis'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.aof'))
      .map((name) => readFileSync(join(folder, 'redis', name), 'utf8'));
    expect(appendonly.join('')).toContain('revisionId');
    for (const secret of secrets) {
      expect(secret.length).toBeGreaterThan(4);
      for (const told of [log, JSON.stringify(values), appendonly.join('')])
        expect(told.toLowerCase()).not.toContain(secret.toLowerCase());
    }
  });
});
