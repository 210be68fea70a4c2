import { setTimeout as pause } from 'node:timers/promises';
import { lapseReservations, requeueStuckExtractions } from '#libs/desk';
import { extractionProducer, extractionWorker, OutboxRelay, producerConnection, workerConnection } from '#libs/jobs';
import { type Configuration, type Logger, newId } from '#libs/platform';
import { Database, listen } from '#libs/storage';
import { EMBEDDED_CHILD } from './extraction-process.js';
import { ExtractionProcessor } from './extraction.processor.js';
import { Loops } from './loops.js';

export type WorkerTimes = {
  readonly reconcileMs: number;
  /** An extraction that is queued for longer than this with nothing in the outbox was lost by Redis. */
  readonly lostAfterSeconds: number;
};
const TIMES: WorkerTimes = { reconcileMs: 10_000, lostAfterSeconds: 30 };
const LAPSE_MS = 15_000;
const HEARTBEAT_MS = 10_000;
const PRUNE_MS = 3_600_000;
const OUTBOX_KEPT_HOURS = 72;

export type RunningWorker = { stop(): Promise<void> };

/** Relay, extraction, reconciler, lapses, housekeeping and heartbeat of one worker process, until `stop`. */
export function startWorker(
  configuration: Configuration,
  logger: Logger,
  times: WorkerTimes = TIMES,
  child: string = EMBEDDED_CHILD,
): RunningWorker {
  const db = Database.open({ databaseUrl: configuration.databaseUrl, pool: configuration.databasePool });
  const workerId = newId();
  const loops = new Loops(logger);

  const producerRedis = producerConnection(configuration.redisUrl);
  const producer = extractionProducer(producerRedis, configuration.queuePrefix);
  const relay = new OutboxRelay(
    {
      claim: (limit, seconds) => db.system((tx) => tx.outbox.claim(limit, seconds)),
      markDispatched: (ids) => db.system((tx) => tx.outbox.markDispatched(ids)),
      release: (ids) => db.system((tx) => tx.outbox.release(ids)),
    },
    (messages) => producer.addAll(messages),
    (error) => loops.fault('relay', error),
  );
  const listener = listen(
    configuration.databaseUrl,
    'claimdesk_outbox',
    () => relay.wake(),
    () => relay.wake(),
  );
  relay.start();

  const processor = new ExtractionProcessor({
    db,
    logger,
    limits: { memoryMb: configuration.extractionMemoryMb, seconds: configuration.extractionTimeoutSeconds },
    child,
  });
  const workerRedis = workerConnection(configuration.redisUrl);
  const queueWorker = extractionWorker(
    workerRedis,
    configuration.queuePrefix,
    configuration.extractionConcurrency,
    (job) => processor.work(job),
  );

  loops.add({ name: 'heartbeat', everyMs: HEARTBEAT_MS, turn: () => db.system((tx) => tx.system.beat(workerId)) });
  loops.add({
    name: 'reconciler',
    everyMs: times.reconcileMs,
    turn: () => requeueStuckExtractions(db, times.lostAfterSeconds),
  });
  loops.add({ name: 'lapses', everyMs: LAPSE_MS, turn: () => lapseReservations(db) });
  loops.add({
    name: 'housekeeping',
    everyMs: PRUNE_MS,
    turn: () =>
      db.system(async (tx) => {
        await tx.outbox.prune(OUTBOX_KEPT_HOURS);
        await tx.system.prune();
      }),
  });

  return {
    async stop() {
      await relay.stop();
      await listener.close();
      processor.stop();
      // A frozen Redis must not keep the process: what is not closed in time comes back by its lock.
      await Promise.race([queueWorker.close(), pause(configuration.shutdownSeconds * 1000, undefined, { ref: false })]);
      await loops.stop();
      await db.system((tx) => tx.system.forgetWorker(workerId)).catch(() => undefined);
      await Promise.race([
        Promise.allSettled([queueWorker.close(true), producer.close()]),
        pause(1000, undefined, { ref: false }),
      ]);
      workerRedis.disconnect();
      producerRedis.disconnect();
      await db.close();
    },
  };
}
