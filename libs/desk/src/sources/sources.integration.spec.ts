import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '#libs/identity';
import { newId } from '#libs/platform';
import { Database } from '#libs/storage';
import { testDatabase, type TestDatabase } from '../../../../test/support/stores.js';
import { visibleReviews } from '../reviews/review-view.js';
import { submitReview } from '../reviews/submit-review.js';
import { finding, review, takeAndStart } from '../testing/at-work.js';
import { Newsroom } from '../testing/newsroom.js';
import { SourcesDesk } from './sources.desk.js';

describe('the source library', () => {
  let store: TestDatabase;
  let db: Database;
  let room: Newsroom;
  let sources: SourcesDesk;
  let mia: Caller;
  let noah: Caller;
  let editor: Caller;

  beforeAll(async () => {
    store = await testDatabase();
    db = Database.open({ databaseUrl: store.url, pool: 4 });
    room = await Newsroom.open(db);
    sources = new SourcesDesk(db);
    mia = await room.person('reviewer');
    noah = await room.person('reviewer');
    editor = await room.person('editor');
  });
  afterAll(async () => {
    await db.close();
    await store.drop();
  });

  const titles = async (by: Caller, text?: string) =>
    (await sources.list(by, { limit: 50, text })).items.map((source) => source.title);
  const citing = (sourceId: string) => ({
    ...finding('true'),
    citations: [{ sourceId, stance: 'supports', quote: 'Wörtlich.', locator: 'Seite 9' }] as const,
  });

  it('keeps a source for everybody to cite again, and says where it was cited', async () => {
    const source = await sources.create(mia, {
      kind: 'document',
      grade: 'primary',
      title: 'Haushaltsplan 2024',
      url: 'https://www.example.org/plan',
      publishedAt: '2023-12-14',
    });
    expect(source).toMatchObject({ version: 1, publishedAt: '2023-12-14', confidential: false, citedIn: [] });
    const [one, two] = [await room.claim(), await room.claim()];
    await review(db, mia, one, citing(source.id));
    await review(db, noah, two, citing(source.id));
    const { citedIn } = await sources.read(editor, source.id);
    expect(citedIn.map(({ claimId }) => claimId).sort()).toEqual([one, two].sort());
    expect(await titles(noah, 'haushalts')).toEqual(['Haushaltsplan 2024']);
  });

  it('is changed only by who has seen the newest version', async () => {
    const { id } = await sources.create(mia, { kind: 'page', title: 'Vorlage' });
    expect(await sources.change(noah, id, { title: 'Vorlage 212', note: 'Anlage 2' }, 1)).toMatchObject({ version: 2 });
    await expect(sources.change(mia, id, { title: 'Alt' }, 1)).rejects.toMatchObject({
      code: 'stale_version',
      extra: { current: { version: 2, title: 'Vorlage 212' } },
    });
  });

  it('shows a confidential source to who added it and to those named, and to nobody else, by no way', async () => {
    const secret = await sources.create(mia, {
      kind: 'person',
      title: 'Informantin im Bauamt',
      confidential: true,
      visibleTo: [editor.userId],
    });
    const claim = await room.claim();
    await review(db, mia, claim, citing(secret.id));
    for (const by of [mia, editor]) expect(await titles(by, 'Informantin')).toEqual(['Informantin im Bauamt']);
    for (const by of [noah, await room.person('admin'), await room.person('editor')]) {
      expect(await titles(by, 'Informantin')).toEqual([]);
      await expect(sources.read(by, secret.id)).rejects.toMatchObject({ code: 'not_found' });
      await expect(sources.change(by, secret.id, { confidential: false }, 1)).rejects.toMatchObject({
        code: 'not_found',
      });
      const [seen] = await db.read(by, async (tx) => await visibleReviews(tx, by, await tx.claims.get(claim)));
      expect(seen?.citations).toMatchObject([{ title: null, url: null, quote: null, locator: null }]);
    }
    const [open] = await db.read(editor, async (tx) => await visibleReviews(tx, editor, await tx.claims.get(claim)));
    expect(open?.citations).toMatchObject([{ title: 'Informantin im Bauamt', quote: 'Wörtlich.' }]);
    await expect(sources.change(editor, secret.id, { confidential: false }, 1)).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect(await sources.change(mia, secret.id, { visibleTo: [editor.userId, noah.userId] }, 1)).toMatchObject({
      version: 2,
    });
    expect(await titles(noah, 'Informantin')).toEqual(['Informantin im Bauamt']);
  });

  it('seals a source that comes with a blind finding until the round is open, by list and by id', async () => {
    const claim = await room.claim({ risk: 'high' });
    const title = 'Gutachten aus der Schublade';
    const first = {
      ...finding('true'),
      citations: [{ source: { kind: 'document', title }, stance: 'supports' }],
    } as const;
    await review(db, mia, claim, first);
    const [own] = (await sources.list(mia, { limit: 9, text: title })).items;
    expect(own).toMatchObject({ title, citedIn: [{ claimId: claim }] });
    for (const by of [noah, editor]) {
      expect(await titles(by, title)).toEqual([]);
      await expect(sources.read(by, own?.id ?? '')).rejects.toMatchObject({ code: 'not_found' });
    }
    await review(db, noah, claim, finding('true'));
    expect(await titles(noah, title)).toEqual([title]);
  });

  it('keeps what was in the library before in everybody’s sight while a sealed finding cites it', async () => {
    const claim = await room.claim({ risk: 'high' });
    const library = [
      await sources.create(editor, { kind: 'document', title: 'Regal: vom Ressort' }),
      await sources.create(mia, { kind: 'document', title: 'Regal: von Mia, früher' }),
    ];
    const before = await titles(noah, 'Regal');
    expect(before).toHaveLength(2);
    await takeAndStart(db, mia, claim);
    const during = await sources.create(mia, { kind: 'document', title: 'Regal: von Mia, bei der Prüfung' });
    const citations = [...library, during].map(({ id }) => ({ sourceId: id, stance: 'supports' as const }));
    await submitReview(db, mia, claim, { ...finding('true'), citations });
    expect(await titles(noah, 'Regal')).toEqual(before);
    expect((await sources.read(noah, library[1]?.id ?? '')).citedIn).toEqual([]);
    await expect(sources.read(noah, during.id)).rejects.toMatchObject({ code: 'not_found' });
    // The second reviewer may use what is in the library; what it says of the first finding stays sealed.
    await takeAndStart(db, noah, claim);
    const own = [{ sourceId: library[0]?.id ?? '', stance: 'supports' as const }];
    await submitReview(db, noah, claim, { ...finding('true'), citations: own });
    expect(await titles(noah, 'Regal')).toHaveLength(3);
  });

  it('fills its pages with what may be seen', async () => {
    const fresh = await Newsroom.open(db);
    const [writer, reader] = [await fresh.person('reviewer'), await fresh.person('reviewer')];
    const claim = await fresh.claim({ risk: 'high' });
    await sources.create(writer, { kind: 'page', title: 'Älteste' });
    await review(db, writer, claim, finding('true'));
    await sources.create(writer, { kind: 'page', title: 'Neueste' });
    const first = await sources.list(reader, { limit: 1 });
    const second = await sources.list(reader, { limit: 1, after: first.next ?? '' });
    expect([...first.items, ...second.items].map((source) => source.title)).toEqual(['Neueste', 'Älteste']);
    expect(second.next).toBeNull();
  });

  it('does not exist for another newsroom, and names nobody from there', async () => {
    const elsewhere = await Newsroom.open(db);
    const { id } = await sources.create(mia, { kind: 'page', title: 'Unseres' });
    await expect(sources.read(await elsewhere.person('editor'), id)).rejects.toMatchObject({ code: 'not_found' });
    const visibleTo = [editor.userId, newId()];
    await expect(
      sources.create(mia, { kind: 'page', title: 'x', confidential: true, visibleTo }),
    ).rejects.toMatchObject({ code: 'validation', extra: { errors: [{ pointer: '/visibleTo/1' }] } });
  });
});
