import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import {
  type Answer,
  join,
  setUpNewsroom,
  startApi,
  type TestApi,
  type TestClient,
} from '../../../../test/support/api.js';

const TEXT = 'Das Freibad in Auental kostet 11,8 Millionen Euro. Im Sommer kamen 86.400 Menschen. Es schließt 2031.';
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

describe('the text of an article', () => {
  let api: TestApi;
  let editor: TestClient;
  let reviewer: TestClient;

  beforeAll(async () => {
    api = await startApi({ CLAIMDESK_MAX_TEXT_CHARACTERS: '20000', CLAIMDESK_BODY_LIMIT_BYTES: '6000000' });
    const { admin } = await setUpNewsroom(api);
    editor = (await join(api, admin, 'edda@example.org', ['editor'])).client;
    reviewer = (await join(api, admin, 'mia@example.org', ['reviewer'])).client;
  });
  afterAll(() => api.close());

  const rows = async (table: string): Promise<number> =>
    Number((await api.admin.query(`SELECT count(*) AS n FROM ${table}`)).rows[0].n);
  const traces = async (): Promise<number[]> =>
    await Promise.all(['articles', 'revisions', 'extractions', 'outbox', 'events', 'idempotency_keys'].map(rows));
  const stored = async ({ body }: Answer): Promise<string> =>
    (await editor.get(`/articles/${body.id}/revisions/${body.revision.number}`)).body.text;

  it.each([
    ['nothing at all', {}, 400, 'validation'],
    ['empty text', { text: '' }, 400, 'validation'],
    ['white space', { text: ' \n\t\u00a0\u2003' }, 400, 'validation'],
    ['signs that nobody sees', { text: '\u200b\u2060\ufeff' }, 422, 'text_not_readable'],
    ['a picture as text', { text: '\u0089PNG\r\n\u001a\n\u0002\u0001' }, 422, 'text_not_readable'],
    ['a text in the wrong encoding', { text: 'Gr\ufffd\ufffde aus M\ufffdnchen' }, 422, 'text_not_readable'],
    ['NUL', `{"text":"ab\\u0000c"}`, 400, 'validation'],
    ['half a character', `{"text":"ab\\ud83dc"}`, 400, 'validation'],
    ['the other half', `{"text":"ab\\ude00c"}`, 400, 'validation'],
    [
      'markup without a word',
      { text: '<p><img src="x"></p><script>alert(1)</script>', format: 'html' },
      422,
      'text_not_readable',
    ],
    ['a text beyond the limit', { text: 'a'.repeat(20_001) }, 413, 'payload_too_large'],
    ['5 MB of text', { text: 'Das Bad kostet 5 Millionen Euro. '.repeat(160_000) }, 413, 'payload_too_large'],
  ])('is refused under its name, without a trace, when it is %s', async (_what, body, status, code) => {
    const before = await traces();
    const answer = await editor.post('/articles', body, { 'idempotency-key': newId() });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body.errors).toEqual([{ pointer: '/text', detail: expect.stringMatching(/^\S.*\.$/) }]);
    expect(await traces()).toEqual(before);
  });

  it('is refused by its bytes before it is read when the body is larger than any body may be', async () => {
    const before = await traces();
    const answer = await editor.post('/articles', { text: 'x'.repeat(6_000_001) });
    expect([answer.status, answer.body.code]).toEqual([413, 'payload_too_large']);
    expect(answer.body.detail).toContain('6,000,000 bytes');
    expect(await traces()).toEqual(before);
  });

  it.each([
    ['right to left', 'قال الوزير إن الميزانية بلغت 5 ملايين يورو. \u202Eabc\u202C שלום'],
    ['combining', 'Das Cafe\u0301 in Zu\u0308rich kostet Z\u0351\u036b\u0343a\u0302\u0303lgo 5 Millionen Euro.'],
    ['beyond the first plane', 'Das 👩‍👩‍👧‍👦 und 𝔄𝔲𝔢𝔫𝔱𝔞𝔩 kosten 5 Millionen Euro, 𠮷 auch.'],
    ['of quotes and backslashes', `Er sagte: "C:\\neu\\'; DROP TABLE claims; --" kostet 5 Euro.\n\n<b>&amp;</b>`],
  ])('is kept to the letter, with its hash, when it is %s', async (_what, text) => {
    const created = await editor.post('/articles', { text });
    expect(created.status).toBe(201);
    expect(created.body.revision.sha256).toBe(sha256(text));
    expect(await stored(created)).toBe(text);
    const at = text.indexOf('5');
    const claim = await editor.post(`/articles/${created.body.id}/claims`, { spans: [{ start: 0, end: at + 1 }] });
    expect([claim.status, claim.body.anchors?.[0]?.exact]).toEqual([201, text.slice(0, at + 1)]);
  });

  it('comes from Markdown and HTML as its words alone, whatever stands between them', async () => {
    const html = `<html><head><title>No</title><style>p{}</style></head><body onload="x()"><nav>Menü</nav>
      <h1>Freibad</h1><p>Es kostet <b>11,8</b>&nbsp;Millionen&shy; Euro.<script>alert("canary")</script></p>
      <ul><li>eins<li>zwei</ul><iframe src="//evil"></iframe><p hidden>x</p></body></html>`;
    const fromHtml = await editor.post('/articles', { text: html, format: 'html' });
    expect(await stored(fromHtml)).toBe('Freibad\n\nEs kostet 11,8\u00a0Millionen\u00ad Euro.\n\neins\nzwei\n\nx');
    const fromMarkdown = await editor.post('/articles', {
      text: '# Freibad\n\nEs *kostet* [11,8](https://evil.example) Millionen.\n\n<script>x</script>\n\n- eins\n- zwei',
      format: 'markdown',
    });
    expect(await stored(fromMarkdown)).toBe('Freibad\n\nEs kostet 11,8 Millionen.\n\n<script>x</script>\n\neins\nzwei');
    expect(fromMarkdown.body.title).toBe('Freibad');
  });

  it('comes in once however often and however simultaneously one request is sent', async () => {
    const before = await rows('articles');
    const key = { 'idempotency-key': newId() };
    const answers = await Promise.all(Array.from({ length: 8 }, () => editor.post('/articles', { text: TEXT }, key)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(answers.filter(({ headers }) => headers['idempotency-replayed'] === 'true')).toHaveLength(7);
    expect(await rows('articles')).toBe(before + 1);
    const other = await editor.post('/articles', { text: `${TEXT} Und mehr.` }, key);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency_key_reused']);
    // A key belongs to the person who chose it.
    const { body: mine } = await reviewer.post('/sources', { kind: 'page', title: 'Vorlage 212' }, key);
    expect(mine.title).toBe('Vorlage 212');
  });

  it('whose connection was cut half-way leaves nothing; cut before the answer, it is there and the repeat finds it', async () => {
    await api.app.listen(0, '127.0.0.1');
    const { port } = api.app.getHttpServer().address() as AddressInfo;
    const key = newId();
    const body = JSON.stringify({ text: `${TEXT} Verbindung.` });
    const head = [
      'POST /api/v1/articles HTTP/1.1',
      'host: desk',
      `cookie: ${editor.cookie}`,
      'sec-fetch-site: same-origin',
      'content-type: application/json',
      `idempotency-key: ${key}`,
      `content-length: ${Buffer.byteLength(body)}`,
    ].join('\r\n');
    const cutAfter = async (bytes: string): Promise<void> => {
      const socket = connect(port, '127.0.0.1');
      await once(socket, 'connect');
      await new Promise((resolve) => socket.write(bytes, resolve));
      socket.destroy();
    };
    const before = await traces();
    await cutAfter(`${head}\r\n\r\n${body.slice(0, -20)}`);
    expect((await editor.get('/session')).status).toBe(200);
    expect(await traces()).toEqual(before);

    await cutAfter(`${head}\r\n\r\n${body}`);
    for (let look = 0; look < 100 && (await rows('articles')) === (before[0] ?? 0); look += 1) await pause(20);
    const again = await editor.post('/articles', body, { 'idempotency-key': key });
    expect([again.status, again.headers['idempotency-replayed']]).toEqual([201, 'true']);
    expect(await rows('articles')).toBe((before[0] ?? 0) + 1);
    expect(await stored(again)).toBe(`${TEXT} Verbindung.`);
  });

  it('changes with a new revision: untouched claims move, touched ones reopen, vanished ones say so', async () => {
    const { body: article } = await editor.post('/articles', { text: TEXT });
    const claimOn = async (words: string) => {
      const span = { start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length };
      return (await editor.post(`/articles/${article.id}/claims`, { spans: [span] })).body;
    };
    const [cost, people, closing] = [
      await claimOn('11,8 Millionen Euro'),
      await claimOn('86.400 Menschen'),
      await claimOn('Es schließt 2031.'),
    ];
    for (const { id } of [cost, people]) {
      await reviewer.post(`/claims/${id}/take`);
      await reviewer.post(`/claims/${id}/start`);
      const citations = [{ source: { kind: 'page', title: 'Vorlage 212' }, stance: 'supports' }];
      const submitted = await reviewer.post(`/claims/${id}/submit`, {
        rating: 'true',
        rationale: 'Belegt.',
        citations,
      });
      expect(submitted.body.state).toBe('decided');
    }

    const text = 'Neu: Das Freibad in Auental kostet 11,8 Millionen Euro. Im Sommer kamen 68.400 Menschen.';
    const path = `/articles/${article.id}/revisions`;
    expect((await editor.post(path, { text })).status).toBe(428);
    const { body: revised } = await editor.post(path, { text }, { 'if-match': '"1"' });
    expect(revised).toMatchObject({ version: 2, revision: { number: 2, sha256: sha256(text) } });
    expect(revised.anchors).toEqual({ exact: 0, moved: 1, touched: 1, lost: 1 });
    const after = async (id: string) => (await editor.get(`/claims/${id}`)).body;
    const moved = await after(cost.id);
    expect(moved).toMatchObject({ state: 'decided', revisionId: revised.revision.id, anchors: [{ state: 'moved' }] });
    expect(text.slice(moved.anchors[0].start, moved.anchors[0].end)).toBe('11,8 Millionen Euro');
    expect(await after(people.id)).toMatchObject({ state: 'queued', anchors: [{ state: 'touched' }] });
    expect(await after(closing.id)).toMatchObject({ anchors: [{ state: 'lost', exact: 'Es schließt 2031.' }] });
    const clearance = await editor.get(`/articles/${article.id}/clearance`);
    expect(clearance.body.open).toContainEqual(expect.objectContaining({ claimId: closing.id, code: 'anchor_lost' }));

    const stale = await editor.post(path, { text: `${text}!` }, { 'if-match': '"1"' });
    expect([stale.status, stale.body.code, stale.body.current.version]).toEqual([412, 'stale_version', 2]);
    const same = await editor.post(path, { text }, { 'if-match': '"2"' });
    expect([same.status, same.body.code]).toEqual([409, 'conflict']);
    const { items } = (await editor.get(path)).body;
    expect(items.map(({ number }: { number: number }) => number)).toEqual([2, 1]);
    expect((await editor.get(`${path}/1`)).body.text).toBe(TEXT);
    expect((await editor.get(`${path}/3`)).status).toBe(404);
    const newest = await editor.get(`${path}/current`);
    expect(newest.body).toEqual((await editor.get(`${path}/2`)).body);
    expect(newest.headers['content-location']).toBe('2');
  });
});
