import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { examine, examineOnPhone, type Name, newsroom, press, tabTo } from './support/index.js';

const pathOf = (page: Page): string => new URL(page.url()).pathname;
const navigation = (page: Page) => page.getByRole('navigation', { name: 'Hauptnavigation' });

const PLACES = [
  ['Behauptungen', '/claims'],
  ['Abgleich', '/disputes'],
  ['Quellen', '/sources'],
  ['Übersicht', '/dashboard'],
  ['Protokoll', '/audit'],
  ['Meine Prüfungen', '/review'],
  ['Einstellungen', '/settings'],
] as const;

describe('the frame around every screen', () => {
  const desk = newsroom({ worker: false });

  async function at(who: Name, path: string, heading: string): Promise<Page> {
    const page = await desk.signInAs(who, path);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    return page;
  }

  it('finds every command of the screen by its words, and tells its key', async () => {
    const page = await at('edda', '/claims', 'Behauptungen');
    await press(page, 'Control+k');
    const search = page.getByRole('combobox', { name: 'Artikel, Behauptung oder Befehl' });
    await search.waitFor();
    await page.getByRole('option', { name: 'Filtern, Taste F', exact: true }).waitFor();
    await examine(page, 'palette');
    await examineOnPhone(page, 'palette');
    const chosen = page.getByRole('dialog').getByRole('option', { selected: true });
    const before = await chosen.textContent();
    await press(page, 'ArrowDown');
    expect(await search.getAttribute('aria-activedescendant')).toBe(await chosen.getAttribute('id'));
    expect(await chosen.textContent()).not.toBe(before);
    await page.keyboard.type('abgl');
    await page
      .getByRole('dialog')
      .getByRole('option', { name: /^Abgleich/, selected: true })
      .waitFor();
    await press(page, 'Enter');
    await page.getByRole('heading', { level: 1, name: 'Abgleich' }).waitFor();
    expect(pathOf(page)).toBe('/disputes');

    await press(page, 'Control+k');
    await page.keyboard.type('Raketenstart');
    await page.getByRole('status').getByText('Nichts gefunden.').waitFor({ state: 'attached' });
    await press(page, 'Escape');
    await search.waitFor({ state: 'detached' });
  });

  it('shows all keys of the screen behind, by ? and by F1', async () => {
    const page = await at('edda', '/claims', 'Behauptungen');
    const help = page.getByRole('dialog', { name: 'Tasten' });
    await press(page, '?');
    await help.getByRole('row', { name: /^In dieser Liste suchen S$/ }).waitFor();
    await help.getByRole('row', { name: /^Artikel G A$/ }).waitFor();
    await examine(page, 'help');
    await press(page, 'Escape');
    await help.waitFor({ state: 'detached' });

    // A dialog gives the focus back to where it was.
    const filter = page.getByRole('link', { name: 'Abgleich' });
    await tabTo(page, filter);
    await press(page, '?');
    await help.waitFor();
    await press(page, 'Escape');
    await help.waitFor({ state: 'detached' });
    expect(await filter.evaluate((button) => button === button.ownerDocument.activeElement)).toBe(true);

    await press(page, 'g', 'p');
    await page.getByRole('heading', { level: 1, name: 'Konto' }).waitFor();
    await press(page, 'F1');
    await help.getByRole('row', { name: /^Konto/ }).waitFor();
    expect(await help.getByRole('row', { name: /^In dieser Liste suchen/ }).count()).toBe(0);
  });

  it.each<[Name, string, readonly string[], readonly string[]]>([
    ['anton', '/articles', ['Artikel'], ['Meine Prüfungen', 'Abgleich', 'Protokoll', 'Einstellungen']],
    ['mia', '/review', ['Meine Prüfungen', 'Artikel', 'Abgleich'], ['Protokoll', 'Einstellungen']],
    ['edda', '/articles', ['Artikel', 'Behauptungen', 'Abgleich'], ['Meine Prüfungen', 'Einstellungen']],
    ['admin', '/review', ['Meine Prüfungen', 'Protokoll', 'Einstellungen'], []],
  ])('lets %s begin at %s and shows only what the role is for', async (who, home, shown, hidden) => {
    const page = await desk.signInAs(who);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(pathOf(page)).toBe(home);
    const places = await navigation(page).getByRole('link').allTextContents();
    expect(places).toEqual(expect.arrayContaining([...shown]));
    expect(places.filter((place) => hidden.includes(place))).toEqual([]);
  });

  it('says whose page it is to somebody who may not see it, and what else there is', async () => {
    const page = await at('mia', '/settings/policy', 'Sie dürfen das nicht sehen.');
    await page.getByText('Dafür braucht es die Rolle: Verwaltung.').waitFor();
    await examine(page, 'denied');
    await page.goto('/audit');
    await page.getByText('Dafür braucht es die Rolle: Verwaltung.').waitFor();
    const author = await at('anton', '/disputes', 'Sie dürfen das nicht sehen.');
    await author.getByText('Dafür braucht es die Rolle: Redaktion oder Prüfende.').waitFor();
    await author.goto('/review');
    await author.getByText('Hier arbeiten Prüfende.', { exact: false }).waitFor();
    await tabTo(page, navigation(page).getByRole('link', { name: 'Artikel' }));
    await press(page, 'Enter');
    await page.getByRole('heading', { level: 1, name: 'Artikel' }).waitFor();
    await page.goto('/nirgends');
    await page.getByRole('heading', { level: 1, name: 'Hier ist nichts.' }).waitFor();
    await examine(page, 'not-found');
  });

  it('can be walked with Tab: past the navigation, to the content of a new page, to the account and out', async () => {
    const page = await at('edda', '/articles', 'Artikel');
    await tabTo(page, page.getByRole('link', { name: 'Zum Inhalt' }));
    await press(page, 'Enter');
    const focused = () => page.evaluate<string>('document.activeElement.id');
    expect(await focused()).toBe('main');
    await press(page, 'g', 'o');
    await page.getByRole('heading', { level: 1, name: 'Abgleich' }).waitFor();
    expect(await focused()).toBe('main');

    await tabTo(page, page.getByRole('button', { name: 'Konto von Edda Ebert' }), 'Shift+Tab');
    await press(page, 'Enter');
    await page.getByRole('menuitem', { name: 'Abmelden' }).waitFor();
    await examine(page, 'account-menu');
    await press(page, 'End', 'Enter');
    await page.getByRole('heading', { name: 'Anmelden' }).waitFor();
    await page.goto('/articles');
    await page.getByRole('heading', { name: 'Anmelden' }).waitFor();
  });

  it('says that there is no connection as long as there is none, and on every screen what it waits for', async () => {
    const page = await at('admin', '/articles', 'Artikel');
    await page.getByRole('img', { name: 'Live', exact: true }).waitFor();
    desk.tolerate(/ERR_INTERNET_DISCONNECTED/);
    await page.context().setOffline(true);
    const bar = page.getByText('Keine Verbindung', { exact: true });
    await bar.waitFor();
    await examine(page, 'offline');
    const places = page.getByRole('navigation', { name: 'Hauptnavigation' });
    const waiting = page.getByText('Das ist noch nicht geladen.').first();
    for (const [name, path] of PLACES) {
      await places.getByRole('link', { name, exact: true }).press('Enter');
      await page.waitForURL(`**${path}*`);
      await waiting.waitFor();
    }
    // The network is there a moment before anything is reached over it.
    desk.tolerate(/ERR_FAILED/);
    let attempts = 0;
    await page.route(/\/assets\/SettingsPage-/, async (route) => {
      attempts += 1;
      await (attempts === 1 ? route.abort() : route.continue());
    });
    await page.context().setOffline(false);
    await bar.waitFor({ state: 'detached' });
    await waiting.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Rollen von Edda Ebert ändern' }).waitFor();
    expect(attempts).toBeGreaterThan(1);
    await page.getByRole('img', { name: 'Live', exact: true }).waitFor();

    // And a server may be started anew while a part of a page is on its way.
    attempts = 0;
    await page.route(/\/assets\/SessionsTab-/, async (route) => {
      attempts += 1;
      await (attempts === 1 ? route.abort() : route.continue());
    });
    await page.goto(`${desk.origin}/account/sessions`);
    await page.getByRole('heading', { level: 2, name: 'Angemeldet auf' }).waitFor();
    expect(attempts).toBeGreaterThan(1);
  });

  it('speaks English to an English browser and turns dark on command', async () => {
    const page = await desk.signInAs('emil', '/articles', { locale: 'en-GB' });
    await page.getByRole('heading', { level: 1, name: 'Articles' }).waitFor();
    const scheme = () => page.locator('html').getAttribute('data-mantine-color-scheme');
    expect(await scheme()).toBe('light');
    await press(page, 'Control+k');
    await page.getByRole('combobox', { name: 'Article, claim or command' }).waitFor();
    await page.keyboard.type('dark');
    await press(page, 'Enter');
    await page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Articles' }).waitFor();
    expect(await scheme()).toBe('dark');
  });

  it('hides the navigation on a phone until it is asked for', async () => {
    const page = await desk.signInAs('edda', '/articles', { viewport: { width: 320, height: 640 } });
    await page.getByRole('heading', { level: 1, name: 'Artikel' }).waitFor();
    expect(await navigation(page).isVisible()).toBe(false);
    await tabTo(page, page.getByRole('button', { name: 'Navigation öffnen' }));
    await press(page, 'Enter');
    await navigation(page).getByRole('link', { name: 'Abgleich' }).waitFor();
    await examineOnPhone(page, 'navigation');
    await tabTo(page, navigation(page).getByRole('link', { name: 'Abgleich' }));
    await press(page, 'Enter');
    await page.getByRole('heading', { level: 1, name: 'Abgleich' }).waitFor();
    await navigation(page).waitFor({ state: 'hidden' });
  });
});
