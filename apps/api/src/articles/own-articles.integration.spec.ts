import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { join, setUpNewsroom, startApi, type TestApi, type TestClient } from '../../../../test/support/api.js';

const TEXT = 'Das Freibad in Auental kostet 11,8 Millionen Euro.';

type Made = { readonly article: string; readonly claim: string; readonly query: string; readonly report: string };

describe('what an author sees', () => {
  let api: TestApi;
  let admin: TestClient;
  let editor: TestClient;
  let author: TestClient;
  let own: Made;
  let foreign: Made;

  beforeAll(async () => {
    api = await startApi();
    ({ admin } = await setUpNewsroom(api));
    editor = (await join(api, admin, 'edda@example.org', ['editor'])).client;
    const anton = await join(api, admin, 'anton@example.org', ['author']);
    author = anton.client;
    own = await articleWithAll({ authorId: anton.userId, desk: 'Lokales' });
    foreign = await articleWithAll({ desk: 'Politik' });
  });
  afterAll(() => api.close());

  async function articleWithAll(fields: object): Promise<Made> {
    const { body } = await editor.post('/articles', { text: TEXT, ...fields });
    const article = body.id as string;
    await api.admin.query(`UPDATE extractions SET state = 'extracted' WHERE article_id = $1`, [article]);
    const claim = await editor.post(`/articles/${article}/claims`, { spans: [{ start: 0, end: 49 }] });
    const query = await editor.post(`/articles/${article}/queries`, { addressee: 'author', question: 'Woher?' });
    const report = await editor.post(`/articles/${article}/reports`);
    const made = [claim, query, report];
    expect(made.map(({ status }) => status)).toEqual([201, 201, 201]);
    return { article, claim: claim.body.id, query: query.body.id, report: report.body.id };
  }

  /** Every address that reads something by the id of an article, a claim or a report. */
  const readable = (of: Made): string[] =>
    api.routes
      .all()
      .filter(({ methods, url }) => methods.includes('GET') && /:(article|claim|report)Id/.test(url))
      .filter(({ url }) => !url.endsWith('/stream'))
      .map(({ url }) =>
        url
          .replace('/api/v1', '')
          .replace(':articleId', of.article)
          .replace(':claimId', of.claim)
          .replace(':reportId', of.report)
          .replace(':number', '1'),
      );

  it('is every part of their own article that authors may see, and nothing of another one', async () => {
    const faults: string[] = [];
    const addresses = readable(foreign);
    expect(addresses.length).toBeGreaterThan(10);
    for (const path of addresses) {
      const { status } = await author.get(path);
      if (status !== 404 && status !== 403) faults.push(`${path} answered ${status}`);
    }
    expect(faults).toEqual([]);
    for (const path of [
      `/articles/${own.article}`,
      `/articles/${own.article}/clearance`,
      `/articles/${own.article}/queries`,
      `/claims/${own.claim}`,
      `/reports/${own.report}`,
    ]) {
      expect([path, (await author.get(path)).status]).toEqual([path, 200]);
    }
    expect((await author.get(`/articles/${foreign.article}`)).status).toBe(404);
    expect((await author.get(`/claims/${foreign.claim}`)).status).toBe(404);
    expect((await author.get(`/reports/${foreign.report}`)).status).toBe(404);
    expect((await editor.get(`/claims/${foreign.claim}`)).status).toBe(200);
  });

  it('is their own in every list and count', async () => {
    const ids = async (path: string): Promise<string[]> =>
      (await author.get(path)).body.items.map(({ id }: { id: string }) => id);
    expect(await ids('/articles')).toEqual([own.article]);
    expect(await ids('/claims')).toEqual([own.claim]);
    expect((await author.get('/claims/count')).body).toMatchObject({ queued: 1, proposed: 0 });
    expect((await author.get('/articles/desks')).body.items).toEqual(['Lokales']);
    expect((await author.get(`/claims/${own.claim}/similar`)).body.items).toEqual([]);
  });

  it('can be changed by an answer on their own article, and by nothing on another one', async () => {
    const version = { 'if-match': '"1"' };
    const refused = [
      await author.post(`/queries/${foreign.query}/answer`, { answer: 'Nein.' }, version),
      await author.patch(`/articles/${foreign.article}`, { title: 'Meins' }, version),
      await author.post(`/articles/${foreign.article}/revisions`, { text: 'Anderes.' }, version),
    ];
    for (const { status } of refused) expect([403, 404]).toContain(status);
    expect((await author.post(`/queries/${own.query}/answer`, { answer: 'Vorlage 212.' }, version)).status).toBe(200);
  });

  it('is what they bring in themselves, and everything once they are more than an author', async () => {
    const { client, userId } = await join(api, admin, 'ruth@example.org', ['author']);
    const brought = await client.post('/articles', { text: TEXT });
    expect(brought.status).toBe(201);
    expect((await client.get('/articles')).body.items).toMatchObject([{ id: brought.body.id }]);
    const { version } = (await admin.get(`/members/${userId}`)).body;
    const headers = { 'if-match': `"${version}"` };
    expect((await admin.patch(`/members/${userId}`, { roles: ['author', 'reviewer'] }, headers)).status).toBe(200);
    const again = api.visitor();
    await again.signIn('ruth@example.org');
    expect((await again.get('/articles')).body.items).toHaveLength(3);
  });
});
