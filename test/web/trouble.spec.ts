import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { storeFound } from '#libs/desk';
import { Database } from '#libs/storage';
import { asSuperuser, type Superuser, type TestDatabase } from '../support/stores.js';
import {
  acceptAll,
  articleOn,
  claimsOf,
  expectAccessible,
  FREIBAD,
  newsroom,
  press,
  settled,
  until,
} from './support/index.js';

const LONG = 120_000;
const MANY = 500;
/** What the frame around every screen reads; a screen fails by itself. */
const OF_THE_FRAME = /\/api\/v1\/(session|setup|workspace|members|rating-scale|events)/;

/** What goes wrong on an evening: a server that fails, a slow line, a role that is gone, an odd article, too much work. */
describe('the web app in trouble', () => {
  const desk = newsroom();
  let articleId: string;
  let claimId: string;

  beforeAll(async () => {
    articleId = await articleOn(desk);
    await acceptAll(desk, articleId);
    claimId = (await claimsOf(desk, articleId))[0]?.id ?? '';
  });

  /** The API answers everything but what the frame asks with a failure, until `mend`. */
  async function breakApi(page: Page, status: 500 | 503): Promise<{ mend: () => void }> {
    let isDown = true;
    desk.tolerate(new RegExp(`${status} for`));
    await page.route('**/api/v1/**', (route) =>
      isDown && !OF_THE_FRAME.test(route.request().url())
        ? route.fulfill({ status, contentType: 'application/json', body: '{}' })
        : route.continue(),
    );
    return { mend: () => (isDown = false) };
  }

  const SCREENS = [
    ['the articles', '/articles', 500, 'Die Artikel konnten nicht geladen werden.'],
    ['the claims', '/claims', 500, 'Die Behauptungen konnten nicht geladen werden.'],
    ['the board', '/claims?layout=board', 500, 'Die Behauptungen konnten nicht geladen werden.'],
    ['the reviews', '/review', 500, 'Ihre Prüfungen konnten nicht geladen werden.'],
    ['the disputes', '/disputes', 500, 'Die Fälle konnten nicht geladen werden.'],
    ['a review', '/review/CLAIM', 503, 'Die Behauptung konnte nicht geladen werden.'],
    ['an article', '/articles/ARTICLE', 503, 'Der Artikel konnte nicht geladen werden.'],
  ] as const;

  it.each(SCREENS)(
    'says on the screen of %s (%s) what has failed at %i, and tries again when asked',
    async (_, path, status, message) => {
      const page = await desk.signInAs(path === '/review' ? 'mia' : 'edda', '/account');
      await page.getByRole('navigation', { name: 'Hauptnavigation' }).waitFor();
      const { mend } = await breakApi(page, status);
      await page.goto(path.replace('ARTICLE', articleId).replace('CLAIM', claimId));
      const alert = page.getByRole('alert').filter({ hasText: message });
      await alert.waitFor();
      await page.getByRole('navigation', { name: 'Hauptnavigation' }).waitFor();
      await expectAccessible(page);
      mend();
      await alert.getByRole('button', { name: 'Erneut versuchen' }).press('Enter');
      await alert.waitFor({ state: 'detached' });
      await settled(page);
      // What a busy machine had asked for before it was mended may still say so for a moment.
      await until(async () => (await page.getByRole('alert').count()) === 0);
    },
    LONG,
  );

  it(
    'says the same of the log, of invitations and of tokens',
    async () => {
      const page = await desk.signInAs('admin', '/account');
      await page.getByRole('navigation', { name: 'Hauptnavigation' }).waitFor();
      const { mend } = await breakApi(page, 500);
      const alert = page.getByRole('alert');
      for (const [path, message] of [
        ['/audit', 'Die Ereignisse konnten nicht geladen werden.'],
        ['/account/tokens', 'Ihre Token konnten nicht geladen werden.'],
        ['/settings/invitations', 'Die Einladungen konnten nicht geladen werden.'],
      ] as const) {
        await page.goto(path);
        await alert.filter({ hasText: message }).waitFor();
      }
      mend();
      await alert.getByRole('button', { name: 'Erneut versuchen' }).press('Enter');
      await page.getByText('Keine Einladung ist offen.').waitFor();
      await until(async () => (await alert.count()) === 0);
    },
    LONG,
  );

  it(
    'shows the layout in grey while a slow line brings the claims, and says so to screen readers',
    async () => {
      const page = await desk.signInAs('edda', '/account');
      let go: () => void = () => undefined;
      const held = new Promise<void>((resolve) => (go = resolve));
      await page.route('**/api/v1/claims?*', async (route) => {
        await held;
        await route.continue();
      });
      await page.goto('/claims');
      await page.locator('main [aria-busy="true"] .mantine-Skeleton-root').first().waitFor();
      await page.getByRole('status').getByText('Wird geladen').waitFor({ state: 'attached' });
      go();
      await page.getByRole('list', { name: 'Behauptungen' }).getByRole('listitem').first().waitFor();
      expect(await page.locator('main [aria-busy="true"]').count()).toBe(0);
    },
    LONG,
  );

  it(
    'lets go of what a role allowed when it is taken away while the page is open, and says why',
    async () => {
      const { admin, emil } = desk.people;
      const setRoles = async (roles: readonly string[]): Promise<void> => {
        const { body } = await admin.api.get('/members');
        const { version } =
          (body.items as { id: string; version: number }[]).find(({ id }) => id === emil.userId) ?? {};
        const { status } = await admin.api.patch(`/members/${emil.userId}`, { roles }, { 'if-match': `"${version}"` });
        expect(status).toBe(200);
      };
      await setRoles(['editor', 'admin']);
      const page = await desk.signInAs('emil', '/settings');
      await page.getByRole('heading', { level: 1, name: 'Einstellungen' }).waitFor();
      const reader = await desk.anotherTab(page, `/articles/${articleId}`);
      await reader.getByRole('list', { name: 'Behauptungen in Lesereihenfolge' }).waitFor();
      await setRoles(['reviewer']);
      // Other roles are another session: the password is asked for in place, once for all tabs.
      await page.bringToFront();
      const again = page.getByRole('dialog', { name: 'Erneut anmelden' });
      await again.getByLabel('Passwort', { exact: true }).fill(emil.password);
      await press(page, 'Enter');
      await page.getByRole('heading', { name: 'Sie dürfen das nicht sehen.' }).waitFor();
      await page.getByText('Dafür braucht es die Rolle: Verwaltung.').waitFor();
      expect(await page.getByRole('link', { name: 'Einstellungen' }).count()).toBe(0);
      // In the article he reads on, and what only editors do is gone.
      await press(reader, 'j');
      await reader.locator('#claim-title').waitFor();
      await until(async () => (await reader.getByRole('button', { name: 'Verwerfen' }).count()) === 0);
      await reader.getByRole('button', { name: 'Übernehmen' }).waitFor();
      await setRoles(['editor']);
    },
    LONG,
  );

  it(
    'shows an article without a claim as what it is, and how to make one',
    async () => {
      const id = await articleOn(desk, { text: 'Was nun?\n\nWohin damit?' });
      const page = await desk.signInAs('edda', `/articles/${id}`);
      await page.getByText('Wohin damit?').first().waitFor();
      await page.getByText('Es wurden keine Behauptungen gefunden.').waitFor();
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Behauptung aus einem Satz' }).press('Enter');
      await page.getByRole('group', { name: 'Wörter wählen' }).waitFor();
      // The same key goes on: the bar has the focus now, not the button that opened it.
      await press(page, 'Enter');
      await page.getByRole('dialog').getByLabel('Aussage').waitFor();
    },
    LONG,
  );

  it(
    'says how far the machine is with a text and why it could not read it, and lets it read again when asked',
    async () => {
      const id = await articleOn(desk);
      const store = await asSuperuser(desk.database);
      const is = (what: string) => store.query(`UPDATE extractions SET ${what} WHERE article_id = $1`, [id]);
      await is(`state = 'extracting', done = 4, total = 12`);
      const page = await desk.signInAs('edda', `/articles/${id}`);
      const progress = page.getByRole('progressbar', { name: 'Die Maschine liest' });
      await progress.waitFor();
      await page.getByText('Satz 4 von 12').waitFor();
      expect([await progress.getAttribute('value'), await progress.getAttribute('max')]).toEqual(['4', '12']);
      // What is found on the way is there at once.
      const rail = page.getByRole('list', { name: 'Behauptungen in Lesereihenfolge' });
      await rail.getByRole('listitem').first().waitFor();
      await findEarly(desk.database, store, id);
      await rail.getByRole('listitem').filter({ hasText: 'Das Becken ist ein früher Fund.' }).waitFor();
      await is(`state = 'failed', failure = 'too_slow'`);
      await store.end();
      await progress.waitFor({ state: 'detached' });
      const alert = page.getByRole('alert').filter({ hasText: 'Die Maschine konnte diesen Text nicht lesen.' });
      await alert.getByText(/^Das Lesen dauerte zu lange/).waitFor();
      await page.getByRole('article').getByText('Das Becken wurde 1974 eröffnet').first().waitFor();
      // Who is reading meanwhile goes on reading, and what is in the list stays there.
      await page.evaluate(`globalThis.gone = [];
        new MutationObserver(() => {
          for (const what of ['article p', 'article [data-claim]', 'aside [role=listitem]'])
            if (!document.querySelector(what) && !gone.includes(what)) gone.push(what);
        }).observe(document.body, { childList: true, subtree: true });`);
      await alert.getByRole('button', { name: 'Erneut von der Maschine lesen lassen' }).press('Enter');
      await alert.waitFor({ state: 'detached' });
      await progress.waitFor();
      await progress.waitFor({ state: 'detached' });
      await rail
        .getByRole('listitem')
        .filter({ hasText: 'Das Becken ist ein früher Fund.' })
        .waitFor({ state: 'detached' });
      expect(await page.evaluate('gone')).toEqual([]);
    },
    LONG,
  );

  it(
    'draws a claim whose words five others share in lanes of its own, and lists all of them where the lanes end',
    async () => {
      const id = await articleOn(desk, { text: FREIBAD });
      for (const claim of await claimsOf(desk, id)) {
        await desk.people.edda.api.post(`/claims/${claim.id}/dismiss`, { reason: 'Nur für diesen Test.' });
      }
      const start = FREIBAD.indexOf('Die Sanierung');
      const text = FREIBAD.slice(start, FREIBAD.indexOf('.', start));
      const ends = ['Sanierung', 'Freibads', 'Auental', 'Stadt', 'Millionen', 'Euro'].map(
        (word) => start + text.indexOf(word) + word.length,
      );
      for (const end of ends) {
        const made = await desk.people.edda.api.post(`/articles/${id}/claims`, { spans: [{ start, end }] });
        expect(made.status).toBe(201);
      }
      const page = await desk.signInAs('edda', `/articles/${id}`, { viewport: { width: 1440, height: 900 } });
      const words = page.getByRole('article').locator('mark').filter({ hasText: 'Die Sanierung' }).first();
      await words.waitFor();
      const lanes = await page.evaluate<string[]>(LANES);
      expect([lanes.length, new Set(lanes).size]).toEqual([3, 3]);
      await page.getByRole('button', { name: 'Hier stehen 3 weitere Behauptungen' }).first().press('Enter');
      const all = page.getByRole('dialog', { name: '6 Behauptungen auf diesen Wörtern' });
      await all.waitFor();
      await expectAccessible(page);
      await all.getByRole('button', { name: /Euro/ }).last().press('Enter');
      await all.waitFor({ state: 'detached' });
      await page.locator('#claim-title').waitFor();
    },
    LONG,
  );

  it(
    `shows ${MANY} open claims on the board, and steps through them`,
    async () => {
      const lines = Array.from({ length: MANY + 20 }, (_, n) => `Die Gemeinde ${town(n)} zählt ${1000 + n} Einwohner.`);
      const id = await articleOn(desk, { title: 'Gemeinden', text: lines.join('\n\n') });
      const { edda } = desk.people;
      const queued = async (): Promise<number> => (await edda.api.get(`/claims/count?article=${id}`)).body.queued;
      for (let open = 0; open < MANY; open = await queued()) {
        const some = (await claimsOf(desk, id, '&state=proposed')).slice(0, Math.min(100, MANY - open));
        const claimIds = some.map((one) => one.id);
        const { status, body } = await edda.api.post('/claims/bulk', { command: 'accept', claimIds });
        expect([status, status === 200 ? null : body]).toEqual([200, null]);
      }
      const page = await desk.signInAs('edda', '/account', { viewport: { width: 1440, height: 900 } });
      await page.getByRole('navigation', { name: 'Hauptnavigation' }).waitFor();
      const began = performance.now();
      await page.goto(`/claims?layout=board&article=${id}&state=queued`);
      await page.locator('[data-row]').first().waitFor();
      const begun = Math.round(performance.now() - began);
      await page.getByRole('heading', { name: `Offen ${MANY}`, exact: true }).waitFor();
      const shown = Math.round(performance.now() - began);
      await press(page, 'j');
      const stepsBegan = performance.now();
      for (let step = 0; step < 20; step += 1) await press(page, 'j');
      await until(async () => (await page.evaluate(FOCUSED)) === 20);
      const step = Math.round((performance.now() - stepsBegan) / 20);
      process.stderr.write(
        `First cards after ${begun} ms, ${MANY} on the board after ${shown} ms, a step took ${step} ms.\n`,
      );
    },
    LONG,
  );
});

