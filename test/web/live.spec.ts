import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { articleWithClaims, claimsOf, type MadeClaim, until } from './reader-article.js';
import { newsroom, press } from './support/index.js';

const LONG = 120_000;
/** A second is the promise; a machine that builds and tests at the same time may take ten. */
const SOON_MS = 10_000;
const WIDE = { viewport: { width: 1440, height: 900 } };

/** Several people at the same claims: everybody sees what the others do, and nobody is pushed aside by it. */
describe('two people at one desk', () => {
  const desk = newsroom();
  let article: Awaited<ReturnType<typeof articleWithClaims>>;

  beforeAll(async () => {
    article = await articleWithClaims(desk.people.edda.api);
  });

  const rail = (page: Page): Locator => page.getByRole('list', { name: 'Behauptungen in Lesereihenfolge' });
  const inReader = async (who: 'edda' | 'emil', search = ''): Promise<Page> => {
    const page = await desk.signInAs(who, `/articles/${article.id}${search}`, WIDE);
    await rail(page).waitFor();
    await live(page);
    return page;
  };
  const live = (page: Page): Promise<void> => page.getByRole('img', { name: 'Live', exact: true }).waitFor();
  const claim = async (index: number): Promise<MadeClaim> => {
    const id = article.claims[index]?.id;
    const found = (await claimsOf(desk.people.edda.api, article.id)).find((one) => one.id === id);
    if (found === undefined) throw new Error(`There is no claim ${index}.`);
    return found;
  };
  const emilDoes = async (claimId: string, command: string, body: object = {}): Promise<number> => {
    const { status } = await desk.people.emil.api.post(`/claims/${claimId}/${command}`, body);
    expect(status).toBe(200);
    return performance.now();
  };
  /** Where each stands, by its words. */
  const places = (rows: Locator): Promise<unknown> =>
    rows.evaluateAll((all) =>
      all.map((row) => {
        const { top, left } = row.getBoundingClientRect();
        return [row.textContent, Math.round(top), Math.round(left)];
      }),
    );

  it(
    'see within a second what the other has done, in the article and in the list of claims, over one stream of the browser',
    async () => {
      const reader = await inReader('edda');
      const streams: string[] = [];
      reader
        .context()
        .on('request', (request) => request.url().endsWith('/events/stream') && streams.push(request.url()));
      const list = await desk.anotherTab(reader, `/claims?article=${article.id}&sort=position`);
      await list.getByRole('list', { name: 'Behauptungen' }).getByRole('listitem').first().waitFor();
      await live(list);
      const figures: number[] = [];
      const inList = (statement: string): Locator =>
        list.getByRole('listitem').filter({ has: list.getByRole('link', { name: statement }) });
      for (const index of [0, 1, 2]) {
        const { id, statement } = await claim(index);
        const answered = await emilDoes(id, 'accept');
        const seen = async (where: Locator): Promise<void> => {
          await where.waitFor();
          figures.push(Math.round(performance.now() - answered));
        };
        await Promise.all([
          seen(rail(reader).getByRole('listitem').filter({ hasText: statement }).getByText('Offen')),
          seen(inList(statement).getByText('Offen')),
        ]);
      }
      // The second tab hears what the first one reads, and reads on when that is closed.
      expect(streams).toEqual([]);
      await reader.close();
      const last = article.claims.length - 1;
      const { id, statement } = await claim(last);
      await emilDoes(id, 'accept');
      await inList(statement).getByText('Offen').waitFor();
      expect(streams).toHaveLength(1);
      process.stderr.write(`A colleague's change was seen after ${figures.join(', ')} ms.\n`);
      expect(Math.max(...figures)).toBeLessThan(SOON_MS);
    },
    LONG,
  );

  it(
    'move nothing under the hands of the other in the article: new claims wait behind a pill',
    async () => {
      const page = await inReader('edda');
      const rows = rail(page).getByRole('button');
      await rows.first().focus();
      const before = await places(rows);
      for (const start of [0, 8]) {
        const span = { start, end: start + 7 };
        const { status } = await desk.people.emil.api.post(`/articles/${article.id}/claims`, { spans: [span] });
        expect(status).toBe(201);
      }
      const pill = page.getByRole('button', { name: '2 neu' });
      await pill.waitFor();
      expect(await places(rows)).toEqual(before);
      await pill.press('Enter');
      await pill.waitFor({ state: 'detached' });
      await until(async () => JSON.stringify(await places(rows)) !== JSON.stringify(before));
    },
    LONG,
  );

  it(
    'move no row of the list either, also when what they do takes rows out of it',
    async () => {
      const page = await desk.signInAs('edda', '/claims?state=proposed&sort=-createdAt', WIDE);
      const list = page.getByRole('list', { name: 'Behauptungen' });
      await list.getByRole('listitem').first().waitFor();
      await live(page);
      const rows = list.getByRole('link');
      const before = await places(rows);
      const { id, statement } = await claim(4);
      await emilDoes(id, 'dismiss', { reason: 'Meinung' });
      const gone = list.getByRole('listitem').filter({ has: page.getByRole('link', { name: statement }) });
      await gone.getByText('passt nicht mehr').waitFor();
      expect(await places(rows)).toEqual(before);
    },
    LONG,
  );

  it(
    'move no article either when the other brings one in',
    async () => {
      const page = await desk.signInAs('edda', '/articles?sort=-createdAt', WIDE);
      const rows = page.getByRole('list', { name: 'Artikel' }).getByRole('link');
      await rows.first().waitFor();
      await live(page);
      const before = await places(rows);
      expect((await desk.people.emil.api.post('/articles', { text: 'Brücke gesperrt.' })).status).toBe(201);
      await page.getByRole('button', { name: '1 neu' }).waitFor();
      expect(await places(rows)).toEqual(before);
    },
    LONG,
  );

  it(
    'see each other at a claim, in the article and in the workbench, and see the other go',
    async () => {
      const { id } = await claim(0);
      expect((await desk.people.mia.api.post(`/claims/${id}/take`)).status).toBe(200);
      const edda = await inReader('edda', `?claim=${id}`);
      const mia = await desk.signInAs('mia', `/review/${id}`, WIDE);
      await mia.getByRole('textbox', { name: 'Begründung' }).waitFor();
      const came = performance.now();
      await Promise.all([
        mia.getByText('Edda Ebert liest diese Behauptung gerade').waitFor(),
        edda.getByText('Mia Marten liest diese Behauptung gerade').waitFor(),
      ]);
      process.stderr.write(`Two people saw each other after ${Math.round(performance.now() - came)} ms.\n`);
      // Who steps on is no longer there; who comes back is.
      await press(edda, 'j');
      await mia.getByText('liest diese Behauptung gerade').waitFor({ state: 'detached' });
      await press(edda, 'k');
      await mia.getByText('Edda Ebert liest diese Behauptung gerade').waitFor();
      await mia.close();
      await edda.getByText('liest diese Behauptung gerade').waitFor({ state: 'detached' });
    },
    LONG,
  );

  it(
    'see nothing of each other where two blind reviews are wanted',
    async () => {
      const { id, version } = await claim(3);
      const risk = await desk.people.edda.api.patch(`/claims/${id}`, { risk: 'high' }, { 'if-match': `"${version}"` });
      expect(risk.status).toBe(200);
      await emilDoes(id, 'accept');
      expect((await desk.people.mia.api.post(`/claims/${id}/take`)).status).toBe(200);
      const edda = await inReader('edda', `?claim=${id}`);
      const entered = edda.waitForResponse(`**/claims/${id}/presence`);
      const mia = await desk.signInAs('mia', `/review/${id}`, WIDE);
      await mia.waitForResponse(`**/claims/${id}/presence`);
      expect(await (await entered).json()).toMatchObject({ others: [] });
      for (const page of [edda, mia]) expect(await page.getByText(/liest diese Behauptung/).count()).toBe(0);
    },
    LONG,
  );

  it(
    'are asked when both changed the same words, and lose neither',
    async () => {
      const { id } = await claim(5);
      const [edda, emil] = [await inReader('edda', `?claim=${id}`), await inReader('emil', `?claim=${id}`)];
      for (const page of [edda, emil]) {
        await page.locator('#claim-title').waitFor();
        await press(page, 'b');
        await page.getByRole('dialog', { name: 'Behauptung bearbeiten' }).waitFor();
      }
      const statement = (page: Page) =>
        page.getByRole('dialog', { name: 'Behauptung bearbeiten' }).getByLabel('Aussage');
      await statement(edda).fill('Eddas Wortlaut.');
      await statement(emil).fill('Emils Wortlaut.');
      await press(emil, 'Control+Enter');
      await statement(emil).waitFor({ state: 'detached' });
      expect(await statement(edda).inputValue()).toBe('Eddas Wortlaut.');
      await press(edda, 'Control+Enter');
      const merge = edda.getByRole('dialog', { name: 'Das wurde inzwischen geändert' });
      await merge.getByText('Emils Wortlaut.').first().waitFor();
      await merge.getByText('Eddas Wortlaut.').first().waitFor();
      await merge.getByRole('radio', { name: 'Beides behalten' }).press('Space');
      await merge.getByRole('button', { name: 'Diese Fassung speichern' }).press('Enter');
      await merge.waitFor({ state: 'detached' });
      await until(async () => /Emils[^]*Eddas|Eddas[^]*Emils/.test((await claim(5)).statement));
    },
    LONG,
  );
});
