import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import {
  acceptAll,
  articleOn,
  clear,
  examine,
  examineOnPhone,
  FREIBAD,
  newsroom,
  press,
  reviewAll,
  tabTo,
  until,
} from './support/index.js';

const HOUR = 3_600_000;
const inHours = (hours: number): string => new Date(Date.now() + hours * HOUR).toISOString();

describe('the list of articles', () => {
  const desk = newsroom();
  let checked: string;

  beforeAll(async () => {
    checked = await articleOn(desk, { title: 'Freibad wird teurer', desk: 'Lokales', deadline: inHours(2) });
    await acceptAll(desk, checked);
    await reviewAll(desk, checked);
    await articleOn(desk, { title: 'Rat streitet über Radwege', desk: 'Lokales', deadline: inHours(-1), risk: 'high' });
    await articleOn(desk, { title: 'Night ferry to return', language: 'en', origin: 'external', desk: 'Business' });
  });

  const titles = (page: Page) => page.locator('[data-row]').allTextContents();

  it('shows deadline, progress and what comes next, the most pressing first', async () => {
    const page = await desk.signInAs('edda', '/articles');
    await page.getByRole('link', { name: 'Rat streitet über Radwege', exact: true }).waitFor();
    expect(await titles(page)).toEqual(['Rat streitet über Radwege', 'Freibad wird teurer', 'Night ferry to return']);
    const [late, due, calm] = await page.getByRole('list', { name: 'Artikel' }).getByRole('listitem').all();
    expect(await late?.innerText()).toMatch(/Hohes Risiko[^]*überfällig[^]*Vorschläge zu sichten/);
    expect(await due?.innerText()).toMatch(/in 1 Std\.[^]*0 von \d+ abgenommen[^]*Urteile abzunehmen/);
    expect(await calm?.innerText()).toMatch(/Fremder Text[^]*Keine Frist/);
    await examine(page, 'articles');
    await examineOnPhone(page, 'articles');
  });

  it('is filtered and sorted with the keyboard, and the address says how', async () => {
    const page = await desk.signInAs('edda', '/articles');
    await page.getByRole('link', { name: 'Freibad wird teurer', exact: true }).waitFor();
    await press(page, 's');
    await page.keyboard.type('freibad');
    await page.waitForURL('**/articles?text=freibad');
    await expectTitles(page, ['Freibad wird teurer']);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Zeppelin');
    await page.getByText('Kein Artikel passt zu diesen Filtern.').waitFor();
    await examine(page, 'articles-filtered-empty');
    await tabTo(page, page.getByRole('button', { name: 'Filter zurücksetzen' }));
    await press(page, 'Enter');
    await page.waitForURL('**/articles');
    await press(page, 'f');
    await page.keyboard.type('Lokales');
    await page.waitForURL('**/articles?desk=Lokales');
    await tabTo(page, page.getByLabel('Sortierung'));
    await page.keyboard.type('Titel');
    await expectTitles(page, ['Freibad wird teurer', 'Rat streitet über Radwege']);
    await page.reload();
    await expectTitles(page, ['Freibad wird teurer', 'Rat streitet über Radwege']);
  });

  it('is walked with J and K, and Enter opens the reader', async () => {
    const page = await desk.signInAs('edda', '/articles');
    await page.getByRole('link', { name: 'Freibad wird teurer', exact: true }).waitFor();
    await press(page, 'j', 'j', 'j', 'k');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Freibad wird teurer');
    await press(page, 'Enter');
    await page.waitForURL(`**/articles/${checked}`);
  });

  it('counts what a colleague brings in and shows it when asked, so that nothing jumps', async () => {
    const page = await desk.signInAs('emil', '/articles?sort=-createdAt');
    await page.getByRole('link', { name: 'Night ferry to return', exact: true }).waitFor();
    await articleOn(desk, { title: 'Brücke gesperrt' });
    const news = page.getByRole('button', { name: '1 neu' });
    await news.waitFor();
    expect(await titles(page)).toHaveLength(3);
    await news.click();
    await expectTitles(page, [
      'Brücke gesperrt',
      'Night ferry to return',
      'Rat streitet über Radwege',
      'Freibad wird teurer',
    ]);
  });

  it('puts an article away and takes it back with undo', async () => {
    const page = await desk.signInAs('edda', '/articles');
    await tabTo(page, page.getByRole('button', { name: 'Weglegen: Brücke gesperrt' }));
    await press(page, 'Enter');
    await page.getByText('Weggelegt: Brücke gesperrt').waitFor();
    expect((await desk.people.edda.api.get('/articles?archived=true')).body.items).toHaveLength(1);
    await page.getByRole('button', { name: 'Rückgängig' }).press('Enter');
    await page.getByText('Rückgängig gemacht').waitFor();
    expect((await desk.people.edda.api.get('/articles?archived=true')).body.items).toHaveLength(0);
  });

  it('says when an article is ready to be signed off, and keeps those that are signed off apart', async () => {
    const page = await desk.signInAs('edda', '/articles');
    const row = page.getByRole('listitem').filter({ hasText: 'Freibad wird teurer' });
    await row.getByText('Urteile abzunehmen').waitFor();
    await clear(desk, checked);
    await page.getByText('Inzwischen geändert.').waitFor();
    expect(await titles(page)).toContain('Freibad wird teurer');
    await page.getByRole('button', { name: 'Anzeigen' }).click();
    await row.waitFor({ state: 'detached' });
    await tabTo(page, page.getByRole('link', { name: 'Abgenommen' }), 'Shift+Tab');
    await press(page, 'Enter');
    await page.waitForURL('**/articles?shelf=signed');
    await expectTitles(page, ['Freibad wird teurer']);
    await row.getByText('Abgenommen', { exact: true }).waitFor();
  });

  it('gives reviewers the list without what only editors do', async () => {
    const page = await desk.signInAs('mia', '/articles', { locale: 'en-GB' });
    await page.getByRole('link', { name: 'Night ferry to return', exact: true }).waitFor();
    expect(await page.getByRole('link', { name: 'New article', exact: true }).count()).toBe(0);
    await page.getByRole('link', { name: 'Report: Night ferry to return', exact: true }).waitFor();
    expect(await page.getByRole('button', { name: /Put away/ }).count()).toBe(0);
  });

  it('says what failed and goes on when the server is back', async () => {
    const page = await desk.visit('/sign-in');
    const { email, password } = desk.people.emil;
    let down = true;
    await page.route('**/api/v1/articles?*', (route) =>
      down ? route.fulfill({ status: 500, contentType: 'application/json', body: '{}' }) : route.continue(),
    );
    desk.tolerate(/500/);
    await page.getByLabel('Mailadresse').fill(email);
    await page.getByLabel('Passwort', { exact: true }).fill(password);
    await press(page, 'Enter');
    await page.waitForURL('**/articles');
    await page.getByText('Die Artikel konnten nicht geladen werden.').waitFor();
    await examine(page, 'articles-failed');
    down = false;
    await page.getByRole('button', { name: 'Erneut versuchen' }).click();
    await page.getByRole('link', { name: 'Night ferry to return', exact: true }).waitFor();
  });

  async function expectTitles(page: Page, expected: readonly string[]): Promise<void> {
    await until(async () => JSON.stringify(await titles(page)) === JSON.stringify(expected)).catch(() => undefined);
    expect(await titles(page)).toEqual(expected);
  }
});

