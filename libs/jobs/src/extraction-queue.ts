import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';

export const EXTRACTION_QUEUE = 'extraction';

/** Ids only; `v` is the version of this shape, so that old jobs can be told from new ones. */
export type ExtractionJob = { readonly v: 1; readonly revisionId: string; readonly epoch: number };

/** What the outbox hands over. */
export type Message = {
  readonly id: string;
  readonly topic: string;
  readonly payload: Readonly<Record<string, unknown>>;
};

/** Finished jobs are kept for a while so that a job id is not taken twice in a row; failed ones for a week, to be seen. */
const RETENTION = { removeOnComplete: { age: 3600, count: 1000 }, removeOnFail: { age: 7 * 24 * 3600, count: 5000 } };

/** Transient faults (a store is away) are tried again by BullMQ; what the article does wrong is no error of the job. */
const ATTEMPTS = { attempts: 8, backoff: { type: 'exponential', delay: 500 } };

export type ExtractionProducer = {
  /** Adds a job for each message; one that is there already is left alone. Rejects at once when Redis is away. */
  addAll(messages: readonly Message[]): Promise<void>;
  /** How many jobs wait for their turn. Rejects at once when Redis is away. */
  waiting(): Promise<number>;
  close(): Promise<void>;
};

/**
 * The producer makes its queue when Redis is there: a queue that finds no Redis at its birth never works again, and
 * stores may come up in any order.
 */
export function extractionProducer(connection: Redis, prefix: string): ExtractionProducer {
  let queue: Queue<ExtractionJob> | undefined;
  const open = (): Queue<ExtractionJob> => {
    if (connection.status !== 'ready') throw new Error('Redis is away');
    const opened = new Queue<ExtractionJob>(EXTRACTION_QUEUE, { connection, prefix });
    opened.on('error', () => undefined);
    return opened;
  };
  const asked = async <T>(question: (queue: Queue<ExtractionJob>) => Promise<T>): Promise<T> => {
    queue ??= open();
    const used = queue;
    try {
      return await question(used);
    } catch (error) {
      if (queue === used) queue = undefined;
      // Not waited for: a frozen Redis would hold the relay up here.
      used.close().catch(() => undefined);
      throw error instanceof Error ? error : new Error(String(error));
    }
  };
  return {
    async addAll(messages) {
      const jobs = messages.map(({ id, payload }) => ({
        name: 'extract',
        data: { v: 1 as const, revisionId: String(payload['revisionId']), epoch: Number(payload['epoch']) },
        // A help against doubles, no promise: handlers may run twice.
        opts: { jobId: `ob-${id}`, ...RETENTION, ...ATTEMPTS },
      }));
      await asked((to) => to.addBulk(jobs));
    },
    async waiting() {
      return await asked((of) => of.getJobCountByTypes('waiting', 'delayed', 'prioritized'));
    },
    async close() {
      await queue?.close().catch(() => undefined);
    },
  };
}
