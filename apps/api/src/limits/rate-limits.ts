import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { Configuration } from '#libs/platform';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** What is counted: how many in how many seconds. */
export const COUNTERS = {
  sign_in_pair: { points: 5, duration: 15 * MINUTE },
  sign_in_account: { points: 20, duration: HOUR },
  sign_in_address: { points: 100, duration: HOUR },
  link_address: { points: 60, duration: HOUR },
  expensive: { points: 120, duration: MINUTE },
} as const;
export type Counter = keyof typeof COUNTERS;

/** After Redis failed, it is left alone for this long, so that a frozen Redis does not slow every request. */
const PAUSE_MS = 2000;

type Pair = { readonly redis: RateLimiterRedis; readonly memory: RateLimiterMemory };

/**
 * Counts in Redis, so that all API processes share the counts; while Redis is away each process counts by itself. A limit
 * never opens because Redis is down, and never makes a request wait for it.
 */
@Injectable()
export class RateLimits {
  private readonly logger = new Logger(RateLimits.name);
  private readonly limiters: Record<Counter, Pair>;
  private awayUntil = 0;

  constructor(redis: Redis, configuration: Configuration) {
    const pair = (counter: Counter): Pair => {
      const common = { ...COUNTERS[counter], keyPrefix: `${configuration.queuePrefix}:limit:${counter}` };
      return { redis: new RateLimiterRedis({ ...common, storeClient: redis }), memory: new RateLimiterMemory(common) };
    };
    this.limiters = Object.fromEntries(
      (Object.keys(COUNTERS) as Counter[]).map((counter) => [counter, pair(counter)]),
    ) as Record<Counter, Pair>;
  }

  /** Counts one; the seconds to wait when it was one too many, else null. `subject` is hashed before it leaves. */
  async count(counter: Counter, subject: string): Promise<number | null> {
    const { redis, memory } = this.limiters[counter];
    const key = keyOf(subject);
    try {
      await this.try(
        () => redis.consume(key),
        () => memory.consume(key),
      );
      return null;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      throw refused;
    }
  }

  /** Takes one count back: what was counted turned out to be rightful. */
  async forgive(counter: Counter, subject: string): Promise<void> {
    const { redis, memory } = this.limiters[counter];
    const key = keyOf(subject);
    await this.try(
      () => redis.reward(key),
      () => memory.reward(key),
    );
  }

  private async try(inRedis: () => Promise<unknown>, inMemory: () => Promise<unknown>): Promise<void> {
    if (Date.now() >= this.awayUntil) {
      try {
        await inRedis();
        return;
      } catch (failed) {
        if (failed instanceof RateLimiterRes) throw failed;
        this.awayUntil = Date.now() + PAUSE_MS;
        this.logger.warn('Redis is away; this process counts its limits by itself.');
      }
    }
    await inMemory();
  }
}

const keyOf = (subject: string): string => createHash('sha256').update(subject).digest('base64url').slice(0, 27);
