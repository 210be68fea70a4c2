import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  join,
  secondNewsroom,
  setUpNewsroom,
  startApi,
  type TestApi,
  type TestClient,
} from '../../../../test/support/api.js';

const VIEW = { name: 'Fällig heute', query: 'state=queued&sort=due', layout: 'list', scope: 'personal' };

describe('saved views', () => {
  let api: TestApi;
  let admin: TestClient;
  let edda: TestClient;
  let emil: TestClient;
  let mia: TestClient;

  beforeAll(async () => {
    api = await startApi();
    ({ admin } = await setUpNewsroom(api));
    edda = (await join(api, admin, 'edda@example.org', ['editor'])).client;
    emil = (await join(api, admin, 'emil@example.org', ['editor'])).client;
    mia = (await join(api, admin, 'mia@example.org', ['reviewer'])).client;
  });
  afterAll(() => api.close());

  const names = async (client: TestClient): Promise<string[]> =>
    (await client.get('/views')).body.items.map((view: { name: string }) => view.name);
  const match = (version: number) => ({ 'if-match': `"${version}"` });

  it('are listed with the team’s first; a personal one is its owner’s alone', async () => {
    const mine = await mia.post('/views', { ...VIEW, name: '  Meine  ' });
    expect([mine.status, mine.headers.etag, mine.body]).toMatchObject([
      201,
      '"1"',
      { ...VIEW, name: 'Meine', mine: true },
    ]);
    await edda.post('/views', { ...VIEW, name: 'Wahl', scope: 'team', layout: 'board' });
    await edda.post('/views', { ...VIEW, name: 'Alles', query: '' });
    expect(await names(mia)).toEqual(['Wahl', 'Meine']);
    expect(await names(edda)).toEqual(['Wahl', 'Alles']);
    expect(await names(admin)).toEqual(['Wahl']);
    const id = mine.body.id as string;
    for (const other of [edda, admin]) {
      expect((await other.patch(`/views/${id}`, { name: 'x' }, match(1))).status).toBe(404);
      expect((await other.delete(`/views/${id}`, match(1))).status).toBe(404);
    }
    expect((await mia.patch(`/views/${id}`, { query: 'risk=high' }, match(1))).body).toMatchObject({
      query: 'risk=high',
      name: 'Meine',
      version: 2,
    });
    expect((await mia.delete(`/views/${id}`, match(2))).status).toBe(204);
    expect(await names(mia)).toEqual(['Wahl']);
  });

  it('of the team are made and changed by editors and administrators, and by no reviewer', async () => {
    expect((await mia.post('/views', { ...VIEW, scope: 'team' })).body.code).toBe('forbidden');
    const { body: team } = await emil.post('/views', { ...VIEW, name: 'Team', scope: 'team' });
    expect((await mia.get('/views')).body.items).toContainEqual(expect.objectContaining({ id: team.id, mine: false }));
    expect((await mia.patch(`/views/${team.id}`, { name: 'x' }, match(1))).body.code).toBe('forbidden');
    expect((await mia.delete(`/views/${team.id}`, match(1))).body.code).toBe('forbidden');
    expect((await admin.patch(`/views/${team.id}`, { name: 'Team A' }, match(1))).status).toBe(200);
    const personal = { scope: 'personal' };
    expect((await edda.patch(`/views/${team.id}`, personal, match(2))).body.code).toBe('forbidden');
    expect((await emil.patch(`/views/${team.id}`, personal, match(2))).body.scope).toBe('personal');
    expect(await names(edda)).not.toContain('Team A');
    const { body: own } = await mia.post('/views', VIEW);
    expect((await mia.patch(`/views/${own.id}`, { scope: 'team' }, match(1))).body.code).toBe('forbidden');
  });

  it('are not overwritten unseen', async () => {
    const { body: view } = await edda.post('/views', { ...VIEW, name: 'Zwei', scope: 'team' });
    await emil.patch(`/views/${view.id}`, { name: 'Drei' }, match(1));
    const stale = await edda.patch(`/views/${view.id}`, { name: 'Vier' }, match(1));
    expect([stale.status, stale.body.current.name]).toEqual([412, 'Drei']);
    expect((await edda.delete(`/views/${view.id}`, match(1))).status).toBe(412);
    expect((await edda.patch(`/views/${view.id}`, { name: 'Vier' })).status).toBe(428);
  });

  it.each([
    ['/query', { ...VIEW, query: `text=${'x'.repeat(2000)}` }],
    ['/query', { ...VIEW, query: 'a=b#https://evil.example' }],
    ['/name', { ...VIEW, name: ' ' }],
    ['/layout', { ...VIEW, layout: 'pie' }],
    ['/ownerId', { ...VIEW, ownerId: '019a5b3e-7c4d-7e21-9a63-5d2f8b1c0e47' }],
  ])('refuse what they cannot hold: %s', async (pointer, body) => {
    const { status, body: problem } = await edda.post('/views', body);
    expect([status, problem.errors?.[0]?.pointer]).toEqual([400, pointer]);
  });

  it('have an end', async () => {
    const hoarder = (await join(api, admin, 'hoarder@example.org', ['author'])).client;
    for (let count = 0; count < 100; count += 1) expect((await hoarder.post('/views', VIEW)).status).toBe(201);
    expect((await hoarder.post('/views', VIEW)).body.code).toBe('conflict');
  });

  it('stay in their newsroom', async () => {
    const { body: team } = await edda.post('/views', { ...VIEW, name: 'Hier', scope: 'team' });
    const { userId } = await join(api, admin, 'abroad@example.org', ['admin']);
    const workspace = await secondNewsroom(api, userId, ['admin']);
    const foreign = api.visitor();
    await foreign.signIn('abroad@example.org', undefined, workspace);
    expect(await names(foreign)).toEqual([]);
    expect((await foreign.patch(`/views/${team.id}`, { name: 'x' }, match(1))).status).toBe(404);
    expect((await foreign.delete(`/views/${team.id}`, match(1))).status).toBe(404);
  });

  it('leave events that name no query, and a personal one is nobody’s live news', async () => {
    const { rows } = await api.admin.query(
      "SELECT DISTINCT subject_type, data FROM events WHERE type LIKE 'view.%' ORDER BY subject_type",
    );
    expect(rows).toEqual([
      { subject_type: 'personal_view', data: { scope: 'personal' } },
      { subject_type: 'view', data: { scope: 'team' } },
    ]);
  });
});
