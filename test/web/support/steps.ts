import { setTimeout as pause } from 'node:timers/promises';
import type { Answer } from '../../support/api.js';
import type { Name, Newsroom } from './newsroom.js';

/** Steps that bring the desk, through the API, into the state in which a test begins. */

/** An article of our own with claims of several kinds, speakers and figures. */
export const FREIBAD = `Freibad wird vier Millionen Euro teurer

Die Sanierung des Freibads in Auental kostet die Stadt 11,8 Millionen Euro. Das sind rund vier Millionen Euro mehr als 2023 geplant. Bürgermeisterin Marlene Oswald sagte am Dienstag, das Bad habe im vergangenen Sommer 84.000 Besucher gezählt, so viele wie nie zuvor.

Das Becken wurde 1974 eröffnet und ist 50 Meter lang. Die Stadt verliert nach Angaben der Kämmerei durch Lecks jeden Tag 30.000 Liter Wasser. Der Kreis übernimmt 40 Prozent der Kosten.

Viele freuen sich auf die neue Rutsche. Die Bauarbeiten beginnen im März 2027 und sollen 14 Monate dauern.
`;

export type ClaimRow = {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly statement: string;
  readonly article: { readonly title: string };
};

/** Drops an article in and waits until the machine has read it; answers its id. */
export async function articleOn(
  desk: Newsroom,
  fields: Record<string, unknown> = {},
  by: Name = 'edda',
): Promise<string> {
  const { id } = expected(201, await desk.people[by].api.post('/articles', { text: FREIBAD, ...fields })).body;
  await until(async () => {
    const { state } = (await desk.people[by].api.get(`/articles/${id}/extraction`)).body;
    if (state === 'failed') throw new Error('the extraction failed');
    return state === 'extracted';
  });
  return id as string;
}

/** The claims of an article in reading order, as the editor sees them; at most 200. */
export async function claimsOf(desk: Newsroom, articleId: string, filter = ''): Promise<readonly ClaimRow[]> {
  const path = `/claims?article=${articleId}&sort=position&limit=200${filter}`;
  return expected(200, await desk.people.edda.api.get(path)).body.items as ClaimRow[];
}

/** Edda accepts everything that the machine proposed. */
export async function acceptAll(desk: Newsroom, articleId: string): Promise<void> {
  await bulk(desk, 'accept', await claimsOf(desk, articleId, '&state=proposed'));
}

/** What Mia or Noah submit when a test does not care. */
export const review = (rating = 'true', rationale = 'Geprüft und belegt.') => ({
  rating,
  rationale,
  citations: [{ source: { kind: 'document', title: 'Vorlage des Bauausschusses' }, stance: 'supports' }],
});

/** A reviewer takes, starts and submits one claim; answers it as they see it then. */
export async function reviewClaim(
  desk: Newsroom,
  by: Name,
  claimId: string,
  finding: object = review(),
): Promise<ClaimRow> {
  const { api } = desk.people[by];
  expected(200, await api.post(`/claims/${claimId}/take`));
  expected(200, await api.post(`/claims/${claimId}/start`));
  return expected(200, await api.post(`/claims/${claimId}/submit`, finding)).body as ClaimRow;
}

/** Mia and Noah work until nothing is queued any more. */
export async function reviewAll(desk: Newsroom, articleId: string): Promise<void> {
  for (const { id } of await claimsOf(desk, articleId, '&state=queued')) {
    await reviewClaim(desk, 'mia', id);
    if ((await claimsOf(desk, articleId, '&state=queued')).some((claim) => claim.id === id)) {
      await reviewClaim(desk, 'noah', id);
    }
  }
}

/** Edda signs every decided claim off, marks the other sentences as not checkable, and signs the article off. */
export async function clear(desk: Newsroom, articleId: string): Promise<void> {
  const { api } = desk.people.edda;
  await bulk(desk, 'sign_off', await claimsOf(desk, articleId, '&state=decided'));
  const { sentences } = expected(200, await api.get(`/articles/${articleId}/clearance`)).body;
  const ordinals = (sentences as { status: string }[]).flatMap(({ status }, index) =>
    status === 'open' ? [index] : [],
  );
  if (ordinals.length > 0)
    expected(200, await api.post(`/articles/${articleId}/sentences/dismiss`, { ordinals, reason: 'Nicht prüfbar.' }));
  expected(200, await api.post(`/articles/${articleId}/sign-off`));
}

/** Asks again and again, for at most twenty seconds. */
export async function until(condition: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('it did not happen within 20 seconds');
    await pause(50);
  }
}

async function bulk(desk: Newsroom, command: string, claims: readonly ClaimRow[]): Promise<void> {
  if (claims.length === 0) return;
  const claimIds = claims.map(({ id }) => id);
  const { items } = expected(200, await desk.people.edda.api.post('/claims/bulk', { command, claimIds })).body;
  const refused = (items as { done: boolean }[]).filter(({ done }) => !done);
  if (refused.length > 0) throw new Error(`${command}: ${JSON.stringify(refused)}`);
}

function expected(status: number, answer: Answer): Answer {
  if (answer.status !== status)
    throw new Error(`${answer.status} instead of ${status}: ${JSON.stringify(answer.body)}`);
  return answer;
}
