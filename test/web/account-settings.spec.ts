import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { overHttp, TestClient } from '../support/client.js';
import { examine, examineOnPhone, type Name, newsroom, press, tabTo, until } from './support/index.js';

const LONG = 240_000;

describe('account and settings', () => {
  const desk = newsroom({ worker: false });

  async function at(who: Name, path: string, heading: string): Promise<Page> {
    const page = await desk.signInAs(who, path);
    await page.getByRole('heading', { name: heading, exact: true }).waitFor();
    return page;
  }
  const stranger = (): TestClient => new TestClient(overHttp(desk.origin));
  const preferences = async (who: Name) => (await desk.people[who].api.get('/session/preferences')).body;
  async function choose(page: Page, group: string, name: string): Promise<void> {
    const wanted = page.getByRole('radio', { name, exact: true });
    await tabTo(page, page.getByRole('radiogroup', { name: group }).getByRole('radio', { checked: true }));
    for (let step = 0; step < 5 && !(await wanted.isChecked()); step += 1) await press(page, 'ArrowRight');
  }

  it(
    'takes language and theme over at once, and in every browser of the person',
    async () => {
      const page = await at('rosa', '/account', 'Konto');
      await examine(page, 'account');
      await examineOnPhone(page, 'account');
      await choose(page, 'Sprache', 'English');
      await page.getByRole('heading', { level: 1, name: 'Account' }).waitFor();
      await choose(page, 'Light or dark', 'Dark');
      await page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
      await until(async () => (await preferences('rosa')).theme === 'dark');
      const tokyo = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Tokyo', hour: '2-digit', minute: '2-digit' });
      await page.getByRole('combobox', { name: 'Time zone' }).selectOption('Asia/Tokyo');
      await until(async () => (await page.locator('main').innerText()).includes(tokyo.format()));
      await until(async () => (await preferences('rosa')).timeZone === 'Asia/Tokyo');

      const elsewhere = await desk.signInAs('rosa', '/articles');
      await elsewhere.getByRole('heading', { level: 1, name: 'Articles' }).waitFor();
      await elsewhere.locator('html[data-mantine-color-scheme="dark"]').waitFor();
    },
    LONG,
  );

  it(
    'gives a command other keys, says before what they clash with, and switches single characters off',
    async () => {
      const page = await at('noah', '/account/keys', 'Einzeltasten');
      await examine(page, 'account-keys');
      await page.getByRole('button', { name: 'Tasten ändern für: Artikel', exact: true }).press('Enter');
      const dialog = page.getByRole('dialog', { name: 'Tasten für: Artikel' });
      await dialog.getByRole('textbox', { name: 'Neue Tasten' }).waitFor();
      await press(page, 'Control+t');
      await dialog.getByText('Diese Tasten braucht der Browser oder das System.', { exact: false }).waitFor();
      await press(page, 'z');
      await dialog.getByText('Diese Tasten gehören zu „Letzte Aktion rückgängig machen“.', { exact: false }).waitFor();
      await examine(page, 'record-keys');
      await page.waitForTimeout(1300);
      await press(page, 'Alt+a');
      await dialog.getByText('Alt+A ist frei.').waitFor();
      await tabTo(page, dialog.getByRole('button', { name: 'Speichern' }));
      await press(page, 'Enter');
      await dialog.waitFor({ state: 'detached' });
      await press(page, 'Alt+a');
      await page.getByRole('heading', { level: 1, name: 'Artikel' }).waitFor();

      await press(page, '?');
      const help = page.getByRole('dialog', { name: 'Tasten' });
      await help.getByRole('row', { name: /^Artikel Alt\+?\s*A$/ }).waitFor();
      await press(page, 'Escape', 'Control+k');
      await page.getByRole('option', { name: 'Artikel, Taste Alt+A', exact: true }).waitFor();
      await press(page, 'Escape', 'g', 'p');
      await page.getByRole('heading', { level: 1, name: 'Konto' }).waitFor();
      const keyOnButton = async (): Promise<string | null> => {
        await page.goto('/review');
        const take = page.getByRole('button', { name: 'Nächste Behauptung nehmen' });
        return await take.getAttribute('aria-keyshortcuts');
      };
      expect(await keyOnButton()).toBe('t');
      await page.goto('/account/keys');
      await page.getByRole('button', { name: 'Tasten ändern für: Übersicht', exact: true }).press('Enter');
      const none = page.getByRole('dialog', { name: 'Tasten für: Übersicht' });
      await tabTo(page, none.getByRole('button', { name: 'Ohne Tasten' }));
      await press(page, 'Enter');
      await none.waitFor({ state: 'detached' });
      expect((await page.getByRole('row', { name: /^Übersicht/ }).textContent()) ?? '').not.toMatch(/G.*D/);
      await press(page, 'g', 'd');
      await tabTo(page, page.getByRole('switch', { name: 'Einzelne Zeichen wirken als Tasten' }));
      await press(page, 'Space');
      await until(async () => (await preferences('noah')).singleKeys === false);
      await press(page, '?', 'g', 'i');
      expect(await help.count()).toBe(0);
      expect(new URL(page.url()).pathname).toBe('/account/keys');
      await press(page, 'F1');
      await help.getByText('Tasten aus einem einzelnen Buchstaben sind in Ihrem Konto ausgeschaltet.').waitFor();
      expect(await keyOnButton()).toBeNull();
    },
    LONG,
  );

  it(
    'changes the password only for who knows the present one, and ends all other sessions',
    async () => {
      const { email, password } = desk.people.emil;
      const other = await at('emil', '/articles', 'Artikel');
      const page = await at('emil', '/account/password', 'Passwort');
      const change = async (present: string, next: string): Promise<void> => {
        await page.getByLabel('Bisheriges Passwort').fill(present);
        await page.getByLabel('Neues Passwort').fill(next);
        await press(page, 'Enter');
      };
      await change('ganz-falsches-passwort', 'neue-laterne-am-fluss');
      await page.getByRole('alert').getByText('Das Passwort konnte nicht geändert werden.').waitFor();
      await examine(page, 'account-password');
      await change(password, 'neue-laterne-am-fluss');
      await page.getByText('Das Passwort ist geändert.', { exact: false }).waitFor();
      await other.reload();
      await other.getByRole('heading', { name: 'Anmelden' }).waitFor();
      expect((await stranger().signIn(email)).status).toBe(401);
      expect((await stranger().signIn(email, 'neue-laterne-am-fluss')).status).toBe(201);
    },
    LONG,
  );

  it(
    'shows where one is signed in, and ends a session elsewhere',
    async () => {
      const other = await at('anton', '/articles', 'Artikel');
      const page = await at('anton', '/account/sessions', 'Angemeldet auf');
      await page.getByText('dieser hier').waitFor();
      expect(await page.getByText('Mozilla/5.0').count()).toBe(0);
      await examine(page, 'account-sessions');
      const end = page.getByRole('button', { name: /^Sitzung auf .* beenden$/ });
      const before = await end.count();
      for (let left = before; left > 0; left -= 1) {
        await tabTo(page, end.first());
        await press(page, 'Enter');
        await until(async () => (await end.count()) < left);
      }
      await other.reload();
      await other.getByRole('heading', { name: 'Anmelden' }).waitFor();
      await page.reload();
      await page.getByText('dieser hier').waitFor();
    },
    LONG,
  );

  it(
    'makes a token for a program, shows it once, and revokes it',
    async () => {
      const page = await at('edda', '/account/tokens', 'Zugriffstoken');
      await page.getByText('Sie haben keine Token.').waitFor();
      await tabTo(page, page.getByLabel('Name', { exact: true }));
      await page.keyboard.type('Import aus dem CMS');
      await press(page, 'Enter');
      const secret = page.getByRole('textbox', { name: 'Token' });
      await secret.waitFor();
      const token = await secret.inputValue();
      await examine(page, 'account-tokens');
      const asProgram = stranger().with({ authorization: `Bearer ${token}` });
      expect((await asProgram.get('/articles')).status).toBe(200);

      await tabTo(page, page.getByRole('button', { name: 'Import aus dem CMS widerrufen' }));
      await press(page, 'Enter');
      const dialog = page.getByRole('dialog', { name: 'Import aus dem CMS widerrufen' });
      await tabTo(page, dialog.getByRole('button', { name: 'Widerrufen' }));
      await press(page, 'Enter');
      await page.getByText('Das Token ist widerrufen.').waitFor();
      expect((await asProgram.get('/articles')).status).toBe(401);
      await page.reload();
      await page.getByText('Sie haben keine Token.').waitFor();
      expect(await page.locator('body').innerText()).not.toContain(token);
    },
    LONG,
  );
});

