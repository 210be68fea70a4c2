import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import {
  acceptAll,
  articleOn,
  claimsOf,
  examine,
  expectNothingCutOff,
  newsroom,
  press,
  tabTo,
  until,
} from './support/index.js';

const LONG = 240_000;

describe('filters and saved views of the claims', () => {
  const desk = newsroom();
  let local: string;

  beforeAll(async () => {
    local = await articleOn(desk, { title: 'Freibad', desk: 'Lokales' });
    await acceptAll(desk, local);
    await articleOn(desk, { title: 'Freibad in der Kultur', desk: 'Kultur, Medien' });
    const [first, second] = await claimsOf(desk, local);
    await desk.people.edda.api.post(`/claims/${first?.id}/assign`, { reviewerId: desk.people.mia.userId });
    await desk.people.edda.api.post(`/claims/${second?.id}/assign`, { reviewerId: desk.people.noah.userId });
  }, 120_000);

  const rows = (page: Page) => page.getByRole('list', { name: 'Behauptungen' }).getByRole('listitem');

  it(
    'are chosen by keys: several people, several desks, whatever these are called',
    async () => {
      const page = await desk.signInAs('edda', '/claims');
      await rows(page).first().waitFor();
      await press(page, 'f');
      const filters = page.getByRole('group', { name: 'Filter' });
      for (const name of ['Mia Marten', 'Noah Nissen']) {
        await tabTo(page, filters.getByRole('checkbox', { name, exact: true }));
        await press(page, 'Space');
      }
      await until(async () => (await rows(page).count()) === 2);
      await page.getByText('Zugewiesen an: Mia Marten oder Noah Nissen').waitFor();
      await examine(page, 'claims-filters');
      await tabTo(page, filters.getByRole('checkbox', { name: 'Kultur, Medien' }));
      await press(page, 'Space');
      await page.getByText('Keine Behauptung passt zu diesen Filtern.').waitFor();
      await page.goto('/claims?desk=Kultur,+Medien');
      const other = (await claimsOf(desk, local)).length;
      await rows(page).first().waitFor();
      expect(await rows(page).count()).toBe(other);
      await page.getByText('Ressort: Kultur, Medien').waitFor();
    },
    LONG,
  );

  it(
    'get a name, another name, and a number in the navigation that follows the desk',
    async () => {
      const page = await desk.signInAs('edda', '/claims?state=queued&desk=Lokales');
      await rows(page).first().waitFor();
      await tabTo(page, page.getByRole('button', { name: 'Ansicht sichern' }));
      await press(page, 'Enter');
      await page.getByRole('dialog', { name: 'Ansicht sichern' }).waitFor();
      await page.keyboard.type('Lokales, frei');
      await tabTo(page, page.getByLabel('Für alle in der Redaktion'));
      await press(page, 'Space', 'Enter');
      const views = page.getByRole('region', { name: 'Ansichten' });
      const free = (await claimsOf(desk, local, '&state=queued')).length;
      await views.getByRole('link', { name: `Lokales, frei ${free}` }).waitFor();
      // Followed from anywhere, it is an address that shows what was saved.
      await page.goto('/articles');
      await views.getByRole('link', { name: `Lokales, frei ${free}` }).press('Enter');
      await page.waitForURL(/\/claims\?.*view=/);
      const { searchParams } = new URL(page.url());
      expect([searchParams.get('state'), searchParams.get('desk')]).toEqual(['queued', 'Lokales']);
      await until(async () => (await rows(page).count()) === free);
      await tabTo(page, page.getByRole('button', { name: 'Umbenennen' }));
      await press(page, 'Enter');
      const dialog = page.getByRole('dialog', { name: 'Umbenennen' });
      await dialog.getByLabel('Name der Ansicht').fill('Lokales, wartet');
      await press(page, 'Enter');
      await views.getByRole('link', { name: `Lokales, wartet ${free}` }).waitFor();
      const [queued] = await claimsOf(desk, local, '&state=queued');
      await desk.people.rosa.api.post(`/claims/${queued?.id}/take`);
      await views.getByRole('link', { name: `Lokales, wartet ${free - 1}` }).waitFor();
      await examine(page, 'navigation-views');
      // It was saved for everybody.
      const other = await desk.signInAs('emil', '/articles');
      await other
        .getByRole('region', { name: 'Ansichten' })
        .getByRole('link', { name: /^Lokales, wartet/ })
        .waitFor();
    },
    LONG,
  );

  it(
    'let a claim be assigned to the reviewer who has the least in hand',
    async () => {
      const page = await desk.signInAs('emil', '/claims?state=queued&desk=Lokales');
      await rows(page).first().waitFor();
      await press(page, 'j', 'a');
      const people = page.getByRole('dialog').getByRole('combobox', { name: 'Wer prüft' });
      await people.getByRole('option', { name: 'Mia Marten · 1 in Arbeit' }).waitFor({ state: 'attached' });
      const names = await people.getByRole('option').allTextContents();
      expect(names[0]).toBe('Ada Admin · 0 in Arbeit');
      await tabTo(page, page.getByRole('button', { name: 'Zuweisen', exact: true }));
      await press(page, 'Enter');
      await page.getByText('Behauptung zugewiesen').waitFor();
    },
    LONG,
  );

  it(
    'show the board as a list on a phone, and the address stays that of the board',
    async () => {
      const page = await desk.signInAs('edda', '/claims?layout=board', { viewport: { width: 320, height: 640 } });
      await rows(page).first().waitFor();
      expect(await page.getByRole('heading', { name: /^Vorgeschlagen/ }).count()).toBe(0);
      await expectNothingCutOff(page);
      expect(new URL(page.url()).searchParams.get('layout')).toBe('board');
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.getByRole('heading', { name: /^Vorgeschlagen/ }).waitFor();
    },
    LONG,
  );
});
