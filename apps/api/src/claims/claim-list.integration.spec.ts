import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { join, setUpNewsroom, startApi, type TestApi, type TestClient } from '../../../../test/support/api.js';

const TEXT = 'Das Freibad kostet 11 Millionen Euro. Im Sommer kamen 86.400 Menschen.';

describe('the list of claims', () => {
  let api: TestApi;
  let editor: TestClient;
  let mia: TestClient;
  let miaId: string;
  let noahId: string;
  const articles: Record<string, string> = {};
  const claims: Record<string, string> = {};

  beforeAll(async () => {
    api = await startApi();
    const { admin } = await setUpNewsroom(api);
    editor = (await join(api, admin, 'edda@example.org', ['editor'])).client;
    ({ client: mia, userId: miaId } = await join(api, admin, 'mia@example.org', ['reviewer']));
    noahId = (await join(api, admin, 'noah@example.org', ['reviewer'])).userId;
    for (const desk of ['Lokales', 'Politik', 'Sport']) {
      const deadline = '2030-01-01T10:00:00.000Z';
      const { body } = await editor.post('/articles', { text: TEXT, title: desk, desk, deadline, language: 'de' });
      articles[desk] = body.id;
      for (const name of ['mine', 'noah', 'free']) {
        const span = { start: 0, end: 11 };
        const added = await editor.post(`/articles/${body.id}/claims`, { spans: [span], statement: `${desk} ${name}` });
        claims[`${desk} ${name}`] = added.body.id;
        const reviewerId = { mine: miaId, noah: noahId, free: null }[name];
        if (reviewerId) await editor.post(`/claims/${added.body.id}/assign`, { reviewerId });
      }
    }
    const { headers } = await editor.get(`/articles/${articles.Sport}`);
    await editor.patch(`/articles/${articles.Sport}`, { archived: true }, { 'if-match': String(headers.etag) });
  });
  afterAll(() => api.close());

  const found = async (query: string, client = editor): Promise<string[]> => {
    const { status, body } = await client.get(`/claims?sort=createdAt&${query}`);
    expect(status).toBe(200);
    return body.items.map((claim: { statement: string }) => claim.statement);
  };

  it('leaves out articles that were put away, unless one is asked for', async () => {
    expect(await found('')).not.toContainEqual(expect.stringMatching(/^Sport/));
    expect(await found(`article=${articles.Sport}`)).toHaveLength(3);
    expect((await mia.post('/claims/take', { articleId: articles.Sport })).body.code).toBe('nothing_to_take');
  });

  it.each([
    ['desk=Lokales', ['Lokales mine', 'Lokales noah', 'Lokales free']],
    ['desk=Lokales&desk=Politik&state=queued', ['Lokales free', 'Politik free']],
    ['desk=Nowhere', []],
    ['assignee=me', ['Lokales mine', 'Politik mine']],
    ['assignee=me,none&desk=Politik', ['Politik mine', 'Politik free']],
    ['assignee=none', ['Lokales free', 'Politik free']],
    ['assignee=NOAH,me&desk=Lokales', ['Lokales mine', 'Lokales noah']],
    ['anchor=lost', []],
    ['anchor=exact,moved&text=free', ['Lokales free', 'Politik free']],
  ])('finds by %s, and counts the same', async (query, expected) => {
    const asked = query.replace('NOAH', noahId);
    expect(await found(asked, mia)).toEqual(expected);
    const { body } = await mia.get(`/claims/count?${asked}`);
    expect(Object.values(body as Record<string, number>).reduce((sum, one) => sum + one, 0)).toBe(expected.length);
  });

  it('combines desks with one article, page by page', async () => {
    expect(await found(`article=${articles.Lokales}&desk=Politik`)).toEqual([]);
    const first = await editor.get('/claims?desk=Lokales&sort=due&limit=2');
    const second = await editor.get(`/claims?desk=Lokales&sort=due&limit=2&after=${first.body.next}`);
    expect([first.body.items.length, second.body.items.length, second.body.next]).toEqual([2, 1, null]);
    const other = await editor.get(`/claims?desk=Politik&sort=due&limit=2&after=${first.body.next}`);
    expect(other.body.code).toBe('cursor_mismatch');
  });

  it('says of each claim what article it stands in', async () => {
    const { body } = await editor.get(`/claims/${claims['Politik free']}`);
    expect(body.article).toEqual({
      title: 'Politik',
      language: 'de',
      desk: 'Politik',
      deadline: '2030-01-01T10:00:00.000Z',
    });
  });

  it.each(['assignee=somebody', 'assignee=me,', 'anchor=gone', 'desk='])('refuses %s', async (query) => {
    for (const path of ['/claims', '/claims/count']) {
      const { status, body } = await editor.get(`${path}?${query}`);
      expect([status, body.code, body.errors[0].pointer]).toEqual([400, 'validation', `?${query.split('=')[0]}`]);
    }
  });
});
