import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { articleOn, claimsOf, examine, examineOnPhone, newsroom, press, until } from './support/index.js';

const LONG = 240_000;

describe('the claims as list and board', () => {
  const desk = newsroom();
  let articleId: string;

  beforeAll(async () => {
    articleId = await articleOn(desk);
  });

  const states = async (): Promise<readonly string[]> => (await claimsOf(desk, articleId)).map(({ state }) => state);
  const rows = (page: Page) => page.getByRole('list', { name: 'Behauptungen' }).getByRole('listitem');

  it(
    'dismisses several with one key and a reason, and takes it back as one step',
    async () => {
      const page = await desk.signInAs('edda', '/claims?state=proposed');
      await rows(page).first().waitFor();
      const before = await states();
      await press(page, 'j', 'x', 'Shift+J');
      await page.getByText('2 gewählt').waitFor();
      await examine(page, 'claims');
      await press(page, 'e');
      const dialog = page.getByRole('dialog', { name: '2 Behauptungen verwerfen' });
      await dialog.getByLabel('Grund').fill('Meinung.');
      await dialog.getByLabel('Grund').press('Enter');
      await page.getByText('2 Behauptungen verworfen').waitFor();
      expect((await states()).filter((state) => state === 'dismissed')).toHaveLength(2);
      await press(page, 'z');
      await until(async () => JSON.stringify(await states()) === JSON.stringify(before));
      await examineOnPhone(page, 'claims');
    },
    LONG,
  );

  it(
    'offers only steps that are possible for everything chosen, on the board with the same keys',
    async () => {
      const page = await desk.signInAs('edda', '/claims?layout=board');
      await page.getByRole('heading', { name: /^Vorgeschlagen/ }).waitFor();
      await press(page, 'j', 'm');
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Annehmen' }).waitFor();
      expect(await dialog.getByRole('button', { name: 'Abnehmen' }).count()).toBe(0);
      await dialog.getByRole('button', { name: 'Annehmen' }).press('Enter');
      await page.getByText('Behauptung angenommen').waitFor();
      expect((await states()).filter((state) => state === 'queued')).toHaveLength(1);
      await examine(page, 'board');
    },
    LONG,
  );

  it(
    'leads to an article and to a claim by their words from anywhere, and keeps what is typed before the palette is there',
    async () => {
      const [claim] = await claimsOf(desk, articleId);
      if (claim === undefined) throw new Error('The article has no claim.');
      const page = await desk.signInAs('edda', '/claims');
      let arrive: () => void = () => undefined;
      const arrival = new Promise<void>((resolve) => (arrive = resolve));
      await page.route(/\/assets\/Palette-/, async (route) => {
        await arrival;
        await route.continue();
      });
      await page.reload();
      await rows(page).first().waitFor();
      // Each of these letters alone would be a command of the list.
      await press(page, 'Control+k', 'e', 'x', 'Backspace', 'Backspace');
      await page.keyboard.type(claim.statement.slice(0, 12));
      arrive();
      const field = page.getByRole('combobox', { name: 'Artikel, Behauptung oder Befehl' });
      await field.waitFor();
      expect(await field.inputValue()).toBe(claim.statement.slice(0, 12));
      const found = page.getByRole('group', { name: 'Gefundene Behauptungen' });
      await found.getByRole('option', { name: `${claim.statement}, ${claim.article.title}`, exact: true }).waitFor();
      await examine(page, 'palette-found');
      await field.fill(claim.article.title);
      await page.getByRole('option', { name: claim.article.title, selected: true }).waitFor();
      await field.press('Enter');
      await page.getByRole('heading', { level: 1, name: claim.article.title }).waitFor();

      await press(page, 'Control+k');
      await page.keyboard.type(claim.statement);
      await page.getByRole('option', { name: claim.statement, selected: true }).waitFor();
      await press(page, 'Enter');
      await page.waitForURL(`**/articles/${articleId}?claim=${claim.id}`);
    },
    LONG,
  );

  it(
    'moves no row when a colleague adds claims: a pill says how many are new',
    async () => {
      const page = await desk.signInAs('edda', '/claims?sort=-createdAt');
      await rows(page).first().waitFor();
      const first = await rows(page).first().innerText();
      const span = { start: 0, end: 7 };
      const { status } = await desk.people.emil.api.post(`/articles/${articleId}/claims`, { spans: [span] });
      expect(status).toBe(201);
      await page.getByRole('button', { name: '1 neu' }).waitFor();
      expect(await rows(page).first().innerText()).toBe(first);
      await press(page, 'n');
      await until(async () => (await rows(page).first().innerText()) !== first);
    },
    LONG,
  );
});
