import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import {
  acceptAll,
  articleOn,
  claimsOf,
  examine,
  examineOnPhone,
  newsroom,
  press,
  recordNetwork,
  reviewClaim,
  tabTo,
  until,
  writeInto,
} from './support/index.js';

const LONG = 240_000;
const SECRET = 'Geheimnis der ersten Prüferin';

describe('the review workbench', () => {
  const desk = newsroom();
  let articleId: string;

  beforeAll(async () => {
    // The same was claimed before, and checked.
    const [checked] = await claimsOf(desk, await articleOn(desk, { title: 'Freibad im vorigen Jahr' }));
    await desk.people.edda.api.post(`/claims/${checked?.id}/accept`);
    await reviewClaim(desk, 'rosa', checked?.id ?? '');
    articleId = await articleOn(desk, { deadline: '2030-12-24T17:00:00.000Z' });
    await acceptAll(desk, articleId);
  });

  const rationale = (page: Page) => page.getByRole('textbox', { name: 'Begründung' });
  const stored = async (claimId: string): Promise<string | undefined> =>
    (await desk.people.mia.api.get(`/claims/${claimId}/draft`)).body.rationale as string | undefined;
  const idOf = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? '';

  /** Mia takes the next claim from the queue and stands in the workbench. */
  async function atWork(): Promise<Page> {
    const page = await desk.signInAs('mia', '/review', { viewport: { width: 1440, height: 900 } });
    await page.getByRole('heading', { name: 'Meine Prüfungen' }).waitFor();
    await page
      .getByRole('button', { name: /Nächste Behauptung nehmen/ })
      .first()
      .waitFor();
    await press(page, 't');
    await rationale(page).waitFor();
    await page.getByRole('radio', { name: 'Richtig', exact: true }).waitFor({ state: 'attached' });
    return page;
  }

  it(
    'has on one screen what a claim needs, and submits and goes on in one chord that can be taken back',
    async () => {
      const [first, second] = await claimsOf(desk, articleId, '&state=queued');
      for (const claim of [first, second]) {
        expect((await desk.people.mia.api.post(`/claims/${claim?.id}/take`)).status).toBe(200);
      }
      const page = await desk.signInAs('mia', `/review/${first?.id}`, { viewport: { width: 1440, height: 900 } });
      const part = (name: string) => page.getByRole('region', { name, exact: true });
      await part('Kontext').getByText('Freibad wird vier Millionen Euro teurer').first().waitFor();
      await part('Kontext')
        .getByText(first?.statement ?? '', { exact: true })
        .waitFor();
      await part('Befund').getByRole('radio', { name: 'Richtig', exact: true }).waitFor({ state: 'attached' });
      await part('Belege').getByText('Noch keine Quelle.', { exact: false }).waitFor();
      const before = part('Schon geprüft?').getByRole('listitem').filter({ hasText: 'Freibad im vorigen Jahr' });
      await before.getByRole('link', { name: first?.statement ?? '', exact: true }).waitFor();
      await before.getByText('Richtig', { exact: true }).waitFor();
      await page.getByText('Verlauf', { exact: true }).waitFor();
      await examine(page, 'workbench');
      await examineOnPhone(page, 'workbench');

      await press(page, '1', 'q');
      const source = page.getByRole('dialog', { name: 'Quelle hinzufügen' });
      await writeInto(page, source.getByLabel('Titel', { exact: true }), 'Haushaltsplan');
      await press(page, 'Enter');
      await source.waitFor({ state: 'detached' });
      await press(page, 'b');
      await page.keyboard.type('Der Plan nennt diese Summe.');
      await press(page, 'Control+Enter');
      await page.waitForURL(`**/review/${second?.id}`);
      await part('Kontext')
        .getByText(second?.statement ?? '', { exact: true })
        .waitFor();
      expect(await rationale(page).inputValue()).toBe('');
      await press(page, 'z');
      await page.waitForURL(`**/review/${first?.id}`);
      await until(async () => (await rationale(page).inputValue()) === 'Der Plan nennt diese Summe.');
      expect((await desk.people.mia.api.get(`/claims/${first?.id}`)).body.state).toBe('in_review');

      await page.goto('/review');
      await page.getByRole('list', { name: 'In Arbeit' }).getByRole('link').nth(1).waitFor();
      await examine(page, 'reviews');
      await examineOnPhone(page, 'reviews');
    },
    LONG,
  );

  it(
    'keeps the words of two tabs, and asks when both wrote the same',
    async () => {
      const one = await atWork();
      const claimId = idOf(one);
      const two = await desk.anotherTab(one, `/review/${claimId}`);
      await rationale(two).waitFor();
      await rationale(one).pressSequentially('Aus dem ersten Tab.');
      await until(async () => (await rationale(two).inputValue()) === 'Aus dem ersten Tab.');

      await desk.people.mia.api.put(
        `/claims/${claimId}/draft`,
        { rationale: 'Vom Telefon.' },
        { 'if-match': `"${(await desk.people.mia.api.get(`/claims/${claimId}/draft`)).body.version}"` },
      );
      await rationale(two).fill('Aus dem zweiten Tab.');
      const merge = two.getByRole('dialog', { name: 'Das wurde inzwischen geändert' });
      await merge.getByText('Vom Telefon.').first().waitFor();
      await merge.getByText('Beides behalten').click();
      await merge.getByRole('button', { name: 'Diese Fassung speichern' }).click();
      await until(async () => /Vom Telefon\.[^]*Aus dem zweiten Tab\./.test((await stored(claimId)) ?? ''));
    },
    LONG,
  );

  it(
    'shows the second reviewer nothing of the first: not on the screen, not in the network',
    async () => {
      const articleId = await articleOn(desk, { risk: 'high' });
      await acceptAll(desk, articleId);
      const [claim] = await claimsOf(desk, articleId, '&state=queued');
      const id = claim?.id ?? '';
      const { api } = desk.people.mia;
      await api.post(`/claims/${id}/take`);
      await api.post(`/claims/${id}/start`);
      const finding = {
        rating: 'mostly_false',
        rationale: SECRET,
        citations: [{ source: { kind: 'page', title: SECRET }, stance: 'refutes', quote: SECRET }],
      };
      expect((await api.post(`/claims/${id}/submit`, finding)).status).toBe(200);

      const library = await desk.people.edda.api.post('/sources', { kind: 'document', title: 'Amtsblatt 14' });
      expect(library.status).toBe(201);
      const page = await desk.signInAs('noah', '/claims');
      const network = await recordNetwork(page);
      await page.goto(`/review/${id}`);
      await page.getByText('Zwei unabhängige Prüfungen sind gewünscht.', { exact: false }).waitFor();
      await press(page, 't');
      const written = page.getByRole('textbox', { name: 'Begründung' });
      await written.fill('Mein eigener Befund.');
      await page.getByRole('radio', { name: 'Teilweise falsch' }).waitFor({ state: 'attached' });
      // Escape ends the writing: from there on the keys are commands, and what is pasted is a source.
      await press(page, 'Escape', '4');
      await page.getByRole('radio', { name: 'Teilweise falsch', checked: true }).waitFor({ state: 'attached' });
      expect(await written.inputValue()).toBe('Mein eigener Befund.');
      await page.evaluate<void>(`{
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', 'https://statistik.example.org/2026/baeder');
        document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
      }`);
      await tabTo(page, page.getByRole('button', { name: 'Als Quelle hinzufügen' }));
      await press(page, 'Enter');
      await page.getByText('statistik.example.org').first().waitFor();
      // In the library the arrows lead from the search to what it found.
      await press(page, 'q');
      const dialog = page.getByRole('dialog', { name: 'Quelle hinzufügen' });
      await dialog.waitFor();
      await page.keyboard.type('Amtsblatt');
      await dialog.getByRole('button', { name: /^Amtsblatt 14/ }).waitFor();
      await press(page, 'ArrowDown', 'Enter');
      await dialog.waitFor({ state: 'detached' });
      await page.getByRole('region', { name: 'Belege' }).getByText('Amtsblatt 14').waitFor();
      await page.getByText('Verlauf').click();
      await page.getByText(/^Gespeichert/).waitFor();
      const received = (await network.exchanges())
        .filter(({ path }) => !path.startsWith('/api/v1/rating-scale') && !path.startsWith('/api/v1/members'))
        .map((exchange) => exchange.received)
        .join('\n');
      expect(received).toContain(id);
      expect(received).not.toContain(SECRET);
      expect(received).not.toContain('mostly_false');
      expect(received).not.toContain(desk.people.mia.userId);
      expect(await page.locator('body').innerText()).not.toContain(SECRET);
      const first = await desk.signInAs('mia', `/review/${id}`);
      await first.getByText('Eine zweite Person prüft. Die Befunde öffnen sich, wenn beide vorliegen.').waitFor();
    },
    LONG,
  );
});
