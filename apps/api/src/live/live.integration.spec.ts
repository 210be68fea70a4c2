import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLES } from '#libs/claims';
import {
  join,
  secondNewsroom,
  setUpNewsroom,
  startApi,
  type TestApi,
  type TestClient,
} from '../../../../test/support/api.js';

const TEXT = 'Das Freibad in Auental kostet 11,8 Millionen Euro.';

type Told = { readonly id: string; readonly event: string; readonly data: Record<string, unknown> };
type Following = { readonly told: Told[]; leave(): void };

describe('the live stream of a newsroom', () => {
  let api: TestApi;
  let address: string;
  let admin: TestClient;
  let editor: TestClient;
  let mia: TestClient;
  let noah: TestClient;
  let anton: TestClient;
  let abroad: TestClient;
  const streams: Following[] = [];

  beforeAll(async () => {
    api = await startApi();
    ({ admin } = await setUpNewsroom(api));
    editor = (await join(api, admin, 'edda@example.org', ['editor'])).client;
    mia = (await join(api, admin, 'mia@example.org', ['reviewer'])).client;
    noah = (await join(api, admin, 'noah@example.org', ['reviewer'])).client;
    anton = (await join(api, admin, 'anton@example.org', ['author'])).client;
    const { userId } = await join(api, admin, 'abroad@example.org', ['reviewer']);
    abroad = api.visitor();
    await abroad.signIn('abroad@example.org', undefined, await secondNewsroom(api, userId, ROLES));
    await api.app.listen(0, '127.0.0.1');
    address = `http://127.0.0.1:${(api.app.getHttpServer().address() as AddressInfo).port}/api/v1/events/stream`;
  });
  afterEach(() => streams.splice(0).forEach((stream) => stream.leave()));
  afterAll(() => api.close());

  /** Opens the stream as a browser does; resolves once it has been told where it begins. */
  async function follow({ cookie }: TestClient, lastEventId?: string): Promise<Following> {
    const leaving = new AbortController();
    const answer = await fetch(address, {
      headers: { cookie: cookie ?? '', ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }) },
      signal: leaving.signal,
    });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
    const told: Told[] = [];
    void (async () => {
      let text = '';
      for await (const part of answer.body ?? []) {
        text += Buffer.from(part).toString('utf8');
        const messages = text.split('\n\n');
        text = messages.pop() ?? '';
        for (const message of messages) {
          const fields = Object.fromEntries(message.split('\n').map((line) => line.split(/: (.*)/s)));
          if (fields.event) told.push({ id: fields.id, event: fields.event, data: JSON.parse(fields.data) });
        }
      }
    })().catch(() => undefined);
    const following = { told, leave: () => leaving.abort() };
    streams.push(following);
    if (lastEventId === undefined) await until(() => told.length > 0);
    return following;
  }
  async function until(condition: () => boolean): Promise<void> {
    for (let look = 0; look < 500; look += 1) {
      if (condition()) return;
      await pause(20);
    }
    throw new Error('it was not told within ten seconds');
  }
  const article = async (who = editor): Promise<string> => (await who.post('/articles', { text: TEXT })).body.id;
  const changes = ({ told }: Following): unknown[] =>
    told.filter(({ event }) => event === 'changed').map(({ data }) => data);

  it('tells everybody of the newsroom what changed, by ids only, and nobody of another one', async () => {
    const [ours, theirs] = [await follow(mia), await follow(abroad)];
    expect([ours.told[0]?.event, theirs.told[0]?.event]).toEqual(['begin', 'begin']);
    const articleId = await article();
    const { body: claim } = await editor.post(`/articles/${articleId}/claims`, { spans: [{ start: 0, end: 11 }] });
    await noah.post(`/claims/${claim.id}/take`);
    await until(() => changes(ours).length >= 3);
    expect(changes(ours)).toEqual([
      { subject: 'article', id: articleId, articleId },
      { subject: 'claim', id: claim.id, articleId },
      { subject: 'claim', id: claim.id, articleId },
    ]);
    const numbers = ours.told.map(({ id }) => Number(id));
    expect(numbers).toEqual([...numbers].sort((one, other) => one - other));

    const foreign = await article(abroad);
    await until(() => changes(theirs).length > 0);
    expect(changes(theirs)).toEqual([{ subject: 'article', id: foreign, articleId: foreign }]);
    expect(JSON.stringify(ours.told)).not.toContain(foreign);
  });

  it('tells an author of their own articles only', async () => {
    const { body: me } = await anton.get('/session');
    const stream = await follow(anton);
    await article();
    const { body: own } = await editor.post('/articles', { text: TEXT, authorId: me.user.id });
    await until(() => changes(stream).length > 0);
    expect(changes(stream)).toEqual([{ subject: 'article', id: own.id, articleId: own.id }]);
  });

  it('does not tell reviewers who signs in and who joins', async () => {
    const stream = await follow(mia);
    await api.visitor().signIn('noah@example.org');
    const articleId = await article();
    await until(() => changes(stream).length > 0);
    expect(changes(stream)).toEqual([{ subject: 'article', id: articleId, articleId }]);
  });

  it('tells somebody whose roles have changed, and no other reviewer', async () => {
    const { client: rosa, userId: id } = await join(api, admin, 'rosa@example.org', ['reviewer']);
    const [hers, others] = [await follow(rosa), await follow(mia)];
    const members = (await admin.get('/members')).body.items as { id: string; version: number }[];
    const ifMatch = { 'if-match': `"${members.find((member) => member.id === id)?.version}"` };
    expect((await admin.patch(`/members/${id}`, { roles: ['editor'] }, ifMatch)).status).toBe(200);
    const articleId = await article();
    await until(() => changes(hers).length >= 2 && changes(others).length > 0);
    expect(changes(hers)[0]).toEqual({ subject: 'user', id, articleId: null });
    expect(changes(others)).toEqual([{ subject: 'article', id: articleId, articleId }]);
  });

  it('goes on behind Last-Event-ID without a gap and without a repetition, also from its very beginning', async () => {
    const first = await follow(mia);
    const begin = first.told[0]?.id ?? '';
    first.leave();
    const missed = [await article(), await article()];
    const second = await follow(mia, begin);
    await until(() => changes(second).length >= 2);
    const third = [...missed, await article()];
    await until(() => changes(second).length >= 3);
    expect(changes(second).map((one) => (one as { id: string }).id)).toEqual(third);

    const resumed = await follow(mia, second.told[0]?.id);
    await until(() => changes(resumed).length >= 2);
    expect(resumed.told).toEqual(second.told.slice(1));
  });

  it('asks to read everything again when it cannot know what was missed', async () => {
    const stream = await follow(mia, '999999999');
    await until(() => stream.told.length > 0);
    expect(stream.told[0]).toMatchObject({ event: 'reset', data: {} });
    const articleId = await article();
    await until(() => changes(stream).length > 0);
    expect(changes(stream)).toEqual([{ subject: 'article', id: articleId, articleId }]);
    const unreadable = await follow(mia, 'yesterday');
    await until(() => unreadable.told.length > 0);
    expect(unreadable.told[0]?.event).toBe('begin');
  });
});
