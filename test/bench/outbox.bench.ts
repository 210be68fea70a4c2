import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { Queue } from 'bullmq';
import pg from 'pg';
import { extractionProducer, OutboxRelay, producerConnection } from '#libs/jobs';
import { newId, startEmbeddedPostgres, startEmbeddedRedis } from '#libs/platform';
import { DEFAULT_POLICY } from '#libs/claims';
import { Database, systemIn } from '#libs/storage';
import { sideBySide } from './support/load.js';

const JOBS = 5000;
const BATCH = 500;
const ROUNDS = 5;
const print = (line: string): unknown => process.stdout.write(`${line}\n`);

const dataDir = mkdtempSync(join(tmpdir(), 'claimdesk-bench-'));
const postgres = await startEmbeddedPostgres({ dataDir, ephemeral: true });
const redis = await startEmbeddedRedis({ dataDir, ephemeral: true, log: print });
const migrate = join(import.meta.dirname, '../../apps/cli/src/start/migrate.js');
execFileSync(process.execPath, [migrate], {
  env: { ...process.env, DATABASE_URL: postgres.url, REDIS_URL: redis.url },
  stdio: 'inherit',
});
const db = Database.open({ databaseUrl: postgres.url, pool: 4 });
const workspaceId = newId();
await db.write(systemIn(workspaceId), async (tx) => {
  await tx.workspace.create({ name: 'Auental-Bote', language: 'de', policy: DEFAULT_POLICY });
});
const admin = new pg.Client({
  connectionString: postgres.adminUrl.replace(/\/[^/]*$/, new URL(postgres.url).pathname),
});
await admin.connect();
const connection = producerConnection(redis.url);
const raw = new Queue('raw', { connection, prefix: 'bench' });
const producer = extractionProducer(connection, 'bench');

/** From rows that wait in the outbox to jobs in Redis, by the relay as the worker runs it; jobs per second. */
async function throughOutbox(): Promise<number> {
  await admin.query('TRUNCATE outbox');
  await admin.query(
    `INSERT INTO outbox (id, workspace_id, topic, payload)
     SELECT gen_random_uuid(), $1, 'extraction.requested', jsonb_build_object('revisionId', gen_random_uuid(), 'epoch', 1)
     FROM generate_series(1, ${JOBS})`,
    [workspaceId],
  );
  await admin.query('VACUUM ANALYZE outbox');
  const start = performance.now();
  await new Promise<void>((done, fail) => {
    let carried = 0;
    const relay = new OutboxRelay(
      {
        claim: (limit, seconds) => db.system((tx) => tx.outbox.claim(limit, seconds)),
        markDispatched: async (ids) => {
          await db.system((tx) => tx.outbox.markDispatched(ids));
          carried += ids.length;
        },
        release: (ids) => db.system((tx) => tx.outbox.release(ids)),
      },
      (messages) => producer.addAll(messages),
      { worked: () => (carried >= JOBS ? void relay.stop().then(done) : relay.wake()), failed: fail },
    );
    relay.start();
  });
  return JOBS / ((performance.now() - start) / 1000);
}

async function rawBullMq(): Promise<number> {
  const start = performance.now();
  for (let added = 0; added < JOBS; added += BATCH) {
    const jobs = Array.from({ length: BATCH }, () => ({
      name: 'extract',
      data: { v: 1, revisionId: newId(), epoch: 1 },
      opts: { jobId: `raw-${newId()}` },
    }));
    await raw.addBulk(jobs);
  }
  return JOBS / ((performance.now() - start) / 1000);
}

try {
  await raw.waitUntilReady();
  const { product, baseline, ratio } = await sideBySide(ROUNDS, throughOutbox, rawBullMq);
  print(`Outbox to job, ${JOBS} messages, median of ${ROUNDS} rounds in turn with BullMQ's addBulk(${BATCH}):`);
  print(`  relay ${product.toFixed(0)} jobs/s, raw BullMQ ${baseline.toFixed(0)} jobs/s, ratio ${ratio.toFixed(2)}`);
} finally {
  await raw.close();
  await producer.close();
  connection.disconnect();
  await db.close();
  await admin.end();
  await Promise.all([postgres.stop(), redis.stop()]);
  rmSync(dataDir, { recursive: true, force: true });
}
