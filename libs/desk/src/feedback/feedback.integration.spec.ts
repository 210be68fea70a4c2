import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { JudgedArticle } from '#libs/extraction';
import type { Caller } from '#libs/identity';
import { Database } from '#libs/storage';
import { testDatabase, type TestDatabase } from '../../../../test/support/stores.js';
import { addClaim } from '../claims/edit-claim.js';
import { mergeClaims } from '../claims/combine-claims.js';
import { transition } from '../claims/transition.js';
import { dismissSentences } from '../clearance/sentences.js';
import { Newsroom, TEXT } from '../testing/newsroom.js';
import { exportFeedback } from './export-feedback.js';

const spanOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

describe('exporting what the desk decided', () => {
  let store: TestDatabase;
  let db: Database;
  let room: Newsroom;
  let editor: Caller;

  beforeAll(async () => {
    store = await testDatabase();
    db = Database.open({ databaseUrl: store.url, pool: 4 });
  });
  afterAll(async () => {
    await db.close();
    await store.drop();
  });
  const open = async () => {
    room = await Newsroom.open(db);
    editor = await room.person('editor');
  };
  const all = async (by: Caller): Promise<JudgedArticle[]> => {
    const articles: JudgedArticle[] = [];
    for await (const article of exportFeedback(db, by)) articles.push(article);
    return articles;
  };

  /** An article whose machine has finished, with the sentences it found. */
  const read = async (): Promise<string> => {
    const id = await room.article();
    await db.write(room.system, async (tx) => {
      const { currentRevisionId: revisionId } = await tx.articles.get(id);
      const { runEpoch } = await tx.extractions.queue({ revisionId, articleId: id, requestedBy: null });
      await tx.extractions.begin(revisionId, runEpoch, 60);
      await tx.extractions.addSentences(
        revisionId,
        TEXT.split(/(?<=\.) (?=[A-Z])/).map((sentence) => spanOf(sentence)),
      );
      const end = { state: 'extracted', engine: 'embedded', languageModel: null, total: 3 } as const;
      await tx.extractions.finish(revisionId, runEpoch, end);
    });
    return id;
  };
  const decide = (id: string, ...[command, reason]: ['accept'] | ['dismiss', string]) =>
    transition(db, editor, id, command === 'dismiss' ? { command, reason: reason ?? '' } : { command });

  it('gives accepted, dismissed and added claims and the sentences without any, and who took them out', async () => {
    await open();
    const article = await read();
    const [kept, thrown, twin] = await room.claims(
      article,
      { state: 'proposed' },
      { state: 'proposed', words: '12 Prozent weniger als im Jahr davor' },
      { state: 'proposed' },
    );
    await decide(kept ?? '', 'accept');
    await decide(twin ?? '', 'accept');
    await decide(thrown ?? '', 'dismiss', 'Zu vage');
    await mergeClaims(db, editor, { into: kept ?? '', claimIds: [twin ?? ''] });
    const hand = { statement: 'Der Bund zahlt 2,3 Millionen Euro.', kind: 'fact', speaker: 'Oswald' } as const;
    await addClaim(db, editor, article, { ...hand, spans: [spanOf('der Bund zahle 2,3 Millionen Euro')] });
    await dismissSentences(db, editor, article, [1], 'Szene');

    const [only, ...others] = await all(editor);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ text: TEXT, language: 'de', title: 'Freibad' });
    expect(only?.claims.map((one) => [TEXT.slice(one.start, one.end), one.outcome, one.speaker])).toEqual([
      ['11,8 Millionen Euro', 'accepted', null],
      ['12 Prozent weniger als im Jahr davor', 'dismissed', null],
      ['der Bund zahle 2,3 Millionen Euro', 'added', 'Oswald'],
    ]);
    expect(only?.notCheckable.map(({ start, end }) => TEXT.slice(start, end))).toEqual([
      'Im Sommer kamen 86.400 Menschen, 12 Prozent weniger als im Jahr davor.',
    ]);
    const { items } = await db.read(editor, (tx) => tx.events.list({ types: ['workspace.feedback_exported'] }, 10));
    expect(items.map((event) => event.actorId)).toEqual([editor.userId]);
    expect(JSON.stringify(items[0]?.data ?? null)).not.toContain('Auental');
  });

  it('leaves out articles that wait for the machine or for a person, and what a rule accepted counts neither way', async () => {
    await open();
    await room.claims(await room.article(), {});
    await room.claims(await read(), {}, { state: 'proposed' });
    await read();
    expect(await all(editor)).toEqual([]);

    const [byRule] = await room.claims(await read(), { state: 'proposed' });
    await db.write(room.system, async (tx) => {
      const claim = await tx.claims.getForUpdate(byRule ?? '');
      await tx.claims.change(claim, { state: 'queued', lastCommand: 'accept', lastActorId: null }, tx.now);
    });
    expect((await all(editor)).map(({ claims }) => claims.map(({ outcome }) => outcome))).toEqual([['unjudged']]);
  });

  it('turns the pages of a long desk, archived articles first, each article once', async () => {
    await open();
    const ids: string[] = [];
    for (let i = 0; i < 53; i++) {
      const id = await read();
      const [claim] = await room.claims(id, {});
      await decide(claim ?? '', 'dismiss', 'Meinung');
      await db.write(room.system, async (tx) => {
        const archivedAt = i === 52 ? tx.now : null;
        await tx.articles.change(id, (await tx.articles.get(id)).version, { title: `Bad ${i}`, archivedAt }, tx.now);
      });
      ids.push(`Bad ${i}`);
    }
    expect((await all(editor)).map(({ title }) => title)).toEqual([ids[52], ...ids.slice(0, 52)]);
  });

  it('is for editors and administrators of this newsroom; a refusal leaves no trace of an export', async () => {
    await open();
    const [claim] = await room.claims(await read(), {});
    await decide(claim ?? '', 'dismiss', 'Meinung');
    for (const role of ['reviewer', 'author'] as const)
      await expect(all(await room.person(role))).rejects.toMatchObject({ code: 'forbidden' });
    const exports = () => db.read(room.system, (tx) => tx.events.list({ types: ['workspace.feedback_exported'] }, 10));
    expect((await exports()).items).toEqual([]);
    expect(await all(await room.person('admin'))).toHaveLength(1);
    const other = await Newsroom.open(db);
    expect(await all(await other.person('editor'))).toEqual([]);
  });
});
