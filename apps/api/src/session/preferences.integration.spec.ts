import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { join, setUpNewsroom, startApi, type TestApi, type TestClient } from '../../../../test/support/api.js';

const PATH = '/session/preferences';
const DEFAULTS = {
  language: null,
  theme: 'system',
  density: 'normal',
  timeZone: null,
  singleKeys: true,
  announceClaims: false,
  keys: {},
};

describe('preferences', () => {
  let api: TestApi;
  let admin: TestClient;

  beforeAll(async () => {
    api = await startApi();
    ({ admin } = await setUpNewsroom(api));
  });
  afterAll(() => api.close());

  it('are the same in every browser of a person, and nobody else’s', async () => {
    const { client: laptop } = await join(api, admin, 'laptop@example.org', ['reviewer']);
    expect((await laptop.get(PATH)).body).toEqual(DEFAULTS);
    const set = { language: 'de', theme: 'dark', timeZone: 'Europe/Berlin', keys: { 'claims.assign': 'x' } };
    const answer = await laptop.patch(PATH, set);
    expect([answer.status, answer.body]).toEqual([200, { ...DEFAULTS, ...set }]);
    const phone = api.visitor();
    await phone.signIn('laptop@example.org');
    expect((await phone.get(PATH)).body).toEqual({ ...DEFAULTS, ...set });
    expect((await admin.get(PATH)).body).toEqual(DEFAULTS);
  });

  it('change field by field, also from two browsers at once; keys as a whole', async () => {
    const { client } = await join(api, admin, 'fields@example.org', ['author']);
    await client.patch(PATH, { keys: { 'claims.assign': 'x', 'claims.dismiss': null } });
    await Promise.all([
      client.patch(PATH, { density: 'compact' }),
      client.patch(PATH, { singleKeys: false }),
      client.patch(PATH, { announceClaims: true }),
    ]);
    await client.patch(PATH, { keys: { 'claims.dismiss': 'q' } });
    expect((await client.get(PATH)).body).toEqual({
      ...DEFAULTS,
      density: 'compact',
      singleKeys: false,
      announceClaims: true,
      keys: { 'claims.dismiss': 'q' },
    });
    expect((await client.patch(PATH, {})).body.density).toBe('compact');
  });

  it('are of one workspace: another newsroom of the same person begins with none', async () => {
    const { client, userId } = await join(api, admin, 'two-rooms@example.org', ['reviewer']);
    await client.patch(PATH, { theme: 'dark' });
    const workspace = newId();
    await api.admin.query(`INSERT INTO workspaces (id, name, policy) VALUES ($1, 'Abendblatt', '{}')`, [workspace]);
    await api.admin.query('INSERT INTO memberships (workspace_id, user_id, roles) VALUES ($1, $2, $3)', [
      workspace,
      userId,
      ['reviewer'],
    ]);
    const abroad = api.visitor();
    await abroad.signIn('two-rooms@example.org', undefined, workspace);
    expect((await abroad.get(PATH)).body.theme).toBe('system');
  });

  it.each([
    ['/theme', { theme: 'pink' }],
    ['/language', { language: 'fr' }],
    ['/timeZone', { timeZone: 'Europe/Atlantis' }],
    ['/keys', { keys: { 'claims.assign': 'x'.repeat(41) } }],
    ['/keys', { keys: Object.fromEntries(Array.from({ length: 201 }, (_, n) => [`command.${n}`, 'x'])) }],
    ['/keys', { keys: { 'no command': 'x' } }],
    ['/singleKeys', { singleKeys: null }],
    ['/fontSize', { fontSize: 12 }],
  ])('refuse what they do not know: %s', async (pointer, body) => {
    const { status, body: problem } = await admin.patch(PATH, body);
    expect([status, problem.code]).toEqual([400, 'validation']);
    expect(problem.errors).toEqual([expect.objectContaining({ pointer })]);
  });

  it('leave a trace that names the fields, not what was chosen', async () => {
    const { client, userId } = await join(api, admin, 'trace@example.org', ['author']);
    await client.patch(PATH, { theme: 'dark', keys: { 'claims.assign': 'secret' } });
    const { rows } = await api.admin.query(
      "SELECT data FROM events WHERE type = 'user.preferences_changed' AND subject_id = $1",
      [userId],
    );
    expect(rows).toEqual([{ data: { fields: ['keys', 'theme'] } }]);
  });
});
