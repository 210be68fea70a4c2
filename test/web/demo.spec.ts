import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { CLAIM_STATES, ROLES } from '#libs/claims';
import { verifyAudit } from '#libs/desk';
import { programFile } from '#libs/platform';
import { Database } from '#libs/storage';
import { overHttp, TestClient } from '../support/client.js';
import { asSuperuser } from '../support/stores.js';
import { newsroom, press, settled, until } from './support/index.js';
import { withPalette } from './support/palette.js';
import { ARTEFACTS } from './support/pictures.js';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');
const SEED = programFile('demo');
const SHOWN = join(root, 'docs/pictures');
/** `npm run screenshots` puts the pictures where the README shows them; a test only takes them. */
const FOLDER = process.env['README_PICTURES'] ? SHOWN : join(ARTEFACTS, 'readme');
const MOST_BYTES = 150_000;
const BROWSER = { viewport: { width: 1280, height: 800 }, locale: 'en-GB' };

type Login = { readonly email: string; readonly password: string };

/** The demo newsroom as somebody finds it who has just started Claimdesk; its pictures are those of the README. */
describe('the demo newsroom', () => {
  const desk = newsroom({ setUp: false, worker: false });
  const dataDir = mkdtempSync(join(tmpdir(), 'claimdesk-demo-'));
  let logins: readonly Login[];
  let articles: readonly { readonly id: string; readonly title: string; readonly signedOff: boolean }[];

  beforeAll(async () => {
    await seed();
    logins = JSON.parse(readFileSync(join(dataDir, 'demo-logins.json'), 'utf8')) as Login[];
    const { email, password } = login('edda');
    const edda = new TestClient(overHttp(desk.origin));
    await edda.signIn(email, password);
    const open = (await edda.get('/articles?limit=50')).body.items;
    const signed = (await edda.get('/articles?signedOff=true&limit=50')).body.items;
    articles = [...open, ...signed];
    mkdirSync(FOLDER, { recursive: true });
  }, 240_000);
  afterAll(() => rmSync(dataDir, { recursive: true }));

  const seed = () => {
    const env = { ...process.env, DATABASE_URL: desk.database.url, CLAIMDESK_DATA_DIR: dataDir };
    return run(process.execPath, [SEED], { env: { ...env, REDIS_URL: process.env['CLAIMDESK_TEST_REDIS_URL'] } });
  };

  /** What stands in the database, whoever it belongs to. */
  async function all<T extends object>(sql: string): Promise<readonly T[]> {
    const admin = await asSuperuser(desk.database);
    try {
      return (await admin.query<T>(sql)).rows;
    } finally {
      await admin.end();
    }
  }
  const one = async <T extends object>(sql: string): Promise<T> => (await all<T>(sql))[0] as T;

  const login = (name: string): Login => {
    const found = logins.find(({ email }) => email.startsWith(`${name}@`));
    if (found === undefined) throw new Error(`Nobody is called ${name} in the demo.`);
    return found;
  };

  async function signIn(name: string, path: string): Promise<Page> {
    const { email, password } = login(name);
    const page = await desk.visit(`/sign-in?next=${encodeURIComponent(path)}`, BROWSER);
    await page.getByLabel('Mail address').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await press(page, 'Enter');
    await page.waitForURL(`**${path}`);
    return page;
  }

  /** Takes the picture; it is small enough for a README, and the serif of the text is ours, not one of the machine. */
  async function take(page: Page, name: string, fonts = ['Inter Variable', 'Source Serif 4 Variable']): Promise<void> {
    await settled(page);
    await until(async () => {
      const loaded = await page.evaluate<string[]>(
        `[...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family.replaceAll('"', ''))`,
      );
      return fonts.every((font) => loaded.includes(font));
    });
    await settled(page);
    const picture = withPalette(await page.screenshot({ animations: 'disabled', caret: 'hide' }));
    expect(picture.byteLength).toBeLessThan(MOST_BYTES);
    writeFileSync(join(FOLDER, `${name}.png`), picture);
  }

  it('has claims in every state and people in every role', async () => {
    const states = await all<{ state: string }>('SELECT DISTINCT state FROM claims');
    expect(states.map((row) => row.state).sort()).toEqual([...CLAIM_STATES].sort());
    const roles = await all<{ role: string }>('SELECT DISTINCT unnest(roles) AS role FROM memberships');
    expect(roles.map((row) => row.role).sort()).toEqual([...ROLES].sort());
    const languages = await all<{ language: string }>('SELECT DISTINCT language FROM articles');
    expect(languages.map((row) => row.language).sort()).toEqual(['de', 'en']);
  });

  it('has something for every screen to show', async () => {
    expect(
      await one(`SELECT
        (SELECT count(*) FROM claims WHERE state = 'disputed')::int > 0 AS dispute,
        (SELECT count(*) FROM claims WHERE anchor_state = 'lost')::int > 0 AS "lost words",
        (SELECT count(*) FROM claims WHERE state IN ('assigned', 'in_review') AND due_at < now())::int > 0 AS overdue,
        (SELECT count(*) FROM reports WHERE version = 2)::int > 0 AS "older report",
        (SELECT count(*) FROM (SELECT source_id FROM citations GROUP BY 1 HAVING count(DISTINCT claim_id) > 2) AS s)::int >= 4 AS "sources cited again",
        (SELECT count(*) FROM queries WHERE answered_at IS NOT NULL)::int > 0 AS answer,
        (SELECT count(*) FROM queries WHERE closed_at IS NULL AND answered_at IS NULL)::int > 0 AS "open query",
        (SELECT count(*) FROM reviews WHERE state = 'draft' AND rationale <> '')::int > 0 AS draft,
        (SELECT count(DISTINCT scope) FROM views)::int = 2 AS views,
        (SELECT count(DISTINCT rating) FROM verdicts)::int >= 6 AS ratings,
        (SELECT count(*) FROM sign_offs WHERE claim_id IS NULL AND retracted_at IS NULL)::int >= 8 AS "articles signed off"`),
    ).toEqual({
      ...{ dispute: true, 'lost words': true, overdue: true, 'older report': true, 'sources cited again': true },
      ...{ answer: true, 'open query': true, draft: true, views: true, ratings: true, 'articles signed off': true },
    });
  });

  it('has worked for weeks, through the use cases: the log holds, and no time runs backwards or into the future', async () => {
    const days = `SELECT count(DISTINCT decided_at::date)::int AS days, (max(now() - decided_at) > interval '50 days') AS long FROM verdicts`;
    const { days: decided, long } = await one<{ days: number; long: boolean }>(days);
    expect([decided > 8, long]).toEqual([true, true]);
    const early =
      'SELECT count(*)::int AS n FROM verdicts v JOIN claims c ON c.id = v.claim_id WHERE v.decided_at < c.created_at';
    expect((await one<{ n: number }>(early)).n).toBe(0);
    const backwards = `SELECT count(*)::int AS n FROM (SELECT at, lag(at) OVER (ORDER BY seq) AS before FROM events) AS e WHERE at < before OR at > now()`;
    expect((await one<{ n: number }>(backwards)).n).toBe(0);
    const db = Database.open({ databaseUrl: desk.database.url, pool: 1 });
    const { id: workspaceId } = await one<{ id: string }>('SELECT id FROM workspaces');
    expect((await verifyAudit(db, workspaceId)).faults).toEqual([]);
    await db.close();
  });

  it('tells the logins to the owner of the folder alone', () => {
    const file = join(dataDir, 'demo-logins.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toContainEqual({
      role: 'editor',
      email: 'edda@demo.claimdesk.example',
      password: expect.any(String),
    });
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  it('shows an article with every claim in its place', async () => {
    const id = articles.find(({ title }) => title.startsWith('Night ferry'))?.id;
    const page = await signIn('edda', `/articles/${id}`);
    await page.getByRole('list', { name: 'Claims in reading order' }).getByRole('listitem').nth(3).waitFor();
    await press(page, 'j', 'j', 'j');
    await page.locator('#claim-title').waitFor();
    await take(page, 'reader');
  });

  it('shows the workbench with a finding that is being written', async () => {
    const page = await signIn('mia', '/review');
    await page.getByRole('list', { name: 'In hand' }).getByRole('link').first().waitFor();
    await press(page, 'Enter');
    await page.getByRole('textbox', { name: 'Rationale' }).waitFor();
    await page.getByRole('radio', { name: 'True', exact: true }).waitFor({ state: 'attached' });
    await take(page, 'workbench');
  });

  it('shows two findings that differ, side by side', async () => {
    const page = await signIn('edda', '/disputes');
    await page.getByRole('region', { name: 'The two findings' }).waitFor();
    await take(page, 'dispute', ['Inter Variable']);
  });

  it('shows a report with what it rests on', async () => {
    const id = articles.find(({ signedOff }) => signedOff)?.id;
    const page = await signIn('edda', `/articles/${id}/report`);
    await page.getByRole('article').waitFor();
    await take(page, 'report');
  });

  it('has pictures of its own for all that the README shows, and shows all of them', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    const named = [...readme.matchAll(/!\[[^\]]+\]\(docs\/pictures\/([\w-]+\.png)\)/g)].map(([, file]) => file);
    expect(named.toSorted()).toEqual(readdirSync(SHOWN).toSorted());
    for (const file of readdirSync(SHOWN)) {
      const bytes = readFileSync(join(SHOWN, file));
      expect([file, bytes.byteLength < MOST_BYTES, bytes.readUInt32BE(16)]).toEqual([file, true, 1280]);
    }
  });

  it('is loaded once: a second start changes nothing', async () => {
    const count = async () => (await one<{ n: number }>('SELECT count(*)::int AS n FROM events')).n;
    const before = await count();
    await seed();
    expect(await count()).toBe(before);
  });
});
