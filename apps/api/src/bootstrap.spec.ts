import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Body, Controller, Get, Global, Module, Post, Put, Query } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { Authentication, type Caller, type Identity } from '#libs/identity';
import { Configuration, loadConfiguration, Problem } from '#libs/platform';
import { AccessModule } from './access/access.module.js';
import { By } from './access/by.decorator.js';
import { Allow, Public, Scope, SignedIn } from './access/classification.js';
import { SecretAnswer } from './access/idempotency.js';
import { configure } from './bootstrap.js';
import { Etag } from './concurrency/etag.js';
import { ExpectedVersion } from './concurrency/expected-version.decorator.js';
import { ListOf, Nested, OneOf, Text, Whole } from './fields/fields.js';
import { Id } from './fields/id.js';
import { PageQuery } from './fields/page.js';
import { QueryFlag, QueryList, QueryNames } from './fields/query.js';
import { httpAdapter } from './http-adapter.js';

const ID = '019a5b3e-7c4d-7e21-9a63-5d2f8b1c0e47';
const configuration = loadConfiguration({
  DATABASE_URL: 'postgresql://a:b@127.0.0.1:1/none',
  REDIS_URL: 'redis://127.0.0.1:1',
  CLAIMDESK_BODY_LIMIT_BYTES: '20000',
});

const editor = {
  kind: 'person',
  userId: ID,
  workspaceId: ID,
  roles: new Set(['editor']),
  sessionId: ID,
  tokenId: null,
  scopes: null,
} as unknown as Identity;
const machine = {
  ...editor,
  kind: 'machine',
  sessionId: null,
  tokenId: ID,
  scopes: new Set(['articles:read']),
} as Identity;

class Secrets extends Authentication {
  bySession = (secret: string): Promise<Identity | null> => Promise.resolve(secret === 'good' ? editor : null);
  again = (identity: Identity): Promise<Identity | null> => Promise.resolve(identity);
  byToken = (secret: string): Promise<Identity | null> => Promise.resolve(secret === 'cd_good' ? machine : null);
}

class Part {
  @Text({ min: 1, max: 10, example: 'a' })
  name: string;
}
class Thing {
  @Text({ min: 2, max: 10, example: 'Title' })
  title: string;

  @OneOf(['low', 'high'], { example: 'low', optional: true })
  risk?: string;

  @Whole({ min: 0, max: 9, example: 3, nullable: true, optional: true })
  count?: number | null;

  @ListOf(Part, { max: 2, optional: true })
  parts?: Part[];

  @Nested(Part, { optional: true })
  main?: Part;
}
class Filter extends PageQuery {
  @QueryFlag({ example: true })
  open?: boolean;

  @QueryList(['a', 'b'], { max: 2, example: ['a'] })
  kind?: string[];

  @QueryNames({ max: 20 }, { max: 2, example: ['Lokales'] })
  desk?: string[];
}

@Controller('things')
class ThingsController {
  @Get()
  @Allow('editor')
  @Scope('articles:read')
  list(@Query() query: Filter): object {
    return query;
  }

  @Post()
  @Allow('editor')
  create(@By() by: Caller, @Body() body: Thing): object {
    if (by.idempotency !== undefined) by.idempotency.replayed = by.idempotency.key === 'replayed-key';
    return { ...body, hash: by.idempotency?.requestHash ?? null };
  }

  @Post('secret')
  @SignedIn()
  @SecretAnswer()
  secret(@By() by: Caller): object {
    return { idempotency: by.idempotency ?? null };
  }

  @Get('broken')
  @Public()
  broken(): never {
    throw new Error('the article says: canary');
  }

  @Get('away')
  @Public()
  away(): never {
    throw new Problem('unavailable', 'connection to 10.0.0.7 refused: canary', { retryAfter: 7 });
  }

  @Get('administration')
  @Allow('admin')
  administration(): object {
    return {};
  }