/** How far below the words each of their lines is drawn. */
const LANES = `(() => {
  const mark = [...document.querySelectorAll('article mark')].find((one) => one.textContent.includes('Die Sanierung'));
  return [mark, ...mark.querySelectorAll('*')].flatMap((one) => {
    const { textDecorationLine, textUnderlineOffset } = getComputedStyle(one);
    return textDecorationLine === 'underline' ? [textUnderlineOffset] : [];
  });
})()`;

/** Which of the cards has the focus. */
const FOCUSED = `[...document.querySelectorAll('[data-row]')].indexOf(document.activeElement)`;

/** A name of its own for each: Aabach, Aaberg, Aadorf … */
function town(n: number): string {
  const [first, second] = ['BDFGHKLMNRSTWZ', 'aeiou'].map((letters) => [...letters]);
  const ends = ['bach', 'berg', 'dorf', 'feld', 'heim', 'hof', 'stadt', 'tal'];
  const at = (list: readonly string[] = [], index: number): string => list[index % list.length] ?? '';
  return (
    at(first, n) +
    at(second, Math.floor(n / 14)) +
    at([...'lnrs'], Math.floor(n / 70)) +
    at(ends, Math.floor(n / 280) + n)
  );
}

/** What the worker does when it has read a part of a text. */
async function findEarly(database: TestDatabase, store: Superuser, articleId: string): Promise<void> {
  const { rows } = await store.query(
    `SELECT r.workspace_id AS "workspaceId", r.id AS "revisionId", e.run_epoch AS epoch, r.text
     FROM revisions r JOIN extractions e ON e.revision_id = r.id WHERE r.article_id = $1`,
    [articleId],
  );
  const [{ text, ...task }] = rows as [{ workspaceId: string; revisionId: string; epoch: number; text: string }];
  const exact = 'Das Becken';
  const start = text.indexOf(exact);
  const db = Database.open({ databaseUrl: database.url, pool: 1 });
  const known = {
    aspects: [],
    speaker: null,
    quantities: [],
    dates: [],
    checkWorthiness: 0.5,
    reasons: [],
    alsoAt: [],
  };
  const statement = 'Das Becken ist ein früher Fund.';
  const claim = { ...known, start, end: start + exact.length, exact, statement, kind: 'fact' as const };
  expect(await storeFound(db, task, [claim])).toBe(true);
  await db.close();
}
