import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '#libs/identity';
import { Database } from '#libs/storage';
import { asSuperuser, type Superuser, testDatabase, type TestDatabase } from '../../../../test/support/stores.js';
import { finding, review } from '../testing/at-work.js';
import { Newsroom } from '../testing/newsroom.js';
import { mergeClaims } from './combine-claims.js';
import { editClaim } from './edit-claim.js';
import { similarToClaim } from './similar-claims.js';
import { transition } from './transition.js';

const SAID = 'Die Sanierung des Freibads in Auental kostet 11,8 Millionen Euro.';

describe('similar claims', () => {
  let store: TestDatabase;
  let db: Database;
  let admin: Superuser;
  let room: Newsroom;
  let editor: Caller;
  let mia: Caller;

  beforeAll(async () => {
    store = await testDatabase();
    db = Database.open({ databaseUrl: store.url, pool: 4 });
    admin = await asSuperuser(store);
  });
  afterAll(async () => {
    await admin.end();
    await db.close();
    await store.drop();
  });

  async function newsroom(): Promise<void> {
    room = await Newsroom.open(db);
    editor = await room.person('editor');
    mia = await room.person('reviewer');
  }
  /** A claim that says this, on an article of its own unless one is named. */
  async function claim(statement: string, articleId?: string, by = editor, at = room): Promise<string> {
    const [id = ''] = await at.claims(articleId ?? (await at.article()), {});
    await editClaim(db, by, id, { statement }, 1);
    return id;
  }
  const found = async (id: string, by = editor) => (await similarToClaim(db, by, id)).map(({ claimId }) => claimId);

  it('are found by what they say, other articles first, and nothing else', async () => {
    await newsroom();
    const articleId = await room.article();
    const id = await claim(SAID, articleId);
    const twin = await claim(SAID, articleId);
    const inflected = await claim('Für die Sanierung des Auentaler Freibades zahlt die Stadt 11,8 Millionen Euro.');
    const other = await claim('Die Sanierung des Freibads in Auental kostet 9 Millionen Euro.');
    await claim('Der Minister will die Steuern im kommenden Jahr senken.');
    await claim('Kosten: Millionen.');
    expect(await found(id)).toEqual([other, inflected, twin]);
    const [best] = await similarToClaim(db, editor, id);
    expect(best).toMatchObject({ articleTitle: 'Freibad', state: 'queued', verdict: null });
    expect(best?.score).toBeGreaterThan(0.6);
    expect(best?.score).toBeLessThan(1);
  });

  it('follow an edit of the statement, and leave what was merged away', async () => {
    await newsroom();
    const id = await claim(SAID);
    const articleId = await room.article();
    const [into, away] = [await claim('Etwas ganz Anderes.', articleId), await claim(SAID, articleId)];
    expect(await found(id)).toEqual([away]);
    await editClaim(db, editor, into, { statement: SAID }, 2);
    expect((await found(id)).sort()).toEqual([into, away].sort());
    await mergeClaims(db, editor, { into, claimIds: [away] });
    expect(await found(id)).toEqual([into]);
    await editClaim(db, editor, into, { statement: 'Wieder ganz anders.' }, 4);
    expect(await found(id)).toEqual([]);
  });

  it('carry the verdict in force, and none that was taken back or is still sealed', async () => {
    await newsroom();
    const [id, decided, blind] = [await claim(SAID), await claim(SAID), await claim(SAID)];
    const verdictOf = async (claimId: string) =>
      (await similarToClaim(db, mia, id)).find((one) => one.claimId === claimId)?.verdict;
    await admin.query('UPDATE claims SET reviews_wanted = 2 WHERE id = $1', [blind]);
    await review(db, mia, decided, finding('false'));
    await review(db, mia, blind, finding('false'));
    expect(await verdictOf(decided)).toEqual({ rating: 'false', decidedAt: expect.any(String) });
    expect(await verdictOf(blind)).toBeNull();
    await transition(db, editor, decided, { command: 'return', comment: 'Noch einmal.' });
    expect(await verdictOf(decided)).toBeNull();
  });

  it('are the best ten', async () => {
    await newsroom();
    const id = await claim(SAID);
    for (let count = 0; count < 12; count += 1) await claim(`${SAID} ${'Nachtrag '.repeat(count)}`);
    const scores = (await similarToClaim(db, editor, id)).map(({ score }) => score);
    expect(scores).toHaveLength(10);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores[0]).toBe(1);
  });

  it('stay in their newsroom', async () => {
    await newsroom();
    const id = await claim(SAID);
    const elsewhere = await Newsroom.open(db);
    const foreigner = await elsewhere.person('editor');
    const foreign = await claim(SAID, undefined, foreigner, elsewhere);
    expect(await found(id)).toEqual([]);
    await expect(similarToClaim(db, foreigner, id)).rejects.toMatchObject({ code: 'not_found' });
    expect(await found(foreign, foreigner)).toEqual([]);
  });

  it('are found in a statement of one letter, of marks alone and of two thousand characters', async () => {
    await newsroom();
    for (const statement of ['A', '„…“ – !?', 'wort '.repeat(400).trim(), '数字は正しいですか'.repeat(50)]) {
      const [id, twin] = [await claim(statement), await claim(statement)];
      expect([[], [twin]]).toContainEqual(await found(id));
    }
  });
});
