import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  join,
  PASSWORD,
  secondNewsroom,
  setUpNewsroom,
  startApi,
  type TestApi,
  type TestClient,
} from '../../../../test/support/api.js';

describe('setting up and signing in', () => {
  let api: TestApi;
  let admin: TestClient;
  let workspaceId: string;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  const session = (client: TestClient) => client.get('/session').then(({ status }) => status);
  const events = async (type: string): Promise<number> => {
    const { rows } = await api.admin.query('SELECT count(*)::int AS n FROM events WHERE type = $1', [type]);
    return rows[0].n;
  };

  it('makes one first administrator, however many try at the same time', async () => {
    expect((await api.visitor().get('/setup')).body).toEqual({ done: false });
    const input = { workspaceName: 'Morgenblatt', language: 'de', name: 'Ada Admin', password: PASSWORD };
    const tries = await Promise.all(
      [1, 2, 3, 4].map((n) => api.visitor().post('/setup', { ...input, email: `admin${n}@example.org` })),
    );
    expect(tries.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    const { rows } = await api.admin.query(
      'SELECT (SELECT count(*) FROM workspaces)::int AS w, (SELECT count(*) FROM users)::int AS u',
    );
    expect(rows[0]).toEqual({ w: 1, u: 1 });
    const first = tries.find(({ status }) => status === 201);
    admin = api.visitor();
    const email = first?.body.user.email as string;
    workspaceId = first?.body.workspace.id as string;
    expect((await admin.signIn(email)).status).toBe(201);
    await api.admin.query('UPDATE users SET email = $1', ['admin@example.org']);
    expect((await api.visitor().get('/setup')).body).toEqual({ done: true });
  });

  it('gives an opaque cookie that is stored as a hash only', async () => {
    const client = api.visitor();
    const answer = await client.signIn('ADMIN@example.org ');
    expect(answer.status).toBe(400);
    const right = await client.signIn('ADMIN@example.org');
    expect(right.status).toBe(201);
    const cookie = String(right.headers['set-cookie']);
    expect(cookie).toMatch(/^sid=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(right.body).toMatchObject({
      user: { email: 'admin@example.org' },
      workspace: { id: workspaceId, name: 'Morgenblatt' },
    });
    expect(right.body.roles.sort()).toEqual(['admin', 'author', 'editor', 'reviewer']);
    const secret = /sid=([\w-]+)/.exec(cookie)?.[1] ?? '-';
    const { rows } = await api.admin.query('SELECT * FROM sessions');
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(JSON.stringify(right.body)).not.toContain(secret);
  });

  it('does not tell whether somebody is known, neither by its answer nor by its time', async () => {
    const time = async (email: string): Promise<number> => {
      const before = performance.now();
      const answer = await api.visitor().signIn(email, 'not the right password');
      expect([401, 429]).toContain(answer.status);
      return performance.now() - before;
    };
    const median = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
    await join(api, admin, 'timed@example.org', ['author']);
    await time('warm@example.org');
    const known: number[] = [];
    const unknown: number[] = [];
    // Few enough that the limit does not answer instead.
    for (let round = 0; round < 4; round += 1) {
      unknown.push(await time(`nobody${round}@example.org`));
      known.push(await time('timed@example.org'));
    }
    expect(median(unknown)).toBeGreaterThan(8);
    expect(median(unknown) / median(known)).toBeGreaterThan(1 / 3);
    expect(median(unknown) / median(known)).toBeLessThan(3);
    const both = await Promise.all([
      api.visitor().signIn('nobody9@example.org', 'x'),
      api.visitor().signIn('nobody8@example.org', 'y'),
    ]);
    expect(both.map(({ body }) => body.detail)).toEqual(Array(2).fill('Mail address or password is wrong.'));
  });

  it('stops guessing at an account, but not people who know their password', async () => {
    const { client } = await join(api, admin, 'guessed@example.org', ['author']);
    expect(await session(client)).toBe(200);
    for (let round = 0; round < 12; round += 1)
      expect((await api.visitor().signIn('guessed@example.org')).status).toBe(201);
    const statuses: number[] = [];
    for (let round = 0; round < 7; round += 1) {
      statuses.push((await api.visitor().signIn('guessed@example.org', `guess ${round}`)).status);
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
    const limited = await api.visitor().signIn('guessed@example.org', 'again');
    expect(Number(limited.headers['retry-after'])).toBeGreaterThan(800);
  });

  it('ends a session for good when somebody signs out', async () => {
    const client = api.visitor();
    await client.signIn('admin@example.org');
    const cookie = client.cookie ?? '';
    expect(await session(client)).toBe(200);
    const before = await events('session.ended');
    const out = await client.delete('/session');
    expect([out.status, client.cookie]).toEqual([204, null]);
    expect((await api.visitor().with({ cookie }).get('/session')).status).toBe(401);
    expect(await events('session.ended')).toBe(before + 1);
  });

  it('lists sessions, and ends another device of one’s own but nobody else’s', async () => {
    const phone = api.visitor().with({ 'user-agent': 'Phone/1.0' });
    await phone.signIn('admin@example.org');
    const list = await admin.get('/sessions');
    const onPhone = list.body.items.find((one: { device: string }) => one.device === 'Phone/1.0');
    expect(list.body.items.filter((one: { current: boolean }) => one.current)).toHaveLength(1);
    const { client: other } = await join(api, admin, 'other@example.org', ['author']);
    expect((await other.delete(`/sessions/${onPhone.id}`)).status).toBe(404);
    expect(await session(phone)).toBe(200);
    expect((await admin.delete(`/sessions/${onPhone.id}`)).status).toBe(204);
    expect(await session(phone)).toBe(401);
    expect((await admin.delete(`/sessions/${onPhone.id}`)).status).toBe(404);
  });

  it('ends sessions by the clock of PostgreSQL: unused, or too old', async () => {
    for (const column of ['last_seen_at', 'expires_at']) {
      const { client, userId } = await join(api, admin, `${column}@example.org`, ['author']);
      const past = column === 'expires_at' ? "now() - interval '1 second'" : "now() - interval '481 minutes'";
      await api.admin.query(`UPDATE sessions SET ${column} = ${past} WHERE user_id = $1`, [userId]);
      expect([column, await session(client)]).toEqual([column, 401]);
    }
  });

  it('notes a use, so that people at work stay signed in', async () => {
    const { client, userId } = await join(api, admin, 'atwork@example.org', ['author']);
    await api.admin.query("UPDATE sessions SET last_seen_at = now() - interval '400 minutes' WHERE user_id = $1", [
      userId,
    ]);
    expect(await session(client)).toBe(200);
    const { rows } = await api.admin.query(
      "SELECT last_seen_at > now() - interval '5 seconds' AS noted FROM sessions WHERE user_id = $1",
      [userId],
    );
    expect(rows[0].noted).toBe(true);
  });

  it('changes the password, ends the other sessions and gives this one a new cookie', async () => {
    const { client } = await join(api, admin, 'changing@example.org', ['author']);
    const elsewhere = api.visitor();
    await elsewhere.signIn('changing@example.org');
    const before = client.cookie ?? '';
    const change = (currentPassword: string, password: string) =>
      client.put('/session/password', { currentPassword, password });

    expect((await change('wrong password', 'another-staple-8-lanterns')).body.code).toBe('wrong_credentials');
    expect((await change(PASSWORD, 'passwort1234')).body.code).toBe('weak_password');
    expect(await session(elsewhere)).toBe(200);
    expect((await change(PASSWORD, 'another-staple-8-lanterns')).status).toBe(200);
    expect(client.cookie).not.toBe(before);
    expect(await session(client)).toBe(200);
    expect(await session(elsewhere)).toBe(401);
    expect((await api.visitor().with({ cookie: before }).get('/session')).status).toBe(401);
    expect((await api.visitor().signIn('changing@example.org')).status).toBe(401);
    expect((await api.visitor().signIn('changing@example.org', 'another-staple-8-lanterns')).status).toBe(201);
    expect(await events('user.password_changed')).toBe(1);
  });

  it('lets people in several workspaces choose and change, with a new session', async () => {
    const { client, userId } = await join(api, admin, 'both@example.org', ['reviewer']);
    const second = await secondNewsroom(api, userId, ['editor']);
    const before = client.cookie ?? '';
    const switched = await client.post('/session/workspace', { workspaceId: second });
    expect(switched.body).toMatchObject({ workspace: { id: second, name: 'Abendblatt' }, roles: ['editor'] });
    expect(switched.body.workspaces.map((one: { name: string }) => one.name).sort()).toEqual([
      'Abendblatt',
      'Morgenblatt',
    ]);
    expect((await api.visitor().with({ cookie: before }).get('/session')).status).toBe(401);
    expect((await client.get('/members')).body.items.map((one: { email: string }) => one.email)).toEqual([
      'both@example.org',
    ]);
    expect((await admin.post('/session/workspace', { workspaceId: second })).status).toBe(404);
    // A new password ends sessions in both.
    const elsewhere = api.visitor();
    await elsewhere.signIn('both@example.org', PASSWORD, workspaceId);
    await client.put('/session/password', { currentPassword: PASSWORD, password: 'another-staple-8-lanterns' });
    expect(await session(elsewhere)).toBe(401);
    expect(await session(client)).toBe(200);
  });

  it('stores a password anew when its settings are those of yesterday', async () => {
    const { hash } = await import('@node-rs/argon2');
    const { userId } = await join(api, admin, 'yesterday@example.org', ['author']);
    const old = await hash(PASSWORD, { memoryCost: 8192, timeCost: 1, parallelism: 1 });
    await api.admin.query('UPDATE users SET password_hash = $1 WHERE id = $2', [old, userId]);
    const client = api.visitor();
    expect((await client.signIn('yesterday@example.org')).status).toBe(201);
    const { rows } = await api.admin.query('SELECT password_hash FROM users WHERE id = $1', [userId]);
    expect(rows[0].password_hash).toContain('$m=19456,t=2,p=1$');
    expect(await session(client)).toBe(200);
  });

  it('uses a __Host- cookie that is Secure when people come over https', async () => {
    const secure = await startApi({ CLAIMDESK_PUBLIC_URL: 'https://desk.example.org' });
    try {
      const { admin: client } = await setUpNewsroom(secure);
      expect(client.cookie).toMatch(/^__Host-sid=/);
      const again = await secure.visitor().signIn('admin@example.org');
      expect(String(again.headers['set-cookie'])).toMatch(
        /^__Host-sid=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      );
      expect(again.headers['strict-transport-security']).toContain('max-age=31536000');
    } finally {
      await secure.close();
    }
  });
});