  @Get(':id')
  @SignedIn()
  @Etag('cache')
  one(@Id('id') id: string): object {
    return { id, version: 3 };
  }

  @Put(':id')
  @Allow('editor')
  @Etag('write_only')
  change(@Id('id') id: string, @ExpectedVersion() expected: number): object {
    return { id, version: expected + 1 };
  }
}

@Global()
@Module({
  controllers: [ThingsController],
  providers: [
    { provide: Configuration, useValue: configuration },
    { provide: Authentication, useClass: Secrets },
  ],
  exports: [Configuration, Authentication],
  imports: [AccessModule],
})
class ThingsModule {}

let app: NestFastifyApplication;
const signedIn = { cookie: 'sid=good', 'sec-fetch-site': 'same-origin' };

beforeAll(async () => {
  const module = await Test.createTestingModule({ imports: [ThingsModule] }).compile();
  app = module.createNestApplication<NestFastifyApplication>(httpAdapter(configuration), { bodyParser: false });
  await configure(app, configuration);
  await app.listen(0, '127.0.0.1');
});
afterAll(() => app.close());

type Sent = { method?: string; url?: string; headers?: Record<string, string>; body?: unknown };
async function ask({ method = 'GET', url = '/api/v1/things', headers = {}, body }: Sent) {
  const json = body === undefined || 'content-type' in headers ? {} : { 'content-type': 'application/json' };
  const answer = await app.inject({
    method: method as 'GET',
    url,
    headers: { ...json, ...headers },
    payload: body as string,
  });
  return { status: answer.statusCode, headers: answer.headers, body: answer.payload === '' ? null : answer.json() };
}
const create = (body: unknown, headers: Record<string, string> = {}) =>
  ask({ method: 'POST', body, headers: { ...signedIn, ...headers } });

