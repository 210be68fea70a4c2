import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { examine, examineOnPhone, newsroom, press, tabTo } from './support/index.js';

const pathOf = (page: Page): string => {
  const { pathname, search } = new URL(page.url());
  return pathname + search;
};

/** Types into a field that Tab leads to. */
async function fill(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, page.getByLabel(label, { exact: true }));
  await page.keyboard.type(text);
}

describe('a Claimdesk that nobody has set up', () => {
  const desk = newsroom({ setUp: false, worker: false });

  it('is set up once, from any address, and says what comes first', async () => {
    const page = await desk.visit('/articles');
    await page.getByRole('heading', { name: 'Claimdesk einrichten' }).waitFor();
    expect(pathOf(page)).toBe('/set-up');
    await examine(page, 'set-up');
    await examineOnPhone(page, 'set-up');

    await fill(page, 'Name der Redaktion', 'Auentaler Bote');
    await fill(page, 'Ihr Name', 'Ada Amann');
    await fill(page, 'Mailadresse', 'ada@example.org');
    await fill(page, 'Passwort', 'kurz');
    await press(page, 'Enter');
    await page.getByText('Nehmen Sie mindestens 12 Zeichen.').waitFor();
    await page.getByLabel('Passwort', { exact: true }).fill('korrekte-klammer-sieben');
    await press(page, 'Enter');
    await page.getByRole('heading', { name: 'Alles ist bereit' }).waitFor();
    await examine(page, 'first-steps');

    await tabTo(page, page.getByRole('link', { name: 'Leute einladen' }));
    await press(page, 'Enter');
    await page.getByRole('heading', { name: 'Jemanden einladen' }).waitFor();
    await page.getByText('Auentaler Bote').waitFor();

    const later = await desk.visit('/set-up');
    await later.getByRole('heading', { name: 'Anmelden' }).waitFor();
    expect(pathOf(later)).toBe('/sign-in');
  });
});

describe('signing in', () => {
  const desk = newsroom({ worker: false });
  let invitation: string;

  beforeAll(async () => {
    const answer = await desk.people.admin.api.post('/invitations', {
      email: 'lena@example.org',
      roles: ['editor', 'reviewer'],
    });
    invitation = `/invitation#${String(answer.body.link).split('#')[1]}`;
  });

  it('says that mail address and password do not match, and not which of them; then leads where one wanted to go', async () => {
    const { email, password } = desk.people.edda;
    const page = await desk.visit('/claims?state=queued');
    await page.getByRole('heading', { name: 'Anmelden' }).waitFor();
    await examine(page, 'sign-in');
    await examineOnPhone(page, 'sign-in');
    const attempt = async (mail: string, secret: string): Promise<void> => {
      await page.getByLabel('Mailadresse').fill(mail);
      await page.getByLabel('Passwort', { exact: true }).fill(secret);
      await press(page, 'Enter');
    };

    await attempt(email, 'ganz-falsches-passwort');
    const alert = page.getByRole('alert');
    await alert.waitFor();
    const known = await alert.innerText();
    expect(known).toContain('Die Anmeldung hat nicht geklappt.');
    await examine(page, 'sign-in-refused');
    await attempt('niemand@example.org', 'ganz-falsches-passwort');
    await alert.waitFor();
    expect(await alert.innerText()).toBe(known);
    // A server that fails says nothing about the password.
    desk.tolerate(/503/);
    await page.route('**/api/v1/session', (route) => route.fulfill({ status: 503, body: '' }), { times: 1 });
    await attempt(email, password);
    await alert.getByText('Nichts ging verloren.', { exact: false }).waitFor();

    await attempt(email, password);
    await page.getByRole('heading', { name: 'Behauptungen', level: 1 }).waitFor();
    expect(pathOf(page)).toBe('/claims?state=queued');
  });

  it('can be done from the keyboard alone, looks at the password on demand, and begins where the work of a role is', async () => {
    const page = await desk.visit('/');
    const { email, password } = desk.people.mia;
    const field = page.getByLabel('Passwort', { exact: true });
    await field.waitFor();
    expect(pathOf(page)).toBe('/sign-in');
    // The cursor stands in the first field already.
    await page.keyboard.type(email);
    await fill(page, 'Passwort', password);
    await tabTo(page, page.getByRole('button', { name: 'Passwort anzeigen' }));
    await press(page, 'Space');
    expect(await field.getAttribute('type')).toBe('text');
    await tabTo(page, page.getByRole('button', { name: 'Anmelden' }));
    await press(page, 'Enter');
    await page.getByRole('heading', { name: 'Meine Prüfungen', level: 1 }).waitFor();
    expect(pathOf(page)).toBe('/review');
  });

  it('never leads out of Claimdesk', async () => {
    const { email, password } = desk.people.edda;
    const page = await desk.visit('/sign-in?next=//elsewhere.example/claims');
    await page.getByLabel('Mailadresse').fill(email);
    await page.getByLabel('Passwort', { exact: true }).fill(password);
    await press(page, 'Enter');
    await page.getByRole('heading', { name: 'Artikel', level: 1 }).waitFor();
    expect(new URL(page.url()).origin).toBe(desk.origin);
  });

  it('lets somebody in by an invitation, once, with the roles that it names', async () => {
    const page = await desk.visit('/sign-in');
    desk.tolerate(/503/);
    let isDown = true;
    await page.route('**/invitations/preview', (route) =>
      isDown ? route.fulfill({ status: 503, body: '' }) : route.continue(),
    );
    await page.goto(invitation);
    // Who cannot read a link does not say that it is no longer valid.
    await page.getByText('Die Einladung konnte nicht gelesen werden.').waitFor();
    isDown = false;
    await page.getByRole('button', { name: 'Erneut versuchen' }).press('Enter');
    await page.getByText('Sie sind zu Morgenblatt eingeladen, mit der Rolle: Redaktion und Prüfende.').waitFor();
    await examine(page, 'invitation');
    expect(await page.getByLabel('Mailadresse').inputValue()).toBe('lena@example.org');
    await fill(page, 'Ihr Name', 'Lena Lorenz');
    await fill(page, 'Passwort', 'laterne-am-langen-ufer');
    await press(page, 'Enter');
    await page.getByRole('heading', { name: 'Meine Prüfungen', level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Konto von Lena Lorenz' }).waitFor();
    await page.getByRole('link', { name: 'Abgleich' }).waitFor();

    const again = await desk.visit(invitation);
    await again.getByRole('heading', { name: 'Dieser Link gilt nicht mehr' }).waitFor();
    await examine(again, 'invitation-used');
  });

  it('speaks English to an English browser', async () => {
    const page = await desk.visit('/sign-in', { locale: 'en-GB' });
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await examine(page, 'sign-in-english');
  });
});
