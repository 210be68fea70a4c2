import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
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
} from './support/index.js';

const LONG = 120_000;
const HOUR = 3_600_000;

describe('the dashboard', () => {
  const desk = newsroom();
  let late: string;

  const figure = (page: Page, name: string) => page.getByRole('figure', { name, exact: true });

  it(
    'says while there is nothing to count where numbers come from',
    async () => {
      const page = await desk.signInAs('mia', '/dashboard');
      await page.getByText('Noch gibt es nichts zu zählen.').waitFor();
      await picture(page, 'dashboard-empty');
      late = await articleOn(desk, {
        title: 'Freibad wird teurer',
        desk: 'Lokales',
        deadline: new Date(Date.now() - HOUR).toISOString(),
      });
      await articleOn(desk, { title: 'Night ferry to return', desk: 'Business' });
      await acceptAll(desk, late);
      const [first, second, third] = await claimsOf(desk, late, '&state=queued');
      await reviewClaim(desk, 'mia', first?.id ?? '', review('true'));
      await reviewClaim(desk, 'noah', second?.id ?? '', review('false'));
      await desk.people.edda.api.post(`/claims/${first?.id}/sign-off`);
      await desk.people.rosa.api.post(`/claims/${third?.id}/take`);
    },
    LONG,
  );

  it(
    'shows an editor by keyboard what presses, who has how much in hand, and what was done',
    async () => {
      const page = await desk.signInAs('edda', '/articles');
      await page.getByRole('link', { name: 'Freibad wird teurer', exact: true }).waitFor();
      await press(page, 'g', 'd');
      await page.waitForURL('**/dashboard');
      await figure(page, 'Fristen').getByText('In 1 Artikel sind Behauptungen überfällig').waitFor();
      const open = (await claimsOf(desk, late, '&state=queued,assigned')).length;
      const row = figure(page, 'Fristen').getByRole('row').filter({ hasText: 'Freibad wird teurer' });
      expect(await row.getByRole('cell').allTextContents()).toEqual([
        `${open}`,
        '0',
        '0',
        '0',
        '1',
        expect.any(String),
      ]);
      await figure(page, 'Auslastung').getByText('1 Behauptung in Arbeit, 1 überfällig').waitFor();
      const rosa = figure(page, 'Auslastung').getByRole('row').filter({ hasText: 'Rosa Rehm' });
      expect(await rosa.getByRole('cell').allTextContents()).toEqual(['1', '0', '0', '1']);
      await figure(page, 'Urteile').getByRole('rowheader', { name: 'Falsch' }).waitFor();
      await figure(page, 'Urteile').getByText('Noch wenig Daten (2 von 10)').waitFor();
      await figure(page, 'Durchsatz').getByText('2 entschieden, 1 abgenommen').waitFor();
      await figure(page, 'Am häufigsten angeführte Quellen')
        .getByRole('link', { name: 'Vorlage des Bauausschusses' })
        .first()
        .waitFor();
      const waiting = figure(page, 'Alter der offenen Behauptungen').getByRole('row').nth(1);
      expect((await waiting.getByRole('cell').allTextContents())[0]).not.toBe('0');
      await figure(page, 'Übereinstimmung zweier blinder Prüfungen').getByText('keine Behauptung zweimal').waitFor();
      // Whatever is drawn is a table, or has one behind a button.
      const asTable = page.locator('table').or(page.getByRole('button', { name: 'Als Tabelle' }));
      const withNumbers = page.getByRole('figure').filter({ has: asTable });
      expect(await withNumbers.count()).toBeGreaterThan(6);
      for (const other of await page.getByRole('figure').filter({ hasNot: asTable }).allInnerTexts()) {
        expect(other).toContain('In diesem Zeitraum wurde keine Behauptung');
      }
      await examine(page, 'dashboard');
      await page.getByRole('heading', { name: 'Durchsatz' }).scrollIntoViewIfNeeded();
      await examineOnPhone(page, 'dashboard');
      const toggle = figure(page, 'Durchsatz').getByRole('button', { name: 'Als Tabelle' });
      await tabTo(page, toggle);
      await press(page, 'Enter');
      expect(await figure(page, 'Durchsatz').getByRole('row').count()).toBe(29);
      expect((await figure(page, 'Durchsatz').getByRole('row').nth(1).getByRole('cell').allTextContents()).join()).toBe(
        '2,1',
      );
      await examine(page, 'dashboard-table');
      await tabTo(
        page,
        page
          .getByRole('definition')
          .getByRole('link', { name: `${open}`, exact: true })
          .nth(1),
        'Shift+Tab',
      );
      await press(page, 'Enter');
      await page.waitForURL(/\/claims\?.*due=overdue/);
      // The list shows what the dashboard has counted.
      await page.getByText(`${open} Behauptungen`, { exact: true }).waitFor();
    },
    LONG,
  );

  it(
    'counts another period and another desk, and follows what colleagues do',
    async () => {
      const page = await desk.signInAs('emil', '/dashboard');
      await figure(page, 'Durchsatz').waitFor();
      await press(page, 'f');
      await page.getByLabel('Zeitraum').selectOption('90');
      await page.waitForURL('**/dashboard?period=90');
      await figure(page, 'Durchsatz').getByText('Jede Säule ist eine Woche.').waitFor();
      await page.getByLabel('Ressort').selectOption('Business');
      await page.waitForURL('**/dashboard?period=90&desk=Business');
      await figure(page, 'Durchsatz').getByText('0 entschieden, 0 abgenommen').waitFor();
      await page.getByLabel('Ressort').selectOption('');
      await page.getByLabel('Zeitraum').selectOption('own');
      await page.getByLabel('Von', { exact: true }).fill('2020-01-01');
      await page.getByLabel('Bis', { exact: true }).fill('2020-01-31');
      await figure(page, 'Urteile').getByText('Kein Urteil in diesem Zeitraum').waitFor();
      // The numbers of another period do not stand in for those that cannot be read.
      desk.tolerate(/ERR_INTERNET_DISCONNECTED/);
      await page.context().setOffline(true);
      await page.getByLabel('Zeitraum').selectOption('7');
      await page.getByText('Das ist noch nicht geladen.').waitFor();
      await page.context().setOffline(false);
      await figure(page, 'Urteile').waitFor();
      await page.goto('/dashboard');
      await figure(page, 'Durchsatz').getByText('2 entschieden, 1 abgenommen').waitFor();
      const [next] = await claimsOf(desk, late, '&state=queued');
      await reviewClaim(desk, 'mia', next?.id ?? '', review('false'));
      await figure(page, 'Durchsatz').getByText('3 entschieden, 1 abgenommen').waitFor();
    },
    LONG,
  );

  it('shows reviewers their own work, authors nothing, and says what failed', async () => {
    const page = await desk.signInAs('rosa', '/dashboard', { locale: 'en-GB' });
    await figure(page, 'Your work').getByRole('rowheader', { name: 'you' }).waitFor();
    expect(await figure(page, 'Your work').getByRole('row').count()).toBe(2);
    const author = await desk.signInAs('anton', '/dashboard');
    await author.getByRole('heading', { name: 'Sie dürfen das nicht sehen.' }).waitFor();
    expect(await author.getByRole('link', { name: 'Übersicht' }).count()).toBe(0);
    desk.tolerate(/500/);
    await page.route('**/api/v1/statistics?*', (route) =>
      route.fulfill({ status: 500, contentType: 'application/json', body: '{}' }),
    );
    await page.reload();
    await page.getByText('The numbers could not be loaded.').waitFor();
    await picture(page, 'dashboard-failed');
  });
});
