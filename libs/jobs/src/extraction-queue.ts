import { Queue, Worker, type Job } from 'bullmq';
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
  return {
    async addAll(messages) {
      queue ??= open();
      try {
        await queue.addBulk(
          messages.map(({ id, payload }) => ({
            name: 'extract',
            data: { v: 1 as const, revisionId: String(payload['revisionId']), epoch: Number(payload['epoch']) },
            // A help against doubles, no promise: handlers may run twice.
            opts: { jobId: `ob-${id}`, ...RETENTION, ...ATTEMPTS },
          })),
        );
      } catch (error) {
        const failed = queue;
        queue = undefined;
        // Not waited for: a frozen Redis would hold the relay up here.
        failed.close().catch(() => undefined);
        throw error instanceof Error ? error : new Error(String(error));
      }
    },
    async close() {
      await queue?.close().catch(() => undefined);
    },
  };
}

/**
 * Takes extraction jobs. A worker that was killed loses its lock after 15 s and the job runs elsewhere; five such ends
 * are allowed, because the poison counter of the database decides, not the queue.
 */
export function extractionWorker(
  connection: Redis,
  prefix: string,
  concurrency: number,
  work: (job: ExtractionJob) => Promise<void>,
): Worker<ExtractionJob> {
  const worker = new Worker<ExtractionJob>(EXTRACTION_QUEUE, async (job: Job<ExtractionJob>) => await work(job.data), {
    connection,
    prefix,
    concurrency,
    lockDuration: 15_000,
    stalledInterval: 5000,
    maxStalledCount: 5,
    drainDelay: 5,
  });
  worker.on('error', () => undefined);
  return worker;
}
