import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { join, setUpNewsroom, startApi, type TestApi, type TestClient } from '../../../../test/support/api.js';

type Row = { readonly id: string; readonly title: string };

describe('the list of articles', () => {
  let api: TestApi;
  let editor: TestClient;
  let authorId: string;

  beforeAll(async () => {
    api = await startApi();
    const { admin } = await setUpNewsroom(api);
    editor = (await join(api, admin, 'edda@example.org', ['editor'])).client;
    authorId = (await join(api, admin, 'anton@example.org', ['author'])).userId;
    const bring = async (title: string, fields: Record<string, unknown>): Promise<string> => {
      const answer = await editor.post('/articles', { title, text: 'Das Bad kostet 5 Millionen Euro.', ...fields });
      expect(answer.status).toBe(201);
      return answer.body.id;
    };
    await bring('brücke', { deadline: '2030-01-03T10:00:00Z', desk: 'Politik', risk: 'low' });
    await bring('Ampel', { deadline: '2030-01-01T10:00:00Z', desk: 'Lokales', risk: 'high', authorId });
    await bring('Dach', { desk: 'Lokales' });
    const closed = await bring('Chor', { deadline: '2030-01-02T10:00:00Z', risk: 'high' });
    // An article without sentences and claims is cleared at once.
    await api.admin.query(`UPDATE extractions SET state = 'extracted' WHERE article_id = $1`, [closed]);
    expect((await editor.post(`/articles/${closed}/sign-off`)).status).toBe(200);
  });
  afterAll(async () => {
    await api.close();
  });

  const titles = async (query: string): Promise<string[]> => {
    const { status, body } = await editor.get(`/articles?${query}`);
    expect(status).toBe(200);
    return (body.items as Row[]).map(({ title }) => title);
  };

  it.each([
    ['createdAt', ['brücke', 'Ampel', 'Dach', 'Chor']],
    ['-createdAt', ['Chor', 'Dach', 'Ampel', 'brücke']],
    ['deadline', ['Ampel', 'Chor', 'brücke', 'Dach']],
    ['risk', ['Ampel', 'Chor', 'Dach', 'brücke']],
    ['title', ['Ampel', 'brücke', 'Chor', 'Dach']],
  ])('is sorted by %s, on one page as over several', async (sort, expected) => {
    expect(await titles(`sort=${sort}`)).toEqual(expected);
    const seen: string[] = [];
    let after = '';
    do {
      const { body } = await editor.get(`/articles?sort=${sort}&limit=1${after}`);
      seen.push(...(body.items as Row[]).map(({ title }) => title));
      after = body.next === null ? '' : `&after=${body.next}`;
    } while (after !== '');
    expect(seen).toEqual(expected);
  });

  it('is newest first when nothing is said', async () => {
    expect(await titles('')).toEqual(['Chor', 'Dach', 'Ampel', 'brücke']);
  });

  it('is narrowed down by desk, author, risk, press time and sign-off', async () => {
    expect(await titles('sort=title&desk=Lokales')).toEqual(['Ampel', 'Dach']);
    expect(await titles(`author=${authorId}`)).toEqual(['Ampel']);
    expect(await titles('sort=title&risk=high,low')).toEqual(['Ampel', 'brücke', 'Chor']);
    expect(await titles('dueAfter=2030-01-02T10:00:00Z&dueBefore=2030-01-03T10:00:00Z')).toEqual(['Chor']);
    expect(await titles('signedOff=true')).toEqual(['Chor']);
    expect(await titles('sort=title&signedOff=false')).toEqual(['Ampel', 'brücke', 'Dach']);
  });

  it('takes a cursor for its own sort and filters only', async () => {
    const { body } = await editor.get('/articles?sort=title&limit=1');
    expect(await titles(`sort=title&limit=1&after=${body.next}`)).toEqual(['brücke']);
    for (const other of ['sort=deadline', 'sort=title&risk=high', 'sort=title&signedOff=false']) {
      const refused = await editor.get(`/articles?${other}&after=${body.next}`);
      expect([refused.status, refused.body.code]).toEqual([400, 'cursor_mismatch']);
    }
  });

  it('knows the desks that were ever named', async () => {
    expect((await editor.get('/articles/desks')).body).toEqual({ items: ['Lokales', 'Politik'] });
  });
});