describe('a new article', () => {
  const desk = newsroom({ environment: { CLAIMDESK_MAX_TEXT_CHARACTERS: '20000' } });
  const text = (page: Page) => page.getByLabel('Text', { exact: true });

  it('begins from a list without articles, which says what will be here, and what to do', async () => {
    const page = await desk.signInAs('edda', '/articles');
    await page.getByText('Kein Artikel ist in Arbeit.').waitFor();
    await examine(page, 'articles-empty');
    await press(page, 'c');
    await page.waitForURL('**/articles/new');
  });

  it('is pasted, dated and brought in with the keyboard alone, and the reader opens', async () => {
    const page = await desk.signInAs('edda', '/articles');
    await page.getByText('Kein Artikel ist in Arbeit.').waitFor();
    await press(page, 'c');
    await text(page).waitFor();
    await page.keyboard.insertText(FREIBAD);
    await page.getByText('100 Wörter').waitFor();
    await examine(page, 'article-new');
    await examineOnPhone(page, 'article-new');
    await tabTo(page, page.getByLabel('Titel'));
    await page.keyboard.type('Das Bad');
    await tabTo(page, page.getByLabel('Ressort'));
    await page.keyboard.type('Lokales');
    await tabTo(page, page.getByLabel('Risiko'));
    await page.keyboard.type('Hohes');
    const deadline = page.getByLabel('Frist', { exact: true });
    await tabTo(page, deadline);
    // Chromium shows a time in the language that it was started in, which is English here.
    await page.keyboard.type('05042030');
    await press(page, 'Tab');
    await page.keyboard.type('0530PM');
    expect(await deadline.inputValue()).toBe('2030-05-04T17:30');
    await press(page, 'Control+Enter');
    await page.waitForURL(/\/articles\/[\da-f-]{36}$/);
    await page.getByRole('heading', { level: 1, name: 'Das Bad' }).waitFor();
    const read = async () => (await desk.people.edda.api.get(`/articles/${page.url().split('/').pop()}`)).body;
    await until(async () => (await read()).extraction.state === 'extracted');
    expect(await read()).toMatchObject({
      title: 'Das Bad',
      desk: 'Lokales',
      risk: 'high',
      language: 'de',
      deadline: '2030-05-04T15:30:00.000Z',
      origin: 'own',
    });
  });

  it('is dropped as a file: Markdown is shown to be read, HTML by its name', async () => {
    const page = await desk.signInAs('edda', '/articles/new');
    await page.locator('input[type=file]').setInputFiles({
      name: 'meldung.md',
      mimeType: 'text/markdown',
      buffer: Buffer.from('# Bad\n\nDas Bad kostet **5 Millionen** Euro.'),
    });
    await until(async () => (await text(page).inputValue()).includes('**5 Millionen**'));
    await drop(page, 'alt.txt', Buffer.from([0x42, 0xe4, 0x64, 0x65, 0x72]));
    await page.getByText('alt.txt ist kein Unicode und wurde als Windows-Text gelesen.').waitFor();
    expect(await text(page).inputValue()).toBe('Bäder');
    await drop(page, 'a.pdf', Buffer.from('%PDF-1.7'));
    await page.getByText('a.pdf ist weder Text noch Markdown noch HTML.').waitFor();
    await drop(
      page,
      'seite.html',
      Buffer.from('<h1>Bad</h1><p>Das Bad kostet 5 Millionen Euro.</p><script>alert(1)</script>'),
    );
    await page.getByText('seite.html').waitFor();
    await press(page, 'Control+Enter');
    await page.waitForURL(/\/articles\/[\da-f-]{36}$/);
    const id = page.url().split('/').pop();
    expect((await desk.people.edda.api.get(`/articles/${id}/revisions/1`)).body.text).toBe(
      'Bad\n\nDas Bad kostet 5 Millionen Euro.',
    );
  });

  it('says what is missing or too much and goes there', async () => {
    const page = await desk.signInAs('edda', '/articles/new');
    await text(page).fill('Das Bad. '.repeat(3000));
    await page.getByLabel('Titel').focus();
    await press(page, 'Control+Enter');
    await page.getByRole('alert').getByText('Das ist zu groß.', { exact: false }).waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('new-article-text');
    expect((await text(page).inputValue()).length).toBe(27_000);
    await text(page).fill('');
    await tabTo(page, page.getByLabel('Wessen Text'));
    await page.keyboard.type('Fremder');
    await tabTo(page, page.getByLabel('Wo er erschienen ist'));
    await page.keyboard.type('example.org/bad');
    await press(page, 'Control+Enter');
    await page.getByText('Noch steht hier kein Text.').waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('new-article-text');
    await page.keyboard.insertText('Das Bad kostet 5 Millionen Euro.');
    await press(page, 'Control+Enter');
    await page.getByText('Eine Webadresse beginnt mit https://').waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('new-article-appearanceUrl');
    await examine(page, 'article-new-faults');
  });

  it('keeps what was typed through a reload and a server that is away, and is brought in once', async () => {
    const page = await desk.signInAs('edda', '/articles/new');
    await text(page).fill('Das Bad in Auental wurde 1974 eröffnet.');
    await page.getByLabel('Titel').fill('Ein altes Bad');
    await page.reload();
    expect(await text(page).inputValue()).toBe('Das Bad in Auental wurde 1974 eröffnet.');
    desk.tolerate(/ERR_FAILED/);
    let lost = 0;
    await page.route('**/api/v1/articles', async (route) => {
      if (route.request().method() !== 'POST' || lost > 0) return await route.continue();
      // The article arrives, its answer does not.
      lost += 1;
      await route.fetch();
      await route.abort();
    });
    await press(page, 'Control+Enter');
    await page.getByText('Ihr Text steht noch hier.').waitFor();
    await examine(page, 'article-new-failed');
    await press(page, 'Control+Enter');
    await page.waitForURL(/\/articles\/[\da-f-]{36}$/);
    const { items } = (await desk.people.edda.api.get('/articles?text=Ein altes Bad')).body;
    expect(items).toHaveLength(1);
    await page.goto('/articles/new');
    expect(await text(page).inputValue()).toBe('');
  });

  it('is for editors and authors', async () => {
    const page = await desk.signInAs('mia', '/articles/new', { locale: 'en-GB' });
    await page.getByRole('heading', { name: 'You may not see this.' }).waitFor();
    const author = await desk.signInAs('anton', '/articles/new', { locale: 'en-GB' });
    await author.getByLabel('Text', { exact: true }).waitFor();
    await examine(author, 'article-new-english');
  });

  async function drop(page: Page, name: string, content: Buffer): Promise<void> {
    const data = await page.evaluateHandle(
      `((name, bytes) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(bytes)], name));
        return data;
      })(${JSON.stringify(name)}, ${JSON.stringify([...content])})`,
    );
    await page.getByText('Datei wählen').dispatchEvent('drop', { dataTransfer: data });
  }
});
