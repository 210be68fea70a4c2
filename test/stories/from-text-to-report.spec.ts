import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import supertest from 'supertest';
import { createLogger } from '#libs/platform';
import { snapshotSha256 } from '#libs/reports';
import { GERMAN_ARTICLE } from '../../prisma/seed/articles.js';
import { startWorker, type RunningWorker } from '../../apps/worker/src/worker.js';
import { join as joinNewsroom, setUpNewsroom, startApi, type TestApi, type TestClient } from '../support/api.js';

const ARTICLE = join(import.meta.dirname, '../../../shared/gold/article.de.txt');

/** The article that the story tells, with two claims that must come out of it. */
const STORY = existsSync(ARTICLE)
  ? {
      text: readFileSync(ARTICLE, 'utf8'),
      publishedAt: '2022-09-15',
      claims: 20,
      amount: { value: 140_000_000_000, unit: 'USD', comparator: '>', speaker: 'Putin', printed: '140' },
      comparison: ['mehr Territorium verloren', 'fünf Monaten'],
    }
  : {
      text: GERMAN_ARTICLE.text,
      publishedAt: GERMAN_ARTICLE.publishedAt,
      claims: 15,
      amount: { value: 2_300_000, unit: 'EUR', comparator: '=', speaker: 'Marlene Oswald', printed: '2,3' },
      comparison: ['mehr Wasser', 'in einem ganzen Jahr'],
    };
if (!existsSync(ARTICLE))
  process.stderr.write(`skipped: the real article ${ARTICLE} is not here; told with the demo's own.\n`);

