import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import {
  type Answer,
  join,
  secondNewsroom,
  setUpNewsroom,
  startApi,
  type TestApi,
  TestClient,
} from '../../../../test/support/api.js';

const TEXT = 'Das Freibad in Auental kostet 11,8 Millionen Euro. Im Sommer kamen 86.400 Menschen.';
const FINDING = {
  rating: 'true',
  rationale: 'Die Vorlage nennt dieselbe Zahl.',
  citations: [{ source: { kind: 'page', title: 'Vorlage 212' }, stance: 'supports', locator: 'Seite 4' }],
};

describe('claims over HTTP', () => {
  let api: TestApi;
  let admin: TestClient;
  let editor: TestClient;
  let mia: TestClient;
  let noah: TestClient;
  let author: TestClient;
  let miaId: string;
  let articleId: string;
  let claim: { id: string; version: number };

  beforeAll(async () => {
    api = await startApi();
    ({ admin } = await setUpNewsroom(api));
    editor = (await join(api, admin, 'edda@example.org', ['editor'])).client;
    ({ client: mia, userId: miaId } = await join(api, admin, 'mia@example.org', ['reviewer']));
    noah = (await join(api, admin, 'noah@example.org', ['reviewer'])).client;
    author = (await join(api, admin, 'author@example.org', ['author'])).client;
    articleId = (await editor.post('/articles', { text: TEXT, title: 'Freibad' })).body.id;
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    const span = { start: TEXT.indexOf('11,8'), end: TEXT.indexOf('11,8') + '11,8 Millionen Euro'.length };
    const added = await editor.post(`/articles/${articleId}/claims`, { spans: [span] });
    expect(added.status).toBe(201);
    claim = added.body;
  });

  const at = (rest = '') => `/claims/${claim.id}${rest}`;
  const refusal = ({ status, body }: Answer) => [status, body.code];

  it('go through their life by POST, each answer with the next commands and an ETag', async () => {
    const steps: [TestClient, string, object | undefined, string][] = [
      [mia, 'take', undefined, 'assigned'],
      [mia, 'start', undefined, 'in_review'],
      [mia, 'submit', FINDING, 'decided'],
      [mia, 'withdraw', undefined, 'in_review'],
      [mia, 'submit', {}, 'decided'],
      [editor, 'return', { comment: 'Seite 3 fehlt.' }, 'queued'],
      [editor, 'assign', { reviewerId: miaId }, 'assigned'],
      [mia, 'release', { reason: 'Ich kenne den Sprecher.' }, 'queued'],
      [noah, 'take', undefined, 'assigned'],
      [noah, 'start', undefined, 'in_review'],
      [noah, 'submit', FINDING, 'decided'],
      [editor, 'sign-off', undefined, 'signed_off'],
      [editor, 'reopen', { reason: 'Neue Zahlen.' }, 'queued'],
      [editor, 'dismiss', { reason: 'Meinung.' }, 'dismissed'],
    ];
    for (const [who, path, body, state] of steps) {
      const before = await who.get(at());
      expect(before.body.commands).toContain(path.replace('-', '_'));
      const answer = await who.post(at(`/${path}`), body, { 'if-match': String(before.headers.etag) });
      expect([path, answer.status, answer.body.state]).toEqual([path, 200, state]);
      expect(answer.headers.etag).toBe(`"${answer.body.version}"`);
      expect((await who.get(at())).body).toEqual(answer.body);
    }
    const { rows } = await api.admin.query('SELECT state, version FROM claims WHERE id = $1', [claim.id]);
    expect(rows).toEqual([{ state: 'dismissed', version: steps.length + 1 }]);
  });

  it('answer 409 with the present claim when a command is not possible now', async () => {
    await mia.post(at('/take'));
    for (const [who, path] of [
      [noah, 'take'],
      [editor, 'accept'],
      [editor, 'sign-off'],
    ] as const) {
      const answer = await who.post(at(`/${path}`));
      expect(refusal(answer)).toEqual([409, 'illegal_transition']);
      expect(answer.headers['content-type']).toContain('application/problem+json');
      expect(answer.body.current).toEqual((await who.get(at())).body);
    }
  });

  it('answer 412 with the present claim to a stale version, and 428 to an edit without one', async () => {
    expect((await editor.patch(at(), { risk: 'high' }, { 'if-match': '"1"' })).body).toMatchObject({
      risk: 'high',
      edited: true,
      version: 2,
    });
    for (const stale of [
      await editor.patch(at(), { statement: 'Anders.' }, { 'if-match': '"1"' }),
      await editor.post(at('/dismiss'), { reason: 'Doppelt.' }, { 'if-match': '"1"' }),
      await mia.post(at('/take'), undefined, { 'if-match': '"1"' }),
    ]) {
      expect(refusal(stale)).toEqual([412, 'stale_version']);
      expect(stale.body.current).toMatchObject({ id: claim.id, version: 2, state: 'queued' });
    }
    expect(refusal(await editor.patch(at(), { risk: 'low' }))).toEqual([428, 'precondition_required']);
    expect(refusal(await mia.put(at('/draft'), { rationale: 'x' }))).toEqual([428, 'precondition_required']);
  });

  it('refuse what is not in the form, and name the field and the fix', async () => {
    const match = { 'if-match': '"1"' };
    const faults: [Answer, string][] = [
      [await editor.patch(at(), { risk: 'grave' }, match), '/risk'],
      [await editor.patch(at(), { state: 'signed_off' }, match), '/state'],
      [await editor.patch(at(), { statement: '' }, match), '/statement'],
      [await editor.patch(at(), { spans: [{ start: '0', end: 3 }] }, match), '/spans/0/start'],
      [await editor.post(at('/dismiss'), {}), '/reason'],
      [await editor.post(at('/assign'), { reviewerId: 'mia' }), '/reviewerId'],
      [await editor.post('/claims/bulk', { command: 'submit', claimIds: [claim.id] }), '/command'],
      [await editor.post('/claims/bulk', { command: 'accept', claimIds: [] }), '/claimIds'],
      [await editor.post('/claims/bulk', { command: 'change', claimIds: [claim.id] }), '/risk'],
      [await mia.put(at('/draft'), { citations: [{ stance: 'maybe' }] }, { 'if-match': '"0"' }), '/citations/0/stance'],
      [await editor.get('/claims?assignee=nobody'), '?assignee'],
      [await editor.get('/claims?limit=201'), '?limit'],
      [await mia.post('/sources', { kind: 'page', title: 'x', url: 'javascript:alert(1)' }), '/url'],
    ];
    for (const [answer, pointer] of faults) {
      expect([pointer, ...refusal(answer)]).toEqual([pointer, 400, 'validation']);
      expect(answer.body.errors[0]).toMatchObject({ pointer, detail: expect.any(String) });
    }
    const outside = await editor.patch(at(), { spans: [{ start: 0, end: 9999 }] }, match);
    expect(refusal(outside)).toEqual([422, 'range_not_in_text']);
    expect((await editor.get('/claims?after=eyJ2IjoxfQ')).body.code).toBe('cursor_mismatch');
    expect((await editor.get(at())).body.version).toBe(1);
  });

  it('are closed to those without the role, and do not exist for another newsroom', async () => {
    for (const answer of [
      await author.post(at('/take')),
      await mia.post(at('/dismiss'), { reason: 'x' }),
      await editor.post(at('/take')),
      await mia.patch(at(), { risk: 'low' }, { 'if-match': '"1"' }),
    ])
      expect(refusal(answer)).toEqual([403, 'forbidden']);

    const { userId } = await join(api, admin, 'abroad@example.org', ['reviewer']);
    const workspace = await secondNewsroom(api, userId, ['editor', 'reviewer', 'admin']);
    const abroad = api.visitor();
    await abroad.signIn('abroad@example.org', undefined, workspace);
    const source = (await mia.post('/sources', { kind: 'page', title: 'Vorlage 212' })).body;
    const match = { 'if-match': '"1"' };
    for (const answer of [
      await abroad.get(at()),
      await abroad.get(at('/history')),
      await abroad.get(at('/reviews')),
      await abroad.get(at('/verdicts')),
      await abroad.get(at('/draft')),
      await abroad.put(at('/draft'), {}, match),
      await abroad.patch(at(), { risk: 'low' }, match),
      await abroad.post(at('/take')),
      await abroad.post(at('/dismiss'), { reason: 'x' }),
      await abroad.post(at('/submit'), FINDING),
      await abroad.post('/claims/merge', { into: claim.id, claimIds: [newId()] }),
      await abroad.post(`/articles/${articleId}/claims`, { spans: [{ start: 0, end: 3 }] }),
      await abroad.get(`/sources/${source.id}`),
      await abroad.patch(`/sources/${source.id}`, { title: 'x' }, match),
    ])
      expect(refusal(answer)).toEqual([404, 'not_found']);
    expect((await abroad.get('/claims')).body.items).toEqual([]);
    expect((await abroad.get('/sources')).body.items).toEqual([]);
    expect((await abroad.post('/claims/take', {})).body.code).toBe('nothing_to_take');
    const bulk = await abroad.post('/claims/bulk', { command: 'accept', claimIds: [claim.id] });
    expect(bulk.body.items).toEqual([
      { claimId: claim.id, done: false, code: 'not_found', detail: 'There is no such claim.' },
    ]);
  });

  it('let a machine take and write with the right scope, but neither adjudicate nor sign off', async () => {
    const { body } = await mia.post('/tokens', { name: 'Queue', scopes: ['reviews:write'], days: 1 });
    const machine = new TestClient(api.transport, null, { authorization: `Bearer ${body.token}` });
    expect((await machine.post(at('/take'))).body).toMatchObject({ state: 'assigned', assigneeId: miaId });
    expect(refusal(await machine.get(at()))).toEqual([403, 'forbidden']);
    const chief = await editor.post('/tokens', { name: 'Desk', scopes: ['claims:write'], days: 1 });
    const robot = new TestClient(api.transport, null, { authorization: `Bearer ${chief.body.token}` });
    for (const path of ['sign-off', 'adjudicate'])
      expect(refusal(await robot.post(at(`/${path}`), { rating: 'true', rationale: 'x' }))).toEqual([403, 'forbidden']);
  });

  it('take a repeated POST with the same Idempotency-Key once', async () => {
    const key = { 'idempotency-key': newId() };
    const first = await mia.post(at('/take'), undefined, key);
    const again = await mia.post(at('/take'), undefined, key);
    expect([first.status, again.status]).toEqual([200, 200]);
    // The same answer to the letter: its fields stand in the same order.
    expect(JSON.stringify(again.body)).toBe(JSON.stringify(first.body));
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(refusal(await mia.post(at('/start'), undefined, key))).toEqual([422, 'idempotency_key_reused']);
  });

  it('keep the draft of a reviewer with its ETag, from the first letter to the submitted review', async () => {
    await mia.post(at('/take'));
    await mia.post(at('/start'));
    const first = await mia.put(at('/draft'), { rationale: 'Ein' }, { 'if-match': '"0"' });
    expect([first.status, first.headers.etag]).toEqual([200, '"1"']);
    const second = await mia.put(at('/draft'), FINDING, { 'if-match': '"1"' });
    expect(second.headers.etag).toBe('"2"');
    const stale = await mia.put(at('/draft'), { rationale: 'Ein alter Tab' }, { 'if-match': '"1"' });
    expect(refusal(stale)).toEqual([412, 'stale_version']);
    expect(stale.body.current).toEqual(second.body);
    expect((await mia.get(at('/draft'))).body).toEqual(second.body);
    expect((await mia.post(at('/submit'), {})).body.state).toBe('decided');
    const { items } = (await editor.get(at('/reviews'))).body;
    expect(items).toMatchObject([{ state: 'submitted', rationale: FINDING.rationale, reviewerId: miaId }]);
    expect((await editor.get(at('/verdicts'))).body.items).toMatchObject([{ version: 1, retractedAt: null }]);
    expect((await editor.get(at('/history?limit=2'))).body.items[0].type).toBe('claim.submitted');
  });
});
