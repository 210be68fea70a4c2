import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Command, CommandInput } from '#libs/claims';
import type { Caller } from '#libs/identity';
import { Database } from '#libs/storage';
import { testDatabase, type TestDatabase } from '../../../../test/support/stores.js';
import { saveDraft, readDraft } from '../reviews/save-draft.js';
import { submitReview } from '../reviews/submit-review.js';
import { finding, review, takeAndStart } from '../testing/at-work.js';
import { Newsroom } from '../testing/newsroom.js';
import { assignClaim } from './assign-claim.js';
import { listVerdicts, readClaim } from './read-claims.js';
import { transition } from './transition.js';

describe('the life of a claim at the desk', () => {
  let store: TestDatabase;
  let db: Database;
  let room: Newsroom;
  let editor: Caller;
  let chief: Caller;
  let mia: Caller;
  let noah: Caller;

  beforeAll(async () => {
    store = await testDatabase();
    db = Database.open({ databaseUrl: store.url, pool: 6 });
    room = await Newsroom.open(db);
    editor = await room.person('editor');
    chief = await room.person('editor', 'reviewer');
    mia = await room.person('reviewer');
    noah = await room.person('reviewer');
  });
  afterAll(async () => {
    await db.close();
    await store.drop();
  });

  const run = (by: Caller, id: string, input: CommandInput, expected?: number) =>
    transition(db, by, id, input, expected);
  const events = async (claimId: string) =>
    (await db.read(editor, (tx) => tx.events.list({ claimId }, 50))).items.map((event) => event.type).reverse();
  const submit = (by: Caller, id: string, rating = 'true') => submitReview(db, by, id, finding(rating));

  /** Brings a claim of normal risk into a state, by the shortest way. */
  async function claimIn(state: string): Promise<string> {
    const id = await room.claim({ state: 'proposed', risk: state === 'disputed' ? 'high' : 'normal' });
    if (state === 'proposed') return id;
    if (state === 'dismissed') await run(editor, id, { command: 'dismiss', reason: 'Meinung.' });
    else await run(editor, id, { command: 'accept' });
    if (state === 'assigned') await run(mia, id, { command: 'take' });
    if (state === 'in_review') await takeAndStart(db, mia, id);
    if (state === 'disputed') {
      await review(db, mia, id, finding('true'));
      await review(db, noah, id, finding('false'));
    }
    if (state === 'decided' || state === 'signed_off') await review(db, mia, id, finding('true'));
    if (state === 'signed_off') await run(editor, id, { command: 'sign_off' });
    return id;
  }

  it.each<[string, string, () => Caller, CommandInput, string, string]>([
    ['accept', 'proposed', () => editor, { command: 'accept' }, 'queued', 'claim.accepted'],
    ['dismiss', 'assigned', () => editor, { command: 'dismiss', reason: 'Doppelt.' }, 'dismissed', 'claim.dismissed'],
    ['retract', 'queued', () => editor, { command: 'retract' }, 'proposed', 'claim.retracted'],
    ['retract', 'dismissed', () => chief, { command: 'retract' }, 'proposed', 'claim.retracted'],
    ['take', 'queued', () => mia, { command: 'take' }, 'assigned', 'claim.taken'],
    ['start', 'assigned', () => mia, { command: 'start' }, 'in_review', 'claim.started'],
    ['release', 'in_review', () => mia, { command: 'release', cause: 'person' }, 'queued', 'claim.released'],
    ['withdraw', 'decided', () => mia, { command: 'withdraw' }, 'in_review', 'claim.withdrawn'],
    [
      'adjudicate',
      'disputed',
      () => editor,
      { command: 'adjudicate', rating: 'false', rationale: 'Die Vorlage sagt es anders.' },
      'decided',
      'claim.adjudicated',
    ],
    ['return', 'decided', () => editor, { command: 'return', comment: 'Seite 3 fehlt.' }, 'queued', 'claim.returned'],
    ['sign_off', 'decided', () => editor, { command: 'sign_off' }, 'signed_off', 'claim.signed_off'],
    [
      'reopen',
      'signed_off',
      () => editor,
      { command: 'reopen', reason: 'Neue Zahlen.', cause: 'person' },
      'queued',
      'claim.reopened',
    ],
  ])('%s leads a claim that is %s on, once, and writes its event', async (_command, from, who, input, to, type) => {
    const id = await claimIn(from);
    const before = await readClaim(db, who(), id);
    expect(before.commands).toContain(input.command);
    const after = await run(who(), id, input, before.version);
    expect(after).toMatchObject({ id, state: to, version: before.version + 1 });
    expect((await events(id)).at(-1)).toBe(type);
    expect(after).toEqual(await readClaim(db, who(), id));
    await expect(run(who(), id, input, before.version)).rejects.toMatchObject({
      code: 'stale_version',
      extra: { current: { version: after.version, state: to } },
    });
    const again = await run(who(), id, input).catch((problem: unknown) => problem);
    if (input.command !== 'return' && input.command !== 'reopen')
      expect(again).toMatchObject({ code: expect.stringMatching(/illegal_transition|not_assignee/) });
    expect((await readClaim(db, who(), id)).version).toBe(after.version);
  });

  it.each<[Command, string, () => Caller, CommandInput, string]>([
    ['accept', 'proposed', () => mia, { command: 'accept' }, 'forbidden'],
    ['dismiss', 'queued', () => editor, { command: 'dismiss', reason: '  ' }, 'reason_required'],
    ['retract', 'queued', () => mia, { command: 'retract' }, 'forbidden'],
    ['retract', 'in_review', () => editor, { command: 'retract' }, 'illegal_transition'],
    ['take', 'queued', () => editor, { command: 'take' }, 'forbidden'],
    ['start', 'assigned', () => noah, { command: 'start' }, 'not_assignee'],
    ['release', 'in_review', () => noah, { command: 'release', cause: 'person' }, 'not_assignee'],
    ['withdraw', 'decided', () => noah, { command: 'withdraw' }, 'forbidden'],
    [
      'adjudicate',
      'disputed',
      () => ({ ...editor, kind: 'machine' }),
      { command: 'adjudicate', rating: 'true', rationale: 'x' },
      'forbidden',
    ],
    [
      'adjudicate',
      'disputed',
      () => editor,
      { command: 'adjudicate', rating: 'nonsense', rationale: 'x' },
      'unknown_rating',
    ],
    ['return', 'decided', () => editor, { command: 'return', comment: '' }, 'reason_required'],
    ['sign_off', 'decided', () => ({ ...editor, kind: 'machine' }), { command: 'sign_off' }, 'forbidden'],
    ['reopen', 'dismissed', () => mia, { command: 'reopen', reason: 'x', cause: 'person' }, 'forbidden'],
    ['reopen', 'dismissed', () => editor, { command: 'reopen', reason: 'x', cause: 'text_changed' }, 'forbidden'],
  ])(
    '%s of a claim that is %s is refused where the table refuses it, and leaves no trace',
    async (_c, from, who, input, code) => {
      const id = await claimIn(from);
      const before = await readClaim(db, editor, id);
      const trail = await events(id);
      await expect(run(who(), id, input)).rejects.toMatchObject({ code, extra: { current: { id, state: from } } });
      expect(await readClaim(db, editor, id)).toEqual(before);
      expect(await events(id)).toEqual(trail);
    },
  );

  it('assign gives a claim to a reviewer of this newsroom, again to another one, and to nobody else', async () => {
    const id = await claimIn('queued');
    const dueAt = '2030-01-01T12:00:00.000Z';
    const given = await assignClaim(db, editor, id, { reviewerId: mia.userId, dueAt });
    expect(given).toMatchObject({ state: 'assigned', assigneeId: mia.userId, dueAt, reservedUntil: null });
    const moved = await assignClaim(db, editor, id, { reviewerId: noah.userId });
    expect(moved).toMatchObject({ state: 'assigned', assigneeId: noah.userId, dueAt });
    const stranger = await (await Newsroom.open(db)).person('reviewer');
    for (const reviewerId of [editor.userId, stranger.userId]) {
      await expect(assignClaim(db, editor, id, { reviewerId })).rejects.toMatchObject({
        code: 'reviewer_not_eligible',
      });
    }
    await expect(assignClaim(db, mia, id, { reviewerId: mia.userId })).rejects.toMatchObject({ code: 'forbidden' });
    const trail = await db.read(editor, (tx) => tx.assignments.of(id));
    expect(trail.map(({ reviewerId, endedFor }) => [reviewerId, endedFor])).toEqual([
      [mia.userId, 'reassigned'],
      [noah.userId, null],
    ]);
  });

  it('submit decides with one review, and wants rating, rationale and citations before it does', async () => {
    const id = await claimIn('in_review');
    const refused: [object, string][] = [
      [{ ...finding('true'), rating: 'nonsense' }, 'unknown_rating'],
      [{ ...finding('true'), rationale: ' ' }, 'reason_required'],
      [{ ...finding('true'), citations: [] }, 'too_few_citations'],
    ];
    for (const [input, code] of refused) await expect(submitReview(db, mia, id, input)).rejects.toMatchObject({ code });
    await expect(readDraft(db, mia, id)).rejects.toMatchObject({ code: 'not_found' });
    const decided = await submit(mia, id);
    expect(decided).toMatchObject({
      state: 'decided',
      assigneeId: null,
      verdict: { version: 1, rating: 'true', basis: 'single', rationale: 'Begründung true', decidedBy: mia.userId },
    });
  });

  it('two reviews that agree decide, two that do not are disputed until an editor who wrote neither adjudicates', async () => {
    const agreed = await room.claim({ risk: 'high' });
    expect(await review(db, mia, agreed, finding('true'))).toMatchObject({ state: 'queued', verdict: null });
    expect(await review(db, noah, agreed, finding('true'))).toMatchObject({
      state: 'decided',
      // Who finds the same for the same reason says it once.
      verdict: { basis: 'agreement', rationale: 'Begründung true' },
    });

    const disputed = await room.claim({ risk: 'high' });
    await review(db, chief, disputed, finding('true'));
    expect(await review(db, noah, disputed, finding('false'))).toMatchObject({ state: 'disputed', verdict: null });
    const judgement = { command: 'adjudicate', rating: 'false', rationale: 'Die Vorlage.' } as const;
    await expect(run(chief, disputed, judgement)).rejects.toMatchObject({ code: 'reviewed_it_yourself' });
    expect(await run(editor, disputed, judgement)).toMatchObject({
      state: 'decided',
      verdict: { basis: 'adjudication', rating: 'false', rationale: 'Die Vorlage.' },
    });
    const rows = await db.read(editor, (tx) => tx.reviews.of([disputed]));
    expect(rows.map((row) => [row.rating, row.state])).toEqual([
      ['true', 'submitted'],
      ['false', 'submitted'],
    ]);
    await expect(run(chief, disputed, { command: 'sign_off' })).rejects.toMatchObject({ code: 'reviewed_it_yourself' });
    expect(await run(editor, disputed, { command: 'sign_off' })).toMatchObject({ state: 'signed_off' });
  });

  it('withdraw keeps the submitted version on record and gives its words back as a draft', async () => {
    const id = await claimIn('in_review');
    await submitReview(db, mia, id, { ...finding('true', 'Lang überlegt.'), wordingProposal: 'rund 12 Millionen' });
    expect(await run(mia, id, { command: 'withdraw' })).toMatchObject({ state: 'in_review', verdict: null });
    const [first, draft] = await db.read(editor, (tx) => tx.reviews.of([id]));
    expect(first).toMatchObject({ state: 'withdrawn', rationale: 'Lang überlegt.' });
    expect(await readDraft(db, mia, id)).toMatchObject({
      id: draft?.id,
      supersedesId: first?.id,
      rating: 'true',
      rationale: 'Lang überlegt.',
      wordingProposal: 'rund 12 Millionen',
      citations: [{ title: 'Vorlage 212', locator: 'Seite 4' }],
    });
    expect(await submitReview(db, mia, id, { rating: 'mostly_true' })).toMatchObject({
      state: 'decided',
      verdict: { version: 2, rating: 'mostly_true' },
    });
    expect(await listVerdicts(db, editor, id)).toMatchObject([{ version: 2, retractedAt: null }, { version: 1 }]);
  });

  it('withdraw is too late after ten minutes', async () => {
    const id = await claimIn('decided');
    await db.write(room.system, async (tx) => {
      const lastAt = new Date(tx.now.getTime() - 11 * 60_000);
      await tx.claims.change(await tx.claims.get(id), { lastAt }, tx.now);
    });
    expect((await readClaim(db, mia, id)).commands).not.toContain('withdraw');
    await expect(run(mia, id, { command: 'withdraw' })).rejects.toMatchObject({ code: 'withdraw_too_late' });
  });

  it('a draft outlives release, and its writer finds it again', async () => {
    const id = await claimIn('in_review');
    await saveDraft(db, mia, id, { rationale: 'Angefangen.' }, 0);
    await run(mia, id, { command: 'release', cause: 'person' });
    expect(await readDraft(db, mia, id)).toMatchObject({ rationale: 'Angefangen.' });
    await takeAndStart(db, mia, id);
    expect(await submitReview(db, mia, id, { ...finding('true'), rationale: undefined })).toMatchObject({
      verdict: { rationale: 'Angefangen.' },
    });
  });

  it.each(['return', 'reopen', 'dismiss'] as const)('%s takes the article’s own sign-off back', async (command) => {
    const articleId = await room.article();
    const [id] = await room.claims(articleId, {});
    if (id === undefined) throw new Error('One claim has one id.');
    if (command !== 'dismiss') await review(db, mia, id, finding('true'));
    await db.write(editor, async (tx) => {
      const { currentRevisionId: revisionId } = await tx.articles.get(articleId);
      const { sha256: revisionSha256 } = await tx.articles.revisionById(revisionId);
      const signedBy = editor.userId;
      const sign = { id: id, articleId, claimId: null, verdictId: null, revisionId, revisionSha256, signedBy };
      await tx.verdicts.sign({ ...sign, signedAt: tx.now });
    });
    const input: CommandInput =
      command === 'return'
        ? { command, comment: 'Noch einmal.' }
        : command === 'reopen'
          ? { command, reason: 'Neue Zahlen.', cause: 'person' }
          : { command, reason: 'Doppelt.' };
    await run(editor, id, input);
    expect(await db.read(editor, (tx) => tx.verdicts.signOffsOf(articleId))).toEqual([]);
    const trail = (await db.read(editor, (tx) => tx.events.list({ articleId }, 50))).items.map(({ type }) => type);
    expect(trail).toContain('article.sign_off_retracted');
  });

  it('what belongs to another newsroom does not exist', async () => {
    const elsewhere = await Newsroom.open(db);
    const foreign = await elsewhere.claim();
    await expect(readClaim(db, editor, foreign)).rejects.toMatchObject({ code: 'not_found' });
    await expect(run(editor, foreign, { command: 'dismiss', reason: 'x' })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(submit(mia, foreign)).rejects.toMatchObject({ code: 'not_found' });
    await expect(saveDraft(db, mia, foreign, { rationale: 'x' }, 0)).rejects.toMatchObject({ code: 'not_found' });
    await expect(assignClaim(db, editor, foreign, { reviewerId: mia.userId })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});
