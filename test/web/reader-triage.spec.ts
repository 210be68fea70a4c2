import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { articleWithClaims, claimsOf, until, type MadeClaim } from './reader-article.js';
import { newsroom, press } from './support/index.js';

/** What the desk does all evening with hands on the keyboard; no test here touches a mouse but where it says so. */
describe('triage in the article reader', () => {
  const desk = newsroom();
  let article: Awaited<ReturnType<typeof articleWithClaims>>;
  let page: Page;

  beforeEach(async () => {
    article = await articleWithClaims(desk.people.edda.api);
    page = await desk.signInAs('edda', `/articles/${article.id}`, { viewport: { width: 1440, height: 900 } });
    await page.getByRole('list', { name: 'Behauptungen in Lesereihenfolge' }).waitFor();
  });

  const title = () => page.locator('#claim-title');
  const claims = (): Promise<MadeClaim[]> => claimsOf(desk.people.edda.api, article.id);
  const stateOf = async (number: number): Promise<string | undefined> =>
    (await claims()).find(({ id }) => id === article.claims[number - 1]?.id)?.state;
  const becomes = (number: number, state: string): Promise<void> =>
    until(async () => (await stateOf(number)) === state);
  const selected = async (number: number): Promise<void> => {
    await page.locator(`#claim-title:text-is("Behauptung ${number}")`).waitFor();
  };

  it('goes from proposal to proposal: one key accepts and goes on', async () => {
    await press(page, 'j', '1', '1', '1');
    await selected(4);
    for (const number of [1, 2, 3]) await becomes(number, 'queued');
    expect(await stateOf(4)).toBe('proposed');
  });

  it('takes an acceptance back with one key', async () => {
    await press(page, 'j', '1');
    await becomes(1, 'queued');
    await page.getByText('Zur Prüfung angenommen').waitFor();
    await press(page, 'z');
    await becomes(1, 'proposed');
  });

  it('takes the acceptance of many back in one step', async () => {
    const sent: string[] = [];
    page.on('request', (request) => request.method() === 'POST' && sent.push(new URL(request.url()).pathname));
    const states = async (): Promise<Set<string>> => new Set((await claims()).map(({ state }) => state));
    await press(page, 'j', 'Control+a', '1');
    await until(async () => [...(await states())].join() === 'queued');
    await page.getByText('Behauptungen zur Prüfung angenommen').waitFor();
    await press(page, 'z');
    await until(async () => [...(await states())].join() === 'proposed');
    expect(sent.filter((path) => path.startsWith('/api/v1/claims'))).toEqual([
      '/api/v1/claims/bulk',
      '/api/v1/claims/bulk',
    ]);
  });

  it('dismisses with a reason from the list, goes on, and takes it back', async () => {
    await press(page, 'j', '0');
    const dialog = page.getByRole('dialog', { name: 'Behauptung verwerfen?' });
    await dialog.getByRole('radio', { name: 'Meinung' }).waitFor();
    await press(page, 'ArrowDown', 'ArrowDown', 'Enter');
    await dialog.waitFor({ state: 'detached' });
    await selected(2);
    await becomes(1, 'dismissed');
    expect((await claims()).find(({ id }) => id === article.claims[0]?.id)).toMatchObject({
      dismissedFor: 'Zu ungenau',
    });
    await press(page, 'z');
    await becomes(1, 'proposed');
  });

  it('puts a proposal off and comes back to it when no other is left', async () => {
    const others = article.claims.slice(2).map(({ id }) => id);
    await desk.people.edda.api.post('/claims/bulk', { command: 'accept', claimIds: others });
    await page.getByRole('button', { name: '2 Vorschläge' }).waitFor();
    // What is left to do is told before each claim is.
    const proposals = page.getByRole('article').getByRole('link', { name: /^Behauptung \d+, Vorgeschlagen/ });
    await until(async () => (await proposals.count()) <= 2);
    await press(page, 'j', '2');
    await selected(2);
    await press(page, '1');
    await selected(1);
    expect(await stateOf(1)).toBe('proposed');
  });

  it('steps through open claims only, and through all of them', async () => {
    const { api } = desk.people.edda;
    await api.post(`/claims/${article.claims[1]?.id}/dismiss`, { reason: 'Meinung' });
    await page.getByRole('radio', { name: /^Verworfen 1/ }).waitFor();
    await press(page, 'j', 'j');
    await selected(3);
    await press(page, 'k');
    await selected(1);
  });

  it('edits statement, speaker and risk', async () => {
    await press(page, 'j', 'b');
    const dialog = page.getByRole('dialog', { name: 'Behauptung bearbeiten' });
    await dialog.getByLabel('Aussage').fill('Das Freibad Auental wird um 4 Millionen Euro teurer.');
    await dialog.getByLabel('Sagte').fill('Stadtverwaltung');
    await dialog.getByLabel('Risiko').selectOption('high');
    await press(page, 'Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    await until(async () => (await claims()).some(({ statement }) => statement.includes('um 4 Millionen')));
    expect((await claims())[0]).toMatchObject({ speaker: 'Stadtverwaltung', risk: 'high', edited: true });
    await press(page, 'z');
    await until(async () => (await claims())[0]?.statement === article.claims[0]?.statement);
  });

  it('shows both versions when somebody else has changed the same words, and loses neither', async () => {
    const first = article.claims[0];
    await press(page, 'j', 'b');
    const dialog = page.getByRole('dialog', { name: 'Behauptung bearbeiten' });
    await dialog.getByLabel('Aussage').fill('So habe ich es geschrieben.');
    await desk.people.emil.api.patch(
      `/claims/${first?.id}`,
      { statement: 'So steht es jetzt da.', risk: 'high' },
      { 'if-match': `"${first?.version}"` },
    );
    await press(page, 'Control+Enter');
    const merge = page.getByRole('dialog', { name: 'Das wurde inzwischen geändert' });
    await merge.waitFor();
    expect(await merge.textContent()).toContain('So steht es jetzt da.');
    expect(await merge.textContent()).toContain('So habe ich es geschrieben.');
    await merge.getByRole('button', { name: 'Diese Fassung speichern' }).press('Enter');
    await merge.waitFor({ state: 'detached' });
    // The words were asked about; the risk that only the other person changed was kept without asking.
    await until(async () => (await claims())[0]?.statement === 'So habe ich es geschrieben.');
    expect((await claims())[0]).toMatchObject({ risk: 'high' });
  });

  it('moves the place of a claim by words', async () => {
    const before = article.claims[1]?.anchors[0];
    await press(page, 'j', 'j', 'r', 'ArrowLeft', 'ArrowLeft', 'Shift+ArrowRight');
    await page.getByRole('group', { name: 'Wörter wählen' }).waitFor();
    await press(page, 'Enter');
    await page.getByRole('group', { name: 'Wörter wählen' }).waitFor({ state: 'detached' });
    const placeOf = async () => (await claims()).find(({ id }) => id === article.claims[1]?.id)?.anchors[0];
    await until(async () => (await placeOf())?.exact !== before?.exact);
    const after = await placeOf();
    expect(before?.exact).toContain(after?.exact);
    expect(after?.exact.split(' ').length).toBe((before?.exact.split(' ').length ?? 0) - 3);
    await press(page, 'z');
    await until(async () => (await placeOf())?.exact === before?.exact);
  });

  it('makes a claim of a sentence, narrowed to a few words, without a mouse', async () => {
    await press(page, 'n');
    await page.getByRole('group', { name: 'Wörter wählen' }).waitFor();
    await press(page, 'ArrowDown', 'ArrowLeft', 'Enter');
    const dialog = page.getByRole('dialog', { name: 'Neue Behauptung' });
    await dialog.getByLabel('Aussage').fill('Die Sanierung ist teuer.');
    await press(page, 'Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    await until(async () => (await claims()).length === article.claims.length + 1);
    const added = (await claims()).find(({ statement }) => statement === 'Die Sanierung ist teuer.');
    expect(added?.state).toBe('queued');
    await page.locator(`[data-claim="${added?.id}"]`).waitFor();
    await press(page, 'z');
    await until(async () => (await claims()).find(({ id }) => id === added?.id)?.state === 'dismissed');
  });

  it('makes a claim of words that were selected, with the key of “new”', async () => {
    await page.evaluate(`(() => {
      const run = [...document.querySelectorAll('article [data-offset]')].find((one) => one.textContent.includes('Plane im Wind'));
      const at = run.textContent.indexOf('Plane im Wind');
      const range = document.createRange();
      range.setStart(run.firstChild, at);
      range.setEnd(run.firstChild, at + 'Plane im Wind'.length);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
    })()`);
    await page.getByRole('toolbar', { name: 'Markierte Wörter' }).waitFor();
    await press(page, 'c');
    const dialog = page.getByRole('dialog', { name: 'Neue Behauptung' });
    await dialog.waitFor();
    await press(page, 'Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    await until(async () => (await claims()).some(({ anchors }) => anchors[0]?.exact === 'Plane im Wind'));
  });

  it('splits a claim in two and puts it together again', async () => {
    await press(page, 'j', 'j', 't');
    const dialog = page.getByRole('dialog', { name: 'Behauptung teilen' });
    await dialog.getByLabel('Behauptung 1').waitFor();
    await press(page, 'Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    await until(async () => (await claims()).length === article.claims.length + 1);
    await press(page, 'z');
    await until(
      async () => (await claims()).filter(({ state }) => state !== 'dismissed').length === article.claims.length,
    );
    // The first half gets its words back after the second one is gone.
    const first = async () => (await claims()).find(({ id }) => id === article.claims[1]?.id);
    await until(async () => (await first())?.statement === article.claims[1]?.statement);
    const again = await first();
    expect(again?.anchors.map(({ exact }) => exact)).toEqual(article.claims[1]?.anchors.map(({ exact }) => exact));
  });

  it('merges a claim with the next one and takes it apart again', async () => {
    await press(page, 'j', 'j', 'u');
    const dialog = page.getByRole('dialog', { name: '2 Behauptungen zusammenführen' });
    await dialog.waitFor();
    await press(page, 'Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    await becomes(3, 'dismissed');
    await press(page, 'z');
    const third = article.claims[2]?.statement;
    await until(async () =>
      (await claims()).some(({ statement, state }) => statement === third && state === 'proposed'),
    );
  });

  it('does to the ticked claims what it does to one', async () => {
    await press(page, 'j', 'x', 'Shift+J', 'Shift+J');
    await page.getByText('3 angekreuzt').waitFor();
    await press(page, '1');
    for (const number of [1, 2, 3]) await becomes(number, 'queued');
    await page.getByText('3 Behauptungen zur Prüfung angenommen').waitFor();
    await press(page, 'z');
    for (const number of [1, 2, 3]) await becomes(number, 'proposed');
  });

  it('says that nothing was done while there is no connection, stays there, and does it when there is one', async () => {
    await press(page, 'j');
    await selected(1);
    desk.tolerate(/ERR_INTERNET_DISCONNECTED/);
    await page.context().setOffline(true);
    await page.getByText('Keine Verbindung', { exact: true }).waitFor();
    await press(page, '1');
    await page.getByText('Keine Verbindung zu Claimdesk', { exact: true }).waitFor();
    await selected(1);
    await page.getByRole('article').getByText('Plane im Wind', { exact: false }).waitFor();
    await page.context().setOffline(false);
    await page.getByText('Keine Verbindung', { exact: true }).waitFor({ state: 'detached' });
    expect(await stateOf(1)).toBe('proposed');
    await press(page, '1');
    await becomes(1, 'queued');
  });

  it('keeps its hands off while somebody types', async () => {
    await press(page, 'j', 'b');
    const dialog = page.getByRole('dialog', { name: 'Behauptung bearbeiten' });
    await dialog.getByLabel('Aussage').press('1');
    await press(page, 'Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await title().textContent()).toBe('Behauptung 1');
    expect(await stateOf(1)).toBe('proposed');
  });
});
