import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import {
  acceptAll,
  articleOn,
  claimsOf,
  type ClaimRow,
  examine,
  examineOnPhone,
  newsroom,
  press,
  reviewClaim,
  tabTo,
  until,
} from './support/index.js';

const PRESS = { kind: 'page', title: 'Mitteilung der Stadt', url: 'https://auental.example/freibad' };

describe('a dispute between two blind findings', () => {
  const desk = newsroom();
  let claims: readonly ClaimRow[];

  beforeAll(async () => {
    const articleId = await articleOn(desk, { risk: 'high' });
    await acceptAll(desk, articleId);
    claims = (await claimsOf(desk, articleId, '&state=queued')).slice(0, 3);
    const plan = { kind: 'document', title: 'Vorlage des Bauausschusses' };
    const sourceId = (await desk.people.edda.api.post('/sources', plan)).body.id as string;
    const yes = { rating: 'true', rationale: 'Die Vorlage nennt genau diese Summe.' };
    const supports = { sourceId, stance: 'supports', locator: 'Seite 3', quote: '11,8 Mio. Euro' };
    const context = { source: PRESS, stance: 'context' };
    const [first, second, agreed] = claims.map(({ id }) => id);
    // Where the two agree their findings open, and Noah may know of the source too.
    await reviewClaim(desk, 'mia', agreed ?? '', { ...yes, citations: [supports] });
    await reviewClaim(desk, 'noah', agreed ?? '', { ...yes, citations: [context] });
    const no = { rating: 'false', rationale: 'Die Vorlage nennt eine andere Summe.' };
    const refutes = { sourceId, stance: 'refutes', locator: 'Anlage 2' };
    for (const id of [first ?? '', second ?? '']) {
      await reviewClaim(desk, 'mia', id, { ...yes, citations: [supports] });
      await reviewClaim(desk, 'noah', id, { ...no, citations: [refutes, context] });
    }
  });

  const statement = (index: number): string => claims[index]?.statement ?? '';
  const open = async (who: 'edda' | 'mia' | 'rosa', index = 0): Promise<Page> => {
    const page = await desk.signInAs(who, `/disputes?claim=${claims[index]?.id ?? ''}`);
    await page.getByRole('heading', { level: 2, name: statement(index) }).waitFor();
    return page;
  };

  it('shows both findings side by side, where they differ and what each rests on', async () => {
    const page = await open('edda');
    const list = page.getByRole('navigation', { name: 'Offene Fälle' });
    expect((await list.getByRole('link').allTextContents()).length).toBe(2);
    expect(await list.getByText(statement(2)).count()).toBe(0);
    const findings = page.getByRole('region', { name: 'Die beiden Befunde' });
    const one = findings.getByRole('region', { name: 'Mia Marten' });
    const two = findings.getByRole('region', { name: 'Noah Nissen' });
    await one.getByText('Richtig').waitFor();
    await two.getByText('Falsch').waitFor();
    const marked = async (finding: typeof one) => (await finding.locator('mark').allTextContents()).join(' ');
    expect([await marked(one), await marked(two)]).toEqual(['genau diese', 'eine andere']);
    const cited = page.getByRole('region', { name: 'Belege beider Befunde' });
    await cited.getByText('von beiden belegt').waitFor();
    await cited.getByText('gegensätzlich gelesen').waitFor();
    await cited.getByText('belegt von Noah Nissen').waitFor();
    await examine(page, 'disputes');
    await examineOnPhone(page, 'disputes');
    await tabTo(page, page.getByRole('checkbox', { name: 'Unterschiede markieren' }));
    await press(page, 'Space');
    expect(await findings.locator('mark').count()).toBe(0);
  });

  it('opens neither the decision to a reviewer nor the findings to one who reviewed nothing', async () => {
    const reviewer = await open('mia');
    await reviewer.getByText('Sie haben diese Behauptung selbst geprüft', { exact: false }).waitFor();
    expect(await reviewer.getByRole('button', { name: /Abgleich entscheiden/ }).count()).toBe(0);
    const other = await open('rosa');
    await other.getByText('Entscheiden kann nur', { exact: false }).waitFor();
  });

  it('is decided with a rating and a reason, by keys alone; both findings stay', async () => {
    const page = await open('edda', 1);
    await press(page, 'Control+Enter');
    await page.getByText('Wählen Sie eine Bewertung.').waitFor();
    await page.getByRole('radio', { name: 'Falsch', exact: true }).waitFor({ state: 'attached' });
    await press(page, '6', 'Control+Enter');
    await page.getByText('Geben Sie eine Begründung an.').waitFor();
    await page.keyboard.type('Anlage 2 ist jünger als die Vorlage.');

    // What was written is still there after a reload.
    await page.reload();
    const reason = page.getByRole('textbox', { name: 'Begründung' });
    await reason.waitFor();
    expect(await reason.inputValue()).toBe('Anlage 2 ist jünger als die Vorlage.');
    await page.getByRole('radio', { name: 'Falsch', exact: true }).waitFor({ state: 'attached' });
    await press(page, '6', 'Control+Enter');
    await page.getByText('Dieser Fall ist inzwischen entschieden.').waitFor();
    await page.getByText('Entschieden: Falsch').waitFor();
    await examine(page, 'dispute-decided');
    const { body } = await desk.people.edda.api.get(`/claims/${claims[1]?.id ?? ''}`);
    expect(body).toMatchObject({
      state: 'decided',
      verdict: { rating: 'false', rationale: 'Anlage 2 ist jünger als die Vorlage.' },
    });
    await page.getByRole('region', { name: 'Mia Marten' }).getByText('Richtig').waitFor();
  });

  it('says that somebody else was faster, and keeps what was written', async () => {
    const page = await open('edda');
    await page.getByRole('textbox', { name: 'Begründung' }).fill('Meine Begründung.');
    const { body } = await desk.people.emil.api.get(`/claims/${claims[0]?.id ?? ''}`);
    const { status } = await desk.people.emil.api.post(
      `/claims/${claims[0]?.id ?? ''}/adjudicate`,
      { rating: 'true', rationale: 'Emil war schneller.' },
      { 'if-match': `"${body.version}"` },
    );
    expect(status).toBe(200);
    await page.getByText('Dieser Fall ist inzwischen entschieden.').waitFor();
    await page.getByText('Emil war schneller.').waitFor();
    await until(async () => (await page.getByRole('navigation', { name: 'Offene Fälle' }).count()) === 0);
    await page.goto('/disputes');
    await page.getByText('Nichts abzugleichen.', { exact: false }).waitFor();
    await examine(page, 'disputes-empty');
  });
});
