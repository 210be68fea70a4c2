import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { RequestMethod } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { type Role, ROLES } from '#libs/claims';
import { newId } from '#libs/platform';
import { SCOPES } from '#libs/identity';
import { type Access, AccessRule, ScopeRule } from '../../apps/api/src/access/classification.js';
import { type Route, routesOf } from '../../apps/api/src/access/routes.js';
import { join, secondNewsroom, setUpNewsroom, startApi, type TestApi, TestClient } from '../support/api.js';

/** What Fastify serves beside the controllers, and may serve to everybody. */
const FILES = /^\/api\/docs\/assets\/|^\/assets\/|^\/(index\.html|favicon\.\w+|manifest\.webmanifest)$/;

type Tried = {
  readonly route: Route;
  readonly method: string;
  readonly url: string;
  readonly access: Access;
  readonly scope: string | undefined;
};

/** Every route of the running API × everybody who could knock. What it expects comes from the classification alone. */
describe('the access matrix', () => {
  let api: TestApi;
  let admin: TestClient;
  let tried: Tried[];
  const members = new Map<Role, TestClient>();

  beforeAll(async () => {
    api = await startApi();
    ({ admin } = await setUpNewsroom(api));
    for (const role of ROLES) members.set(role, (await join(api, admin, `${role}-only@example.org`, [role])).client);
    tried = routesOf(api.app.get(ModulesContainer)).flatMap((route) => {
      const paths = [Reflect.getMetadata(PATH_METADATA, route.controller)].flat() as string[];
      const own = [Reflect.getMetadata(PATH_METADATA, route.handler)].flat() as string[];
      const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, route.handler) as RequestMethod];
      const access = (Reflect.getMetadata(AccessRule.KEY, route.handler) as readonly Access[] | undefined)?.[0];
      const scope = Reflect.getMetadata(ScopeRule.KEY, route.handler) as string | undefined;
      return paths.flatMap((base) =>
        own.map((rest) => {
          const bare = `/${base}/${rest}`.replaceAll(/\/+/g, '/').replace(/(.)\/$/, '$1');
          const registered = api.routes.all().map(({ url }) => url);
          const pattern = [`/api/v1${bare === '/' ? '' : bare}`, bare].find((one) => registered.includes(one));
          if (access === undefined || pattern === undefined)
            throw new Error(`${route.controller.name}.${route.name} is not classified or not served.`);
          return { route, method, access, scope, url: pattern.replaceAll(/:\w+/g, () => newId()) };
        }),
      );
    });
  });
  afterAll(() => api.close());

  const protectedRoutes = () => tried.filter(({ access }) => access.who !== 'public');
  const knock = async (
    client: TestClient,
    { method, url }: { method: string; url: string },
    headers: Record<string, string> = {},
  ) => {
    // The body is deliberately empty: whoever gets past the guard is stopped by validation or finds nothing.
    const body = ['POST', 'PUT', 'PATCH'].includes(method) ? {} : undefined;
    return await client.send(method, `/${url}`, body, headers);
  };
  const name = ({ method, url }: Tried) => `${method} ${url}`;
  /** Streams do not end by themselves; nobody who may open them is let through to them here. */
  const isStream = ({ route }: Tried) => /stream|follow|live/i.test(`${route.name} ${route.controller.name}`);

  it('covers every address that is served', () => {
    const known = new Set(tried.map(({ url }) => url.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':x')));
    const unknown = api.routes
      .all()
      .map(({ url }) => url)
      .filter((url) => !known.has(url.replaceAll(/:\w+/g, ':x')) && !FILES.test(url));
    expect(unknown).toEqual([]);
    expect(tried.length).toBeGreaterThan(20);
  });

  it('keeps strangers out of everything but the public routes', async () => {
    const faults: string[] = [];
    for (const one of protectedRoutes()) {
      const { status, body } = await knock(api.visitor(), one);
      if (status !== 401 || body.code !== 'not_signed_in') faults.push(`${name(one)} answered ${status}`);
    }
    expect(faults).toEqual([]);
  });

  it('keeps out ended sessions, revoked and foreign tokens', async () => {
    const ended = (await join(api, admin, 'ended@example.org', [...ROLES])).client;
    const { body: token } = await ended.post('/tokens', { name: 'All', scopes: [...SCOPES], days: 1 });
    const cookie = ended.cookie ?? '';
    await ended.delete(`/tokens/${token.id}`);
    await ended.delete('/session');
    const secrets: Record<string, string>[] = [
      { cookie },
      { authorization: `Bearer ${token.token}` },
      { authorization: 'Bearer cd_x', cookie: admin.cookie ?? '' },
    ];
    const faults: string[] = [];
    for (const one of protectedRoutes()) {
      for (const headers of secrets) {
        const { status } = await knock(api.visitor(), one, headers);
        if (status !== 401) faults.push(`${name(one)} answered ${status} to ${Object.keys(headers).join()}`);
      }
    }
    expect(faults).toEqual([]);
  });

  it.each(ROLES)('lets the role %s do what its classification says, and nothing more', async (role) => {
    const client = members.get(role);
    const faults: string[] = [];
    for (const one of protectedRoutes().filter((route) => !isStream(route))) {
      const allowed = one.access.who === 'signed_in' || (one.access.who === 'roles' && one.access.roles.includes(role));
      // Signing out would end the session that is being tried.
      if (!client || one.route.name === 'signOut') continue;
      const { status, body } = await knock(client, one);
      const refusedByGuard = status === 401 || (status === 403 && /^This needs the role/.test(body.detail as string));
      if (refusedByGuard === allowed || status >= 500)
        faults.push(`${name(one)} answered ${status} ${body.code ?? ''}`);
    }
    expect(faults).toEqual([]);
  });

  it('opens to a token only what its scope names', async () => {
    const all = (await join(api, admin, 'machines@example.org', [...ROLES])).client;
    const tokens = new Map<string, TestClient>();
    for (const scope of SCOPES) {
      const { body } = await all.post('/tokens', { name: scope, scopes: [scope], days: 1 });
      tokens.set(scope, new TestClient(api.transport, null, { authorization: `Bearer ${body.token}` }));
    }
    const faults: string[] = [];
    for (const one of protectedRoutes().filter((route) => !isStream(route))) {
      const wrong = SCOPES.find((scope) => scope !== one.scope) ?? SCOPES[0];
      const refused = await knock(tokens.get(wrong) as TestClient, one);
      if (refused.status !== 403) faults.push(`${name(one)} answered ${refused.status} to ${wrong}`);
      if (one.scope === undefined) continue;
      const { status } = await knock(tokens.get(one.scope) as TestClient, one);
      if ([401, 403].includes(status) || status >= 500) faults.push(`${name(one)} answered ${status} to its own scope`);
    }
    expect(faults).toEqual([]);
  });

  it('takes changes with a cookie from our own pages only, on every route', async () => {
    const faults: string[] = [];
    for (const one of protectedRoutes().filter(({ method }) => method !== 'GET')) {
      const origins: Record<string, string>[] = [
        { origin: 'https://evil.example' },
        { 'sec-fetch-site': 'cross-site' },
        {},
      ];
      for (const headers of origins) {
        const foreign = new TestClient(api.transport, admin.cookie, headers);
        const { status, body } = await knock(foreign, one);
        if (status !== 403 || body.code !== 'origin_refused')
          faults.push(`${name(one)} answered ${status} from ${JSON.stringify(headers)}`);
      }
    }
    expect(faults).toEqual([]);
  });

  it('answers 404, as for nothing, for what belongs to another workspace', async () => {
    const { userId } = await join(api, admin, 'abroad@example.org', [...ROLES]);
    const workspace = await secondNewsroom(api, userId, ROLES);
    const abroad = api.visitor();
    await abroad.signIn('abroad@example.org', undefined, workspace);
    const { rows } = await api.admin.query(
      `SELECT (SELECT id FROM invitations LIMIT 1) AS invitation,
      (SELECT id FROM api_tokens LIMIT 1) AS token, (SELECT user_id FROM memberships WHERE user_id <> $1 LIMIT 1) AS member`,
      [userId],
    );
    const own = await api.admin.query('SELECT id FROM sessions WHERE user_id <> $1 LIMIT 1', [userId]);
    const found = [
      await abroad.delete(`/invitations/${rows[0].invitation}`),
      await abroad.delete(`/tokens/${rows[0].token}`),
      await abroad.delete(`/sessions/${own.rows[0].id}`),
      await abroad.get(`/members/${rows[0].member}`),
      await abroad.delete(`/members/${rows[0].member}`, { 'if-match': '"1"' }),
      await abroad.patch(`/members/${rows[0].member}`, { roles: ['admin'] }, { 'if-match': '"1"' }),
    ];
    expect(found.map(({ status }) => status)).toEqual(found.map(() => 404));
  });

  it('is not walked around by writing an address differently', async () => {
    const faults: string[] = [];
    for (const one of protectedRoutes()) {
      const path = one.url;
      const last = path.lastIndexOf('/') + 1;
      const encoded = `%${path.charCodeAt(last).toString(16)}`;
      const spellings = [
        `/${path}`,
        `${path}/`,
        path.replace('/api/', '/%61pi/'),
        path.replace('/api/', '/API/'),
        `${path.slice(0, last)}${encoded}${path.slice(last + 1)}`,
        `${path};x=1`,
        `${path}%2f`,
        `${path}%00`,
        path.replace('/v1/', '/v1/./'),
        path.replace('/v1/', '/v1/x/../'),
        path.replace('/v1/', '/v1//'),
        path.replaceAll('/', '\\'),
      ];
      for (const spelling of spellings) {
        const answer = await api.app.inject({ method: one.method as 'GET', url: spelling });
        if (![400, 401, 404, 405].includes(answer.statusCode))
          faults.push(`${one.method} ${spelling} answered ${answer.statusCode}`);
      }
    }
    expect(faults).toEqual([]);
  });
});
