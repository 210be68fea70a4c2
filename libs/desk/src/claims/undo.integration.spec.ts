import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CommandInput } from '#libs/claims';
import type { Caller } from '#libs/identity';
import { Database } from '#libs/storage';
import { testDatabase, type TestDatabase } from '../../../../test/support/stores.js';
import { readDraft } from '../reviews/save-draft.js';
import { finding, review, takeAndStart } from '../testing/at-work.js';
import { Newsroom } from '../testing/newsroom.js';
import { assignClaim } from './assign-claim.js';
import { bulkCommand, type BulkInput } from './bulk.js';
import { mergeClaims } from './combine-claims.js';
import { editClaim } from './edit-claim.js';
import { readClaim } from './read-claims.js';
import { transition } from './transition.js';

/** Undo is an ordinary command that obeys the table and leaves its own event: here is which one takes what back. */
describe('taking back', () => {
  let store: TestDatabase;
  let db: Database;
  let room: Newsroom;
  let editor: Caller;
  let mia: Caller;
  let noah: Caller;

  beforeAll(async () => {
    store = await testDatabase();
    db = Database.open({ databaseUrl: store.url, pool: 4 });
    room = await Newsroom.open(db);
    editor = await room.person('editor');
    mia = await room.person('reviewer');
    noah = await room.person('reviewer');
  });
  afterAll(async () => {
    await db.close();
    await store.drop();
  });

  const run = (by: Caller, id: string, input: CommandInput) => transition(db, by, id, input);
  const events = async (claimId: string) =>
    (await db.read(editor, (tx) => tx.events.list({ claimId }, 50))).items.map((event) => event.type).reverse();
  const proposal = () => room.claim({ state: 'proposed' });

  it('an acceptance or a dismissal by retract, as often as one likes, with an event each', async () => {
    const id = await proposal();
    await run(editor, id, { command: 'accept' });
    expect(await run(editor, id, { command: 'retract' })).toMatchObject({ state: 'proposed' });
    const dismissed = await run(editor, id, { command: 'dismiss', reason: 'Meinung.' });
    expect(dismissed).toMatchObject({ state: 'dismissed', dismissedFor: 'Meinung.' });
    const back = await run(editor, id, { command: 'retract' });
    expect(back).toMatchObject({ state: 'proposed', dismissedFor: null, commands: ['accept', 'dismiss'] });
    expect(await events(id)).toEqual(['claim.accepted', 'claim.retracted', 'claim.dismissed', 'claim.retracted']);
  });

  it('an acceptance after the claim was edited, and keeps the edit', async () => {
    const id = await proposal();
    const { version } = await run(editor, id, { command: 'accept' });
    await editClaim(db, editor, id, { statement: 'Genauer.' }, version);
    expect(await run(editor, id, { command: 'retract' })).toMatchObject({ state: 'proposed', statement: 'Genauer.' });
  });

  it('no acceptance of which something came: taken and released, assigned, reviewed, merged away', async () => {
    const refused = { code: 'illegal_transition' };
    const released = await proposal();
    await run(editor, released, { command: 'accept' });
    await run(mia, released, { command: 'take' });
    await expect(run(editor, released, { command: 'retract' })).rejects.toMatchObject(refused);
    await run(mia, released, { command: 'release', cause: 'person' });
    await expect(run(editor, released, { command: 'retract' })).rejects.toMatchObject(refused);

    const dismissed = await proposal();
    await run(editor, dismissed, { command: 'accept' });
    await assignClaim(db, editor, dismissed, { reviewerId: mia.userId });
    await run(editor, dismissed, { command: 'dismiss', reason: 'Doch nicht.' });
    await expect(run(editor, dismissed, { command: 'retract' })).rejects.toMatchObject(refused);

    const [into = '', away = ''] = await room.claims(
      await room.article(),
      { state: 'proposed' },
      { state: 'proposed', words: '86.400' },
    );
    await run(editor, away, { command: 'accept' });
    await mergeClaims(db, editor, { into, claimIds: [away] });
    await expect(run(editor, away, { command: 'retract' })).rejects.toMatchObject(refused);
  });

  it('a dismissal out of the queue by reopen, in a new round', async () => {
    const id = await room.claim();
    await run(editor, id, { command: 'dismiss', reason: 'Doppelt.' });
    await expect(run(editor, id, { command: 'retract' })).rejects.toMatchObject({ code: 'illegal_transition' });
    const back = await run(editor, id, { command: 'reopen', reason: 'Versehen.', cause: 'person' });
    expect(back).toMatchObject({ state: 'queued', round: 2, dismissedFor: null });
  });

  it('an assignment by release or by assigning back, a take by release', async () => {
    const id = await room.claim();
    await assignClaim(db, editor, id, { reviewerId: mia.userId });
    expect(await run(editor, id, { command: 'release', cause: 'person' })).toMatchObject({ state: 'queued' });
    await assignClaim(db, editor, id, { reviewerId: mia.userId });
    await assignClaim(db, editor, id, { reviewerId: noah.userId });
    expect(await assignClaim(db, editor, id, { reviewerId: mia.userId })).toMatchObject({ assigneeId: mia.userId });
    await run(mia, id, { command: 'release', cause: 'person' });
    await run(noah, id, { command: 'take' });
    expect(await run(noah, id, { command: 'release', cause: 'person' })).toMatchObject({ state: 'queued', round: 1 });
  });

  it('a submission by withdraw, with its words as the draft', async () => {
    const id = await room.claim();
    await review(db, mia, id, finding('true', 'Steht in der Vorlage.'));
    expect(await run(mia, id, { command: 'withdraw' })).toMatchObject({ state: 'in_review', verdict: null });
    expect(await readDraft(db, mia, id)).toMatchObject({ rating: 'true', rationale: 'Steht in der Vorlage.' });
  });

  it('a sign-off by reopen, which costs the verdict: the claim is reviewed again', async () => {
    const id = await room.claim();
    await review(db, mia, id, finding('true'));
    await run(editor, id, { command: 'sign_off' });
    const back = await run(editor, id, { command: 'reopen', reason: 'Versehen.', cause: 'person' });
    expect(back).toMatchObject({ state: 'queued', round: 2, verdict: null, signOff: null });
    expect((await takeAndStart(db, mia, id)).state).toBe('in_review');
  });

  it('what was done in bulk in one step as well, each claim by itself', async () => {
    const [one = '', two = '', queued = ''] = await room.claims(
      await room.article(),
      { state: 'proposed' },
      { state: 'proposed' },
      {},
    );
    const states = async (input: Omit<BulkInput, 'claimIds'>) =>
      (await bulkCommand(db, editor, { ...input, claimIds: [one, two, queued] })).map((outcome) =>
        outcome.done ? outcome.claim.state : outcome.code,
      );
    const no = 'illegal_transition';
    expect(await states({ command: 'accept' })).toEqual(['queued', 'queued', no]);
    expect(await states({ command: 'retract' })).toEqual(['proposed', 'proposed', no]);
    expect(await states({ command: 'dismiss', reason: 'Meinung.' })).toEqual(Array(3).fill('dismissed'));
    expect(await states({ command: 'retract' })).toEqual(['proposed', 'proposed', no]);
    expect(await states({ command: 'reopen', reason: 'Versehen.' })).toEqual([no, no, 'queued']);
    expect(await states({ command: 'accept' })).toEqual(['queued', 'queued', no]);
    expect(await states({ command: 'assign', reviewerId: mia.userId })).toEqual(Array(3).fill('assigned'));
    expect(await states({ command: 'release' })).toEqual(Array(3).fill('queued'));
  });

  it('risk and due time of many claims, which are set in bulk too', async () => {
    const ids = await room.claims(await room.article(), {}, {});
    const dueAt = '2027-01-02T17:00:00.000Z';
    const set = await bulkCommand(db, editor, { command: 'change', claimIds: ids, risk: 'high', dueAt });
    expect(set).toMatchObject(
      ids.map((claimId) => ({ claimId, done: true, claim: { risk: 'high', dueAt, progress: { reviewsWanted: 2 } } })),
    );
    await bulkCommand(db, editor, { command: 'change', claimIds: ids, risk: 'normal', dueAt: null });
    expect(await readClaim(db, editor, ids[0] ?? '')).toMatchObject({ risk: 'normal', dueAt: null });
  });
});
