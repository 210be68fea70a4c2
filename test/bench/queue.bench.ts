import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { longArticle } from './reader/long-article.js';
import { type Desk, openDesk } from './support/desk.js';
import { type Call, requestsPerSecond, sideBySide } from './support/load.js';
import { recordStatements, type Statement } from './support/recorder.js';

/** A queue as a busy newsroom has it. */
const QUEUED = 20_000;
const ROUNDS = 5;
const CONNECTIONS = 8;
const LISTS = 150;
const TAKES = 100;
const COUNTED = 20;

const LIST = '/api/v1/claims?state=queued&sort=due&limit=50';
const TAKE = '/api/v1/claims/take';

const print = (line: string): unknown => process.stdout.write(`${line}\n`);

async function fillQueue(admin: pg.Client, articleId: string): Promise<void> {
  // Without the trigger that keeps the words of each claim for "similar claims": no list and no take reads them.
  await admin.query('SET session_replication_role = replica');
  await admin.query(
    `INSERT INTO claims (id, workspace_id, article_id, revision_id, position, state, statement, kind, aspects, quantities,
                         dates, check_worthiness, reasons, origin, due_at)
     SELECT gen_random_uuid(), workspace_id, id, current_revision_id, n, 'queued', 'Der Umbau kostet ' || n || ' Euro.', 'fact',
            '{quantity}', '[]', '[]', 0.8, '{amount}', 'machine', now() + n * interval '1 minute'
     FROM articles, generate_series(1, ${QUEUED}) n WHERE id = $1`,
    [articleId],
  );
  await admin.query('SET session_replication_role = origin');
  await admin.query('VACUUM ANALYZE claims');
}

/** What PostgreSQL itself counted for one request of the product. */
async function perRequest(admin: pg.Client, call: Call): Promise<{ statements: number; buffers: number }> {
  await requestsPerSecond(call, COUNTED, 1);
  await admin.query('SELECT pg_stat_statements_reset()');
  await requestsPerSecond(call, COUNTED, 1);
  const { rows } = await admin.query<{ statements: number; buffers: number }>(
    `SELECT sum(calls)::float / ${COUNTED} AS statements,
            sum(shared_blks_hit + shared_blks_read)::float / ${COUNTED} AS buffers
     FROM pg_stat_statements JOIN pg_database ON oid = dbid
     WHERE datname = current_database() AND userid <> (SELECT oid FROM pg_roles WHERE rolname = current_user)`,
  );
  const [counted] = rows;
  if (!counted) throw new Error('PostgreSQL counted nothing.');
  return counted;
}

/** What the product sends to PostgreSQL for one such request. */
async function statementsOf(desk: Desk, calls: readonly Call[]): Promise<Statement[][]> {
  const recorder = await recordStatements(desk.databaseUrl);
  const api = await desk.another(recorder.url);
  try {
    const recorded: Statement[][] = [];
    for (const call of calls) {
      const there = { ...call, url: call.url.replace(desk.origin, api.origin) };
      await requestsPerSecond(there, 1, 1);
      recorder.take();
      await requestsPerSecond(there, 1, 1);
      recorded.push(recorder.take());
    }
    return recorded;
  } finally {
    await api.stop();
    recorder.close();
  }
}

async function startBareServer(settings: object): Promise<{ origin: string; stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'claimdesk-bench-bare-'));
  const file = join(folder, 'settings.json');
  writeFileSync(file, JSON.stringify(settings));
  const server = spawn(process.execPath, [join(import.meta.dirname, 'support/bare-server.js'), file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [first] = (await once(server.stdout, 'data')) as [Buffer];
  return {
    origin: first.toString('utf8').trim(),
    async stop() {
      server.kill('SIGTERM');
      await once(server, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const desk = await openDesk();
const admin = new pg.Client({ connectionString: desk.adminUrl });
await admin.connect();
try {
  await admin.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
  await fillQueue(admin, await desk.take(longArticle(300, 10)));
  const cookie = `${desk.cookie.name}=${desk.cookie.value}`;
  const list: Call = { method: 'GET', url: desk.origin + LIST, cookie };
  const take: Call = { method: 'POST', url: desk.origin + TAKE, cookie };
  const [listed = [], taken = []] = await statementsOf(desk, [list, take]);
  const lockNext = taken.find(({ sql }) => sql.includes('FOR NO KEY UPDATE SKIP LOCKED'));
  if (!lockNext || listed.length === 0) throw new Error('The product sent no statement to compare with.');
  const { rows } = await admin.query<{ workspaceId: string; reviewerId: string }>(
    'SELECT workspace_id AS "workspaceId", user_id AS "reviewerId" FROM memberships',
  );
  const bare = await startBareServer({ databaseUrl: desk.databaseUrl, list: listed, lockNext, ...rows[0] });
  try {
    const lists = await sideBySide(
      ROUNDS,
      () => requestsPerSecond(list, LISTS, CONNECTIONS),
      () => requestsPerSecond({ method: 'GET', url: `${bare.origin}/list` }, LISTS, CONNECTIONS),
    );
    const takes = await sideBySide(
      ROUNDS,
      () => requestsPerSecond(take, TAKES, CONNECTIONS),
      () => requestsPerSecond({ method: 'POST', url: `${bare.origin}/take` }, TAKES, CONNECTIONS),
    );
    const listCost = await perRequest(admin, list);
    const takeCost = await perRequest(admin, take);
    print(
      `The queue with ${QUEUED} claims, ${CONNECTIONS} connections, median of ${ROUNDS} rounds in turn with Fastify + pg:`,
    );
    print('                       product/s    bare/s    ratio    statements    buffers');
    for (const [name, speed, cost] of [
      ['list of 50, same SQL', lists, listCost],
      ['take the next claim', takes, takeCost],
    ] as const) {
      const columns = [
        speed.product.toFixed(0).padStart(9),
        speed.baseline.toFixed(0).padStart(10),
        speed.ratio.toFixed(2).padStart(9),
        cost.statements.toFixed(1).padStart(14),
        cost.buffers.toFixed(0).padStart(11),
      ];
      print(`  ${name.padEnd(20)} ${columns.join('')}`);
    }
    print('  (statements and shared buffers of one request, from pg_stat_statements)');
  } finally {
    await bare.stop();
  }
} finally {
  await admin.end();
  await desk.close();
}
