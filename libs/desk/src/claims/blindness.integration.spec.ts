import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Caller } from '#libs/identity';
import { Problem } from '#libs/platform';
import { Database } from '#libs/storage';
import { testDatabase, type TestDatabase } from '../../../../test/support/stores.js';
import { AuditDesk } from '../audit/audit.desk.js';
import { visibleReviews } from '../reviews/review-view.js';
import { submitReview } from '../reviews/submit-review.js';
import { SourcesDesk } from '../sources/sources.desk.js';
import { finding, review, takeAndStart } from '../testing/at-work.js';
import { Newsroom } from '../testing/newsroom.js';
import { assignClaim } from './assign-claim.js';
import { bulkCommand } from './bulk.js';
import { articleHistory, claimHistory } from './claim-history.js';
import { editClaim } from './edit-claim.js';
import { countClaims, listClaims, listVerdicts, readClaim } from './read-claims.js';
import { takeNextClaim } from './take-next-claim.js';
import { transition } from './transition.js';

const SECRET = 'Geheimnis der ersten Prüferin';
const FIRST = {
  rating: 'mostly_false',
  rationale: SECRET,
  wordingProposal: `${SECRET}, anders gesagt`,
  citations: [
    { source: { kind: 'page', title: `Quelle: ${SECRET}` }, stance: 'refutes', quote: SECRET, locator: SECRET },
  ],
} as const;

