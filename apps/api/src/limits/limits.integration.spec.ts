import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { loadConfiguration } from '#libs/platform';
import { testRedis } from '../../../../test/support/stores.js';
import { COUNTERS, RateLimits } from './rate-limits.js';
import { failFastRedis } from './redis.js';

Logger.overrideLogger(false);
const { points } = COUNTERS.sign_in_pair;
const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

function limitsOn(url: string, prefix: string): { limits: RateLimits; redis: Redis } {
  const redis = failFastRedis(url);
  open.push(() => redis.disconnect());
  const configuration = loadConfiguration({
    DATABASE_URL: 'postgresql://a:b@localhost/c',
    REDIS_URL: url,
    CLAIMDESK_QUEUE_PREFIX: prefix,
  });
  return { limits: new RateLimits(redis, configuration), redis };
}

/** The real Redis behind a wire that can be frozen: connections stay up and nothing comes back. */
async function redisBehindWire(): Promise<{ url: string; freeze: () => void }> {
  const { hostname, port, username, password } = new URL(testRedis().url);
  const sockets: Socket[] = [];
  const server: Server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    sockets.push(client, upstream);
    client.pipe(upstream).pipe(client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push(() => {
    for (const socket of sockets) socket.destroy();
    return new Promise((resolve) => server.close(resolve));
  });
  const freeze = () => {
    for (const socket of sockets) socket.unpipe().pause();
  };
  return { url: `redis://${username}:${password}@127.0.0.1:${(server.address() as AddressInfo).port}`, freeze };
}

const ready = (redis: Redis) =>
  redis.status === 'ready' ? Promise.resolve() : new Promise<void>((resolve) => redis.once('ready', () => resolve()));
const times = async (count: number, limits: RateLimits, subject: string) => {
  const waits: (number | null)[] = [];
  for (let n = 0; n < count; n += 1) waits.push(await limits.count('sign_in_pair', subject));
  return waits;
};

describe('rate limits', () => {
  it('are shared by all processes through Redis, which never sees who is counted', async () => {
    const { url, prefix } = testRedis();
    const [one, two] = [limitsOn(url, prefix), limitsOn(url, prefix)];
    await Promise.all([ready(one.redis), ready(two.redis)]);
    expect(await times(3, one.limits, 'mara@example.org')).toEqual([null, null, null]);
    const waits = await times(3, two.limits, 'mara@example.org');
    expect(waits.slice(0, points - 3)).toEqual([null, null]);
    expect(waits[2]).toBeGreaterThan(890);
    expect(await one.limits.count('sign_in_pair', 'somebody else')).toBeNull();
    const keys = await one.redis.keys(`${prefix}:limit:*`);
    expect(keys).toHaveLength(2);
    expect(keys.join()).not.toContain('mara');
  });

  it('take a count back', async () => {
    const { url, prefix } = testRedis();
    const { limits, redis } = limitsOn(url, prefix);
    await ready(redis);
    for (let n = 0; n < 3 * points; n += 1) {
      expect(await limits.count('sign_in_pair', 'knows the password')).toBeNull();
      await limits.forgive('sign_in_pair', 'knows the password');
    }
  });

  it('hold exactly when many try at the same moment', async () => {
    const { url, prefix } = testRedis();
    const { limits, redis } = limitsOn(url, prefix);
    await ready(redis);
    const waits = await Promise.all(Array.from({ length: 50 }, () => limits.count('sign_in_pair', 'all at once')));
    expect(waits.filter((wait) => wait === null)).toHaveLength(points);
  });

  it.each(['down', 'frozen'])('neither open nor wait while Redis is %s', async (how) => {
    const wire = await redisBehindWire();
    const { limits, redis } = limitsOn(how === 'frozen' ? wire.url : 'redis://127.0.0.1:1', testRedis().prefix);
    if (how === 'frozen') {
      await ready(redis);
      expect(await limits.count('expensive', 'works at first')).toBeNull();
      wire.freeze();
    }
    const durations: number[] = [];
    const waits: (number | null)[] = [];
    for (let n = 0; n < 2 * points; n += 1) {
      const before = performance.now();
      waits.push(await limits.count('sign_in_pair', 'guesser'));
      durations.push(performance.now() - before);
    }
    expect(waits.filter((wait) => wait === null)).toHaveLength(points);
    if (how === 'frozen') expect(durations[0]).toBeGreaterThan(200);
    expect(Math.max(...durations)).toBeLessThan(2_000);
    // After the first failure Redis is left alone for a while.
    expect(durations.sort((a, b) => a - b)[points] ?? 1000).toBeLessThan(100);
  });
});
