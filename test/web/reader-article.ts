import type { TestClient } from '../support/client.js';

/** An article of our own, with what a reader has to show: headline, subheading, quotes, numbers, a list, opinion. */
export const ARTICLE = `Freibad Auental wird vier Millionen Euro teurer

Die Sanierung des Freibads in Auental kostet die Stadt 11,8 Millionen Euro statt der geplanten 7,8 Millionen Euro. Das geht aus einer Vorlage hervor, die der Stadtrat am Montag beraten hat. Bürgermeisterin Marlene Oswald sprach von einem schmerzhaften, aber richtigen Schritt.

Im vergangenen Jahr zählte das Bad 86.400 Besucher, so viele wie noch nie seit der Eröffnung 1974. „Kein anderes Bad im Landkreis hat mehr Gäste“, sagte Oswald. Die Opposition hält das für Schönfärberei.

Was die Bauarbeiten verzögert

Der Bau hatte im März 2024 begonnen und sollte im Mai 2025 enden. Nun rechnet die Verwaltung mit einer Eröffnung im Sommer 2027. Grund sind nach Angaben des Bauamts die Preise für Stahl, die seit 2021 um 40 Prozent gestiegen seien.

Die Stadt nennt drei Posten:
- Technik und Filter: 2,1 Millionen Euro
- Beton und Stahl: 1,4 Millionen Euro
- Planung: 500.000 Euro

Wie soll das weitergehen? Es ist ein warmer Abend, über dem leeren Becken flattert eine Plane im Wind.

Der Eintritt für Erwachsene steigt von 4,50 Euro auf 6 Euro. Damit wäre Auental teurer als alle Nachbargemeinden, rechnet der Förderverein vor.
`;

type Made = { readonly id: string; readonly claims: readonly MadeClaim[] };
export type MadeClaim = {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly statement: string;
  readonly anchors: readonly { readonly start: number; readonly end: number; readonly exact: string }[];
};

/** Drops an article into the desk and waits until the machine has read it; its claims in reading order. */
export async function articleWithClaims(editor: TestClient, text = ARTICLE, more: object = {}): Promise<Made> {
  const created = await editor.post('/articles', { text, publishedAt: '2026-11-20', desk: 'Lokales', ...more });
  if (created.status !== 201) throw new Error(JSON.stringify(created.body));
  const id = String(created.body.id);
  await until(async () => (await editor.get(`/articles/${id}/extraction`)).body.state === 'extracted');
  return { id, claims: await claimsOf(editor, id) };
}

/** All claims of an article in reading order. */
export async function claimsOf(editor: TestClient, articleId: string): Promise<MadeClaim[]> {
  const { body } = await editor.get(`/claims?article=${articleId}&sort=position&limit=200`);
  return body.items as MadeClaim[];
}

/** Waits until something is so. */
export async function until(isSo: () => Promise<boolean>, milliseconds = 30_000): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error('It has not come true in time.');
    await new Promise((done) => setTimeout(done, 100));
  }
}

/** Lets a reviewer find on a claim that is queued, so that the desk has a verdict on it. */
export async function decide(
  editor: TestClient,
  reviewer: { readonly api: TestClient; readonly userId: string },
  claimId: string,
  rating: string,
): Promise<void> {
  const steps: [TestClient, string, object][] = [
    [editor, 'assign', { reviewerId: reviewer.userId }],
    [reviewer.api, 'start', {}],
    [
      reviewer.api,
      'submit',
      {
        rating,
        rationale: 'Laut der Vorlage der Verwaltung, Seite 3.',
        citations: [{ source: { kind: 'document', title: 'Vorlage 2026/118' }, stance: 'supports' }],
      },
    ],
  ];
  for (const [who, step, body] of steps) {
    const { status, body: answer } = await who.post(`/claims/${claimId}/${step}`, body);
    if (status !== 200) throw new Error(`${step}: ${JSON.stringify(answer)}`);
  }
}
