import { Readable } from 'node:stream';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Body, Controller, Get, Header, Module, Post, StreamableFile } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { compressAnswers } from './compression.js';

const CLAIMS = Array.from({ length: 200 }, (_, number) => ({ number, statement: 'Das Bad ist 50 Meter lang.' }));

@Controller()
class Answers {
  @Get('list')
  list(): unknown {
    return { items: CLAIMS };
  }
  @Get('short')
  short(): unknown {
    return { items: [] };
  }
  @Get('stream')
  @Header('content-type', 'text/event-stream')
  stream(): StreamableFile {
    return new StreamableFile(Readable.from([`data: ${'x'.repeat(4000)}\n\n`]), { type: 'text/event-stream' });
  }
  @Post('echo')
  echo(@Body() body: unknown): unknown {
    return body;
  }
}
@Module({ controllers: [Answers] })
class AnswersOnly {}

describe('answers over the wire', () => {
  let app: NestFastifyApplication;

  beforeAll(async () => {
    const module = await Test.createTestingModule({ imports: [AnswersOnly] }).compile();
    app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
    await compressAnswers(app);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
  });
  afterAll(() => app.close());

  const get = (url: string, encoding = 'gzip, deflate, br') =>
    app.inject({ method: 'GET', url, headers: { 'accept-encoding': encoding } });

  it('are packed when they are long and in JSON, and say that they depend on what the client can read', async () => {
    const { headers, rawPayload } = await get('/list');
    expect(headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
    expect(JSON.parse(gunzipSync(rawPayload).toString())).toEqual({ items: CLAIMS });
    expect(rawPayload.length).toBeLessThan(JSON.stringify({ items: CLAIMS }).length / 5);
  });

  it('are plain when they are short, when they are a stream, and for clients that cannot unpack', async () => {
    for (const answer of [await get('/short'), await get('/stream'), await get('/list', 'identity')]) {
      expect([answer.statusCode, answer.headers['content-encoding']]).toEqual([200, undefined]);
    }
  });

  it('never unpack what a client sends', async () => {
    const { statusCode } = await app.inject({
      method: 'POST',
      url: '/echo',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      payload: gzipSync(JSON.stringify({ text: 'x'.repeat(100_000) })),
    });
    expect(statusCode).toBe(400);
  });
});
