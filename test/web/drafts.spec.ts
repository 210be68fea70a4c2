import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page, Route } from 'playwright-core';
import { PASSWORD } from '../support/client.js';
import { asSuperuser } from '../support/stores.js';
import { acceptAll, articleOn, claimsOf, examine, newsroom, press, until } from './support/index.js';

const LONG = 120_000;
const SENTENCE = 'Mitten im Satz, der noch zu Ende geschrieben wird.';
const DRAFT = '**/api/v1/claims/*/draft';

/** What somebody writes on a finding survives whatever breaks while they write: never a word is lost. */
describe('a draft in the review workbench', () => {
  const desk = newsroom();
  let claims: string[];

  beforeAll(async () => {
    const articleId = await articleOn(desk);
    await acceptAll(desk, articleId);
    claims = (await claimsOf(desk, articleId, '&state=queued')).map(({ id }) => id);
  });

  const rationale = (page: Page) => page.getByRole('textbox', { name: 'Begründung' });
  const wording = (page: Page) => page.getByRole('textbox', { name: 'Formulierungsvorschlag' });
  const says = (page: Page, status: RegExp | string) => page.locator('footer').getByText(status).waitFor();
  const draftOf = async (claimId: string): Promise<{ rationale?: string; wordingProposal?: string | null }> =>
    (await desk.people.mia.api.get(`/claims/${claimId}/draft`)).body as object;
  const serverHas = (claimId: string, words: string): Promise<void> =>
    until(async () => (await draftOf(claimId)).rationale === words);

  /** A claim of Mia's that no other test has touched, and her workbench with it. */
  async function atWork(): Promise<{ page: Page; claimId: string }> {
    const claimId = claims.pop() ?? '';
    expect((await desk.people.mia.api.post(`/claims/${claimId}/take`)).status).toBe(200);
    const page = await desk.signInAs('mia', `/review/${claimId}`);
    await rationale(page).waitFor();
    return { page, claimId };
  }

  /** The browser's saves get no answer until `go` lets them; answers how to let them, and how many wait. */
  async function holdSaves(page: Page): Promise<{ waiting: () => number; go: () => Promise<void> }> {
    const held: Route[] = [];
    let isHolding = true;
    await page.route(DRAFT, async (route) => {
      if (isHolding && route.request().method() === 'PUT') held.push(route);
      else await route.continue();
    });
    return {
      waiting: () => held.length,
      go: async () => {
        isHolding = false;
        for (const route of held) await route.continue();
      },
    };
  }

  /** Ends the session of Mia's browser; her hands on the API are an older one, which goes on. */
  async function expireNewest(how: string): Promise<void> {
    const store = await asSuperuser(desk.database);
    const newest = '(SELECT id FROM sessions WHERE user_id = $1 ORDER BY created_at DESC LIMIT 1)';
    const { rowCount } = await store.query(`UPDATE sessions SET ${how} WHERE id = ${newest}`, [desk.people.mia.userId]);
    await store.end();
    expect(rowCount).toBe(1);
  }

  it(
    'is there again after its tab was killed before the server had a word of it',
    async () => {
      const { page, claimId } = await atWork();
      await holdSaves(page);
      await page.getByRole('radio', { name: 'Größtenteils richtig' }).waitFor({ state: 'attached' });
      await press(page, '2');
      await rationale(page).pressSequentially('Laut Haushaltsplan, Seite 14: 11,8 Millionen.');
      const crashed = page.waitForEvent('crash');
      const devTools = await page.context().newCDPSession(page);
      devTools.send('Page.crash').catch(() => undefined);
      await crashed;
      expect(await draftOf(claimId)).toEqual(expect.not.objectContaining({ rationale: expect.stringMatching(/./) }));

      const again = await desk.anotherTab(page, `/review/${claimId}`);
      await until(
        async () => (await rationale(again).inputValue()) === 'Laut Haushaltsplan, Seite 14: 11,8 Millionen.',
      );
      await again.getByRole('radio', { name: 'Größtenteils richtig', checked: true }).waitFor({ state: 'attached' });
      await says(again, /^Gespeichert/);
      await serverHas(claimId, 'Laut Haushaltsplan, Seite 14: 11,8 Millionen.');
    },
    LONG,
  );

  it(
    'is there again after its tab was closed in the middle of a word',
    async () => {
      const { page, claimId } = await atWork();
      await rationale(page).pressSequentially('Der Kämmerer bestä');
      await holdSaves(page);
      await rationale(page).pressSequentially('tigt die Zah');
      await page.close();
      const again = await desk.anotherTab(page, `/review/${claimId}`);
      await until(async () => (await rationale(again).inputValue()) === 'Der Kämmerer bestätigt die Zah');
      await serverHas(claimId, 'Der Kämmerer bestätigt die Zah');
    },
    LONG,
  );

  it(
    'stays and says so while the network is off, and goes to the server by itself when it is back',
    async () => {
      desk.tolerate(/ERR_INTERNET_DISCONNECTED/);
      const { page, claimId } = await atWork();
      await rationale(page).pressSequentially('Vor dem Tunnel. ');
      await says(page, /^Gespeichert/);
      desk.tolerate(/ERR_INTERNET_DISCONNECTED/);
      await page.context().setOffline(true);
      await rationale(page).pressSequentially('Im Tunnel.');
      await says(page, 'Nur hier gesichert – offline');
      await page.getByText('Keine Verbindung', { exact: true }).waitFor();
      await wording(page).pressSequentially('fast zwölf Millionen');
      expect((await draftOf(claimId)).rationale).not.toContain('Im Tunnel');
      await page.context().setOffline(false);
      await says(page, /^Gespeichert/);
      await serverHas(claimId, 'Vor dem Tunnel. Im Tunnel.');
      expect((await draftOf(claimId)).wordingProposal).toBe('fast zwölf Millionen');
    },
    LONG,
  );

  it(
    'stays while the server is killed, and reaches the one that is started in its place',
    async () => {
      const { page, claimId } = await atWork();
      desk.tolerate(/ERR_(CONNECTION_\w+|SOCKET_NOT_CONNECTED|EMPTY_RESPONSE|INCOMPLETE_CHUNKED_ENCODING)/);
      // A part of the page that was still to come, and has given up.
      desk.tolerate(/Failed to fetch dynamically imported module/);
      await rationale(page).pressSequentially('Vor dem Ausfall. ');
      await says(page, /^Gespeichert/);
      await desk.kill();
      await rationale(page).pressSequentially('Während des Ausfalls.');
      await says(page, /^Nur hier gesichert/);
      await desk.restart();
      await says(page, /^Gespeichert/);
      await serverHas(claimId, 'Vor dem Ausfall. Während des Ausfalls.');
      expect(await rationale(page).inputValue()).toBe('Vor dem Ausfall. Während des Ausfalls.');
    },
    LONG,
  );

  it.each([
    ['was ended from another device', 'revoked_at = now()'],
    ['has run out', "expires_at = now() - interval '1 second'"],
  ])(
    'waits for a password in place when the session %s, and is saved with it',
    async (_, how) => {
      const { page, claimId } = await atWork();
      await rationale(page).pressSequentially('Mitten im ');
      await says(page, /^Gespeichert/);
      await expireNewest(how);
      // However slowly the sentence is finished, no letter of it lands in the field for the password.
      await rationale(page).focus();
      await page.keyboard.type('Satz, der noch zu Ende geschrieben wird.', { delay: 60 });
      const dialog = page.getByRole('dialog', { name: 'Erneut anmelden' });
      await dialog.getByLabel('Passwort', { exact: true }).waitFor();
      expect(await rationale(page).inputValue()).toBe(SENTENCE);
      expect(await dialog.getByLabel('Passwort', { exact: true }).inputValue()).toBe('');
      await page.keyboard.type('falsch-geraten-123');
      await press(page, 'Enter');
      await dialog.getByRole('alert').waitFor();
      await dialog.getByLabel('Passwort', { exact: true }).fill(PASSWORD);
      await press(page, 'Enter');
      await dialog.waitFor({ state: 'detached' });
      await says(page, /^Gespeichert/);
      await serverHas(claimId, SENTENCE);
      // The person goes on where the hands were.
      await page.keyboard.type(' Weiter.');
      await serverHas(claimId, `${SENTENCE} Weiter.`);
    },
    LONG,
  );

  it(
    'stays in sight when the claim is taken away in the middle of a word, and goes on when it is back',
    async () => {
      const { page, claimId } = await atWork();
      const { edda, mia, noah } = desk.people;
      await rationale(page).pressSequentially('Vor dem Wechsel. ');
      await says(page, /^Gespeichert/);
      await rationale(page).pressSequentially('Mitten im W');
      expect((await edda.api.post(`/claims/${claimId}/release`, { reason: 'Umverteilt.' })).status).toBe(200);
      const kept = page.getByRole('region', { name: 'Ihr Entwurf' });
      await kept.waitFor();
      // The rest of the word is not taken for commands: T alone would take the claim again.
      expect(await rationale(page).evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true);
      await page.keyboard.type('ort t');
      expect(await rationale(page).inputValue()).toBe('Vor dem Wechsel. Mitten im W');
      expect((await edda.api.get(`/claims/${claimId}`)).body.state).toBe('queued');
      await examine(page, 'kept-draft');
      expect(await kept.count()).toBe(1);
      const assign = async (reviewerId: string): Promise<void> => {
        expect((await edda.api.post(`/claims/${claimId}/assign`, { reviewerId })).status).toBe(200);
      };
      await assign(noah.userId);
      // Who was at work is interrupted; who only looks is not.
      await page.getByRole('alert').getByText('Noah Nissen hat diese Behauptung.', { exact: false }).waitFor();
      const looking = await desk.signInAs('rosa', `/review/${claimId}`);
      await looking
        .getByRole('note')
        .getByText(/hat diese Behauptung/)
        .waitFor();
      expect(await looking.getByRole('alert').count()).toBe(0);
      expect((await edda.api.post(`/claims/${claimId}/release`, { reason: 'Zurück.' })).status).toBe(200);
      await assign(mia.userId);
      await kept.waitFor({ state: 'detached' });
      await rationale(page).press('End');
      await rationale(page).pressSequentially('ort.');
      await serverHas(claimId, 'Vor dem Wechsel. Mitten im Wort.');
      await says(page, /^Gespeichert/);
    },
    LONG,
  );

  it(
    'in two tabs that wrote the same field at once is offered for merging, and keeps the words of both',
    async () => {
      const { page: one, claimId } = await atWork();
      const two = await desk.anotherTab(one, `/review/${claimId}`);
      await rationale(two).waitFor();
      const { waiting, go } = await holdSaves(one);
      await rationale(one).pressSequentially('Aus dem ersten Tab.');
      await until(() => Promise.resolve(waiting() === 1));
      await rationale(two).pressSequentially('Aus dem zweiten Tab.');
      await serverHas(claimId, 'Aus dem zweiten Tab.');
      expect(await rationale(one).inputValue()).toBe('Aus dem ersten Tab.');
      await go();

      const merge = one.getByRole('dialog', { name: 'Das wurde inzwischen geändert' });
      await merge.waitFor();
      expect(await merge.textContent()).toContain('Aus dem ersten Tab.');
      expect(await merge.textContent()).toContain('Aus dem zweiten Tab.');
      // Put off, both are still there and the question can be asked again.
      await merge.waitFor();
      // Pressed once too often, as people do: it closes the question and does not lead away from the claim.
      await one.evaluate(`(async () => {
        const press = () => document.activeElement.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }),
        );
        press();
        await new Promise(requestAnimationFrame);
        press();
      })()`);
      await merge.waitFor({ state: 'detached' });
      expect(new URL(one.url()).pathname).toBe(`/review/${claimId}`);
      expect(await rationale(one).inputValue()).toBe('Aus dem ersten Tab.');
      await one.getByRole('button', { name: 'Wählen' }).press('Enter');
      await merge.getByRole('radio', { name: 'Beides behalten' }).press('Space');
      await merge.getByRole('button', { name: 'Diese Fassung speichern' }).press('Enter');
      await until(async () =>
        /zweiten Tab\.[^]*ersten Tab\.|ersten Tab\.[^]*zweiten Tab\./.test((await draftOf(claimId)).rationale ?? ''),
      );
      const both = (await draftOf(claimId)).rationale;
      await until(async () => (await rationale(two).inputValue()) === both);
    },
    LONG,
  );

  it(
    'in two tabs that wrote different fields is merged without a question',
    async () => {
      const { page: one, claimId } = await atWork();
      const two = await desk.anotherTab(one, `/review/${claimId}`);
      await rationale(two).waitFor();
      const { waiting, go } = await holdSaves(one);
      await rationale(one).pressSequentially('Die Begründung aus dem einen.');
      await until(() => Promise.resolve(waiting() === 1));
      await wording(two).pressSequentially('Der Vorschlag aus dem anderen.');
      await until(async () => (await draftOf(claimId)).wordingProposal === 'Der Vorschlag aus dem anderen.');
      await go();
      await serverHas(claimId, 'Die Begründung aus dem einen.');
      expect((await draftOf(claimId)).wordingProposal).toBe('Der Vorschlag aus dem anderen.');
      await until(async () => (await wording(one).inputValue()) === 'Der Vorschlag aus dem anderen.');
      expect(await one.getByRole('dialog').count()).toBe(0);
    },
    LONG,
  );
});
