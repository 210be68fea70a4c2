import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { programFile } from '#libs/platform';
import type { Page } from 'playwright-core';
import { overHttp, TestClient } from '../support/client.js';
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

/** The demo newsroom as somebody sees it who has just started Claimdesk; its pictures are those of the README. */
describe('the demo newsroom on the screens of the README', () => {
  const desk = newsroom({ setUp: false, worker: false });
  let logins: readonly Login[];
  let articles: readonly { readonly id: string; readonly title: string; readonly signedOff: boolean }[];

  beforeAll(async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'claimdesk-readme-'));
    const env = { ...process.env, DATABASE_URL: desk.database.url, CLAIMDESK_DATA_DIR: dataDir };
    await run(process.execPath, [SEED], { env: { ...env, REDIS_URL: process.env['CLAIMDESK_TEST_REDIS_URL'] } });
    logins = JSON.parse(readFileSync(join(dataDir, 'demo-logins.json'), 'utf8')) as Login[];
    rmSync(dataDir, { recursive: true });
    const { email, password } = login('edda');
    const edda = new TestClient(overHttp(desk.origin));
    await edda.signIn(email, password);
    const open = (await edda.get('/articles?limit=50')).body.items;
    const signed = (await edda.get('/articles?signedOff=true&limit=50')).body.items;
    articles = [...open, ...signed];
    mkdirSync(FOLDER, { recursive: true });
  }, 120_000);

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
});
