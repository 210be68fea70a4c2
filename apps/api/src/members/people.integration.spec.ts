import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  join,
  PASSWORD,
  setUpNewsroom,
  startApi,
  type TestApi,
  type TestClient,
} from '../../../../test/support/api.js';

describe('the people of a newsroom', () => {
  let api: TestApi;
  let admin: TestClient;
  let adminId: string;

  beforeAll(async () => {
    api = await startApi();
    ({ admin, userId: adminId } = await setUpNewsroom(api));
  });
  afterAll(() => api.close());

  const member = async (id: string) => (await admin.get(`/members/${id}`)).body;
  const bearer = (token: string) => new Map([['authorization', `Bearer ${token}`]]);
  const asMachine = (token: string) => api.visitor().with(Object.fromEntries(bearer(token)));

  describe('invitations', () => {
    const invite = async (email: string, roles = ['reviewer']) => {
      const { body } = await admin.post('/invitations', { email, roles });
      return { id: body.id as string, link: body.link as string, secret: String(body.link).split('#')[1] ?? '' };
    };
    const accept = (secret: string, more: object = {}) =>
      api.visitor().post('/invitations/accept', { secret, name: 'Jonas Weber', password: PASSWORD, ...more });

    it('go out as a link whose secret stands behind the # and is stored as a hash only', async () => {
      const { link, secret, id } = await invite('jonas@example.org');
      expect(link).toBe(`${api.configuration.publicUrl}/invitation#${secret}`);
      expect(secret).toMatch(/^[\w-]{43}$/);
      const { rows } = await api.admin.query('SELECT * FROM invitations WHERE id = $1', [id]);
      expect(JSON.stringify(rows)).not.toContain(secret);
      expect(JSON.stringify((await admin.get('/invitations')).body)).not.toContain(secret);
      const preview = await api.visitor().post('/invitations/preview', { secret });
      expect(preview.body).toEqual({
        workspaceName: 'Morgenblatt',
        email: 'jonas@example.org',
        roles: ['reviewer'],
        known: false,
      });
    });

    it('let one person in, once, however often the link is used at the same time', async () => {
      const { secret } = await invite('twice@example.org', ['author', 'reviewer']);
      const tries = await Promise.all([accept(secret), accept(secret), accept(secret)]);
      expect(tries.map(({ status }) => status).sort()).toEqual([201, 404, 404]);
      const { rows } = await api.admin.query(
        `SELECT m.roles FROM memberships m JOIN users u ON u.id = m.user_id WHERE u.email = 'twice@example.org'`,
      );
      expect(rows).toEqual([{ roles: ['author', 'reviewer'] }]);
      expect((await accept(secret)).body.code).toBe('link_invalid');
    });

    it('are not used up by looking: mail scanners only GET', async () => {
      const { secret } = await invite('scanned@example.org');
      expect((await api.visitor().get(`/invitations/accept?secret=${secret}`)).status).not.toBe(200);
      expect((await accept(secret)).status).toBe(201);
    });

    it('stop working when withdrawn, replaced by a newer one, or too old', async () => {
      const withdrawn = await invite('withdrawn@example.org');
      expect((await admin.delete(`/invitations/${withdrawn.id}`)).status).toBe(204);
      const replaced = await invite('replaced@example.org');
      await invite('replaced@example.org');
      const old = await invite('old@example.org');
      await api.admin.query("UPDATE invitations SET expires_at = now() - interval '1 second' WHERE id = $1", [old.id]);
      for (const { secret } of [withdrawn, replaced, old, { secret: 'A'.repeat(43) }]) {
        expect((await accept(secret)).body.code).toBe('link_invalid');
      }
    });

    it('ask new people for a name and a good password, and keep the link until it is right', async () => {
      const { secret } = await invite('weak@example.org');
      expect((await accept(secret, { name: undefined })).body.errors).toEqual([
        expect.objectContaining({ pointer: '/name' }),
      ]);
      for (const password of [
        'short',
        'passwort1234',
        'aaaaaaaaaaaaaaaa',
        '1234567890123',
        'weak@example.org1',
        'jonasweber2024',
      ]) {
        expect([password, (await accept(secret, { password })).body.code]).toEqual([password, 'weak_password']);
      }
      expect((await accept(secret)).status).toBe(201);
    });

    it('let somebody known join with the password they have, and with no other', async () => {
      const { userId, client } = await join(api, admin, 'known@example.org', ['author']);
      await admin.delete(`/members/${userId}`, { 'if-match': `"${(await member(userId)).version}"` });
      expect((await client.get('/session')).status).toBe(401);
      const { secret } = await invite('known@example.org', ['editor']);
      expect((await api.visitor().post('/invitations/preview', { secret })).body.known).toBe(true);
      expect((await accept(secret, { password: 'not my password at all' })).body.code).toBe('wrong_credentials');
      const back = await accept(secret);
      expect(back.body).toMatchObject({ user: { id: userId }, roles: ['editor'] });
    });

    it('are the business of administrators, and not needed for who is here already', async () => {
      const { client } = await join(api, admin, 'curious@example.org', ['editor']);
      expect((await client.post('/invitations', { email: 'x@example.org', roles: ['admin'] })).body.code).toBe(
        'forbidden',
      );
      expect((await client.get('/invitations')).body.code).toBe('forbidden');
      expect((await admin.post('/invitations', { email: 'Curious@example.org', roles: ['admin'] })).body.code).toBe(
        'email_taken',
      );
      const odd = await admin.post('/invitations', { email: 'nobody', roles: ['boss', 'admin'] });
      expect(odd.body.errors.map((one: { pointer: string }) => one.pointer)).toEqual(['/email', '/roles']);
    });
  });

  describe('members', () => {
    it('get other roles by version; the roles hold at once and old sessions end', async () => {
      const { client, userId } = await join(api, admin, 'promoted@example.org', ['author']);
      const { version } = await member(userId);
      const change = (ifMatch: string | undefined) =>
        admin.patch(`/members/${userId}`, { roles: ['admin'] }, ifMatch === undefined ? {} : { 'if-match': ifMatch });
      expect((await change(undefined)).status).toBe(428);
      const stale = await change(`"${version + 5}"`);
      expect([stale.status, stale.body.current.version]).toEqual([412, version]);
      const changed = await change(`"${version}"`);
      expect([changed.status, changed.headers.etag, changed.body.roles]).toEqual([200, `"${version + 1}"`, ['admin']]);
      expect((await client.get('/session')).status).toBe(401);
      await client.signIn('promoted@example.org');
      expect((await client.get('/invitations')).status).toBe(200);
      await client.patch(`/members/${userId}`, { roles: ['author'] }, { 'if-match': `"${version + 1}"` });
      expect((await client.get('/session')).status).toBe(200);
      expect((await client.get('/invitations')).status).toBe(403);
    });

    it('always include an administrator, also when two leave at the same time', async () => {
      const self = await member(adminId);
      const own = { 'if-match': `"${self.version}"` };
      expect((await admin.patch(`/members/${adminId}`, { roles: ['editor'] }, own)).body.code).toBe('last_admin');
      expect((await admin.delete(`/members/${adminId}`, own)).body.code).toBe('last_admin');
      const second = await join(api, admin, 'second@example.org', ['admin']);
      const other = { 'if-match': `"${(await member(second.userId)).version}"` };
      const both = await Promise.all([
        admin.patch(`/members/${adminId}`, { roles: ['editor'] }, own),
        second.client.patch(`/members/${second.userId}`, { roles: ['editor'] }, other),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
      const { rows } = await api.admin.query(
        "SELECT count(*)::int AS n FROM memberships WHERE 'admin' = ANY(roles) AND ended_at IS NULL",
      );
      expect(rows[0].n).toBe(1);
      if (both[0].status === 200) {
        await second.client.patch(
          `/members/${adminId}`,
          { roles: ['admin', 'editor'] },
          { 'if-match': both[0].headers.etag as string },
        );
        await admin.signIn('admin@example.org');
      }
    });

    it('lose sessions and tokens when they leave', async () => {
      const { client, userId } = await join(api, admin, 'leaving@example.org', ['editor']);
      const { body } = await client.post('/tokens', { name: 'Import', scopes: ['people:read'], days: 30 });
      expect((await asMachine(body.token).get('/members')).status).toBe(200);
      await admin.delete(`/members/${userId}`, { 'if-match': `"${(await member(userId)).version}"` });
      expect((await client.get('/session')).status).toBe(401);
      expect((await asMachine(body.token).get('/members')).status).toBe(401);
      expect((await api.visitor().signIn('leaving@example.org')).body.code).toBe('forbidden');
      expect((await member(userId)).endedAt).not.toBeNull();
    });
  });

  describe('API tokens', () => {
    it('are shown once, stored as a hash, and limited to their scopes and to what people may not hand on', async () => {
      const { client } = await join(api, admin, 'machine@example.org', ['editor']);
      const made = await client.post('/tokens', { name: 'Import', scopes: ['people:read'], days: 30 });
      const { token, id, hint } = made.body;
      expect(token).toMatch(/^cd_[0-9A-Za-z]{49}$/);
      expect(token.endsWith(hint)).toBe(true);
      const { rows } = await api.admin.query('SELECT * FROM api_tokens WHERE id = $1', [id]);
      expect(JSON.stringify(rows)).not.toContain(token);
      expect(JSON.stringify((await client.get('/tokens')).body)).not.toContain(token);

      const machine = asMachine(token);
      expect((await machine.get('/members')).status).toBe(200);
      expect((await machine.get('/rating-scale')).body.detail).toContain('claims:read');
      expect((await machine.post('/tokens', { name: 'More', scopes: ['claims:write'], days: 365 })).body.code).toBe(
        'forbidden',
      );
      expect((await machine.get('/session')).body.code).toBe('forbidden');
      const listed = await client.get('/tokens');
      expect(listed.body.items[0].lastUsedAt).not.toBeNull();

      expect((await client.delete(`/tokens/${id}`)).status).toBe(204);
      expect((await machine.get('/members')).status).toBe(401);
    });

    it('with a slip of the pen, unknown, or too old are refused', async () => {
      const { body } = await admin.post('/tokens', { name: 'Old', scopes: ['people:read'], days: 1 });
      const flipped = `${body.token.slice(0, -1)}${body.token.endsWith('0') ? '1' : '0'}`;
      for (const token of [flipped, 'cd_', 'x', body.token.toLowerCase()]) {
        expect((await asMachine(token).get('/members')).status).toBe(401);
      }
      await api.admin.query("UPDATE api_tokens SET expires_at = now() - interval '1 second' WHERE id = $1", [body.id]);
      expect((await asMachine(body.token).get('/members')).status).toBe(401);
      const long = await admin.post('/tokens', { name: 'Long', scopes: ['people:read', 'everything'], days: 366 });
      expect(long.body.errors.map((one: { pointer: string }) => one.pointer)).toEqual(['/scopes', '/days']);
    });

    it('act with the roles their maker has now', async () => {
      const { client, userId } = await join(api, admin, 'demoted@example.org', ['admin']);
      const { body } = await client.post('/tokens', { name: 'Import', scopes: ['people:read'], days: 30 });
      await admin.patch(
        `/members/${userId}`,
        { roles: ['author'] },
        { 'if-match': `"${(await member(userId)).version}"` },
      );
      const { rows } = await api.admin.query(
        'SELECT m.roles FROM api_tokens t JOIN memberships m USING (workspace_id, user_id) WHERE t.id = $1',
        [body.id],
      );
      expect(rows).toEqual([{ roles: ['author'] }]);
      expect((await asMachine(body.token).get('/members')).status).toBe(200);
    });

    it('belong to their maker; only an administrator ends those of others', async () => {
      const one = await join(api, admin, 'one@example.org', ['editor']);
      const two = await join(api, admin, 'two@example.org', ['editor']);
      const { body } = await one.client.post('/tokens', { name: 'Mine', scopes: ['people:read'], days: 30 });
      expect((await two.client.get('/tokens')).body.items).toEqual([]);
      expect((await two.client.delete(`/tokens/${body.id}`)).status).toBe(404);
      expect((await admin.get('/tokens')).body.items.map(({ id }: { id: string }) => id)).toContain(body.id);
      expect((await admin.delete(`/tokens/${body.id}`)).status).toBe(204);
    });
  });

  describe('the workspace', () => {
    it('is changed by administrators, by version, and says what is wrong with a policy', async () => {
      const { body, headers } = await admin.get('/workspace');
      const change = (fields: object) => admin.patch('/workspace', fields, { 'if-match': String(headers.etag) });
      const bad = await change({
        url: 'javascript:alert(1)',
        policy: { ...body.policy, minimumCitations: -1, surprise: true },
      });
      expect(bad.body.errors.map((one: { pointer: string }) => one.pointer).sort()).toEqual([
        '/policy/minimumCitations',
        '/policy/surprise',
        '/url',
      ]);
      const good = await change({
        url: 'https://morgenblatt.example',
        policy: { ...body.policy, minimumCitations: 2 },
      });
      expect(good.body).toMatchObject({
        name: 'Morgenblatt',
        url: 'https://morgenblatt.example',
        version: body.version + 1,
      });
      expect(good.body.policy.minimumCitations).toBe(2);
      const late = await change({ name: 'Too late' });
      expect([late.status, late.body.current.url]).toEqual([412, 'https://morgenblatt.example']);
      const { client } = await join(api, admin, 'onlooker@example.org', ['editor']);
      expect((await client.patch('/workspace', { name: 'Mine' }, { 'if-match': '"9"' })).status).toBe(403);
    });

    it('never edits a rating scale but puts a new version in force', async () => {
      const before = await admin.get('/rating-scale');
      const ratings = before.body.ratings;
      const replace = (input: object, version = before.body.version) =>
        admin.put('/rating-scale', input, { 'if-match': `"${version}"` });
      const pale = await replace({ name: 'Pale', ratings: [{ ...ratings[0], color: '#ffffff' }, ...ratings.slice(1)] });
      expect(pale.body.errors[0].detail).toContain('too light');
      expect((await replace({ name: 'Odd', ratings: [{ ...ratings[0], label: { de: 5 } }, ratings[1]] })).status).toBe(
        400,
      );
      const shorter = [
        { ...ratings[0], number: 2 },
        { ...ratings[1], number: 1 },
      ];
      const replaced = await replace({ name: 'Two', ratings: shorter });
      expect(replaced.body).toMatchObject({ name: 'Two', version: before.body.version + 1 });
      expect((await replace({ name: 'Two', ratings: shorter })).status).toBe(412);
      const all = await admin.get('/rating-scales');
      expect(all.body.items.map((one: { name: string }) => one.name)).toEqual(['Two', before.body.name]);
    });
  });

  it('leave an event for everything that changed, in an unbroken chain', async () => {
    const { rows } = await api.admin.query('SELECT type, count(*)::int AS n FROM events GROUP BY type ORDER BY type');
    expect(rows.map(({ type }) => type)).toEqual([
      'invitation.accepted',
      'invitation.created',
      'invitation.revoked',
      'member.joined',
      'member.removed',
      'member.roles_changed',
      'rating_scale.added',
      'session.started',
      'token.created',
      'token.revoked',
      'workspace.changed',
      'workspace.created',
    ]);
    const { rows: all } = await api.admin.query('SELECT data::text FROM events');
    expect(JSON.stringify(all)).not.toContain('@example.org');
  });
});
