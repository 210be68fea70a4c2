import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Caller } from '#libs/identity';
import { Database, type StatisticsQuestion } from '#libs/storage';
import { asSuperuser, type Superuser, testDatabase, type TestDatabase } from '../../../../test/support/stores.js';
import { assignClaim } from '../claims/assign-claim.js';
import { mergeClaims } from '../claims/combine-claims.js';
import { editClaim } from '../claims/edit-claim.js';
import { transition } from '../claims/transition.js';
import { CITATION, finding, review, takeAndStart } from '../testing/at-work.js';
import { Newsroom, type NewClaim } from '../testing/newsroom.js';
import { StatisticsDesk } from './statistics.desk.js';

/** A time zone in which it is about noon now, so that an hour more or less stays within the day. */
function whereItIsNoon(): string {
  const hours = 12 - new Date().getUTCHours();
  return hours === 0 ? 'UTC' : `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
}

describe('the statistics of a desk', () => {
  let store: TestDatabase;
  let db: Database;
  let admin: Superuser;
  let room: Newsroom;
  let editor: Caller;
  let mia: Caller;
  let noah: Caller;

  beforeAll(async () => {
    store = await testDatabase();
    db = Database.open({ databaseUrl: store.url, pool: 4 });
    admin = await asSuperuser(store);
    // Submitted reviews never change, except for a test that turns the clock.
    await admin.query('SET session_replication_role = replica');
  });
  afterAll(async () => {
    await admin.end();
    await db.close();
    await store.drop();
  });
  beforeEach(async () => {
    room = await Newsroom.open(db);
    editor = await room.person('editor');
    mia = await room.person('reviewer');
    noah = await room.person('reviewer');
  });

  const read = (question: Partial<StatisticsQuestion> = {}, by = editor) =>
    new StatisticsDesk(db).read(by, { timeZone: 'UTC', ...question });
  const claims = async (...wanted: NewClaim[]) => await room.claims(await room.article(), ...wanted);
  const set = (table: string, id: string, column: string, value: string) =>
    admin.query(`UPDATE ${table} SET ${column} = ${value} WHERE ${table === 'claims' ? 'id' : 'claim_id'} = $1`, [id]);

  it('count what is open, by age and by when it is due, article by article, the most pressing first', async () => {
    const timeZone = whereItIsNoon();
    const quiet = await room.article();
    const busy = await room.article();
    const [soon = '', late = '', over = ''] = await room.claims(busy, {}, {}, {});
    const [free = '', decided = '', done = ''] = await room.claims(quiet, {}, {}, {}, { state: 'proposed' });
    await set('claims', soon, 'due_at', "now() + interval '1 hour'");
    await set('claims', late, 'due_at', "now() + interval '30 hours'");
    await set('claims', over, 'due_at', "now() - interval '1 hour'");
    await set('claims', late, 'created_at', "now() - interval '2 days'");
    await set('claims', over, 'created_at', "now() - interval '4 days'");
    await set('claims', free, 'created_at', "now() - interval '8 days'");
    for (const id of [decided, done]) await review(db, mia, id, finding('true'));
    await transition(db, editor, done, { command: 'sign_off' });
    const { numbers, ages, articles } = await read({ timeZone });
    expect(numbers).toMatchObject({ open: 4, dueToday: 1, overdue: 1, awaitingSignOff: 1 });
    expect(ages).toEqual({ underOneDay: 1, underThreeDays: 1, underSevenDays: 1, older: 1 });
    expect(articles).toMatchObject([
      { articleId: busy, open: 3, awaitingSignOff: 0, due: { overdue: 1, today: 1, later: 1, none: 0 } },
      { articleId: quiet, open: 1, awaitingSignOff: 1, due: { overdue: 0, today: 0, later: 0, none: 1 } },
    ]);
    expect(articles[1]?.ages).toEqual({ underOneDay: 0, underThreeDays: 0, underSevenDays: 0, older: 1 });
    await admin.query("UPDATE articles SET deadline = now() - interval '1 hour' WHERE id = $1", [quiet]);
    expect((await read({ timeZone })).numbers).toMatchObject({ dueToday: 1, overdue: 2 });
    await admin.query('UPDATE articles SET archived_at = now() WHERE id = $1', [busy]);
    expect((await read({ timeZone })).numbers).toMatchObject({ open: 1, overdue: 1 });
  });

  it('reckon verdicts of the period: ratings, hours to the verdict, two sources, speakers', async () => {
    const ids = await claims({}, {}, {}, {});
    const [one = '', two = '', three = '', returned = ''] = ids;
    await review(db, mia, one, finding('true'));
    await review(db, mia, two, finding('false'));
    const second = { ...CITATION, source: { kind: 'page' as const, title: 'Haushalt' } };
    await review(db, mia, three, { ...finding('false'), citations: [CITATION, CITATION, second] });
    await review(db, mia, returned, finding('opinion'));
    await transition(db, editor, returned, { command: 'return', comment: 'Noch einmal.' });
    for (const [index, id] of ids.entries()) {
      await set('claims', id, 'created_at', "'2026-03-01T10:00:00Z'");
      await set('verdicts', id, 'decided_at', `'2026-03-01T1${index + 1}:00:00Z'`);
    }
    await admin.query("UPDATE claims SET speaker = 'Oswald' WHERE id = ANY($1)", [[one, two]]);
    const march = { from: '2026-03-01', to: '2026-03-31' };
    const { numbers, ratings, speakers } = await read(march);
    expect(numbers).toMatchObject({ decided: 3, medianHoursToVerdict: 2, shareWithTwoSources: 0.333 });
    expect(ratings).toEqual([
      { rating: 'false', count: 2 },
      { rating: 'true', count: 1 },
    ]);
    expect(speakers).toEqual([{ speaker: 'Oswald', count: 2 }]);
    expect((await read({ from: '2026-03-02', to: '2026-03-31' })).numbers).toMatchObject({
      decided: 0,
      medianHoursToVerdict: null,
      shareWithTwoSources: null,
    });
  });

  it('put work on the days of the time zone that is asked for, also where a day has 23 hours', async () => {
    const ids = await claims({}, {}, {});
    for (const id of ids) {
      await review(db, mia, id, finding('true'));
      await transition(db, editor, id, { command: 'sign_off' });
    }
    const times = ['2026-03-28T23:30:00Z', '2026-03-29T21:59:00Z', '2026-03-29T22:01:00Z'];
    for (const [index, id] of ids.entries()) {
      await set('verdicts', id, 'decided_at', `'${times[index]}'`);
      await set('sign_offs', id, 'signed_at', `'${times[index]}'`);
    }
    const period = { from: '2026-03-28', to: '2026-03-30' };
    const days = async (timeZone: string) =>
      (await read({ ...period, timeZone })).days.map(({ day, decided, signedOff }) => [day, decided, signedOff]);
    expect(await days('Europe/Berlin')).toEqual([
      ['2026-03-28', 0, 0],
      ['2026-03-29', 2, 2],
      ['2026-03-30', 1, 1],
    ]);
    expect(await days('UTC')).toEqual([
      ['2026-03-28', 1, 1],
      ['2026-03-29', 2, 2],
      ['2026-03-30', 0, 0],
    ]);
    const oneDay = { from: '2026-03-30', to: '2026-03-30' };
    expect((await read({ ...oneDay, timeZone: 'Europe/Berlin' })).numbers.decided).toBe(1);
    expect((await read({ ...oneDay, timeZone: 'UTC' })).numbers.decided).toBe(0);
  });

  it('are of the last four weeks when nothing is said', async () => {
    const { from, to, days } = await read({ timeZone: 'UTC' });
    expect(days).toHaveLength(28);
    expect(days.at(-1)?.day).toBe(to);
    expect(Date.parse(to) - Date.parse(from)).toBe(27 * 86_400_000);
  });

  it('tell the agreement of double reviews whose findings are open, and nothing of others', async () => {
    const high = { risk: 'high' } as const;
    const [same = '', other = '', half = '', again = ''] = await claims(high, high, high, high);
    for (const [id, first, second] of [
      [same, 'true', 'true'],
      [other, 'true', 'false'],
      [again, 'false', 'true'],
    ] as const) {
      await review(db, mia, id, finding(first));
      await review(db, noah, id, finding(second));
    }
    await review(db, mia, half, finding('opinion'));
    expect((await read()).agreement).toMatchObject({ pairs: 3, agreed: 1, share: 0.333, alpha: -0.25 });
    await transition(db, editor, again, { command: 'adjudicate', rating: 'true', rationale: 'Die Vorlage.' });
    await transition(db, editor, again, { command: 'reopen', reason: 'Neue Zahlen.', cause: 'person' });
    const sealed = (await read()).agreement;
    expect(sealed).toMatchObject({ pairs: 2, agreed: 1, share: 0.5, alpha: 0 });
    expect((await read({}, mia)).agreement).toEqual(sealed);
    await admin.query("UPDATE reviews SET submitted_at = submitted_at - interval '90 days' WHERE claim_id = $1", [
      other,
    ]);
    expect((await read()).agreement).toEqual({ pairs: 1, agreed: 1, share: 1, alpha: null });
  });

  it('show those who lead the desk everybody’s load, a reviewer only the own, and an administrator no blind work', async () => {
    const chief = await room.person('admin');
    const [one = '', two = '', blind = ''] = await claims({}, {}, { risk: 'high' });
    await assignClaim(db, editor, one, { reviewerId: mia.userId, dueAt: '2020-01-01T00:00:00.000Z' });
    await takeAndStart(db, mia, two);
    await takeAndStart(db, noah, blind);
    const idle = { assigned: 0, inReview: 0, dueToday: 0, overdue: 0 };
    const ofMia = { userId: mia.userId, assigned: 1, inReview: 1, dueToday: 0, overdue: 1 };
    const ofNoah = { ...idle, userId: noah.userId, inReview: 1 };
    expect((await read({}, editor)).load).toEqual([ofMia, ofNoah]);
    expect((await read({}, chief)).load).toEqual([ofMia, { ...ofNoah, inReview: 0 }]);
    expect((await read({}, noah)).load).toEqual([ofNoah]);
    const newcomer = await room.person('reviewer');
    expect((await read({}, newcomer)).load).toEqual([{ ...idle, userId: newcomer.userId }]);
    expect((await read({}, editor)).load).toContainEqual({ ...idle, userId: newcomer.userId });
  });

  it('say what became of the machine’s proposals', async () => {
    const proposed = { state: 'proposed' } as const;
    const articleId = await room.article();
    const [plain = '', reworded = '', pressing = '', gone = '', into = '', away = ''] = await room.claims(
      articleId,
      ...Array<typeof proposed>(7).fill(proposed),
    );
    for (const id of [plain, reworded, pressing]) await transition(db, editor, id, { command: 'accept' });
    await editClaim(db, editor, reworded, { statement: 'Genauer.' }, 2);
    await editClaim(db, editor, pressing, { risk: 'high' }, 2);
    await transition(db, editor, gone, { command: 'dismiss', reason: 'Meinung.' });
    await mergeClaims(db, editor, { into, claimIds: [away] });
    expect((await read()).proposals).toEqual({ accepted: 2, edited: 1, merged: 1, dismissed: 1, pending: 2 });
  });

  it('name the sources that verdicts rest on, but no confidential one to others', async () => {
    const [one = '', two = '', sealed = ''] = await claims({}, {}, { risk: 'high' });
    const secret = { ...CITATION, source: { kind: 'person' as const, title: 'Informantin', confidential: true } };
    await review(db, mia, one, { ...finding('true'), citations: [CITATION, secret] });
    const known = await read({}, mia);
    const shared = known.sources.find(({ title }) => title === 'Vorlage 212');
    await review(db, noah, two, {
      ...finding('true'),
      citations: [{ stance: 'supports', sourceId: shared?.sourceId ?? '' }],
    });
    await review(db, noah, sealed, {
      ...finding('true'),
      citations: [{ ...CITATION, source: { kind: 'page', title: 'Neu' } }],
    });
    const named = async (by: Caller) => (await read({}, by)).sources.map(({ title, count }) => [title, count]);
    expect(await named(mia)).toEqual([
      ['Vorlage 212', 2],
      ['Informantin', 1],
    ]);
    expect(await named(noah)).toEqual([['Vorlage 212', 2]]);
    expect(await named(editor)).toEqual([['Vorlage 212', 2]]);
  });

  it('can be of one desk, and are never of another newsroom', async () => {
    const articleId = await room.article();
    const [mine = ''] = await room.claims(articleId, {}, {}, { state: 'proposed' });
    await admin.query("UPDATE articles SET desk = 'Sport' WHERE id = $1", [articleId]);
    await claims({});
    await review(db, mia, mine, finding('true'));
    const elsewhere = await Newsroom.open(db);
    const foreigner = await elsewhere.person('editor', 'reviewer');
    const nothing = await read({}, foreigner);
    expect(nothing).toMatchObject({ numbers: { open: 0, decided: 0 }, articles: [], ratings: [], sources: [] });
    expect(nothing.proposals).toEqual({ accepted: 0, edited: 0, merged: 0, dismissed: 0, pending: 0 });
    const sport = await read({ desk: 'Sport' });
    expect(sport).toMatchObject({ desk: 'Sport', numbers: { open: 1, decided: 1, awaitingSignOff: 1 } });
    expect(sport.proposals).toEqual({ accepted: 2, edited: 0, merged: 0, dismissed: 0, pending: 1 });
    const politics = await read({ desk: 'Politik' });
    expect(politics).toMatchObject({ numbers: { open: 0, decided: 0 }, articles: [], speakers: [] });
    expect((await read()).numbers).toMatchObject({ open: 2, decided: 1 });
  });

  it.each([
    [{ from: '2026-03-02', to: '2026-03-01' }, '?from'],
    [{ from: '2024-01-01', to: '2026-03-01' }, '?from'],
    [{ timeZone: 'Europe/Atlantis' }, '?timeZone'],
  ])('are refused for %j', async (question, pointer) => {
    await expect(read(question)).rejects.toMatchObject({ code: 'validation', extra: { errors: [{ pointer }] } });
  });
});
