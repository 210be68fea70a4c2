import { setTimeout as pause } from 'node:timers/promises';
import { lapseReservations, requeueStuckExtractions } from '#libs/desk';
import {
  extractionProducer,
  type ExtractionProducer,
  extractionWorker,
  OutboxRelay,
  producerConnection,
  workerConnection,
} from '#libs/jobs';
import { type Configuration, type HealthReport, type Logger, Metrics, newId, runHealthChecks } from '#libs/platform';
import { Database, listen } from '#libs/storage';
import { engineModule } from './extraction-process.js';
import { ExtractionProcessor, type JobEnd } from './extraction.processor.js';
import { languageModelOf } from './language-model.js';
import { Loops } from './loops.js';

export type WorkerTimes = {
  readonly reconcileMs: number;
  /** An extraction that is queued for longer than this with nothing in outbox and queue was lost by Redis. */
  readonly lostAfterSeconds: number;
};
const TIMES: WorkerTimes = { reconcileMs: 5000, lostAfterSeconds: 30 };

/** While the queue holds work, most of what is queued only waits for its turn; this is the net below that. */
const LOST_BEHIND_OTHERS_SECONDS = 900;
const RELAY_MS = 1000;
const LAPSE_MS = 15_000;
const HEARTBEAT_MS = 10_000;
const PRUNE_MS = 3_600_000;
const OUTBOX_KEPT_HOURS = 72;
const LONGEST_CHECK_MS = 2000;

export type RunningWorker = {
  /** Whether database, Redis and every loop do their work. */
  ready(): Promise<HealthReport>;
  /** Takes no more work, gives running extractions back, and lets go of the stores. */
  stop(): Promise<void>;
};

/** Relay, extraction, reconciler, lapses, housekeeping and heartbeat of one worker process, until `stop`. */
export function startWorker(
  configuration: Configuration,
  logger: Logger,
  times: WorkerTimes = TIMES,
  child: string = engineModule(),
  metrics: Metrics = new Metrics('worker'),
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
    {
      worked: () => loops.worked('relay', RELAY_MS),
      failed: (error) => loops.failed('relay', RELAY_MS, error),
    },
  );
  const wake = (): void => relay.wake();
  const listener = listen(configuration.databaseUrl, 'claimdesk_outbox', wake, wake);
  loops.expect('relay', RELAY_MS);
  relay.start();

  const processor = new ExtractionProcessor({
    db,
    logger,
    limits: { memoryMb: configuration.extractionMemoryMb, seconds: configuration.extractionTimeoutSeconds },
    child,
    llm: languageModelOf(configuration),
    onEnd: measured(metrics, db, producer),
  });
  const workerRedis = workerConnection(configuration.redisUrl);
  const queueWorker = extractionWorker(
    workerRedis,
    configuration.queuePrefix,
    configuration.extractionConcurrency,
    async (job) => void (await processor.work(job)),
  );

  const beat = async (): Promise<void> => {
    // A heartbeat says that work is being done, not that a process exists.
    const stuck = loops.stuck();
    if (stuck.length > 0) throw new Error(`loops stand still: ${stuck.join(', ')}`);
    if (!queueWorker.isRunning()) throw new Error('no jobs are taken from the queue');
    await db.system((tx) => tx.system.beat(workerId));
  };
  let stopping = false;
  // Both ask Redis, so they begin when it answers.
  void queueWorker.started.then(() => {
    if (stopping) return;
    loops.add({ name: 'heartbeat', everyMs: HEARTBEAT_MS, turn: beat });
    loops.add({
      name: 'reconciler',
      everyMs: times.reconcileMs,
      turn: async () => {
        const behindOthers = (await producer.waiting()) > 0;
        return await requeueStuckExtractions(db, behindOthers ? LOST_BEHIND_OTHERS_SECONDS : times.lostAfterSeconds);
      },
    });
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
    ready: () =>
      runHealthChecks(
        [
          { name: 'database', check: () => db.system((tx) => tx.system.workersAlive(1)).then(() => ({ ok: true })) },
          { name: 'redis', check: () => Promise.resolve({ ok: queueWorker.isRunning() }) },
          { name: 'loops', check: () => Promise.resolve(standing(loops.stuck())) },
          { name: 'process', check: () => Promise.resolve({ ok: !stopping }) },
        ],
        LONGEST_CHECK_MS,
      ),
    async stop() {
      stopping = true;
      // In this order: no new job is fetched, then those in hand are given back.
      const closed = queueWorker.close();
      processor.stop();
      // A frozen store must not keep the process: what is not closed in time comes back by its lock and its lease.
      const patience = configuration.shutdownSeconds * 1000;
      await within(patience, Promise.allSettled([closed, relay.stop(), listener.close(), loops.stop()]));
      await within(1000, Promise.allSettled([db.system((tx) => tx.system.forgetWorker(workerId)), producer.close()]));
      workerRedis.disconnect();
      producerRedis.disconnect();
      await within(1000, db.close());
    },
  };
}

async function within(ms: number, work: Promise<unknown>): Promise<void> {
  const waited = new AbortController();
  await Promise.race([work, pause(ms, undefined, { ref: false, signal: waited.signal }).catch(() => undefined)]);
  waited.abort();
}

function standing(stuck: readonly string[]): { ok: boolean; detail?: string } {
  return stuck.length === 0 ? { ok: true } : { ok: false, detail: stuck.join(', ') };
}

/** The worker's figures; one that cannot be had just now is NaN. */
function measured(
  metrics: Metrics,
  db: Database,
  producer: ExtractionProducer,
): (end: JobEnd, seconds: number) => void {
  const ends = metrics.counter('extraction_jobs_total', 'Extraction jobs by how they ended.', ['end']);
  const seconds = metrics.durations('extraction', 'Time from taking an article to its claims being stored.', ['end']);
  metrics.gauge('outbox_waiting', 'Messages that wait for the queue.', () =>
    db.system((tx) => tx.outbox.waiting()).catch(() => NaN),
  );
  metrics.gauge('extraction_jobs_waiting', 'Jobs in the queue.', () => producer.waiting().catch(() => NaN));
  return (end, taken) => {
    ends.inc({ end });
    if (end === 'extracted' || end === 'failed') seconds.observe({ end }, taken);
  };
}
