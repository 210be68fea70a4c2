import { describe, expect, it } from '@jest/globals';
import type { Redis } from 'ioredis';
import type { Database } from '#libs/storage';
import { Readiness } from './readiness.js';

const workers = (alive: number) =>
  ({
    system: (work: (tx: unknown) => unknown) => work({ system: { workersAlive: () => Promise.resolve(alive) } }),
  }) as unknown as Database;
const policy = (name: string) =>
  ({ info: () => Promise.resolve(`used_memory:1\r\nmaxmemory_policy:${name}\r\n`) }) as unknown as Redis;
const away = { system: () => Promise.reject(new Error('away')), info: () => Promise.reject(new Error('away')) };

describe('readiness', () => {
  const failing = async (database: unknown, redis: unknown): Promise<string[]> => {
    const { ok, checks } = await new Readiness(database as Database, redis as Redis).check();
    const failed = checks.filter((one) => !one.ok).map(({ name }) => name);
    expect(ok).toBe(failed.length === 0);
    return failed;
  };

  it('is given while database, Redis and a worker are there', async () => {
    expect(await failing(workers(1), policy('noeviction'))).toEqual([]);
  });

  it('is not given without a worker', async () => {
    expect(await failing(workers(0), policy('noeviction'))).toEqual(['worker']);
  });

  it('is not given by a Redis that would throw jobs away', async () => {
    expect(await failing(workers(1), policy('allkeys-lru'))).toEqual(['redis']);
    expect(await failing(workers(1), { info: () => Promise.resolve('') })).toEqual(['redis']);
  });

  it('is not given while the stores are away', async () => {
    expect(await failing(away, away)).toEqual(['database', 'redis', 'worker']);
  });

  it('ends when the process is about to stop, so that balancers send nothing more', async () => {
    const readiness = new Readiness(workers(1), policy('noeviction'));
    readiness.beforeApplicationShutdown();
    expect((await readiness.check()).ok).toBe(false);
  });
});