/** The product as a story: one real article goes from text to an exported, signed-off report, through HTTP alone. */
describe('a newsroom checks an article before press time', () => {
  let api: TestApi;
  let worker: RunningWorker;
  let editor: Person;
  let mia: Person;
  let noah: Person;
  let articleId: string;
  let sourceId: string;

  beforeAll(async () => {
    api = await startApi();
    worker = startWorker(api.configuration, createLogger({ logLevel: 'silent' }, 'worker'));
    const newsroom = await setUpNewsroom(api);
    const invite = async (email: string, roles: string[]): Promise<Person> =>
      person(api, (await joinNewsroom(api, newsroom.admin, email, roles)).client);
    editor = await invite('edda.editor@example.org', ['editor']);
    mia = await invite('mia.reviewer@example.org', ['reviewer']);
    noah = await invite('noah.reviewer@example.org', ['reviewer']);
  });
  afterAll(async () => {
    await worker?.stop();
    await api?.close();
  });

  it('the editor drops in the article and the machine reads it', async () => {
    const created = await editor
      .post('/articles', {
        text: STORY.text,
        publishedAt: STORY.publishedAt,
        desk: 'Ausland',
        deadline: '2030-01-01T18:00:00Z',
      })
      .expect(201);
    articleId = created.body.id;
    expect(created.body.revision).toMatchObject({ number: 1 });
    await until(async () => (await editor.get(`/articles/${articleId}/extraction`)).body.state === 'extracted');
    const article = await editor.get(`/articles/${articleId}`).expect(200);
    expect(article.body).toMatchObject({ language: 'de', extraction: { state: 'extracted' } });
    expect(article.body.claims.proposed).toBeGreaterThan(STORY.claims);
  });

  it('among the proposals are the claims that the desk must not miss, each anchored in the text', async () => {
    const claims = await allClaims(editor, articleId);
    const { text } = (await editor.get(`/articles/${articleId}/revisions/1`).expect(200)).body;
    for (const claim of claims) {
      for (const anchor of claim.anchors) expect(text.slice(anchor.start, anchor.end)).toBe(anchor.exact);
    }
    const amount = claims.find(isAmount);
    expect(amount).toMatchObject({ speaker: STORY.amount.speaker });
    expect(amount?.quantities).toContainEqual(
      expect.objectContaining({ unit: STORY.amount.unit, comparator: STORY.amount.comparator }),
    );
    const [more, than] = STORY.comparison;
    const comparison = claims.find((claim) => claim.anchors.some((anchor) => anchor.exact.includes(more ?? '')));
    expect(comparison?.anchors[0]?.exact).toContain(than);
  });

  it('the editor triages: one claim is dismissed, one is of high risk, everything else is accepted', async () => {
    const claims = await allClaims(editor, articleId);
    const [first, second, ...others] = claims;
    await editor.post(`/claims/${first?.id}/dismiss`, { reason: 'Die Überschrift wiederholt den Text.' }).expect(200);
    await editor.patch(`/claims/${second?.id}`, { risk: 'high' }).set('if-match', `"${second?.version}"`).expect(200);
    const bulk = await editor
      .post('/claims/bulk', { command: 'accept', claimIds: [second, ...others].map((claim) => claim?.id) })
      .expect(200);
    expect(bulk.body.items.every((item: { done: boolean }) => item.done)).toBe(true);
    const amount = (await allClaims(editor, articleId, '&state=queued')).find(isAmount);
    expect(amount).toMatchObject({ state: 'queued', speaker: STORY.amount.speaker });
  });

  it('the reviewers take claims from the queue until it is empty; the high-risk claim is reviewed twice, blind', async () => {
    sourceId = (
      await mia
        .post('/sources', {
          kind: 'page',
          grade: 'primary',
          title: 'Statistik des Außenhandels',
          url: 'https://www.example.org/handel',
        })
        .expect(201)
    ).body.id;
    const high = (await allClaims(editor, articleId, '&risk=high'))[0];

    const taken = (await mia.post('/claims/take', { articleId }).expect(200)).body;
    expect(taken.id).toBe(high?.id);
    await mia.post(`/claims/${taken.id}/start`).expect(200);
    await mia
      .put(`/claims/${taken.id}/draft`, { rationale: 'Erste Notiz, nur für mich.' })
      .set('if-match', '"0"')
      .expect(200);
    const finding = review('true', 'Von zwei Quellen bestätigt, Zeile 7.');
    const found = { source: { kind: 'document', title: 'Protokoll des Ministeriums' }, stance: 'supports' };
    const sealed = await mia
      .post(`/claims/${taken.id}/submit`, { ...finding, citations: [...finding.citations, found] })
      .expect(200);
    expect(sealed.body).toMatchObject({ state: 'queued', verdict: null });
    const { citations } = (await mia.get(`/claims/${taken.id}/reviews`)).body.items[0];
    const foundId = citations.find((one: { sourceId: string }) => one.sourceId !== sourceId).sourceId;

    for (const path of [
      `/claims/${taken.id}`,
      `/claims/${taken.id}/reviews`,
      `/claims/${taken.id}/history`,
      `/claims?article=${articleId}&limit=200`,
      `/sources`,
      `/claims/${taken.id}/verdicts`,
    ]) {
      for (const who of [noah, editor])
        expect(JSON.stringify((await who.get(path).expect(200)).body)).not.toMatch(/Zeile 7|Protokoll des Minist/);
    }
    await mia.post(`/claims/${taken.id}/take`).expect(409);

    const again = (await noah.post('/claims/take', { articleId }).expect(200)).body;
    expect(again.id).toBe(taken.id);
    await noah.post(`/claims/${again.id}/start`).expect(200);
    // What Mia found while checking is part of her sealed finding: for Noah it does not exist.
    const other = { rating: 'false', rationale: 'Die Zahl steht so nicht in der Statistik.' };
    const leaning = await noah
      .post(`/claims/${again.id}/submit`, { ...other, citations: [{ sourceId: foundId, stance: 'refutes' }] })
      .expect(400);
    expect(leaning.body.errors).toContainEqual(expect.objectContaining({ pointer: '/citations/0/sourceId' }));
    const disputed = await noah
      .post(`/claims/${again.id}/submit`, {
        ...other,
        citations: [{ source: { kind: 'document', title: 'Jahrbuch des Außenhandels' }, stance: 'refutes' }],
      })
      .expect(200);
    expect(disputed.body.state).toBe('disputed');
    expect((await noah.get(`/claims/${again.id}/reviews`)).body.items).toHaveLength(2);

    await reviewAll([mia, noah]);
    expect((await editor.get(`/claims/count?article=${articleId}`)).body).toMatchObject({
      proposed: 0,
      queued: 0,
      assigned: 0,
      in_review: 0,
      disputed: 1,
    });
  });

  it('the editor adjudicates the dispute, the dissent stays on record', async () => {
    const [disputed] = await allClaims(editor, articleId, '&state=disputed');
    await noah.post(`/claims/${disputed?.id}/adjudicate`, { rating: 'true', rationale: 'x' }).expect(403);
    const decided = await editor
      .post(`/claims/${disputed?.id}/adjudicate`, {
        rating: 'true',
        rationale: 'Die Meldung vom Vortag bestätigt die Zahl.',
      })
      .expect(200);
    expect(decided.body).toMatchObject({ state: 'decided', verdict: { rating: 'true', basis: 'adjudication' } });
    expect(
      (await editor.get(`/claims/${disputed?.id}/reviews`)).body.items
        .map((one: { rating: string }) => one.rating)
        .sort(),
    ).toEqual(['false', 'true']);
  });

  it('the article is not cleared before every claim is signed off and every sentence looked at', async () => {
    const before = (await editor.get(`/articles/${articleId}/clearance`).expect(200)).body;
    expect(before.cleared).toBe(false);
    const refused = await editor.post(`/articles/${articleId}/sign-off`).expect(409);
    expect(refused.body).toMatchObject({ code: 'not_cleared', current: { cleared: false } });

    const decided = await allClaims(editor, articleId, '&state=decided');
    await editor.post('/claims/bulk', { command: 'sign_off', claimIds: decided.map((claim) => claim.id) }).expect(200);
    const { sentences } = (await editor.get(`/articles/${articleId}/clearance`)).body;
    const ordinals = sentences.flatMap((sentence: { status: string }, ordinal: number) =>
      sentence.status === 'open' ? [ordinal] : [],
    );
    if (ordinals.length > 0)
      await editor.post(`/articles/${articleId}/sentences/dismiss`, { ordinals, reason: 'Nicht prüfbar.' }).expect(200);
    const after = (await editor.get(`/articles/${articleId}/clearance`)).body;
    expect(after).toMatchObject({ cleared: true, open: [] });
    const signed = await editor.post(`/articles/${articleId}/sign-off`).expect(200);
    expect(signed.body.signOff).toMatchObject({ by: expect.any(String) });
  });

  it('the report is frozen and exported, byte for byte the same each time, and refuses a ClaimReview of one’s own article', async () => {
    const report = (await editor.post(`/articles/${articleId}/reports`).expect(201)).body;
    for (const format of ['html', 'markdown', 'csv', 'json']) {
      const one = await editor
        .get(`/reports/${report.id}/export?format=${format}&language=de`)
        .buffer(true)
        .parse(bytes)
        .expect(200);
      const two = await editor
        .get(`/reports/${report.id}/export?format=${format}&language=de`)
        .buffer(true)
        .parse(bytes)
        .expect(200);
      expect(one.headers['x-report-sha256']).toBe(report.sha256);
      expect(Buffer.compare(one.body, two.body)).toBe(0);
      expect(one.body.toString('utf8')).toContain(STORY.amount.printed);
    }
    const json = JSON.parse(
      (await editor.get(`/reports/${report.id}/export?format=json`).buffer(true).parse(bytes)).body.toString('utf8'),
    );
    expect(JSON.stringify(json)).toContain(report.sha256);
    const stored = await api.admin.query('SELECT snapshot, sha256 FROM reports WHERE id = $1', [report.id]);
    expect(snapshotSha256(stored.rows[0].snapshot)).toBe(report.sha256);
    expect(JSON.parse(stored.rows[0].snapshot)).toMatchObject({
      clearance: { cleared: true },
      articleSignOff: { by: expect.any(String) },
    });

    const [claim] = await allClaims(editor, articleId, '&state=signed_off');
    const refused = await editor
      .get(`/reports/${report.id}/export?format=claimreview&claimId=${claim?.id}`)
      .expect(422);
    expect(refused.body.code).toBe('claimreview_refused');
  });

  it('a reopened claim takes the sign-off back, and the audit log holds together', async () => {
    const [claim] = await allClaims(editor, articleId, '&state=signed_off');
    await editor.post(`/claims/${claim?.id}/reopen`, { reason: 'Eine Leserin meldet einen Fehler.' }).expect(200);
    expect((await editor.get(`/articles/${articleId}/clearance`)).body).toMatchObject({
      cleared: false,
      signOff: null,
    });
    const admin = api.visitor();
    await admin.signIn('admin@example.org');
    expect((await admin.get('/audit/verification')).body).toMatchObject({ intact: true, faults: [] });
  });

  const review = (rating: string, rationale: string) => ({
    rating,
    rationale,
    citations: [{ sourceId, stance: 'supports', quote: '140 Mrd. US-Dollar', locator: 'Tabelle 3' }],
  });

  async function reviewAll(reviewers: readonly Person[]): Promise<void> {
    for (let turn = 0; ; turn += 1) {
      const who = reviewers[turn % reviewers.length] as Person;
      const next = await who.post('/claims/take', { articleId });
      if (next.status === 404 && next.body.code === 'nothing_to_take') return;
      expect(next.status).toBe(200);
      await who.post(`/claims/${next.body.id}/start`).expect(200);
      await who.post(`/claims/${next.body.id}/submit`, review('true', 'Geprüft und belegt.')).expect(200);
    }
  }
});