describe('the settings of a newsroom', () => {
  const desk = newsroom({ worker: false });

  const open = async (tab: string, heading: string, who: Name = 'admin'): Promise<Page> => {
    const page = await desk.signInAs(who, `/settings/${tab}`);
    await page.getByRole('heading', { level: 2, name: heading, exact: true }).first().waitFor();
    return page;
  };
  const rolesOf = async (name: Name): Promise<readonly string[]> => {
    const { items } = (await desk.people.admin.api.get('/members')).body;
    return (items as { id: string; roles: string[] }[]).find(({ id }) => id === desk.people[name].userId)?.roles ?? [];
  };

  it(
    'gives somebody another role, with which they sign in anew; removes somebody by their typed name',
    async () => {
      const page = await open('members', 'Personen');
      await examine(page, 'settings-members');
      await examineOnPhone(page, 'settings-members');
      const { email } = desk.people.rosa;
      await tabTo(page, page.getByRole('button', { name: 'Rollen von Rosa Rehm ändern' }));
      await press(page, 'Enter');
      const roles = page.getByRole('dialog', { name: 'Rollen von Rosa Rehm ändern' });
      await tabTo(page, roles.getByRole('checkbox', { name: 'Redaktion' }));
      await press(page, 'Space');
      await press(page, 'Enter');
      await page.getByText('Die Rollen von Rosa Rehm sind geändert.').waitFor();
      expect([...(await rolesOf('rosa'))].sort()).toEqual(['editor', 'reviewer']);
      // Whoever is somebody else now signs in anew.
      expect((await desk.people.rosa.api.get('/session')).status).toBe(401);
      const again = new TestClient(overHttp(desk.origin));
      expect((await again.signIn(email)).body.roles).toContain('editor');

      await tabTo(page, page.getByRole('button', { name: 'Noah Nissen entfernen' }));
      await press(page, 'Enter');
      const dialog = page.getByRole('dialog', { name: 'Noah Nissen entfernen' });
      await dialog.getByLabel('Zur Bestätigung Noah Nissen eingeben').waitFor();
      await page.keyboard.type('Noah');
      await press(page, 'Enter');
      await dialog.getByText('Das ist nicht der Name.').waitFor();
      await page.keyboard.type(' Nissen');
      await press(page, 'Enter');
      await page.getByText('Noah Nissen ist entfernt.').waitFor();
      await page.getByText('1 ausgeschiedene Person').waitFor();
      expect((await desk.people.noah.api.get('/session')).status).toBe(401);
    },
    LONG,
  );

  it(
    'makes a link for somebody new and withdraws it',
    async () => {
      const page = await open('invitations', 'Jemanden einladen');
      await page.getByText('Keine Einladung ist offen.').waitFor();
      await tabTo(page, page.getByLabel('Mailadresse'));
      await page.keyboard.type('vera@example.org');
      await press(page, 'Enter');
      const link = page.getByRole('textbox', { name: 'Link der Einladung' });
      await link.waitFor();
      await page.getByRole('row', { name: /vera@example\.org/ }).waitFor();
      await examine(page, 'settings-invitations');
      const { pathname, hash } = new URL(await link.inputValue());
      await tabTo(page, page.getByRole('button', { name: 'Einladung von vera@example.org zurückziehen' }));
      await press(page, 'Enter');
      await page.getByText('Keine Einladung ist offen.').waitFor();
      const guest = await desk.visit(pathname + hash);
      await guest.getByRole('heading', { name: 'Dieser Link gilt nicht mehr' }).waitFor();
    },
    LONG,
  );

  it(
    'renames and reorders ratings; of two who change the scale, the later is asked',
    async () => {
      const page = await open('ratings', 'Bewertungsskala');
      const other = await open('ratings', 'Bewertungsskala');
      const scale = page.getByRole('list', { name: 'Bewertungsskala' }).getByRole('listitem');
      await tabTo(page, page.getByRole('button', { name: 'Falsch bearbeiten', exact: true }));
      await press(page, 'Enter');
      const label = page.getByLabel('Name auf Deutsch');
      await label.fill('');
      await page.getByLabel('Name auf Englisch').fill('');
      await tabTo(page, page.getByRole('button', { name: 'Skala speichern' }));
      await press(page, 'Enter');
      await page.getByText('Geben Sie ihr in mindestens einer Sprache einen Namen.').waitFor();
      await label.fill('Widerlegt');
      await examine(page, 'settings-ratings');
      await examineOnPhone(page, 'settings-ratings');
      await tabTo(page, page.getByRole('button', { name: 'Widerlegt nach oben' }), 'Shift+Tab');
      await press(page, 'Enter');
      await tabTo(page, page.getByRole('button', { name: 'Skala speichern' }));
      await press(page, 'Enter');
      await page.getByText('Die Skala ist gespeichert.').waitFor();
      const ratings = (await desk.people.admin.api.get('/rating-scale')).body.ratings as { label: { de?: string } }[];
      const names = ratings.map((rating) => rating.label.de);
      expect(names.indexOf('Widerlegt')).toBe(names.indexOf('Größtenteils falsch') - 1);
      expect((await scale.allTextContents()).length).toBe(ratings.length);

      await other.getByLabel('Name der Skala').fill('Skala von nebenan');
      await tabTo(other, other.getByRole('button', { name: 'Skala speichern' }));
      await press(other, 'Enter');
      await other.getByText('Inzwischen wurde die Skala geändert.', { exact: false }).waitFor();
      await tabTo(other, other.getByRole('button', { name: 'Die andere nehmen, eigene verwerfen' }), 'Shift+Tab');
      await press(other, 'Enter');
      await other.getByRole('button', { name: 'Widerlegt bearbeiten' }).waitFor();
    },
    LONG,
  );

  it(
    'changes the policy; what two changed differently is asked, what only one changed is not',
    async () => {
      const page = await open('policy', 'Prüfungen');
      const other = await open('policy', 'Prüfungen');
      const citations = (of: Page) => of.getByLabel('Belege, die eine Prüfung braucht');
      await citations(page).fill('500');
      await press(page, 'Enter');
      await page.getByText(/Geben Sie eine Zahl von \d+ bis \d+ an\./).waitFor();
      await citations(page).fill('2');
      await examine(page, 'settings-policy');
      await press(page, 'Enter');
      await page.getByText('Die Regeln sind gespeichert.', { exact: false }).waitFor();

      // Another field: taken together without a question.
      await other.getByLabel('Minuten, in denen sich eine Prüfung zurückziehen lässt').fill('15');
      await press(other, 'Enter');
      await other.getByText('Die Regeln sind gespeichert.', { exact: false }).waitFor();
      const policy = async () => (await desk.people.admin.api.get('/workspace')).body.policy as Record<string, unknown>;
      expect(await policy()).toMatchObject({ minimumCitations: 2, withdrawMinutes: 15 });

      // The same field: the first page has not seen the 15 minutes yet, and both want another number of citations.
      await citations(other).fill('3');
      await press(other, 'Enter');
      await until(async () => (await policy())['minimumCitations'] === 3);
      await citations(page).fill('1');
      await press(page, 'Enter');
      const merge = page.getByRole('dialog', { name: 'Das wurde inzwischen geändert' });
      await merge.waitFor();
      await examine(page, 'settings-conflict');
      await merge.getByText('Eigene Fassung behalten').click();
      await tabTo(page, merge.getByRole('button', { name: 'Diese Fassung speichern' }));
      await press(page, 'Enter');
      await until(async () => (await policy())['minimumCitations'] === 1);
      expect(await policy()).toMatchObject({ withdrawMinutes: 15 });
      await examine(await open('workspace', 'Arbeitsbereich'), 'settings-workspace');
    },
    LONG,
  );

  it(
    'shows in the log who did what, by kind and by person, and checks its chain',
    async () => {
      await desk.people.emil.api.post('/articles', { text: 'Die Brücke ist 84 Meter lang.' });
      const page = await desk.signInAs('admin', '/audit');
      const log = page.getByRole('list', { name: 'Protokoll' });
      await log.getByText('hat einen Artikel angelegt').first().waitFor();
      await press(page, 'f');
      await page.keyboard.type('hat einen Artikel');
      await until(() => Promise.resolve(new URL(page.url()).searchParams.get('type') === 'article.created'));
      await until(async () => (await log.getByRole('listitem').count()) === 1);
      await log.getByText('Emil Engel').waitFor();
      await examine(page, 'audit');
      await examineOnPhone(page, 'audit');
      await page.getByLabel('Wer', { exact: true }).selectOption({ label: 'Edda Ebert' });
      await page.getByText('Nichts passt zu diesen Filtern.').waitFor();
      await tabTo(page, page.getByRole('button', { name: 'Filter zurücksetzen' }).first());
      await press(page, 'Enter');
      await until(async () => (await log.getByRole('listitem').count()) > 5);
      await tabTo(page, page.getByRole('button', { name: 'Kette prüfen' }), 'Shift+Tab');
      await press(page, 'Enter');
      await page.getByText(/^Unversehrt: \d+ Ereignisse$/).waitFor();
    },
    LONG,
  );
});
