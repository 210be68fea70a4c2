import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { ROLES } from '#libs/claims';
import {
  type Answer,
  join,
  secondNewsroom,
  setUpNewsroom,
  startApi,
  type TestApi,
  TestClient,
} from '../support/api.js';
import { exampleOf, type Operation, operationsOf, type Schema } from '../support/document.js';

/** Values of every JSON type; what a field does not take has to be refused under its name. */
const KINDS: readonly (readonly [kind: string, value: unknown])[] = [
  ['null', null],
  ['boolean', true],
  ['number', 7.5],
  ['string', '\u202Ex\u0301'],
  ['array', [null]],
  ['array', [7.5]],
  ['array', [[]]],
  ['object', {}],
  ['object', { length: 1, constructor: 'x' }],
];
/** Names that every object has anyway, and names that would do harm if they reached a statement as they are. */
const INHERITED = ['constructor', 'prototype', 'toString', 'hasOwnProperty'];
const POISON = ['length', "'; DROP TABLE claims; --", '$ne', ''];

/** Everything that the API takes, given what it does not take. What is expected is derived from its own document. */
describe('bad input on every route', () => {
  let api: TestApi;
  let admin: TestClient;
  let operations: Operation[];
  let resolve: (schema: Schema) => Schema;
  let columns: string[];
  let workspaceId: string;

  beforeAll(async () => {
    api = await startApi();
    ({ admin, workspaceId } = await setUpNewsroom(api));
    ({ operations, resolve } = operationsOf(api));
    const { rows } = await api.admin.query(
      "SELECT DISTINCT column_name AS name FROM information_schema.columns WHERE table_schema = 'public'",
    );
    const camel = (name: string): string => name.replaceAll(/_(\w)/g, (_match, letter: string) => letter.toUpperCase());
    columns = [...new Set(rows.flatMap(({ name }) => [name as string, camel(name as string)]))];
  });
  afterAll(() => api.close());

  const withBody = (): Operation[] => operations.filter(({ body }) => body !== undefined);
  const send = async ({ method, path }: Operation, body: unknown): Promise<Answer> =>
    await admin.send(method, `/${path.replaceAll(/\{\w+\}/g, () => newId())}`, body, { 'if-match': '"1"' });
  const pointers = ({ body }: Answer): string[] =>
    ((body as { errors?: { pointer: string }[] }).errors ?? []).map(({ pointer }) => pointer);
  /** Every row of every table, or those of one newsroom, as a mark: what was refused has left no trace. */
  const everything = async (workspace?: string): Promise<unknown> => {
    const { rows } = await api.admin.query(
      `SELECT t.relname AS name, bool_or(a.attname = 'workspace_id') AS kept_apart FROM pg_stat_user_tables t
       JOIN pg_attribute a ON a.attrelid = t.relid WHERE t.relname NOT IN ('sessions') GROUP BY 1 ORDER BY 1`,
    );
    const marks = rows
      .filter(({ kept_apart: keptApart }) => workspace === undefined || keptApart)
      .map(
        ({ name }) =>
          `SELECT '${name}' AS name, count(*) AS rows, md5(string_agg(t::text, '' ORDER BY t::text)) FROM ${name} t` +
          (workspace === undefined ? '' : ` WHERE workspace_id = '${workspace}'`),
      );
    return (await api.admin.query(marks.join(' UNION ALL '))).rows;
  };

  it('values of a wrong type are refused under the name of their field, and nothing is stored', async () => {
    const before = await everything();
    const faults: string[] = [];
    for (const operation of withBody()) {
      const fields = Object.entries(operation.body?.properties ?? {});
      for (const [kind, value] of KINDS) {
        const wrong = fields.filter(([, schema]) => !takes(resolve(schema), schema, kind)).map(([name]) => name);
        if (wrong.length === 0) continue;
        const answer = await send(operation, Object.fromEntries(wrong.map((name) => [name, value])));
        const named = pointers(answer);
        const missed = wrong.filter((name) => !named.some((one) => one === `/${name}` || one.startsWith(`/${name}/`)));
        if (answer.status !== 400 || answer.body.code !== 'validation' || missed.length > 0)
          faults.push(`${operation.id} ${JSON.stringify(value)}: ${answer.status} without ${missed.join(', ')}`);
      }
    }
    expect(faults).toEqual([]);
    expect(await everything()).toEqual(before);
  });

  it('no field of the database gets in beside the fields that a route knows', async () => {
    expect(columns.length).toBeGreaterThan(100);
    const before = await everything();
    const faults: string[] = [];
    for (const operation of withBody()) {
      const known = new Set(Object.keys(operation.body?.properties ?? {}));
      const foreign = columns.filter((name) => !known.has(name));
      const example = exampleOf(operation.body ?? {}, resolve) as object;
      // In handfuls: a refusal names fifty fields at most.
      const handfuls = [[...INHERITED], [...POISON]];
      for (let at = 0; at < foreign.length; at += 45) handfuls.push(foreign.slice(at, at + 45));
      for (const names of handfuls) {
        const answer = await send(operation, { ...example, ...Object.fromEntries(names.map((name) => [name, 'x'])) });
        const named = new Set(pointers(answer));
        const missed = names.filter((name) => !named.has(`/${name}`));
        if (answer.status !== 400 || missed.length > 0)
          faults.push(`${operation.id}: ${answer.status} without ${missed.slice(0, 5).join(', ')}`);
      }
    }
    expect(faults).toEqual([]);
    expect(await everything()).toEqual(before);
  });

  it('a query that is no value of its parameter is refused under its name, or finds nothing', async () => {
    const faults: string[] = [];
    const wrong = ['', 'x', '-1', '9'.repeat(400), '%00', '%ed%a0%80', "'%20OR%201=1", 'a,a', '%F0%9F%92%A9'];
    for (const { method, path, parameters, id } of operations) {
      for (const { name, in: where, schema } of parameters) {
        if (where !== 'query') continue;
        const base = `/${path.replaceAll(/\{\w+\}/g, () => newId())}`;
        const queries = [...wrong.map((value) => `${name}=${value}`), `${name}=x&${name}=x`, `${name}[a]=1`];
        for (const query of queries) {
          const answer = await admin.send(method, `${base}?${query}`);
          const shaped = schema?.enum ?? schema?.format ?? (schema?.type === 'integer' ? schema : undefined);
          const named = pointers(answer).some((pointer) => pointer.startsWith(`?${name}`));
          const refused = [400, 404].includes(answer.status) && (answer.body.code !== 'validation' || named);
          if (!(refused || (answer.status === 200 && !shaped))) faults.push(`${id} ?${query}: ${answer.status}`);
        }
      }
    }
    expect(faults).toEqual([]);
  });

  it('an id that nobody has is answered with 404, whatever else the request says', async () => {
    const faults: string[] = [];
    for (const operation of operations) {
      if (!operation.path.includes('{')) continue;
      const body = operation.body && exampleOf(operation.body, resolve);
      for (const id of ['not-an-id', newId(), newId().toUpperCase(), '%00']) {
        const path = operation.path.replaceAll(/\{\w+\}/g, () => id);
        const { status } = await admin.send(operation.method, `/${path}`, body, { 'if-match': '"1"' });
        if (status !== 404) faults.push(`${operation.method} ${path} answered ${status}`);
      }
    }
    expect(faults).toEqual([]);
  });

  it('what belongs to another newsroom does not exist: not by address, not in a body, not in a list', async () => {
    const theirs = await everyKind();
    const { userId } = await join(api, admin, 'former@example.org', ['reviewer']);
    const member = await admin.get(`/members/${userId}`);
    await admin.delete(`/members/${userId}`, { 'if-match': String(member.headers.etag) });
    const abroad = api.visitor();
    await abroad.signIn('former@example.org', undefined, await secondNewsroom(api, userId, ROLES));
    const before = await everything(workspaceId);

    const faults: string[] = [];
    const ask = async (id: string, method: string, address: string, body?: unknown): Promise<void> => {
      const answer = await abroad.send(method, address, body, { 'if-match': '"1"' });
      const told = JSON.stringify(answer.body);
      if (address.split('?')[0]?.match(/[0-9a-f-]{36}/) && answer.status !== 404)
        faults.push(`${id} answered ${answer.status}: ${told.slice(0, 120)}`);
      if (answer.status >= 500) faults.push(`${id} answered ${answer.status}`);
      const leaked = Object.values(theirs).filter((one) => told.includes(one) && !address.includes(one));
      if (method === 'GET' && leaked.length > 0) faults.push(`${address} tells of ${leaked.join()}`);
    };
    for (const { id, method, path, body } of operations) {
      // The stream never ends by itself and has a test of its own; the others would end the session or need a worker.
      if (['stream', 'signOut', 'checkReady'].includes(id)) continue;
      const address = path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => {
        const known = theirs[name === 'id' ? (path.split('/')[3] ?? '') : name];
        if (known === undefined) throw new Error(`The test has no ${name} for ${path}.`);
        return known;
      });
      const example = body && exampleOf(body, resolve);
      const named = JSON.parse(JSON.stringify(example ?? null), (name, value: unknown) => {
        const known = theirs[name.replace(/Ids$/, 'Id')];
        return known === undefined || value === null ? value : Array.isArray(value) ? [known] : known;
      }) as unknown;
      await ask(id, method, `/${address}`, body && named);
    }
    for (const address of [
      `/claims?article=${theirs.articleId}`,
      `/claims/count?article=${theirs.articleId}`,
      `/claims?assignee=${theirs.reviewerId}`,
      `/articles?author=${theirs.authorId}`,
      `/audit/events?articleId=${theirs.articleId}`,
      `/audit/events?claimId=${theirs.claimId}`,
      `/audit/events?actorId=${theirs.members}`,
      `/reports/${theirs.reportId}/export?format=html`,
    ])
      await ask('query', 'GET', address);
    expect(faults).toEqual([]);
    expect(await everything(workspaceId)).toEqual(before);
  });

  /** One of everything that has an id, made by the administrator; keyed as the routes and bodies call it. */
  async function everyKind(): Promise<Record<string, string>> {
    const made = async (path: string, body?: unknown): Promise<string> => {
      const answer = await admin.post(path, body);
      if (answer.status !== 201) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
      return answer.body.id as string;
    };
    const { userId } = await join(api, admin, 'mia@example.org', ['reviewer', 'author']);
    const articleId = await made('/articles', { text: 'Das Freibad kostet 11,8 Millionen Euro.', authorId: userId });
    const claimId = await made(`/articles/${articleId}/claims`, { spans: [{ start: 0, end: 11 }] });
    const sessions = await admin.get('/sessions');
    return {
      articleId,
      claimId,
      into: claimId,
      sourceId: await made('/sources', { kind: 'page', title: 'Vorlage 212' }),
      queryId: await made(`/articles/${articleId}/queries`, { addressee: 'author', question: 'Woher?' }),
      reportId: await made(`/articles/${articleId}/reports`),
      viewId: await made('/views', { name: 'Offen', query: 'state=queued', layout: 'list', scope: 'team' }),
      reviewerId: userId,
      authorId: userId,
      workspaceId,
      number: '1',
      members: userId,
      sessions: sessions.body.items[0].id,
      invitations: await made('/invitations', { email: 'next@example.org', roles: ['reviewer'] }),
      tokens: await made('/tokens', { name: 'Archive', scopes: ['claims:read'], days: 1 }),
    };
  }
});

/** Whether a field takes a JSON value of this kind, so that it cannot be expected to refuse it. */
function takes(schema: Schema, given: Schema, kind: string): boolean {
  const types = [schema.type ?? (schema.properties ? 'object' : [])].flat();
  if (kind === 'null') return types.includes('null') || given.nullable === true || schema.nullable === true;
  if (kind === 'string') return types.includes('string') && schema.format === undefined && schema.enum === undefined;
  if (kind === 'object') return types.includes('object') || types.length === 0;
  // No list of ours holds null, fractions or lists.
  return kind === 'boolean' && types.includes('boolean');
}
