import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import pg from 'pg';
import { createArticle, rerunExtraction } from '#libs/desk';
import type { Caller } from '#libs/identity';
import { newId, Problem, programFile } from '#libs/platform';
import { Database } from '#libs/storage';
import { newEditor } from '../support/editor.js';
import { testDatabase, type TestDatabase } from '../support/stores.js';
import { ExtractionProcessor } from '../../apps/worker/src/extraction.processor.js';

const EMBEDDED = programFile('extraction-child');
const TEXT = 'Die Stadt Auental gab 2024 rund 5 Millionen Euro für das Bad aus. Das Bad hat 300 Plätze.';

describe('an extraction job', () => {
  let store: TestDatabase;
  let db: Database;
  let admin: pg.Client;
  let editor: Caller;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'claimdesk-job-'));
    store = await testDatabase();
    db = Database.open({ databaseUrl: store.url, pool: 4 });
    admin = new pg.Client({ connectionString: store.adminUrl });
    await admin.connect();
    editor = await newEditor(db);
  });
  afterAll(async () => {
    await db.close();
    await admin.end();
    await store.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const processor = (child = EMBEDDED, on: Database = db): ExtractionProcessor =>
    new ExtractionProcessor({
      db: on,
      logger: pino({ level: 'silent' }),
      limits: { memoryMb: 256, seconds: 30 },
      child,
      llm: null,
      onEnd: () => undefined,
    });

  it('leaves the proposals of the machine, and a second delivery changes nothing', async () => {
    const { articleId, job } = await dropIn();
    expect(await processor().work(job)).toBe('extracted');
    const claims = await claimsOf(articleId);
    expect(claims.length).toBeGreaterThan(0);
    expect(new Set(claims.map((claim) => claim.state))).toEqual(new Set(['proposed']));
    expect(await processor().work(job)).toBe('nothing');
    expect(await claimsOf(articleId)).toEqual(claims);
  });

  it('runs once when it is delivered three times at once', async () => {
    const { articleId, job } = await dropIn();
    const ends = await Promise.all([1, 2, 3].map(() => processor().work(job)));
    expect(ends.sort()).toEqual(['extracted', 'nothing', 'nothing']);
    const positions = (await claimsOf(articleId)).map((claim) => claim.position);
    expect(new Set(positions).size).toBe(positions.length);
  });

  it('stores nothing when a later run overtook it', async () => {
    const { articleId, job } = await dropIn();
    const { engine, started, go } = waitingEngine();
    const overtaken = processor(engine).work(job);
    await until(started);
    await admin.query('UPDATE extractions SET run_epoch = run_epoch + 1 WHERE article_id = $1', [articleId]);
    go();
    expect(await overtaken).toBe('overtaken');
    expect(await claimsOf(articleId)).toEqual([]);
  });

  it('keeps what was found on the way as it is when the run ends, and counts it as found', async () => {
    const { articleId, job } = await dropIn();
    const { engine, started, go } = waitingEngine();
    const work = processor(engine).work(job);
    await until(started);
    go();
    expect(await work).toBe('extracted');
    const claims = await claimsOf(articleId);
    expect(claims).toMatchObject([{ position: 0, state: 'proposed', statement: 'x' }]);
    const { rows } = await admin.query(
      `SELECT type, data->'found' AS found, data->'again' AS again FROM events WHERE article_id = $1 ORDER BY seq DESC LIMIT 2`,
      [articleId],
    );
    expect(rows).toEqual([
      { type: 'article.extracted', found: 1, again: 0 },
      { type: 'article.claims_found', found: 1, again: null },
    ]);
  });

  it('goes back to the queue when its worker stops, and another one finishes it', async () => {
    const { articleId, job } = await dropIn();
    const { engine, started } = waitingEngine();
    const stopped = processor(engine);
    const end = stopped.work(job);
    await until(started);
    stopped.stop();
    expect(await end).toBe('returned');
    await expect(stopped.work(job)).rejects.toThrow('stopping');
    expect(await processor().work(job)).toBe('extracted');
    expect((await claimsOf(articleId)).length).toBeGreaterThan(0);
  });

  it('is no failure of the article while the database is away: what was read is stored when it is back', async () => {
    const { articleId, job } = await dropIn();
    let refusals = 0;
    // A database that goes away after the text was handed out, and comes back at the third attempt.
    let writes = 0;
    const shaky = new Proxy(db, {
      get: (target, name: keyof Database) =>
        name !== 'write'
          ? target[name].bind(target)
          : async (...given: Parameters<Database['write']>) => {
              writes += 1;
              if (writes === 1 || refusals === 2) return await target.write(...given);
              refusals += 1;
              throw new Problem('unavailable', 'away');
            },
    });
    expect(await processor(EMBEDDED, shaky).work(job)).toBe('extracted');
    expect(refusals).toBe(2);
    const { rows } = await admin.query('SELECT state, attempts FROM extractions WHERE article_id = $1', [articleId]);
    expect(rows).toEqual([{ state: 'extracted', attempts: 1 }]);
  });

  it('keeps what people edited when the machine reads the article again', async () => {
    const { articleId, job } = await dropIn();
    await processor().work(job);
    const [first] = await claimsOf(articleId);
    await admin.query(`UPDATE claims SET statement = 'Von Hand', edited = true WHERE id = $1`, [first.id]);
    const { run } = await rerunExtraction(db, editor, articleId);
    expect(await processor().work({ ...job, epoch: run })).toBe('extracted');
    const after = await claimsOf(articleId);
    expect(after.filter((claim) => claim.statement === 'Von Hand')).toHaveLength(1);
    expect(new Set(after.map((claim) => claim.position)).size).toBe(after.length);
    expect((await db.read(editor, (tx) => tx.events.verify())).faults).toEqual([]);
  });

  async function dropIn() {
    const { id } = await createArticle(db, editor, { text: TEXT, format: 'text' }, 10_000);
    const { rows } = await admin.query('SELECT revision_id, run_epoch FROM extractions WHERE article_id = $1', [id]);
    const [{ revision_id: revisionId, run_epoch: epoch }] = rows as [{ revision_id: string; run_epoch: number }];
    return { articleId: id, job: { v: 1 as const, revisionId, epoch } };
  }

  async function claimsOf(articleId: string) {
    const query = 'SELECT id, position, state, statement FROM claims WHERE article_id = $1 ORDER BY position, id';
    return (await admin.query(query, [articleId])).rows;
  }

  /** An engine that says when it has the text, and answers with one claim when it is told to. */
  function waitingEngine() {
    const path = join(folder, newId());
    const engine = `${path}.mjs`;
    writeFileSync(
      engine,
      `import { existsSync, writeFileSync } from 'node:fs';
       process.once('message', ({ text }) => {
         writeFileSync(${JSON.stringify(`${path}.started`)}, '');
         const timer = setInterval(() => {
           if (!existsSync(${JSON.stringify(`${path}.go`)})) return;
           clearInterval(timer);
           const claim = { start: 0, end: 9, exact: text.slice(0, 9), statement: 'x', kind: 'fact', aspects: [], speaker: null,
             quantities: [], dates: [], checkWorthiness: 1, reasons: [], alsoAt: [] };
           process.send({ kind: 'found', claims: [claim] });
           process.send({ kind: 'result', extraction: { language: 'de', engine: 'test/1', sentences: [], claims: [claim] } });
         }, 20);
       });
       process.on('disconnect', () => process.exit(1));`,
    );
    return { engine, started: () => existsSync(`${path}.started`), go: () => writeFileSync(`${path}.go`, '') };
  }
});

async function until(condition: () => boolean): Promise<void> {
  for (let look = 0; look < 600; look += 1) {
    if (condition()) return;
    await pause(50);
  }
  throw new Error('it did not happen within 30 seconds');
}
