import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '#libs/identity';
import { Database } from '#libs/storage';
import { testDatabase, type TestDatabase } from '../../../../test/support/stores.js';
import { readDraft, saveDraft } from '../reviews/save-draft.js';
import { finding, review } from '../testing/at-work.js';
import { Newsroom } from '../testing/newsroom.js';
import { assignBalanced } from './assign-balanced.js';
import { bulkCommand } from './bulk.js';
import { editClaim } from './edit-claim.js';
import { lapseReservations } from './lapse-reservations.js';
import { readClaim } from './read-claims.js';
import { PresenceDesk } from '../presence/presence.desk.js';
import { takeNextClaim } from './take-next-claim.js';
import { transition } from './transition.js';

describe('taking and giving claims', () => {
  let store: TestDatabase;
  let db: Database;

  beforeAll(async () => {
    store = await testDatabase();
    db = Database.open({ databaseUrl: store.url, pool: 20 });
  });
  afterAll(async () => {
    await db.close();
    await store.drop();
  });

  const people = async (room: Newsroom, count: number): Promise<Caller[]> => {
    const all: Caller[] = [];
    for (let n = 0; n < count; n += 1) all.push(await room.person('reviewer'));
    return all;
  };
  const kept = async <T>(work: Promise<T>): Promise<T | { code: string }> =>
    await work.catch((problem: { code: string }) => ({ code: problem.code }));

  /** As a client does: `unavailable` under a rush means to try again in a moment, which can be done without harm. */
  async function patiently<T>(work: () => Promise<T>, tries = 8): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if ((error as { code?: string }).code !== 'unavailable' || tries === 1) throw error;
      return await patiently(work, tries - 1);
    }
  }

  it('gives a hundred reviewers who take at once a hundred different claims, and the next one none', async () => {
    const room = await Newsroom.open(db);
    const articleId = await room.article();
    const ids = await room.claims(articleId, ...Array.from({ length: 100 }, () => ({})));
    const reviewers = await people(room, 100);
    const taken = await Promise.all(reviewers.map((by) => patiently(() => takeNextClaim(db, by))));
    expect(new Set(taken.map((claim) => claim.id)).size).toBe(100);
    expect(taken.map((claim) => claim.id).sort()).toEqual([...ids].sort());
    expect(taken.map((claim) => claim.assigneeId)).toEqual(reviewers.map((by) => by.userId));
    await expect(takeNextClaim(db, await room.person('reviewer'))).rejects.toMatchObject({ code: 'nothing_to_take' });
    const audit = await db.read(room.system, (tx) => tx.events.verify());
    expect(audit.faults).toEqual([]);
  }, 60_000);

  it('lets one of twenty racers for the same claim win; the others are told who has it by the claim itself', async () => {
    const room = await Newsroom.open(db);
    const id = await room.claim();
    const racers = await people(room, 20);
    const results = await Promise.allSettled(racers.map((by) => transition(db, by, id, { command: 'take' })));
    const won = results.filter((result) => result.status === 'fulfilled');
    expect(won).toHaveLength(1);
    for (const result of results) {
      if (result.status === 'rejected')
        expect(result.reason).toMatchObject({
          code: 'illegal_transition',
          extra: { current: { id, state: 'assigned' } },
        });
    }
    expect(await db.read(room.system, (tx) => tx.assignments.of(id))).toHaveLength(1);
  });

  it('goes on while somebody opens the claim, and the claim can be opened while it is decided on', async () => {
    const room = await Newsroom.open(db);
    const articleId = await room.article();
    const [id = ''] = await room.claims(articleId, {});
    const [editor, reviewer] = [await room.person('editor'), await room.person('reviewer')];
    const taken = await db.write(editor, async (tx) => {
      await tx.presences.enter(id, editor.userId, 90);
      return await takeNextClaim(db, reviewer, articleId);
    });
    expect(taken.id).toBe(id);
    const others = await db.write(editor, async (tx) => {
      await tx.claims.getAllForUpdate([id]);
      return (await new PresenceDesk(db).enter(reviewer, id)).others;
    });
    expect(others.map(({ userId }) => userId)).toEqual([editor.userId]);
  });

  it('takes high risk first, then what is due early, of one article if that is asked for', async () => {
    const room = await Newsroom.open(db);
    const editor = await room.person('editor');
    const [articleId, otherId] = [await room.article(), await room.article()];
    const [late, soon, high] = await room.claims(articleId, {}, {}, { risk: 'high' });
    const [other] = await room.claims(otherId, { risk: 'high' });
    await editClaim(db, editor, late ?? '', { dueAt: '2030-02-01T00:00:00.000Z' }, 1);
    await editClaim(db, editor, soon ?? '', { dueAt: '2030-01-01T00:00:00.000Z' }, 1);
    const by = await room.person('reviewer');
    const order = [];
    for (let n = 0; n < 3; n += 1) order.push((await takeNextClaim(db, by, articleId)).id);
    expect(order).toEqual([high, soon, late]);
    expect(await kept(takeNextClaim(db, by, articleId))).toEqual({ code: 'nothing_to_take' });
    expect((await takeNextClaim(db, by)).id).toBe(other);
  });

  it('lapses a reservation once, however often the worker looks, and keeps the draft for its writer', async () => {
    const room = await Newsroom.open(db);
    const id = await room.claim();
    const [by] = await people(room, 1);
    if (!by) throw new Error('nobody');
    await transition(db, by, id, { command: 'take' });
    await transition(db, by, id, { command: 'start' });
    await saveDraft(db, by, id, { rationale: 'Bis hierher.' }, 0);
    expect(await lapseReservations(db)).toBe(0);
    const past = (tx: Parameters<Parameters<Database['write']>[1]>[0]) =>
      tx.claims.renewReservation(id, new Date(tx.now.getTime() - 1000));
    await db.write(room.system, past);
    const rounds = await Promise.all([lapseReservations(db), lapseReservations(db)]);
    expect(rounds.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await lapseReservations(db)).toBe(0);
    expect(await readClaim(db, by, id)).toMatchObject({ state: 'queued', assigneeId: null, reservedUntil: null });
    expect(await readDraft(db, by, id)).toMatchObject({ rationale: 'Bis hierher.' });
    await expect(saveDraft(db, by, id, { rationale: 'x' }, 1)).rejects.toMatchObject({ code: 'not_assignee' });
    const [assignment] = await db.read(room.system, (tx) => tx.assignments.of(id));
    expect(assignment).toMatchObject({ endedFor: 'lapsed' });
    await transition(db, by, id, { command: 'take' });
    expect(await saveDraft(db, by, id, { rationale: 'Und weiter.' }, 1)).toMatchObject({ version: 2 });
  });

  it('keeps a reservation alive while its reviewer writes, without touching the claim’s version', async () => {
    const room = await Newsroom.open(db, { reservationMinutes: 30 });
    const id = await room.claim();
    const [by] = await people(room, 1);
    if (!by) throw new Error('nobody');
    await transition(db, by, id, { command: 'take' });
    const { version } = await transition(db, by, id, { command: 'start' });
    const minutesLeft = async () => {
      const { reservedUntil, version: now } = await readClaim(db, by, id);
      expect(now).toBe(version);
      return (Date.parse(reservedUntil ?? '') - Date.now()) / 60_000;
    };
    await db.write(room.system, (tx) => tx.claims.renewReservation(id, new Date(tx.now.getTime() + 60_000)));
    expect(await minutesLeft()).toBeLessThan(2);
    await saveDraft(db, by, id, { rationale: 'Ich schreibe.' }, 0);
    expect(await minutesLeft()).toBeGreaterThan(28);
    const [open] = await db.read(room.system, (tx) => tx.assignments.of(id));
    expect((open?.expiresAt?.getTime() ?? 0) - Date.now()).toBeGreaterThan(28 * 60_000);
  });

  it('spreads queued claims over reviewers by the work in hand, and never to who has reviewed one', async () => {
    const room = await Newsroom.open(db);
    const editor = await room.person('editor');
    const [busy, idle] = await people(room, 2);
    if (!busy || !idle) throw new Error('nobody');
    const articleId = await room.article();
    const [inHand, reviewed, ...queued] = await room.claims(articleId, {}, { risk: 'high' }, {}, {}, {});
    await transition(db, busy, inHand ?? '', { command: 'take' });
    await review(db, busy, reviewed ?? '', finding('true'));
    const { assigned, unassigned } = await assignBalanced(db, editor, { articleId });
    expect(unassigned).toEqual([]);
    const count = (by: Caller) => assigned.filter(({ reviewerId }) => reviewerId === by.userId).length;
    expect(assigned).toHaveLength(4);
    expect(Math.abs(count(busy) + 1 - count(idle))).toBeLessThanOrEqual(1);
    expect(assigned.find(({ claimId }) => claimId === reviewed)).toMatchObject({ reviewerId: idle.userId });
    for (const id of queued) expect(await readClaim(db, editor, id)).toMatchObject({ state: 'assigned' });
    expect(await assignBalanced(db, editor, { articleId })).toEqual({ assigned: [], unassigned: [] });
    await transition(db, editor, inHand ?? '', { command: 'release', cause: 'person' });
    expect(await kept(assignBalanced(db, busy, { claimIds: [inHand ?? ''] }))).toEqual({ code: 'forbidden' });
  });

  it('carries out in bulk what may be done and names the rest, claim by claim', async () => {
    const room = await Newsroom.open(db);
    const elsewhere = await Newsroom.open(db);
    const editor = await room.person('editor');
    const articleId = await room.article();
    const [one, two, queued] = await room.claims(articleId, { state: 'proposed' }, { state: 'proposed' }, {});
    const foreign = await elsewhere.claim({ state: 'proposed' });
    const claimIds = [one ?? '', queued ?? '', foreign, two ?? ''];
    expect(await bulkCommand(db, editor, { command: 'accept', claimIds })).toMatchObject([
      { claimId: one, done: true, claim: { state: 'queued', version: 2 } },
      { claimId: queued, done: false, code: 'illegal_transition' },
      { claimId: foreign, done: false, code: 'not_found' },
      { claimId: two, done: true, claim: { state: 'queued' } },
    ]);
    const dismissed = await bulkCommand(db, editor, { command: 'dismiss', claimIds: [one ?? ''], reason: ' ' });
    expect(dismissed).toMatchObject([{ done: false, code: 'reason_required' }]);
    expect(await readClaim(db, editor, queued ?? '')).toMatchObject({ version: 1 });
  });

  it('changes risk and due time in bulk, closed claims included, and begins new rounds in bulk', async () => {
    const room = await Newsroom.open(db);
    const editor = await room.person('editor');
    const [mia] = await people(room, 1);
    const articleId = await room.article();
    const [queued, inHand, decided] = (await room.claims(articleId, {}, {}, {})) as [string, string, string];
    await transition(db, mia!, inHand, { command: 'take' });
    await review(db, mia!, decided, finding('true'));
    const dueAt = '2026-12-01T16:00:00.000Z';
    const claimIds = [queued, inHand, decided];
    const changed = await bulkCommand(db, editor, { command: 'change', claimIds, risk: 'high', dueAt });
    expect(changed).toMatchObject(claimIds.map((claimId) => ({ claimId, done: true, claim: { risk: 'high', dueAt } })));
    expect(await bulkCommand(db, editor, { command: 'release', claimIds })).toMatchObject([
      { done: false, code: 'illegal_transition' },
      { done: true, claim: { state: 'queued' } },
      { done: false, code: 'illegal_transition' },
    ]);
    const back = { command: 'return', claimIds: [decided], comment: 'Seite 3 fehlt.' } as const;
    expect(await bulkCommand(db, editor, back)).toMatchObject([{ done: true, claim: { state: 'queued', round: 2 } }]);
    await bulkCommand(db, editor, { command: 'dismiss', claimIds, reason: 'Meinung.' });
    expect(await bulkCommand(db, editor, { command: 'reopen', claimIds, reason: 'Doch nicht.' })).toMatchObject(
      claimIds.map(() => ({ done: true, claim: { state: 'queued' } })),
    );
  });

  it('refuses a change in bulk that changes nothing', async () => {
    const room = await Newsroom.open(db);
    const editor = await room.person('editor');
    const bulk = bulkCommand(db, editor, { command: 'change', claimIds: [await room.claim({})] });
    await expect(bulk).rejects.toMatchObject({ code: 'validation' });
  });
});
