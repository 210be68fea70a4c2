import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ARTICLE, articleWithClaims, claimsOf, decide, until, type MadeClaim } from './reader-article.js';
import {
  articleOn,
  examine,
  examineOnPhone,
  expectAccessible,
  FREIBAD,
  newsroom,
  picture,
  press,
  settled,
  tabTo,
} from './support/index.js';

const LONG = 240_000;
const WIDE = { viewport: { width: 1440, height: 900 } };

/** From accepted claims to an article that may be printed. */
describe('the desk around an article', () => {
  const desk = newsroom();
  let article: Awaited<ReturnType<typeof articleWithClaims>>;

  beforeEach(async () => {
    const { anton, edda } = desk.people;
    article = await articleWithClaims(edda.api, undefined, { authorId: anton.userId });
  });

  const open = async (who: 'edda' | 'emil' | 'mia' | 'anton', search = ''): Promise<Page> => {
    const page = await desk.signInAs(who, `/articles/${article.id}${search}`, WIDE);
    await page.getByRole('tab', { name: /^Behauptungen/ }).waitFor();
    return page;
  };
  const idOf = (number: number): string => article.claims[number - 1]?.id ?? '';
  const claim = async (number: number): Promise<MadeClaim | undefined> =>
    (await claimsOf(desk.people.edda.api, article.id)).find(({ id }) => id === idOf(number));
  const acceptAll = () =>
    desk.people.edda.api.post('/claims/bulk', { command: 'accept', claimIds: article.claims.map(({ id }) => id) });

  it('shows the article with its claims, readable in both themes and on a phone', async () => {
    const page = await desk.signInAs('edda', `/articles/${article.id}`, WIDE);
    await page.getByRole('list', { name: 'Behauptungen in Lesereihenfolge' }).waitFor();
    await press(page, 'j', 'j');
    await settled(page);
    await examine(page, 'reader');
    await examineOnPhone(page, 'reader');
    expect(article.claims.length).toBeGreaterThan(5);
  });

  it('asks once for what is read ahead of the app, whichever answer is the last', async () => {
    const page = await desk.signInAs('edda', '/sources', WIDE);
    const { id } = article;
    const first = {
      session: ['session'],
      article: [`articles/${id}`],
      // An app out of the browser's cache is faster and knows the number.
      revision: [`articles/${id}/revisions/current`, `articles/${id}/revisions/1`],
      claims: [`claims?article=${id}&sort=position&limit=200`],
    };
    const [asked, answered] = [new Array<string>(), new Set<string>()];
    let last: readonly string[] = [];
    const areThere = () =>
      Object.values(first).every((paths) => paths === last || paths.some((path) => answered.has(path)));
    page.on('response', (response) => answered.add(response.url().replace(`${desk.origin}/api/v1/`, '')));
    await page.route('**/api/v1/**', async (route) => {
      const path = route.request().url().replace(`${desk.origin}/api/v1/`, '');
      // A change that is told meanwhile is read again, as it should be: nothing is told here.
      if (path === 'events/stream') return;
      asked.push(path);
      if (last.includes(path)) await until(() => Promise.resolve(areThere()));
      await route.continue();
    });
    for (const name of ['session', 'claims'] as const) {
      last = first[name];
      asked.length = 0;
      answered.clear();
      await page.goto(`${desk.origin}/articles/${id}`);
      await page.locator('article [data-claim]').first().waitFor();
      await page.getByRole('region', { name: 'Freigabe' }).waitFor();
      await settled(page);
      const times = Object.values(first).map((paths) => asked.filter((path) => paths.includes(path)).length);
      expect([name, times]).toEqual([name, [1, 1, 1, 1]]);
    }
  });

  it('shows what became of a claim while the reader was closed', async () => {
    await acceptAll();
    const page = await desk.signInAs('edda', '/sources', WIDE);
    // What is told late would hide that nothing was read again.
    await page.route('**/events/stream', () => undefined);
    await page.goto(`${desk.origin}/articles/${article.id}`);
    await page.locator('article [data-claim]').first().waitFor();
    await page.getByRole('link', { name: 'Quellen', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Quellen' }).waitFor();
    await decide(desk.people.edda.api, desk.people.mia, idOf(1), 'false');
    await page.goBack();
    await page.getByRole('link', { name: 'Behauptung 1, Falsch', exact: true }).waitFor();
  });

  it('can be read before the app is there, and nothing moves when it comes', async () => {
    for (const [theme, look] of [
      ['dark', { ...WIDE, colorScheme: 'dark' }],
      ['phone', { viewport: { width: 390, height: 844 }, colorScheme: 'light' }],
    ] as const) {
      const page = await desk.signInAs('edda', '/sources', look);
      let arrive: () => void = () => undefined;
      const arrival = new Promise<void>((resolve) => (arrive = resolve));
      await page.route(/\/assets\/index-/, async (route) => {
        await arrival;
        await route.continue();
      });
      await page.goto(`${desk.origin}/articles/${article.id}`, { waitUntil: 'commit' });
      const words = page.locator('article p').first();
      await words.getByText('Die Sanierung des Freibads in Auental').waitFor();
      await page.evaluate('document.fonts.ready');
      const titles = [page.getByRole('heading', { level: 1 }), page.getByRole('heading', { level: 2 })];
      const places = async () => await Promise.all([...titles, words].map(async (one) => (await one.boundingBox())?.y));
      const before = await places();
      expect([await titles[0]?.textContent(), await page.locator('ul li').count()]).toEqual([
        ARTICLE.split('\n')[0],
        3,
      ]);
      await expectAccessible(page);
      await picture(page, `first-words-${theme}`);
      arrive();
      await page.locator('article [data-claim]').first().waitFor();
      await page.getByRole('region', { name: 'Freigabe' }).waitFor();
      expect(await page.locator('article').count()).toBe(1);
      const moved = (await places()).map((y, index) => Math.abs((y ?? Number.NaN) - (before[index] ?? Number.NaN)));
      expect(moved.map((pixels) => pixels <= 2)).toEqual([true, true, true]);
    }
  });

  it('gives a claim to the reviewer with the least in hand, and takes it back', async () => {
    await acceptAll();
    const { edda, mia, noah } = desk.people;
    for (const [number, { userId }] of [
      [5, mia],
      [6, noah],
    ] as const) {
      expect((await edda.api.post(`/claims/${idOf(number)}/assign`, { reviewerId: userId })).status).toBe(200);
    }
    const page = await open('edda', `?claim=${idOf(1)}`);
    await page.locator('#claim-title').waitFor();
    await press(page, 'a');
    const dialog = page.getByRole('dialog', { name: 'Behauptung zuweisen' });
    await dialog.getByRole('radio', { name: /Mia Marten.*1 in Arbeit/ }).waitFor();
    await dialog.getByRole('radio', { name: /Noah Nissen.*1 in Arbeit/ }).waitFor();
    const names = await dialog.locator('label bdi').allTextContents();
    expect(names).toEqual(['Ada Admin', 'Rosa Rehm', 'Mia Marten', 'Noah Nissen']);
    await press(page, 'Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    await until(async () => (await claim(1))?.state === 'assigned');
    await press(page, 'z');
    await until(async () => (await claim(1))?.state === 'queued');
  });

  it('spreads ticked claims evenly', async () => {
    await acceptAll();
    const page = await open('edda', `?claim=${idOf(1)}`);
    await page.locator('#claim-title').waitFor();
    await press(page, 'x', 'Shift+J', 'a');
    const dialog = page.getByRole('dialog', { name: '2 Behauptungen zuweisen' });
    // Not before the reviewers are there and the dialog has the focus: until then the button is disabled.
    await dialog.locator('input[type=radio]:focus').waitFor();
    await tabTo(page, dialog.getByRole('button', { name: 'Gleichmäßig zuweisen' }));
    await press(page, 'Enter');
    await dialog.waitFor({ state: 'detached' });
    await until(async () => (await claim(1))?.state === 'assigned' && (await claim(2))?.state === 'assigned');
  });

  it('shows verdict and dissent of state, sends a claim back with a comment, signs another off', async () => {
    await acceptAll();
    const { edda, mia } = desk.people;
    await decide(edda.api, mia, idOf(1), 'false');
    await decide(edda.api, mia, idOf(2), 'true');
    const page = await open('edda', `?claim=${idOf(1)}`);
    await page.getByRole('region', { name: 'Urteil' }).getByText('Falsch').waitFor();
    await page.getByRole('link', { name: 'Behauptung 1, Falsch', exact: true }).waitFor();
    await press(page, 'w');
    const dialog = page.getByRole('dialog', { name: /für eine neue Runde zurückgeben/ });
    await dialog.waitFor();
    await press(page, 'Control+Enter');
    await dialog.getByText('Nennen Sie einen Grund').waitFor();
    await dialog.getByLabel('Kommentar für die Prüfenden').fill('Bitte die Tabelle auf Seite 5 ansehen.');
    await press(page, 'Control+Enter');
    await until(async () => (await claim(1))?.state === 'queued');
    await press(page, 'j', 'y');
    await until(async () => (await claim(2))?.state === 'signed_off');
    await page.getByRole('link', { name: 'Behauptung 2, Richtig, Abgenommen' }).waitFor();
    const details = page.locator('#claim-details');
    await tabTo(page, details.getByText('Verlauf', { exact: true }));
    await press(page, 'Enter');
    const history = details.getByRole('list', { name: 'Verlauf' }).getByRole('listitem');
    await history.filter({ hasText: 'Abgenommen' }).waitFor();
    expect(await history.count()).toBeGreaterThan(3);
  });

  it('tells what is open, leads to its place, and lets the article be signed off once nothing is', async () => {
    const { edda } = desk.people;
    const page = await open('edda');
    const strip = page.getByRole('region', { name: 'Freigabe' });
    const count = article.claims.length;
    // However far down somebody reads, what is open stays in sight; so does how much is covered.
    await page.getByRole('article').locator('p').last().scrollIntoViewIfNeeded();
    await page.evaluate('scrollTo(0, document.body.scrollHeight)');
    expect(await strip.evaluate((one) => one.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
    expect(await strip.evaluate((one) => one.ownerDocument.defaultView?.scrollY ?? 0)).toBeGreaterThan(100);
    const covered = strip.getByRole('meter', { name: 'Erledigte Sätze' });
    expect(Number(await covered.getAttribute('value'))).toBeLessThan(100);
    await strip.getByRole('button', { name: `${count} Vorschläge` }).press('Enter');
    await page.locator('#claim-title:text-is("Behauptung 1")').waitFor();
    await edda.api.post('/claims/bulk', {
      command: 'dismiss',
      reason: 'Nur für diesen Test.',
      claimIds: article.claims.map(({ id }) => id),
    });
    // Without claims every sentence is open: paragraph by paragraph they are marked as not checkable.
    await strip.getByRole('button', { name: /Sätze offen/ }).waitFor();
    for (let paragraph = 0; paragraph < 12; paragraph += 1) {
      const left = strip.getByRole('button', { name: /(Satz|Sätze) offen/ });
      if ((await left.count()) === 0) break;
      const before = await left.textContent();
      await left.press('Enter');
      const dialog = page.getByRole('dialog', { name: 'Sätze dieses Absatzes' });
      await dialog.waitFor();
      await press(page, 'Control+Enter');
      await dialog.waitFor({ state: 'detached' });
      await until(async () => (await left.count()) === 0 || (await left.textContent()) !== before);
    }
    await strip.getByText('Nichts steht im Weg').waitFor();
    expect(await covered.getAttribute('value')).toBe('100');
    await strip.getByRole('button', { name: 'Artikel abnehmen' }).press('Enter');
    await strip.getByText('Abgenommen').waitFor();
    expect((await edda.api.get(`/articles/${article.id}`)).body.signedOff).toBe(true);
    await press(page, 'z');
    await until(async () => (await edda.api.get(`/articles/${article.id}`)).body.signedOff === false);
  });

  it('opens sentences again that were marked as not checkable', async () => {
    const { edda } = desk.people;
    const { body } = await edda.api.get(`/articles/${article.id}/clearance`);
    const openBefore = body.coverage.open as number;
    expect(openBefore).toBeGreaterThan(0);
    const page = await open('edda');
    await page
      .getByRole('button', { name: /(Satz|Sätze) offen$/ })
      .first()
      .press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Sätze dieses Absatzes' });
    await dialog.getByLabel('Warum').selectOption({ label: 'Szene oder Beschreibung' });
    await press(page, 'Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    const openNow = async () => (await edda.api.get(`/articles/${article.id}/clearance`)).body.coverage.open as number;
    await until(async () => (await openNow()) < openBefore);
    await press(page, 'z');
    await until(async () => (await openNow()) === openBefore);
  });

  it('asks the author, who answers in the article, and closes the query', async () => {
    const editor = await open('edda', `?claim=${idOf(1)}`);
    await editor.locator('#claim-title').waitFor();
    await press(editor, 'q');
    const dialog = editor.getByRole('dialog', { name: 'Rückfrage stellen' });
    await dialog.getByLabel('Frage').fill('Woher stammt die Zahl?');
    await press(editor, 'Control+Enter');
    await editor.getByRole('tab', { name: 'Rückfragen 1' }).waitFor();

    const author = await open('anton');
    await author.getByRole('tab', { name: 'Rückfragen 1' }).press('Enter');
    await author.getByText('Woher stammt die Zahl?').waitFor();
    expect(await author.getByRole('button', { name: 'Rückfrage stellen' }).count()).toBe(0);
    await author.getByRole('button', { name: 'Beantworten' }).press('Enter');
    const answer = author.getByRole('dialog', { name: 'Rückfrage beantworten' });
    await answer.getByLabel('Antwort').fill('Aus der Vorlage 2026/118.');
    await press(author, 'Control+Enter');

    await editor.getByText('Aus der Vorlage 2026/118.').waitFor();
    await editor.getByRole('button', { name: 'Rückfrage schließen' }).press('Enter');
    await editor.getByRole('tab', { name: 'Rückfragen 0' }).waitFor();
  });

  it('takes in a new revision and tells what became of every claim', async () => {
    const page = await open('edda');
    await page.getByRole('button', { name: 'Mehr zu diesem Artikel' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Neue Fassung' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Neue Fassung' });
    const changed = ARTICLE.replace('86.400 Besucher', '84.600 Besucher').replace(
      /Der Eintritt für Erwachsene[^\n]*\n/u,
      '',
    );
    await dialog.getByLabel('Der neue Text als Ganzes').fill(changed);
    await press(page, 'Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    const fates = page.getByRole('tabpanel', { name: 'Änderungen' });
    await fates.getByRole('heading', { name: /verwaist/ }).waitFor();
    await fates.getByRole('heading', { name: /mit geändertem Text/ }).waitFor();
    await fates.getByRole('heading', { name: /unverändert/ }).waitFor();
    await fates.getByText('84.600 Besucher').waitFor();

    await page.getByRole('combobox', { name: 'Fassung' }).selectOption('1');
    await page.getByText('Fassung 1 ist nur zum Lesen da').waitFor();
    await page.getByRole('article').getByText('86.400 Besucher').waitFor();
    await press(page, 'j');
    await page.locator('#claim-title').waitFor();
    expect(await page.getByRole('button', { name: 'Prüfen lassen' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Zur aktuellen Fassung' }).press('Enter');
    await page.getByRole('article').getByText('84.600 Besucher').waitFor();
  });

  it(
    'compares two revisions word by word, change after change, with what became of the claims',
    async () => {
      const { api } = desk.people.edda;
      const id = await articleOn(desk, { title: 'Freibad wird teurer' });
      const text = FREIBAD.replace('11,8 Millionen', '12,1 Millionen').replace(
        'Viele freuen sich auf die neue Rutsche. ',
        '',
      );
      const { version } = (await api.get(`/articles/${id}`)).body;
      const added = await api.post(`/articles/${id}/revisions`, { text }, { 'if-match': `"${version}"` });
      expect(added.status).toBe(201);
      await until(async () => (await api.get(`/articles/${id}/extraction`)).body.state === 'extracted');

      const page = await desk.signInAs('edda', `/articles/${id}`, WIDE);
      await page.getByRole('tab', { name: 'Änderungen' }).press('Enter');
      await tabTo(page, page.getByRole('link', { name: 'Fassungen vergleichen' }));
      await press(page, 'Enter');
      await page.getByText('Fassung 1 und Fassung 2').waitFor();
      expect(new URL(page.url()).search).toBe('?diff=1..2');
      const [first, second] = [1, 2].map((number) => page.getByRole('region', { name: `Änderung ${number}` }));
      await first?.waitFor();
      expect(await first?.locator('p:visible del').allTextContents()).toEqual(['11,8']);
      expect(await first?.locator('p:visible ins').allTextContents()).toEqual(['12,1']);
      expect(await page.getByRole('region', { name: /^Änderung \d/ }).count()).toBe(2);
      await press(page, 'j', 'j');
      expect(await second?.evaluate((change) => change === change.ownerDocument.activeElement)).toBe(true);
      await press(page, 'k');
      expect(await first?.evaluate((change) => change === change.ownerDocument.activeElement)).toBe(true);
      await page.getByRole('heading', { name: /sind unverändert$/ }).waitFor();
      await examine(page, 'compare');
      await examineOnPhone(page, 'compare');
      await tabTo(page, page.getByRole('link', { name: 'Zurück zum Artikel' }), 'Shift+Tab');
      await press(page, 'Enter');
      await page.getByRole('article').waitFor();
    },
    LONG,
  );

  it('corrects what is known about the article', async () => {
    const page = await open('edda');
    await page.getByRole('button', { name: 'Mehr zu diesem Artikel' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Angaben zum Artikel bearbeiten' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Angaben zum Artikel' });
    await dialog.getByLabel('Titel').fill('Freibad: elf Millionen');
    await dialog.getByLabel('Ressort').fill('Stadt');
    await press(page, 'Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 1, name: 'Freibad: elf Millionen' }).waitFor();
    expect((await desk.people.edda.api.get(`/articles/${article.id}`)).body.desk).toBe('Stadt');
  });
});
