import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { join, setUpNewsroom, startApi, type TestApi, type TestClient } from '../../../../test/support/api.js';

describe('queries to the author or the subject', () => {
  let api: TestApi;
  let editor: TestClient;
  let reviewer: TestClient;
  let author: TestClient;
  let stranger: TestClient;
  let articleId: string;

  beforeAll(async () => {
    api = await startApi();
    const { admin } = await setUpNewsroom(api);
    editor = (await join(api, admin, 'edda@example.org', ['editor'])).client;
    reviewer = (await join(api, admin, 'mia@example.org', ['reviewer'])).client;
    stranger = (await join(api, admin, 'ruth@example.org', ['author'])).client;
    const joined = await join(api, admin, 'anton@example.org', ['author']);
    author = joined.client;
    const text = 'Das Freibad in Auental kostet 11,8 Millionen Euro.';
    const made = await editor.post('/articles', { text, authorId: joined.userId });
    articleId = made.body.id;
    await api.admin.query(`UPDATE extractions SET state = 'extracted' WHERE article_id = $1`, [articleId]);
  });
  afterAll(() => api.close());

  const open = async (): Promise<string[]> =>
    (await editor.get(`/articles/${articleId}/clearance`)).body.open.map(({ code }: { code: string }) => code);

  it('keep the article from being cleared until they are closed, and take its sign-off back', async () => {
    expect(await open()).toEqual([]);
    expect((await editor.post(`/articles/${articleId}/sign-off`)).status).toBe(200);

    const asked = await reviewer.post(`/articles/${articleId}/queries`, { addressee: 'author', question: 'Woher?' });
    expect([asked.status, asked.headers.etag]).toEqual([201, '"1"']);
    expect(await open()).toEqual(['query_open']);
    expect((await editor.get(`/articles/${articleId}`)).body.signedOff).toBe(false);
    expect((await editor.post(`/articles/${articleId}/sign-off`)).body.code).toBe('not_cleared');

    const path = `/queries/${asked.body.id}`;
    const answer = { answer: 'Aus der Vorlage 212.' };
    // To another author the article does not exist.
    expect((await stranger.post(`${path}/answer`, answer, { 'if-match': '"1"' })).body.code).toBe('not_found');
    expect((await reviewer.post(`${path}/answer`, answer, { 'if-match': '"1"' })).body.code).toBe('forbidden');
    expect((await author.post(`${path}/answer`, answer)).body.code).toBe('precondition_required');
    const answered = await author.post(`${path}/answer`, answer, { 'if-match': '"1"' });
    expect(answered.body).toMatchObject({ ...answer, version: 2, answeredAt: expect.any(String), closedAt: null });
    const late = await author.post(`${path}/answer`, { answer: 'Anders.' }, { 'if-match': '"1"' });
    expect([late.status, late.body.current.answer]).toEqual([412, answer.answer]);
    expect(await open()).toEqual(['query_open']);

    expect((await reviewer.post(`${path}/close`, undefined, { 'if-match': '"2"' })).status).toBe(200);
    expect(await open()).toEqual([]);
    const again = await author.post(`${path}/answer`, answer, { 'if-match': '"3"' });
    expect([again.status, again.body.code, again.body.current.version]).toEqual([409, 'conflict', 3]);
    expect((await author.get(`/articles/${articleId}/queries`)).body.items).toMatchObject([{ version: 3, ...answer }]);
    const { rows } = await api.admin.query(`SELECT type FROM events WHERE subject_type = 'query' ORDER BY seq`);
    expect(rows.map(({ type }) => type)).toEqual(['query.asked', 'query.answered', 'query.closed']);
  });

  it('to the subject of an allegation are answered by an editor, and belong to a claim of the same article', async () => {
    const other = await editor.post('/articles', { text: 'Die Brücke ist gesperrt.' });
    const span = { spans: [{ start: 0, end: 9 }] };
    const { body: foreign } = await editor.post(`/articles/${other.body.id}/claims`, span);
    const { body: claim } = await editor.post(`/articles/${articleId}/claims`, span);
    const ask = (claimId: string) =>
      editor.post(`/articles/${articleId}/queries`, { addressee: 'subject', question: 'Stimmt das?', claimId });
    const wrong = await ask(foreign.id);
    expect([wrong.status, wrong.body.errors[0].pointer]).toEqual([400, '/claimId']);
    const { body: query } = await ask(claim.id);
    const answer = (who: TestClient) =>
      who.post(`/queries/${query.id}/answer`, { answer: 'Nein.' }, { 'if-match': '"1"' });
    expect((await answer(author)).body.code).toBe('forbidden');
    expect((await answer(editor)).body).toMatchObject({ answer: 'Nein.', claimId: claim.id, addressee: 'subject' });
    expect((await author.post(`/queries/${query.id}/close`, undefined, { 'if-match': '"2"' })).status).toBe(403);
  });
});
