import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { type Name, type NetworkLog, newsroom, picture, press, recordNetwork, tabTo } from './support/index.js';

const LONG = 280_000;

const ARTICLE = `Auental baut eine neue Brücke über die Aue

Die neue Brücke kostet die Stadt 4,2 Millionen Euro. Der Bau beginnt im März 2027 und dauert 14 Monate.

Ein kalter Wind ging am Montag über den Fluss.
`;

/** What Mia finds, in words that stand nowhere else. */
const MIAS = { rationale: 'Der Haushaltsplan nennt genau diese Summe.', source: 'Haushaltsplan der Stadt Auental' };
const NOAHS = { rationale: 'Der Bauplan nennt sechs Millionen Euro.', source: 'Bauplan der Brücke' };
const DECISION = 'Der Haushaltsplan ist beschlossen, der Bauplan war ein Entwurf.';

/** The whole way of an article, as three people go it in three browsers, with no mouse on the table. */
describe('a newsroom checks an article with the keyboard alone', () => {
  const desk = newsroom();

  it(
    'from pasted text to exported report',
    async () => {
      const edda = await arrive('edda');
      const mia = await arrive('mia');
      const noah = await arrive('noah');
      const noahHears = await recordNetwork(noah);
      const articleId = await bringIn(edda);
      await triage(edda);
      await giveTo(edda, 'Mia Marten');

      await signIn(mia, 'mia');
      await openAssigned(mia);
      await find(mia, '1', MIAS.source, MIAS.rationale);
      await mia.getByText('Alles erledigt.').waitFor();

      await signIn(noah, 'noah');
      await takeNext(noah);
      await noah.getByText('Zwei unabhängige Prüfungen sind gewünscht.', { exact: false }).waitFor();
      await expectBlind(noahHears);
      await find(noah, '6', NOAHS.source, NOAHS.rationale);
      await noah.getByText('Alles erledigt.').waitFor();
      // The other claim waits for one review only.
      await takeNext(noah);
      await find(noah, '1', 'Bauzeitenplan', 'So steht es im Zeitplan des Bauamts.');
      await noah.getByText('Alles erledigt.').waitFor();

      await decide(edda);
      await signOff(edda, articleId);
      await report(edda);
    },
    LONG,
  );

  /** A browser of somebody's own, on the page to sign in; a mouse in it fails the test. */
  async function arrive(name: Name): Promise<Page> {
    const page = await desk.visit('/sign-in', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.context().addInitScript(`
      for (const touch of ['mousedown', 'pointerdown', 'touchstart', 'wheel'])
        addEventListener(touch, () => console.error('A mouse was used by ${name}.'), true);
    `);
    await page.reload();
    await page.getByLabel('Mailadresse').waitFor();
    return page;
  }

  async function signIn(page: Page, name: Name): Promise<void> {
    const { email, password } = desk.people[name];
    await page.keyboard.type(email);
    await press(page, 'Tab');
    await page.keyboard.type(password);
    await press(page, 'Enter');
    await page.getByRole('navigation', { name: 'Hauptnavigation' }).waitFor();
  }

  /** Edda pastes the text and sees the claims come. */
  async function bringIn(page: Page): Promise<string> {
    await signIn(page, 'edda');
    await page.getByRole('heading', { name: 'Artikel', exact: true }).waitFor();
    await press(page, 'c');
    await page.getByRole('textbox', { name: 'Text' }).waitFor();
    await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(ARTICLE)})`);
    await press(page, 'Control+v', 'Control+Enter');
    await page.getByRole('heading', { level: 1, name: /^Auental baut eine neue Brücke/ }).waitFor();
    await rail(page).getByRole('listitem').nth(1).waitFor();
    await page.getByRole('button', { name: /\d+ Vorschläge/ }).waitFor();
    await picture(page, 'story-read');
    return new URL(page.url()).pathname.split('/').at(-1) ?? '';
  }

  /**
   * The price is of high risk, which wants two blind reviews; when the works begin is checked once; no more than that. The
   * reader itself goes on to the next proposal.
   */
  async function triage(page: Page): Promise<void> {
    const proposals = page.getByRole('button', { name: /\d+ Vorschl/ });
    await press(page, 'j');
    for (let left = await rail(page).getByRole('listitem').count(); left > 0; left -= 1) {
      await selected(page).waitFor();
      const before = await title(page).textContent();
      const text = (await selected(page).textContent()) ?? '';
      if (/4,2 Millionen/.test(text)) {
        await press(page, 'p');
        await selected(page).getByText('Hohes Risiko').first().waitFor();
      }
      if (/4,2 Millionen|beginnt im März/.test(text)) await press(page, '1');
      else {
        await press(page, '0');
        const dialog = page.getByRole('dialog', { name: 'Behauptung verwerfen?' });
        await dialog.getByRole('radio', { name: 'Meinung' }).waitFor();
        await press(page, 'Enter');
        await dialog.waitFor({ state: 'detached' });
      }
      const gone = left === 1 ? proposals : title(page).getByText(before ?? '', { exact: true });
      await gone.waitFor({ state: 'detached' });
    }
  }

  async function giveTo(page: Page, name: string): Promise<void> {
    await select(page, /4,2 Millionen/);
    await press(page, 'a');
    const dialog = page.getByRole('dialog', { name: 'Behauptung zuweisen' });
    const wanted = dialog.getByRole('radio', { name });
    await wanted.waitFor();
    await tabTo(page, dialog.getByRole('radio', { checked: true }));
    for (let step = 0; step < 8 && !(await wanted.isChecked()); step += 1) await press(page, 'ArrowDown');
    await press(page, 'Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    await rail(page).getByText(name).waitFor();
  }

  async function openAssigned(page: Page): Promise<void> {
    await page.getByRole('list', { name: 'In Arbeit' }).getByRole('link').waitFor();
    await press(page, 'j', 'Enter');
    await page.getByRole('textbox', { name: 'Begründung' }).waitFor();
  }

  async function takeNext(page: Page): Promise<void> {
    await page.getByRole('heading', { name: 'Meine Prüfungen' }).waitFor();
    await page
      .getByRole('button', { name: /Nächste Behauptung nehmen/ })
      .first()
      .waitFor();
    await press(page, 't');
    await page.getByRole('textbox', { name: 'Begründung' }).waitFor();
  }

  /** A rating with its digit, a source, the reason, and submit-and-next in one chord. */
  async function find(page: Page, digit: string, source: string, rationale: string): Promise<void> {
    await page.getByRole('radio', { name: 'Richtig', exact: true }).waitFor({ state: 'attached' });
    await press(page, digit, 'q');
    const dialog = page.getByRole('dialog', { name: 'Quelle hinzufügen' });
    await tabTo(page, dialog.getByLabel('Titel', { exact: true }));
    await page.keyboard.type(source);
    await press(page, 'Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('region', { name: 'Belege' }).getByText(source).first().waitFor();
    await press(page, 'b');
    await page.keyboard.type(rationale);
    await page.getByText(/^Gespeichert/).waitFor();
    await picture(page, `story-review-${digit}`);
    await press(page, 'Control+Enter');
  }

  /** Nothing that has reached this browser says that, what, or by whom something was found. */
  async function expectBlind(heard: NetworkLog): Promise<void> {
    const everything = await heard.everythingReceived();
    expect(everything).toContain('4,2 Millionen');
    for (const secret of Object.values(MIAS)) expect(everything).not.toContain(secret);
    const aboutPeople = /^\/api\/v1\/(members|rating-scale)/;
    const rest = (await heard.exchanges()).filter(({ path }) => !aboutPeople.test(path));
    expect(rest.map(({ received }) => received).join('\n')).not.toContain(desk.people.mia.userId);
  }

  async function decide(page: Page): Promise<void> {
    await press(page, 'g', 'o');
    const findings = page.getByRole('region', { name: 'Die beiden Befunde' });
    await findings.getByText(MIAS.rationale).waitFor();
    await page.getByRole('radio', { name: 'Richtig', exact: true }).waitFor({ state: 'attached' });
    await picture(page, 'story-dispute');
    await press(page, '1', 'b');
    await page.keyboard.type(DECISION);
    await press(page, 'Control+Enter');
    await page.getByText('Entschieden: Richtig').waitFor();
  }

  /** Both verdicts, the sentences that nobody can check, and the article itself. */
  async function signOff(page: Page, articleId: string): Promise<void> {
    await press(page, 'Escape', 'g', 'a');
    await page
      .getByRole('link', { name: /^Auental baut/ })
      .first()
      .waitFor();
    await press(page, 'j', 'Enter');
    await page.waitForURL(`**/articles/${articleId}*`);
    for (const statement of [/4,2 Millionen/, /beginnt im März/]) {
      await select(page, statement);
      await selected(page).getByRole('button', { name: 'Abnehmen' }).waitFor();
      await press(page, 'y');
      await selected(page).getByText('Abgenommen').first().waitFor();
    }
    const strip = page.getByRole('region', { name: 'Freigabe' });
    const open = strip.getByRole('button', { name: /(Satz|Sätze) offen/ });
    for (let paragraph = 0; paragraph < 4 && (await open.count()) > 0; paragraph += 1) {
      const before = await open.textContent();
      await tabTo(page, open);
      await press(page, 'Enter');
      const dialog = page.getByRole('dialog', { name: 'Sätze dieses Absatzes' });
      await dialog.waitFor();
      await press(page, 'Control+Enter');
      await dialog.waitFor({ state: 'detached' });
      await strip.getByText(before ?? '', { exact: true }).waitFor({ state: 'detached' });
    }
    await strip.getByText('Nichts steht im Weg').waitFor();
    await tabTo(page, strip.getByRole('button', { name: 'Artikel abnehmen' }));
    await press(page, 'Enter');
    await strip.getByText('Abgenommen').waitFor();
    await picture(page, 'story-signed-off');
  }

  async function report(page: Page): Promise<void> {
    await tabTo(page, page.getByRole('link', { name: 'Bericht', exact: true }));
    await press(page, 'Enter');
    await page.getByText('Zu diesem Artikel gibt es noch keinen Bericht.').waitFor();
    await press(page, 'b');
    await page.getByText('Bericht 1 ist eingefroren.').waitFor();
    const paper = page.getByRole('article');
    await paper.getByText('Zum Druck frei', { exact: true }).waitFor();
    await paper.getByText(DECISION).waitFor();
    await picture(page, 'story-report');
    await press(page, 'e');
    await tabTo(page, page.getByRole('button', { name: 'HTML (lesen und drucken)', exact: true }));
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Enter')]);
    const file = readFileSync(await download.path(), 'utf8');
    expect(file).toContain('Auental baut eine neue Brücke');
    // The decision with its reason, what it rests on, and the finding that was overruled.
    for (const words of [DECISION, MIAS.source, NOAHS.source, NOAHS.rationale]) expect(file).toContain(words);
  }

  const rail = (page: Page): Locator => page.getByRole('list', { name: 'Behauptungen in Lesereihenfolge' });
  const selected = (page: Page): Locator => page.locator('#claim-details');
  const title = (page: Page): Locator => page.locator('#claim-title');

  /** Goes to the claim that says this, with J and K. */
  async function select(page: Page, statement: RegExp): Promise<void> {
    await rail(page).getByRole('listitem').first().waitFor();
    const rows = await rail(page).getByRole('button').allTextContents();
    const numbers = rows.map((row) => /^\d+/.exec(row)?.[0] ?? '');
    const wanted = rows.findIndex((row) => statement.test(row));
    expect(wanted).not.toBe(-1);
    const now = (await title(page).count()) === 0 ? '' : ((await title(page).textContent()) ?? '');
    for (let at = numbers.indexOf(now.replace(/\D/g, '')); at !== wanted;) {
      const isBefore = at < wanted;
      at += isBefore ? 1 : -1;
      await press(page, isBefore ? 'j' : 'k');
      await page.locator(`#claim-title:text-is("Behauptung ${numbers[at]}")`).waitFor();
    }
    await selected(page).getByText(statement).first().waitFor();
  }
});