describe('a request', () => {
  it('gets its own id, strict headers and a private answer', async () => {
    const { headers } = await ask({ headers: signedIn });
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{14}7/);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cache-control']).toBe('private, no-cache');
  });

  it('is refused with problem details that name the field and the fix', async () => {
    const { status, headers, body } = await create({
      title: 'x',
      risk: 'middling',
      count: '3',
      id: 'mine',
      parts: [{ name: 'ok' }, { name: '', extra: 1 }],
    });
    expect(status).toBe(400);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(body).toMatchObject({
      type: '/problems/validation',
      code: 'validation',
      status: 400,
      instance: '/api/v1/things',
    });
    expect(body.requestId).toBe(headers['x-request-id']);
    expect(
      Object.fromEntries(body.errors.map((one: { pointer: string; detail: string }) => [one.pointer, one.detail])),
    ).toEqual({
      '/title': 'Give text of 2 to 10 characters; this has 1.',
      '/risk': 'Give one of: low, high.',
      '/count': 'Give a whole number from 0 to 9.',
      '/id': 'This field is not known here. Leave it out.',
      '/parts/1/name': 'Give text of 1 to 10 characters; this has 0.',
      '/parts/1/extra': 'This field is not known here. Leave it out.',
    });
  });

  it('is taken when it is right, with null where null is meant', async () => {
    const { status, body } = await create({ title: 'Title', count: null, main: { name: 'a' } });
    expect(status).toBe(201);
    expect(body).toMatchObject({ title: 'Title', count: null, main: { name: 'a' } });
  });

  it.each([[[]], ['"text"'], [[{ title: 'Title' }]], ['7'], ['null']])(
    'is refused when its body is no object: %j',
    async (body) => {
      expect((await create(body)).status).toBe(400);
    },
  );

  it.each([
    ['{"title":', 'malformed_json', 400],
    ['{"__proto__":{"title":"Title"}}', 'malformed_json', 400],
    ['{"title":"a\\ud800b"}', 'validation', 400],
    ['{"title":"a\\u0000b"}', 'validation', 400],
    [Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), 'malformed_json', 400],
    [`${'['.repeat(5000)}${']'.repeat(5000)}`, 'validation', 400],
    [`{"title":"${'x'.repeat(30_000)}"}`, 'payload_too_large', 413],
  ])('with a bad body is refused, never a fault of ours: %s', async (body, code, status) => {
    const answer = await create(body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/json-patch+json',
    'application/json;foo=bar',
    'application/json\t',
    '',
  ])('is refused with the media type "%s"', async (type) => {
    const { status, body } = await create('{"title":"Title"}', { 'content-type': type });
    expect([status, body.code]).toEqual([415, 'unsupported_media_type']);
  });

  it('reads numbers, flags and lists from the query and refuses what it does not know', async () => {
    expect(
      (await ask({ url: '/api/v1/things?limit=7&open=false&kind=a,b&desk=Kultur,+Medien', headers: signedIn })).body,
    ).toEqual({
      limit: 7,
      open: false,
      kind: ['a', 'b'],
      desk: ['Kultur, Medien'],
    });
    expect((await ask({ headers: signedIn })).body).toEqual({ limit: 50 });
    const refused = await ask({ url: '/api/v1/things?limit=900&kind=c&title=x', headers: signedIn });
    expect(refused.body.errors.map((one: { pointer: string }) => one.pointer).sort()).toEqual([
      '?kind',
      '?limit',
      '?title',
    ]);
  });

  it('to an address nobody has is a problem, and a wrong method says which are right', async () => {
    expect((await ask({ url: '/api/v1/nothing' })).body).toMatchObject({ code: 'not_found', status: 404 });
    const wrong = await ask({ method: 'DELETE', headers: signedIn });
    expect([wrong.status, wrong.headers.allow]).toEqual([405, 'GET, HEAD, POST']);
    expect((await ask({ url: '/api/v1/things/%E0%A4%A', headers: signedIn })).status).toBe(404);
    expect((await ask({ url: '/api/v1/things/not-an-id', headers: signedIn })).status).toBe(404);
  });

  it('that breaks something learns nothing about the machine', async () => {
    const broken = await ask({ url: '/api/v1/things/broken' });
    expect(broken.status).toBe(500);
    expect(JSON.stringify(broken.body)).not.toContain('canary');
    const away = await ask({ url: '/api/v1/things/away' });
    expect([away.status, away.headers['retry-after']]).toEqual([503, '7']);
    expect(JSON.stringify(away.body)).not.toContain('canary');
  });

  it('whose connection is cut in the middle of its body harms nothing', async () => {
    const { port } = app.getHttpServer().address() as AddressInfo;
    await new Promise<void>((done) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.write(
          'POST /api/v1/things HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"ti',
        );
        socket.destroySoon();
        socket.on('close', () => done());
      });
    });
    expect((await ask({ headers: signedIn })).status).toBe(200);
  });
});

