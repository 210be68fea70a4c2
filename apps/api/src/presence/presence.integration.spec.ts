import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Role, UserId, WorkspaceId } from '#libs/claims';
import { LiveFeed } from '#libs/desk';
import { newId } from '#libs/platform';
import {
  join,
  secondNewsroom,
  setUpNewsroom,
  startApi,
  type TestApi,
  type TestClient,
} from '../../../../test/support/api.js';

const TEXT = 'Das Freibad in Auental kostet 11,8 Millionen Euro.';
const finding = (rating: string) => ({
  rating,
  rationale: 'Steht in der Vorlage.',
  citations: [{ source: { kind: 'page', title: 'Vorlage 212' }, stance: 'supports' }],
});
type Person = { readonly client: TestClient; readonly userId: string };

describe('who has a claim open', () => {
  let api: TestApi;
  let workspaceId: string;
  let articleId: string;
  let claimId: string;
  const people: Record<string, Person> = {};
  /** Claims of which each person has heard that somebody came or left. */
  const heard: Record<string, string[]> = {};
  const stops: (() => void)[] = [];

  beforeAll(async () => {
    api = await startApi();
    const newsroom = await setUpNewsroom(api);
    workspaceId = newsroom.workspaceId;
    const roles: Record<string, Role[]> = {
      edda: ['editor'],
      emil: ['editor', 'reviewer'],
      mia: ['reviewer'],
      noah: ['reviewer'],
      ruth: ['author'],
      adam: ['admin'],
    };
    for (const [name, held] of Object.entries(roles)) {
      const person = await join(api, newsroom.admin, `${name}@example.org`, held);
      people[name] = person;
      heard[name] = [];
      const by = {
        kind: 'person' as const,
        userId: person.userId as UserId,
        workspaceId: workspaceId as WorkspaceId,
        roles: new Set(held),
        sessionId: null,
        tokenId: null,
        scopes: null,
        requestId: newId(),
      };
      const subscriber = {
        begin: () => undefined,
        notice: () => undefined,
        reset: () => undefined,
        presence: ({ id }: { id: string }) => void heard[name]?.push(id),
      };
      stops.push(await api.app.get(LiveFeed).subscribe(by, null, subscriber));
    }
    articleId = (await as('edda').post('/articles', { text: TEXT, title: 'Freibad' })).body.id;
    // The listening connection is made in the background; only what comes after it is heard.
    for (let tries = 0; heard.edda?.length === 0 && tries < 200; tries += 1) {
      await api.admin.query(`SELECT pg_notify('claimdesk_events', $1)`, [`${workspaceId} warm-up`]);
      await pause(25);
    }
  });
  afterAll(async () => {
    for (const stop of stops) stop();
    await api.close();
  });
  beforeEach(async () => {
    claimId = await newClaim('normal');
    for (const name of Object.keys(heard)) heard[name] = [];
  });

  function as(name: string): TestClient {
    const person = people[name];
    if (!person) throw new Error(name);
    return person.client;
  }
  async function newClaim(risk: string): Promise<string> {
    const added = await as('edda').post(`/articles/${articleId}/claims`, { spans: [{ start: 0, end: 11 }], risk });
    return added.body.id;
  }
  const enter = (name: string) => as(name).put(`/claims/${claimId}/presence`);
  const leave = (name: string) => as(name).delete(`/claims/${claimId}/presence`);
  const idsOf = (names: readonly string[]) => names.map((name) => people[name]?.userId);
  const seenBy = async (name: string): Promise<string[]> => {
    const { status, body } = await enter(name);
    expect(status).toBe(200);
    return body.others.map((other: { userId: string }) => other.userId);
  };
  /** Everything that was announced before this has arrived when it has. */
  async function settled(): Promise<void> {
    const mark = newId();
    await api.admin.query(`SELECT pg_notify('claimdesk_events', $1)`, [`${workspaceId} ${mark}`]);
    for (let tries = 0; !heard.edda?.includes(mark); tries += 1) {
      if (tries > 400) throw new Error('The mark did not arrive.');
      await pause(10);
    }
    for (const name of Object.keys(heard)) heard[name] = (heard[name] ?? []).filter((id) => id !== mark);
  }

  it('is told to each other, the first to come first, until they close it', async () => {
    expect(await seenBy('mia')).toEqual([]);
    expect(await seenBy('edda')).toEqual(idsOf(['mia']));
    expect(await seenBy('noah')).toEqual(idsOf(['mia', 'edda']));
    expect(await seenBy('mia')).toEqual(idsOf(['edda', 'noah']));
    expect((await leave('edda')).status).toBe(204);
    expect(await seenBy('mia')).toEqual(idsOf(['noah']));
    expect((await leave('edda')).status).toBe(204);
  });

  it('lapses after ninety seconds by the clock of PostgreSQL, and begins anew', async () => {
    const before = Date.now();
    const { body } = await enter('mia');
    expect(Math.abs(Date.parse(body.until) - before - 90_000)).toBeLessThan(5000);
    const [since] = (await enter('edda')).body.others.map((other: { since: string }) => other.since);
    await enter('mia');
    expect((await enter('edda')).body.others[0].since).toBe(since);
    await api.admin.query("UPDATE presences SET until = now() - interval '1 second' WHERE claim_id = $1", [claimId]);
    expect(await seenBy('noah')).toEqual([]);
    const { rows } = await api.admin.query('SELECT user_id FROM presences WHERE claim_id = $1', [claimId]);
    expect(rows).toEqual([{ user_id: people.noah?.userId }]);
    await pause(2);
    await enter('mia');
    const again = (await enter('noah')).body.others[0];
    expect(Date.parse(again.since)).toBeGreaterThan(Date.parse(since));
  });

  it('wakes the others when somebody comes or leaves, not when they stay, and no authors', async () => {
    await enter('mia');
    await enter('mia');
    await settled();
    for (const name of ['edda', 'noah', 'adam']) expect([name, heard[name]]).toEqual([name, [claimId]]);
    expect(heard.ruth).toEqual([]);
    await leave('mia');
    await leave('mia');
    await settled();
    expect(heard.edda).toEqual([claimId, claimId]);
  });

  it('stands in no log', async () => {
    const events = async () => (await api.admin.query('SELECT count(*)::int AS n FROM events')).rows[0].n as number;
    const before = await events();
    await enter('mia');
    await leave('mia');
    expect(await events()).toBe(before);
  });

  it('is not for authors, and a claim of another newsroom does not exist', async () => {
    expect((await enter('ruth')).status).toBe(403);
    const abroad = api.visitor();
    const workspace = await secondNewsroom(api, people.mia?.userId ?? '', ['reviewer']);
    await abroad.signIn('mia@example.org', undefined, workspace);
    expect((await abroad.put(`/claims/${claimId}/presence`)).status).toBe(404);
    expect((await abroad.delete(`/claims/${claimId}/presence`)).status).toBe(404);
  });

  it('tells reviewers and editors nothing of each other while two blind reviews are wanted', async () => {
    claimId = await newClaim('high');
    const everybody = ['edda', 'emil', 'mia', 'noah', 'adam'];
    const alone = { ...(await enter('noah')).body, until: null };
    for (const name of everybody) expect([name, await seenBy(name)]).toEqual([name, []]);
    expect({ ...(await enter('noah')).body, until: null }).toEqual(alone);
    for (const name of everybody) await leave(name);
    await as('mia').post(`/claims/${claimId}/take`);
    await as('mia').post(`/claims/${claimId}/start`);
    await enter('mia');
    for (const name of everybody) expect([name, await seenBy(name)]).toEqual([name, []]);
    await as('mia').post(`/claims/${claimId}/submit`, finding('true'));
    await leave('mia');
    await settled();
    for (const name of Object.keys(heard)) expect([name, heard[name]]).toEqual([name, []]);
  });

  it('is told again once both findings are open, and sealed anew in the next round', async () => {
    claimId = await newClaim('high');
    for (const [name, rating] of [
      ['mia', 'true'],
      ['noah', 'false'],
    ] as const) {
      await as(name).post(`/claims/${claimId}/take`);
      await as(name).post(`/claims/${claimId}/start`);
      await as(name).post(`/claims/${claimId}/submit`, finding(rating));
    }
    await enter('mia');
    expect(await seenBy('noah')).toEqual(idsOf(['mia']));
    await as('edda').post(`/claims/${claimId}/adjudicate`, { rating: 'true', rationale: 'Die Vorlage.' });
    await as('edda').post(`/claims/${claimId}/reopen`, { reason: 'Neue Zahlen.' });
    expect(await seenBy('noah')).toEqual([]);
  });
});
