import { describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import {
  acceptAll,
  articleOn,
  claimsOf,
  examine,
  examineOnPhone,
  newsroom,
  picture,
  press,
  review,
  reviewClaim,
  tabTo,
  until,
  writeInto,
} from './support/index.js';

const LONG = 120_000;
const PAPER = 'Vorlage 212/2026 des Bauausschusses';

describe('the library of sources', () => {
  const desk = newsroom();
  let articleId: string;
  let claim: { readonly id: string; readonly statement: string };

  it(
    'says while it is empty where sources come from',
    async () => {
      const page = await desk.signInAs('rosa', '/sources');
      await page.getByText('Noch gibt es keine Quellen.').waitFor();
      await picture(page, 'sources-empty');
      await stock();
    },
    LONG,
  );

  async function stock(): Promise<void> {
    articleId = await articleOn(desk, { title: 'Freibad wird teurer' });
    await acceptAll(desk, articleId);
    const [first] = await claimsOf(desk, articleId, '&state=queued');
    if (first === undefined) throw new Error('there is no claim');
    claim = first;
    const { api } = desk.people.mia;
    const added = await api.post('/sources', {
      kind: 'document',
      title: PAPER,
      publisher: 'Stadt Auental',
      url: 'https://www.example.org/vorlage-212',
      grade: 'primary',
    });
    await reviewClaim(desk, 'mia', claim.id, {
      ...review(),
      citations: [{ sourceId: added.body.id, stance: 'refutes', locator: 'Seite 4' }],
    });
    // More than a page of the list.
    for (let number = 1; number <= 52; number += 1) {
      await api.post('/sources', { kind: 'page', title: `Meldung ${String(number).padStart(2, '0')}` });
    }
  }

  const rows = (page: Page) => page.getByRole('list', { name: 'Quellen' }).locator('[data-row]');

  it(
    'is searched, walked and opened with the keyboard, and leads to the claims that rest on a source',
    async () => {
      const page = await desk.signInAs('mia', '/articles');
      await page.getByRole('link', { name: 'Freibad wird teurer', exact: true }).waitFor();
      await press(page, 'g', 'q');
      await page.waitForURL('**/sources');
      await rows(page).first().waitFor();
      expect(await rows(page).count()).toBe(50);
      await tabTo(page, page.getByRole('button', { name: 'Weitere Quellen' }), 'Shift+Tab');
      await press(page, 'Enter');
      await until(async () => (await rows(page).count()) === 53);
      await press(page, 's');
      await page.keyboard.type('Vorlage');
      await page.waitForURL('**/sources?text=Vorlage');
      await until(async () => (await rows(page).count()) === 1);
      await tabTo(page, rows(page).first());
      await press(page, 'Enter');
      await page.getByRole('link', { name: claim.statement, exact: true }).waitFor();
      await page.getByText('Widerlegt · Seite 4').waitFor();
      await page.getByRole('link', { name: 'Freibad wird teurer' }).waitFor();
      await examine(page, 'sources');
      // axe leaves the focus on the link that skips the navigation, which then lies over the header.
      await page.evaluate('document.activeElement.blur()');
      await examineOnPhone(page, 'sources');
      await press(page, 's', 'Control+a');
      await page.keyboard.type('Zeppelin');
      await page.getByText('Keine Quelle passt.').waitFor();
      await tabTo(page, page.getByRole('button', { name: 'Filter zurücksetzen' }));
      await press(page, 'Enter');
      await until(async () => (await rows(page).count()) === 53);
      await press(page, 'j', 'j', 'k');
      await until(async () => /^Meldung 52/.test(await page.evaluate<string>('document.activeElement.innerText')));
    },
    LONG,
  );

  it(
    'takes in a new source with the keyboard alone, and says what is missing',
    async () => {
      const page = await desk.signInAs('edda', '/sources?text=Lecks');
      await page.getByText('Keine Quelle passt.').waitFor();
      await press(page, 'c');
      const dialog = page.getByRole('dialog', { name: 'Neue Quelle' });
      await tabTo(page, dialog.getByLabel('Webadresse'));
      await page.keyboard.type('example.org');
      await press(page, 'Enter');
      await dialog.getByText('Geben Sie der Quelle einen Titel.').waitFor();
      await dialog.getByText('Eine Webadresse beginnt mit https://').waitFor();
      await writeInto(page, dialog.getByLabel('Webadresse'), 'https://www.example.org/lecks');
      await writeInto(page, dialog.getByLabel('Titel'), 'Bericht der Kämmerei über Lecks');
      await tabTo(page, dialog.getByRole('checkbox', { name: 'Vertraulich' }));
      await press(page, 'Space');
      await tabTo(page, dialog.getByRole('checkbox', { name: 'Mia Marten' }));
      await press(page, 'Space');
      await examine(page, 'source-new');
      await examineOnPhone(page, 'source-new');
      await tabTo(page, dialog.getByRole('button', { name: 'Quelle aufnehmen' }));
      await press(page, 'Enter');
      await page.getByText('Gespeichert: Bericht der Kämmerei über Lecks').waitFor();
      await page.waitForURL(/source=[\da-f-]{36}/);
      const id = new URL(page.url()).searchParams.get('source');
      expect((await desk.people.mia.api.get(`/sources/${id}`)).body).toMatchObject({
        confidential: true,
        visibleTo: [desk.people.mia.userId],
      });
      const other = await desk.signInAs('noah', `/sources?source=${id}`);
      await other.getByText('Die Quelle dieses Links gibt es nicht, oder sie ist nicht für Sie offen.').waitFor();
    },
    LONG,
  );

  it(
    'leaves the focus where it was brought, however late the timers of a busy machine are',
    async () => {
      const page = await desk.signInAs('edda', '/sources?text=Zeppelin');
      await page.getByText('Keine Quelle passt.').waitFor();
      await page.evaluate(`(() => {
        const soon = setTimeout;
        globalThis.setTimeout = (run, after, ...given) => soon(run, after || 1500, ...given);
      })()`);
      const dialog = page.getByRole('dialog', { name: 'Neue Quelle' });
      const isAt = (wanted: Locator): Promise<boolean> =>
        wanted.evaluate((one) => one === one.ownerDocument.activeElement);
      await press(page, 'c');
      await dialog.waitFor();
      // Who is faster than the dialog's own first focus.
      await dialog.getByLabel('Verfasst von').focus();
      await page.waitForTimeout(2000);
      expect(await isAt(dialog.getByLabel('Verfasst von'))).toBe(true);
      // Who goes on with Tab past the parts of a date.
      await tabTo(page, dialog.getByRole('checkbox', { name: 'Vertraulich' }));
      await page.waitForTimeout(2000);
      expect(await isAt(dialog.getByRole('checkbox', { name: 'Vertraulich' }))).toBe(true);
    },
    LONG,
  );

  it(
    'merges what two people change in a source at the same time, and asks about what both changed',
    async () => {
      const page = await desk.signInAs('edda', '/sources?text=Vorlage');
      await rows(page).first().press('Enter');
      await page.getByRole('button', { name: 'Bearbeiten' }).press('Enter');
      const dialog = page.getByRole('dialog', { name: 'Quelle bearbeiten' });
      await dialog.getByLabel('Verfasst von').fill('Bauamt');
      await dialog.getByLabel('Herausgeber').fill('Stadtrat Auental');
      const [source] = (await desk.people.mia.api.get('/sources?text=Vorlage')).body.items;
      const theirs = { note: 'Nur im Lesesaal.', publisher: 'Rathaus Auental' };
      const changed = await desk.people.mia.api.patch(`/sources/${source.id}`, theirs, {
        'if-match': `"${source.version}"`,
      });
      expect(changed.status).toBe(200);
      await dialog.getByRole('button', { name: 'Speichern' }).press('Enter');
      const merge = page.getByRole('dialog', { name: 'Das wurde inzwischen geändert' });
      await merge.getByText('Rathaus Auental').waitFor();
      await picture(page, 'source-merge');
      await merge.getByRole('button', { name: 'Diese Fassung speichern' }).press('Enter');
      await page.getByText(`Gespeichert: ${PAPER}`).waitFor();
      expect((await desk.people.mia.api.get(`/sources/${source.id}`)).body).toMatchObject({
        author: 'Bauamt',
        publisher: 'Stadtrat Auental',
        note: 'Nur im Lesesaal.',
      });
    },
    LONG,
  );

  it('gives authors the library without what they may not do, and says what failed', async () => {
    const page = await desk.signInAs('anton', '/sources?text=Vorlage', { locale: 'en-GB' });
    await page.getByRole('list', { name: 'Sources' }).locator('[data-row]').first().press('Enter');
    // What a source is cited for in an article of others is not for them.
    await page.getByText('Nowhere, as far as findings are open to you.').waitFor();
    expect(await page.getByRole('button', { name: 'Edit', exact: true }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Add a source' }).count()).toBe(0);
    desk.tolerate(/500|ERR_INTERNET_DISCONNECTED/);
    await page.context().setOffline(true);
    await page.getByRole('combobox', { name: 'Kind' }).selectOption('person');
    await page.getByText('This has not been loaded yet.').waitFor();
    await page.context().setOffline(false);
    await page.getByText('No source matches.').waitFor();
    await page.route('**/api/v1/sources?*', (route) =>
      route.fulfill({ status: 500, contentType: 'application/json', body: '{}' }),
    );
    await page.reload();
    await page.getByText('The sources could not be loaded.').waitFor();
    await picture(page, 'sources-failed');
  });
});