describe('the guard', () => {
  it('asks who it is, which role, and which scope', async () => {
    expect((await ask({})).body.code).toBe('not_signed_in');
    expect((await ask({ headers: { cookie: 'sid=stale' } })).body.code).toBe('not_signed_in');
    expect((await ask({ url: '/api/v1/things/administration', headers: signedIn })).body.code).toBe('forbidden');
    expect((await ask({ headers: { authorization: 'Bearer cd_good' } })).status).toBe(200);
    const noScope = await ask({ url: `/api/v1/things/${ID}`, headers: { authorization: 'Bearer cd_good' } });
    expect(noScope.body.code).toBe('forbidden');
  });

  it('never lets a cookie make up for a wrong token', async () => {
    for (const authorization of ['Bearer cd_bad', 'Basic Z29vZA==', 'Bearer', '']) {
      expect((await ask({ headers: { ...signedIn, authorization } })).status).toBe(401);
    }
  });

  it('takes changes with a cookie from our own pages only', async () => {
    const send = (headers: Record<string, string>) =>
      ask({ method: 'POST', body: { title: 'Title' }, headers: { cookie: 'sid=good', ...headers } });
    expect((await send({})).body.code).toBe('origin_refused');
    expect((await send({ origin: 'https://evil.example' })).body.code).toBe('origin_refused');
    expect((await send({ origin: 'null' })).body.code).toBe('origin_refused');
    expect((await send({ 'sec-fetch-site': 'same-site', origin: configuration.publicUrl })).body.code).toBe(
      'origin_refused',
    );
    expect((await send({ origin: configuration.publicUrl })).status).toBe(201);
    expect((await send({ 'sec-fetch-site': 'same-origin' })).status).toBe(201);
  });

  it.each([
    '/api/v1/%74hings',
    '//api/v1/things',
    '/api/v1//things',
    '/api/v1/things/',
    '/API/v1/things',
    '/api/v1/things;x',
    '/api/v1/./things',
  ])('is not walked around by writing the address as %s', async (url) => {
    const { status } = await ask({ url });
    expect([401, 404]).toContain(status);
  });

  it('lets no route start that nobody classified, or that somebody classified twice', async () => {
    class Forgotten {
      open(): void {}
    }
    Get('forgotten')(Forgotten.prototype, 'open', Object.getOwnPropertyDescriptor(Forgotten.prototype, 'open')!);
    Controller()(Forgotten);
    const start = async () => {
      const module = await Test.createTestingModule({ imports: [ThingsModule], controllers: [Forgotten] }).compile();
      await module.init();
    };
    await expect(start()).rejects.toThrow('Forgotten.open');
    for (const classify of [Public(), SignedIn()]) {
      classify(Forgotten.prototype, 'open', Object.getOwnPropertyDescriptor(Forgotten.prototype, 'open')!);
    }
    await expect(start()).rejects.toThrow('Forgotten.open');
  });
});

describe('versions and keys', () => {
  it('go out as ETag and save sending what is known', async () => {
    const first = await ask({ url: `/api/v1/things/${ID}`, headers: signedIn });
    expect(first.headers.etag).toBe('"3"');
    const second = await ask({ url: `/api/v1/things/${ID}`, headers: { ...signedIn, 'if-none-match': 'W/"2", "3"' } });
    expect([second.status, second.body]).toEqual([304, null]);
  });

  it('must come back as If-Match: missing 428, unreadable 400', async () => {
    const put = (headers: Record<string, string>) =>
      ask({ method: 'PUT', url: `/api/v1/things/${ID}`, headers: { ...signedIn, ...headers } });
    expect((await put({})).body.code).toBe('precondition_required');
    expect((await put({ 'if-match': 'three' })).body.code).toBe('validation');
    const changed = await put({ 'if-match': '"3"' });
    expect([changed.status, changed.headers.etag]).toEqual([200, '"4"']);
  });

  it('reach the store with the hash of the request, whatever the order of its fields', async () => {
    const key = { 'idempotency-key': 'a-key-of-mine' };
    const one = await create('{"title":"Title","risk":"low"}', key);
    const two = await create('{"risk":"low", "title":"Title"}', key);
    const other = await create('{"title":"Other","risk":"low"}', key);
    expect(one.body.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(two.body.hash).toBe(one.body.hash);
    expect(other.body.hash).not.toBe(one.body.hash);
    expect(one.headers['idempotency-replayed']).toBeUndefined();
    expect(
      (await create({ title: 'Title' }, { 'idempotency-key': 'replayed-key' })).headers['idempotency-replayed'],
    ).toBe('true');
    expect((await create({ title: 'Title' }, { 'idempotency-key': 'short' })).body.code).toBe('validation');
  });

  it('are not kept where the answer is a secret', async () => {
    const headers = { ...signedIn, 'idempotency-key': 'a-key-of-mine' };
    expect((await ask({ method: 'POST', url: '/api/v1/things/secret', headers })).body).toEqual({ idempotency: null });
  });
});
