import { Redis } from 'ioredis';

/** Without a cap the wait between attempts grows to 20 s, and work would rest that long after Redis is back. */
const retryStrategy = (attempt: number): number => Math.min(100 * attempt, 2000);

/** For whoever adds jobs: an error at once instead of a wait when Redis is away or frozen. */
export function producerConnection(redisUrl: string): Redis {
  return listened(
    new Redis(redisUrl, { enableOfflineQueue: false, maxRetriesPerRequest: 1, commandTimeout: 2000, retryStrategy }),
  );
}

/** For workers: BullMQ waits in blocking commands, so no command may be given up. */
export function workerConnection(redisUrl: string): Redis {
  return listened(new Redis(redisUrl, { maxRetriesPerRequest: null, retryStrategy }));
}

/** A connection without a listener prints its errors to the console; who uses it sees them as failed commands. */
function listened(redis: Redis): Redis {
  redis.on('error', () => undefined);
  return redis;
}