/** Two blind reviews are wanted; Mia's is in. Whoever could still write the second one must learn nothing of it. */
describe('a blind review', () => {
  let store: TestDatabase;
  let db: Database;
  let room: Newsroom;
  let mia: Caller;
  let editor: Caller;
  let twin: Caller;
  /** People who could be the second reviewer, and people who could tell that person. */
  let outsiders: Record<string, Caller>;
  let id: string;
  let articleId: string;

  beforeAll(async () => {
    store = await testDatabase();
    db = Database.open({ databaseUrl: store.url, pool: 4 });
  });
  afterAll(async () => {
    await db.close();
    await store.drop();
  });
  beforeEach(async () => {
    room = await Newsroom.open(db);
    mia = await room.person('reviewer');
    editor = await room.person('editor');
    twin = await room.person('editor', 'reviewer');
    outsiders = {
      reviewer: await room.person('reviewer'),
      'admin who reviews': await room.person('admin', 'reviewer'),
      admin: await room.person('admin'),
      author: await room.person('author'),
      editor,
      'editor who reviews': twin,
    };
    articleId = await room.article(undefined, outsiders['author']?.userId);
    id = (await room.claims(articleId, { risk: 'high' }))[0] ?? '';
    await review(db, mia, id, FIRST);
  });

  /** Everything that the desk answers about the claim, and everything that it refuses. */
  async function everything(by: Caller): Promise<unknown[]> {
    const sources = new SourcesDesk(db);
    const refused = async (work: Promise<unknown>): Promise<unknown> =>
      await work.then(
        () => null,
        (error: unknown) => (error instanceof Problem ? { ...error.extra, detail: error.detail } : String(error)),
      );
    return [
      await readClaim(db, by, id),
      await listClaims(db, by, { articleId, sort: 'position', limit: 50 }),
      await listClaims(db, by, { articleId, assignees: ['none'], sort: 'risk', limit: 50 }),
      await db.read(by, async (tx) => await visibleReviews(tx, by, await tx.claims.get(id))),
      await claimHistory(db, by, id, 50),
      await articleHistory(db, by, articleId, 50),
      await listVerdicts(db, by, id),
      await countClaims(db, by, { articleId }),
      await sources.list(by, { limit: 50 }),
      await new AuditDesk(db).list(by, { limit: 100, claimId: id }),
      await refused(transition(db, by, id, { command: 'adjudicate', rating: 'true', rationale: 'x' })),
      await refused(transition(db, by, id, { command: 'sign_off' }, 1)),
      await refused(transition(db, by, id, { command: 'withdraw' })),
      await refused(transition(db, by, id, { command: 'start' })),
    ];
  }

  it.each(['reviewer', 'admin who reviews', 'admin', 'author', 'editor', 'editor who reviews'])(
    'says nothing of its finding to the %s, wherever they look',
    async (who) => {
      const by = outsiders[who];
      if (!by) throw new Error(who);
      const seen = JSON.stringify(await everything(by));
      expect(seen).not.toContain(SECRET);
      expect(seen).not.toContain('mostly_false');
      expect(seen).toContain(id);
    },
  );

  it.each(['reviewer', 'admin who reviews', 'admin', 'author'])(
    'does not even tell the %s that it is in, or whose it is',
    async (who) => {
      const by = outsiders[who];
      if (!by) throw new Error(who);
      const untouched = (await room.claims(articleId, { risk: 'high' }))[0] ?? '';
      const [sealed, fresh] = [await readClaim(db, by, id), await readClaim(db, by, untouched)];
      const same = ['state', 'progress', 'assigneeId', 'reservedUntil', 'verdict', 'commands', 'signOff'] as const;
      for (const field of same) expect([field, sealed[field]]).toEqual([field, fresh[field]]);
      const seen = JSON.stringify(await everything(by));
      expect(seen).not.toContain(mia.userId);
      expect(seen).not.toContain('claim.submitted');
    },
  );

  it('tells an editor why somebody gave the claim back, and no other reviewer', async () => {
    const [noah, rosa] = [await room.person('reviewer'), await room.person('reviewer')];
    await transition(db, noah, id, { command: 'take' });
    await transition(db, noah, id, { command: 'release', cause: 'person', reason: 'Ich kenne den Sprecher.' });
    expect(JSON.stringify(await everything(editor))).toContain('Ich kenne den Sprecher.');
    expect(JSON.stringify(await everything(rosa))).not.toContain('Ich kenne den Sprecher.');
    expect(JSON.stringify(await everything(mia))).not.toContain('Ich kenne den Sprecher.');
  });

  it('shows its writer what she wrote', async () => {
    const own = await db.read(mia, async (tx) => await visibleReviews(tx, mia, await tx.claims.get(id)));
    expect(own).toMatchObject([{ rationale: SECRET, citations: [{ quote: SECRET }] }]);
    expect((await readClaim(db, mia, id)).progress).toMatchObject({ ownReviewIn: true, reviewsIn: null, open: false });
    expect((await claimHistory(db, mia, id, 50)).items.map(({ type }) => type)).toContain('claim.submitted');
    expect((await new SourcesDesk(db).list(mia, { limit: 50 })).items[0]?.title).toContain(SECRET);
  });

  it('tells an editor how far the work is, until that editor becomes the second reviewer', async () => {
    expect((await readClaim(db, twin, id)).progress).toMatchObject({ reviewsIn: 1, reviewerIds: [mia.userId] });
    await takeAndStart(db, twin, id);
    expect((await readClaim(db, twin, id)).progress).toMatchObject({ reviewsIn: null, reviewerIds: null });
    const seen = JSON.stringify(await everything(twin));
    expect(seen).not.toContain(mia.userId);
    expect(seen).not.toContain(SECRET);
    const { version } = await readClaim(db, twin, id);
    await expect(editClaim(db, twin, id, { statement: 'x' }, version)).rejects.toMatchObject({
      code: 'illegal_transition',
    });
  });

  it('hides the second reviewer at work from a filter by name, as it hides the name', async () => {
    const { reviewer } = outsiders;
    if (!reviewer) throw new Error('reviewer');
    const noah = await room.person('reviewer');
    await assignClaim(db, editor, id, { reviewerId: noah.userId });
    const found = async (by: Caller, assignee: string) =>
      (await listClaims(db, by, { articleId, assignees: [assignee], sort: 'due', limit: 9 })).items.map(
        (claim) => claim.assigneeId,
      );
    const counted = async (by: Caller, ...assignees: string[]) =>
      (await countClaims(db, by, { articleId, assignees })).assigned;
    expect(await found(reviewer, noah.userId)).toEqual([]);
    expect(await found(reviewer, 'none')).toEqual([null]);
    expect(await found(mia, noah.userId)).toEqual([]);
    expect(await found(noah, 'me')).toEqual([noah.userId]);
    expect(await found(editor, noah.userId)).toEqual([noah.userId]);
    expect(await found(twin, noah.userId)).toEqual([noah.userId]);
    expect(await found(editor, 'none')).toEqual([]);
    expect(await counted(reviewer, noah.userId, mia.userId)).toBe(0);
    expect(await counted(mia, noah.userId)).toBe(0);
    expect(await counted(editor, noah.userId, mia.userId)).toBe(1);
    expect((await readClaim(db, reviewer, id)).progress).toMatchObject({ assigneeId: null, anotherAtWork: true });
  });

  it('lets a name be filtered by where one review is wanted, because there is nobody to be blind to', async () => {
    const { reviewer, author } = outsiders;
    if (!reviewer || !author) throw new Error('reviewer');
    const single = (await room.claims(articleId, { risk: 'low' }))[0] ?? '';
    await transition(db, mia, single, { command: 'take' });
    const query = { articleId, assignees: [mia.userId], sort: 'due', limit: 9 } as const;
    expect((await listClaims(db, reviewer, query)).items.map((claim) => claim.id)).toEqual([single]);
    expect((await listClaims(db, author, query)).items).toEqual([]);
    const wrong = listClaims(db, reviewer, { ...query, assignees: ['x; drop'] });
    await expect(wrong).rejects.toMatchObject({ code: 'validation' });
  });

  it('fills pages of the history and of the audit log, so that no gap tells of what is sealed', async () => {
    const { reviewer, admin } = outsiders;
    if (!reviewer || !admin) throw new Error('reviewer');
    await transition(db, editor, id, { command: 'dismiss', reason: 'Doppelt.' });
    await transition(db, editor, id, { command: 'reopen', reason: 'Doch nicht.', cause: 'person' });
    const first = await claimHistory(db, reviewer, id, 1);
    const second = await claimHistory(db, reviewer, id, 1, first.next ?? '');
    const third = await claimHistory(db, reviewer, id, 1, second.next ?? '');
    expect([...first.items, ...second.items].map(({ type }) => type)).toEqual(['claim.reopened', 'claim.dismissed']);
    expect(third).toEqual({ items: [], next: null });
    const audit = new AuditDesk(db);
    expect((await audit.list(admin, { limit: 50, actorId: mia.userId, claimId: id })).items).toEqual([]);
    expect((await audit.list(admin, { limit: 50, types: ['claim.submitted'], claimId: id })).items).toEqual([]);
  });

  it('is not given to its own writer again, by no way of taking', async () => {
    await expect(takeNextClaim(db, mia, articleId)).rejects.toMatchObject({ code: 'nothing_to_take' });
    await expect(transition(db, mia, id, { command: 'take' })).rejects.toMatchObject({ code: 'already_reviewer' });
    await expect(assignClaim(db, editor, id, { reviewerId: mia.userId })).rejects.toMatchObject({
      code: 'already_reviewer',
    });
    const bulk = { command: 'assign', claimIds: [id], reviewerId: mia.userId } as const;
    expect(await bulkCommand(db, editor, bulk)).toMatchObject([{ done: false, code: 'already_reviewer' }]);
  });

  it('opens to everybody who reads reviews when the second one is in, and both stay on record', async () => {
    const { reviewer, admin, author } = outsiders;
    if (!reviewer || !admin || !author) throw new Error('reviewer');
    await takeAndStart(db, reviewer, id);
    const disputed = await submitReview(db, reviewer, id, finding('true'));
    expect(disputed.progress).toMatchObject({ open: true, reviewsIn: 2 });
    for (const by of [reviewer, mia, editor, admin]) {
      const seen = await db.read(by, async (tx) => await visibleReviews(tx, by, await tx.claims.get(id)));
      expect(seen.map((one) => one.rating)).toEqual(['mostly_false', 'true']);
    }
    expect(JSON.stringify(await everything(author))).not.toContain(SECRET);
    expect((await new SourcesDesk(db).list(reviewer, { limit: 50, text: SECRET })).items).toHaveLength(1);
  });

  it('seals the findings and the verdict of an earlier round from whoever may review the next one', async () => {
    const { reviewer, admin } = outsiders;
    if (!reviewer || !admin) throw new Error('reviewer');
    const other = await room.person('reviewer');
    await takeAndStart(db, other, id);
    await submitReview(db, other, id, { ...FIRST, citations: [{ ...FIRST.citations[0] }] });
    await transition(db, editor, id, { command: 'return', comment: 'Die Vorlage ist neu.' });
    for (const by of [reviewer, admin, twin]) {
      const seen = JSON.stringify(await everything(by));
      expect(seen).not.toContain(SECRET);
      expect(seen).not.toContain('mostly_false');
    }
    expect(await listVerdicts(db, editor, id)).toMatchObject([{ version: 1, rating: 'mostly_false' }]);
    expect(JSON.stringify(await new SourcesDesk(db).list(reviewer, { limit: 50, text: SECRET }))).not.toContain(SECRET);
  });
});
