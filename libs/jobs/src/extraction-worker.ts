import { Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import { EXTRACTION_QUEUE, type ExtractionJob } from './extraction-queue.js';

/** How often a worker that is not there is looked for. */
const TEND_MS = 500;

export type ExtractionWorker = {
  /** Resolves when jobs are taken for the first time; never, when Redis never comes. */
  readonly started: Promise<void>;
  /** Whether jobs are being taken. */
  isRunning(): boolean;
  /** Takes no more jobs and resolves when those in hand are done. */
  close(): Promise<void>;
};

/**
 * Takes extraction jobs. A worker that was killed loses its lock after 15 s and the job runs elsewhere; five such ends
 * are allowed, because the poison counter of the database decides, not the queue.
 *
 * BullMQ's worker never works when it finds no Redis at its birth, so it is made when Redis answers, and made again when
 * Redis went away in that very moment.
 */
export function extractionWorker(
  connection: Redis,
  prefix: string,
  concurrency: number,
  work: (job: ExtractionJob) => Promise<void>,
): ExtractionWorker {
  let worker: Worker<ExtractionJob> | undefined;
  let ready = false;
  let closed = false;
  let tell: () => void;
  const started = new Promise<void>((resolve) => (tell = resolve));

  const tend = (): void => {
    if (closed || connection.status !== 'ready' || worker?.isRunning()) return;
    ready = false;
    const born = bornWorker(connection, prefix, concurrency, work);
    worker = born;
    born.waitUntilReady().then(
      () => {
        ready = true;
        tell();
      },
      () => {
        if (worker === born) worker = undefined;
        born.close(true).catch(() => undefined);
      },
    );
  };
  connection.on('ready', tend);
  const timer = setInterval(tend, TEND_MS);
  tend();

  return {
    started,
    isRunning: () => ready && (worker?.isRunning() ?? false),
    async close() {
      closed = true;
      clearInterval(timer);
      connection.off('ready', tend);
      await worker?.close();
    },
  };
}

function bornWorker(
  connection: Redis,
  prefix: string,
  concurrency: number,
  work: (job: ExtractionJob) => Promise<void>,
): Worker<ExtractionJob> {
  const worker = new Worker<ExtractionJob>(EXTRACTION_QUEUE, async (job) => await work(job.data), {
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