type Claim = {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly speaker: string | null;
  readonly anchors: readonly { readonly start: number; readonly end: number; readonly exact: string }[];
  readonly quantities: readonly { readonly value: number; readonly unit: string | null; readonly comparator: string }[];
};

/** The claim that has the story's amount. */
const isAmount = (claim: Claim): boolean => claim.quantities.some((quantity) => quantity.value === STORY.amount.value);

type Person = {
  get(path: string): supertest.Test;
  post(path: string, body?: object): supertest.Test;
  put(path: string, body: object): supertest.Test;
  patch(path: string, body: object): supertest.Test;
};

/** Somebody in front of a browser: their session cookie, from our own pages. */
function person(api: TestApi, { cookie }: TestClient): Person {
  const http = supertest(api.app.getHttpServer());
  const as = (test: supertest.Test): supertest.Test =>
    test.set('cookie', cookie ?? '').set('sec-fetch-site', 'same-origin');
  return {
    get: (path) => as(http.get(`/api/v1${path}`)),
    post: (path, body) =>
      body === undefined ? as(http.post(`/api/v1${path}`)) : as(http.post(`/api/v1${path}`)).send(body),
    put: (path, body) => as(http.put(`/api/v1${path}`)).send(body),
    patch: (path, body) => as(http.patch(`/api/v1${path}`)).send(body),
  };
}

async function allClaims(who: Person, articleId: string, filter = ''): Promise<Claim[]> {
  return (await who.get(`/claims?article=${articleId}&sort=position&limit=200${filter}`).expect(200)).body.items;
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (let look = 0; look < 200; look += 1) {
    if (await condition()) return;
    await pause(100);
  }
  throw new Error('it did not happen within 20 seconds');
}

function bytes(response: supertest.Response, done: (error: Error | null, body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  const stream = response as unknown as NodeJS.ReadableStream;
  stream.on('data', (chunk: Buffer) => chunks.push(Buffer.from(chunk)));
  stream.on('end', () => done(null, Buffer.concat(chunks)));
}
