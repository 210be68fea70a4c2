import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import {
  acceptAll,
  articleOn,
  claimsOf,
  clear,
  examine,
  examineOnPhone,
  newsroom,
  picture,
  press,
  review,
  reviewAll,
  reviewClaim,
  tabTo,
} from './support/index.js';
import { ARTEFACTS } from './support/pictures.js';

const LONG = 120_000;

describe('the report of an article', () => {
  const desk = newsroom();
  let articleId: string;
  let path: string;

  beforeAll(async () => {
    articleId = await articleOn(desk, { title: 'Freibad wird teurer', desk: 'Lokales' });
    path = `/articles/${articleId}/report`;
    await acceptAll(desk, articleId);
  });

  const paper = (page: Page) => page.getByRole('article');

  it('says before there is one what still stands in the way, and leads there', async () => {
    const page = await desk.signInAs('edda', `/articles/${articleId}`);
    await page.getByRole('link', { name: 'Bericht', exact: true }).waitFor();
    await press(page, 'g', 'r');
    await page.waitForURL(`**${path}`);
    await page.getByText('Zu diesem Artikel gibt es noch keinen Bericht.').waitFor();
    await page.getByText(/\d+ Behauptungen ohne Abnahme/).waitFor();
    await examine(page, 'report-none');
    const [first] = await claimsOf(desk, articleId);
    await tabTo(page, page.getByRole('link', { name: first?.statement ?? '', exact: true }));
    await press(page, 'Enter');
    await page.waitForURL(`**/articles/${articleId}?claim=${first?.id}`);
  });

  it('is frozen with a key although something is open, and says that it is not cleared', async () => {
    const page = await desk.signInAs('edda', path);
    await page.getByText('Zu diesem Artikel gibt es noch keinen Bericht.').waitFor();
    await press(page, 'b');
    const dialog = page.getByRole('dialog', { name: 'Einfrieren, obwohl etwas offen ist?' });
    await dialog.getByText(/\d+ Punkte sind offen/).waitFor();
    await tabTo(page, dialog.getByRole('button', { name: 'Trotzdem einfrieren' }));
    await press(page, 'Enter');
    await page.getByText('Bericht 1 ist eingefroren.').waitFor();
    await paper(page).getByText('Nicht zum Druck frei').waitFor();
    await page.getByText('Nichts, was im Bericht').waitFor({ state: 'detached' });
  });

  it(
    'shows of a cleared article the text, the verdicts and what changed since the last one',
    async () => {
      const [first] = await claimsOf(desk, articleId, '&state=queued');
      const finding = review('false', 'Laut **Vorlage 212** sind es 9 Millionen Euro.');
      await reviewClaim(desk, 'mia', first?.id ?? '', finding);
      await reviewAll(desk, articleId);
      const page = await desk.signInAs('edda', path);
      await page.getByText('Der Artikel hat sich seit diesem Bericht geändert.').waitFor();
      await clear(desk, articleId);
      await press(page, 'b');
      await page.getByText('Bericht 2 ist eingefroren.').waitFor();
      await paper(page).getByText('Zum Druck frei', { exact: true }).waitFor();
      await paper(page)
        .getByText(/Artikel abgenommen von Edda Ebert/)
        .waitFor();
      await page.getByRole('heading', { name: 'Seit Bericht 1' }).waitFor();
      await page.getByText('Urteil: Offen → Falsch').waitFor();
      await page.getByText('Der Artikel ist jetzt zum Druck frei.').waitFor();
      await paper(page).locator('strong', { hasText: 'Vorlage 212' }).waitFor();
      await paper(page).getByRole('link', { name: 'Behauptung 1, Falsch' }).first().waitFor();
      await examine(page, 'report');
      await examineOnPhone(page, 'report');
      await paper(page).getByRole('link', { name: 'Behauptung 1, Falsch' }).nth(1).press('Enter');
      await picture(page, 'report-claim');
      await page.getByLabel('Sprache des Berichts').selectOption('en');
      await paper(page).getByText('Cleared for print', { exact: true }).waitFor();
      await page.getByLabel('Bericht', { exact: true }).selectOption('1');
      await page.waitForURL('**/report?version=1&language=en');
      await paper(page).getByText('Not cleared for print').waitFor();
    },
    LONG,
  );

  it('is walked with J and K, and prints as paper without the desk around it', async () => {
    const page = await desk.signInAs('mia', path, { colorScheme: 'dark' });
    await paper(page).waitFor();
    await press(page, 'j', 'j', 'j', 'j', 'j', 'k', 'k');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Behauptungen');
    const folder = join(ARTEFACTS, 'screens');
    mkdirSync(folder, { recursive: true });
    const file = await page.pdf({ path: join(folder, 'report.pdf'), preferCSSPageSize: true });
    const pages = file.toString('latin1').match(/\/Type \/Page\b/g) ?? [];
    expect(pages.length).toBeGreaterThan(1);
    // A4 in points, as the style sheet of the report says; the browser's own paper would be letter.
    expect(file.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45][\d.]* 84[12][\d.]*\]/);
    // The screen is dark, the ink is not: #1b1d21 of the light theme, and nothing in #e6e8eb of the dark one.
    const inks = inksOf(file);
    expect([inks.has('27 29 33'), inks.has('230 232 235')]).toEqual([true, false]);
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    expect(await page.getByRole('navigation').isVisible()).toBe(false);
    expect(await page.getByRole('button').count()).toBe(0);
    // What tells one verdict from another on a printer without colour.
    const marks = paper(page).locator('mark a svg');
    expect(await marks.first().isVisible()).toBe(true);
    const lines = await page.evaluate<string[]>(
      `[...document.querySelectorAll('mark [data-line]')].map((one) => getComputedStyle(one).textDecorationStyle)`,
    );
    expect(new Set(lines).size).toBeGreaterThan(1);
  });

  it(
    'is exported in every format that the API has; what is refused says why',
    async () => {
      const page = await desk.signInAs('mia', path);
      await paper(page).waitFor();
      await press(page, 'e');
      const files: Record<string, string> = {};
      for (const name of [
        'HTML (lesen und drucken)',
        'Markdown',
        'CSV (Komma)',
        'CSV (Semikolon, für deutsches Excel)',
        'JSON (Datensatz mit Prüfsumme)',
      ]) {
        const button = page.getByRole('button', { name, exact: true });
        await tabTo(page, button);
        const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Enter')]);
        files[download.suggestedFilename().replace(/.*-v\d+/, name)] = readFileSync(await download.path(), 'utf8');
      }
      expect(files['HTML (lesen und drucken).html']).toContain('Faktencheck-Bericht');
      expect(files['Markdown.md']).toContain('Freibad wird teurer');
      expect(files['CSV (Komma).csv']?.split('\n')[0]?.split(',').length).toBeGreaterThan(5);
      expect(files['CSV (Semikolon, für deutsches Excel).csv']?.split('\n')[0]?.split(';').length).toBeGreaterThan(5);
      expect(JSON.parse(files['JSON (Datensatz mit Prüfsumme).json'] ?? '').snapshot.version).toBe(2);
      for (const name of ['ClaimReview (JSON-LD)', 'HTML-Seite mit ClaimReview']) {
        await tabTo(page, page.getByRole('button', { name, exact: true }));
        await press(page, 'Enter');
        await page.getByRole('alert').getByText('Es ist die Prüfung eines eigenen Textes').waitFor();
      }
      await picture(page, 'report-refused');
    },
    LONG,
  );

  it('tells a reader of a newer report instead of taking the open one away, and what failed', async () => {
    const page = await desk.signInAs('mia', path);
    await paper(page).getByText('Zum Druck frei', { exact: true }).waitFor();
    await desk.people.emil.api.post(`/articles/${articleId}/reports`);
    await page.getByText('Ein neuerer Bericht wurde eingefroren.').waitFor();
    expect(await page.getByLabel('Bericht', { exact: true }).inputValue()).toBe('2');
    expect(await page.getByRole('button', { name: /einfrieren/ }).count()).toBe(0);
    await page.getByRole('button', { name: 'Anzeigen' }).press('Enter');
    await page.getByText('Nichts, was im Bericht steht, hat sich geändert.').waitFor();
    desk.tolerate(/500|ERR_INTERNET_DISCONNECTED/);
    await page.context().setOffline(true);
    await page.getByText('Keine Verbindung', { exact: true }).waitFor();
    // What is read stays, an export says why there is none.
    await page.getByRole('button', { name: 'Markdown', exact: true }).press('Enter');
    await page.getByRole('alert').getByText('Prüfen Sie das Netz', { exact: false }).waitFor();
    await paper(page).getByText('Zum Druck frei', { exact: true }).waitFor();
    await picture(page, 'report-offline');
    await page.context().setOffline(false);
    let down = true;
    await page.route('**/export?format=json', (route) =>
      down ? route.fulfill({ status: 500, contentType: 'application/json', body: '{}' }) : route.continue(),
    );
    await page.reload();
    await page.getByText('Der Bericht konnte nicht geladen werden.').waitFor();
    await picture(page, 'report-failed');
    down = false;
    await page.getByRole('button', { name: 'Erneut versuchen' }).press('Enter');
    await paper(page).waitFor();
  });
});

/** The colours that a PDF fills letters and shapes with, as red, green and blue up to 255. */
function inksOf(pdf: Buffer): ReadonlySet<string> {
  const inks = new Set<string>();
  for (const [, packed = ''] of pdf.toString('latin1').matchAll(/stream\r?\n([^]*?)\r?\nendstream/g)) {
    const content = unpacked(Buffer.from(packed, 'latin1'));
    for (const [, ...parts] of content.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) rg\b/g)) {
      inks.add(parts.map((part) => Math.round(Number(part) * 255)).join(' '));
    }
  }
  return inks;
}

/** A stream of drawing; pictures and fonts of other packing are none. */
function unpacked(stream: Buffer): string {
  try {
    return inflateSync(stream).toString('latin1');
  } catch {
    return '';
  }
}
