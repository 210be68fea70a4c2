import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { fastify, type FastifyInstance } from 'fastify';
import type { Caller, Identity } from '#libs/identity';
import { Problem } from '#libs/platform';
import { setAsking } from '../access/request.js';
import type { EventStream } from './event-stream.js';
import { EventStreams, STREAMS_PER_PERSON } from './event-streams.js';

const caller = { userId: 'u', workspaceId: 'w', roles: new Set(['editor']) } as unknown as Caller;

describe('a stream of events', () => {
  let server: FastifyInstance;
  let streams: EventStreams;
  let opened: EventStream[];
  let now: () => Promise<Identity | null>;

  beforeEach(async () => {
    jest.useFakeTimers({
      doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'clearTimeout', 'queueMicrotask', 'performance', 'Date'],
    });
    streams = new EventStreams();
    opened = [];
    now = () => Promise.resolve(caller);
    server = fastify({ forceCloseConnections: 'idle' });
    // As when the database takes its time to say who asks.
    server.get('/late', async (request, reply) => {
      await once(request.raw.socket, 'close');
      setAsking(request, { caller, again: () => now() });
      opened.push(streams.open(request, reply));
    });
    server.setErrorHandler((error, _request, reply) => reply.status(error instanceof Problem ? 429 : 500).send());
    server.get('/', (request, reply) => {
      setAsking(request, { caller, again: () => now() });
      opened.push(streams.open(request, reply.header('x-request-id', 'r')));
    });
    await server.listen({ port: 0, host: '127.0.0.1' });
  });
  afterEach(async () => {
    jest.useRealTimers();
    streams.beforeApplicationShutdown();
    await server.close();
  });

  const connect = (headers: Record<string, string> = {}) =>
    new Promise<IncomingMessage>((resolve) => {
      get({ port: (server.server.address() as AddressInfo).port, host: '127.0.0.1', headers, agent: false }, resolve);
    });
  const end = (message: IncomingMessage) =>
    new Promise<string>((resolve) => {
      let text = '';
      message
        .setEncoding('utf8')
        .on('data', (part: string) => (text += part))
        .on('end', () => resolve(text));
    });
  const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 20));

  it('carries events with ids, says when to come back, and knows where the client left off', async () => {
    const message = await connect({ 'last-event-id': '41' });
    expect(message.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-request-id': 'r',
    });
    expect(opened[0]?.lastEventId).toBe('41');
    opened[0]?.send({ id: '42', event: 'claim.changed', data: { claimId: 'c', note: 'a\nb' } });
    opened[0]?.close();
    expect(await end(message)).toBe(
      'retry: 2000\n\nid: 42\nevent: claim.changed\ndata: {"claimId":"c","note":"a\\nb"}\n\n',
    );
    expect(opened[0]?.send({ event: 'late', data: 1 })).toBe(false);
  });

  it('beats every 15 seconds, so that no proxy takes it for dead', async () => {
    const message = await connect();
    jest.advanceTimersByTime(15_000);
    opened[0]?.close();
    expect(await end(message)).toBe('retry: 2000\n\n: still here\n\n');
  });

  it('is over at once for a client that went before it began, and takes no place of the next', async () => {
    for (let i = 0; i < STREAMS_PER_PERSON; i += 1) {
      const { port } = server.server.address() as AddressInfo;
      const asked = get({ port, host: '127.0.0.1', path: '/late', agent: false }).on('error', () => undefined);
      await once(asked, 'finish');
      await settled();
      asked.destroy();
    }
    await settled();
    expect(opened).toHaveLength(STREAMS_PER_PERSON);
    expect(streams.count()).toBe(0);
    expect((await connect()).statusCode).toBe(200);
  });

  it('ends when the client goes, and takes its listeners with it', async () => {
    const message = await connect();
    let endings = 0;
    opened[0]?.onClose(() => (endings += 1));
    expect(streams.count()).toBe(1);
    message.destroy();
    await settled();
    expect([endings, streams.count(), opened[0]?.isOpen]).toEqual([1, 0, false]);
  });

  it('ends with the process, and no new one begins', async () => {
    const message = await connect();
    const ended = end(message);
    streams.beforeApplicationShutdown();
    expect(await ended).toBe('retry: 2000\n\n');
    expect((await connect()).statusCode).toBe(429);
  });

  it('is one of at most five for a person', async () => {
    for (let n = 0; n < STREAMS_PER_PERSON; n += 1) expect((await connect()).statusCode).toBe(200);
    expect((await connect()).statusCode).toBe(429);
    opened[0]?.close();
    expect((await connect()).statusCode).toBe(200);
  });

  it.each([
    ['is signed out', () => Promise.resolve(null), false],
    ['has other roles', () => Promise.resolve({ ...caller, roles: new Set(['author']) } as unknown as Identity), false],
    ['cannot be asked for, because the database is away', () => Promise.reject(new Error('away')), true],
    ['is as before', () => Promise.resolve(caller), true],
  ])('whose person %s is looked at again after 30 seconds', async (_case, then, stays) => {
    await connect();
    now = then;
    jest.advanceTimersByTime(30_000);
    await settled();
    expect(opened[0]?.isOpen).toBe(stays);
  });

  it('lets a client go that does not read', async () => {
    const message = await connect();
    message.pause();
    const data = 'x'.repeat(200_000);
    for (let n = 0; n < 200 && opened[0]?.isOpen; n += 1) opened[0].send({ event: 'much', data });
    expect(opened[0]?.isOpen).toBe(false);
    message.destroy();
  });
});
