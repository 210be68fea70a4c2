import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { join, setUpNewsroom, startApi, type TestApi, type TestClient } from '../../../../test/support/api.js';

type Entry = { readonly type: string; readonly at: string; readonly claimId: string | null };

describe('what happened', () => {
  let api: TestApi;
  let admin: TestClient;
  let editor: TestClient;
  let author: TestClient;
  let editorId: string;
  let articleId: string;
  let claimId: string;

  beforeAll(async () => {
    api = await startApi();
    ({ admin } = await setUpNewsroom(api));
    ({ client: editor, userId: editorId } = await join(api, admin, 'edda@example.org', ['editor']));
    author = (await join(api, admin, 'ruth@example.org', ['author'])).client;
    articleId = (await author.post('/articles', { text: 'Das Bad kostet 5 Millionen Euro.', title: 'Bad' })).body.id;
    await author.post('/articles', { text: 'Anderes.', title: 'Anderes' });
    claimId = (await editor.post(`/articles/${articleId}/claims`, { spans: [{ start: 0, end: 7 }] })).body.id;
    await editor.post(`/claims/${claimId}/dismiss`, { reason: 'Meinung.' });
    await editor.post(`/articles/${articleId}/queries`, { addressee: 'author', question: 'Woher?' });
  });
  afterAll(() => api.close());

  const entries = async (client: TestClient, path: string): Promise<Entry[]> => {
    const { status, body } = await client.get(path);
    expect(status).toBe(200);
    return body.items;
  };
  const types = async (client: TestClient, path: string) => (await entries(client, path)).map(({ type }) => type);

  it('to an article is told newest first, with its claims and queries and nothing of other articles', async () => {
    const path = `/articles/${articleId}/history`;
    const all = ['query.asked', 'claim.dismissed', 'claim.added', 'article.created'];
    expect(await types(editor, path)).toEqual(expect.arrayContaining(all));
    expect((await types(editor, path)).filter((type) => all.includes(type))).toEqual(all);
    const found: string[] = [];
    for (let after = '', more = true; more;) {
      const { body } = await author.get(`${path}?limit=1${after}`);
      found.push(body.items[0].type);
      more = body.next !== null;
      after = `&after=${body.next}`;
    }
    expect(found).toEqual(await types(editor, path));
    expect((await editor.get('/articles/019a5b3e-7c4d-7e21-9a63-5d2f8b1c0e47/history')).status).toBe(404);
  });

  it('is found in the audit log by person, types, subject and time', async () => {
    const log = (query: string) => types(admin, `/audit/events?${query}`);
    expect(await log('type=claim.added,claim.dismissed')).toEqual(['claim.dismissed', 'claim.added']);
    expect(await log(`type=claim.added&type=article.created&articleId=${articleId}`)).toEqual([
      'claim.added',
      'article.created',
    ]);
    expect(await log('subjectType=query')).toEqual(['query.asked']);
    expect(await log(`subjectId=${claimId}`)).toEqual(['claim.dismissed', 'claim.added']);
    expect(await log(`actorId=${editorId}&subjectType=claim`)).toEqual(['claim.dismissed', 'claim.added']);
    const [dismissed] = await entries(admin, '/audit/events?type=claim.dismissed');
    const at = encodeURIComponent(dismissed?.at ?? '');
    expect(await log(`from=${at}`)).toContain('claim.dismissed');
    expect(await log(`from=${at}`)).not.toContain('claim.added');
    expect(await log(`to=${at}`)).not.toContain('claim.dismissed');
    expect(await log(`to=${at}&subjectType=claim`)).toEqual(['claim.added']);
  });

  it('is asked for in a way that is understood, or refused', async () => {
    for (const query of ['from=yesterday', 'actorId=me', 'subjectType=', 'by=me']) {
      const { status, body } = await admin.get(`/audit/events?${query}`);
      expect([query, status, body.code]).toEqual([query, 400, 'validation']);
    }
    const { body } = await admin.get('/audit/events?limit=1&subjectType=claim');
    expect((await admin.get(`/audit/events?limit=1&after=${body.next}`)).body.code).toBe('cursor_mismatch');
    expect((await editor.get('/audit/events')).status).toBe(403);
  });
});
