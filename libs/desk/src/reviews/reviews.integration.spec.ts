import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Caller } from '#libs/identity';
import { newId } from '#libs/platform';
import { Database } from '#libs/storage';
import { testDatabase, type TestDatabase } from '../../../../test/support/stores.js';
import { readClaim } from '../claims/read-claims.js';
import { transition } from '../claims/transition.js';
import { SourcesDesk } from '../sources/sources.desk.js';
import { CITATION, finding, takeAndStart } from '../testing/at-work.js';
import { Newsroom } from '../testing/newsroom.js';
import { visibleReviews } from './review-view.js';
import { readDraft, saveDraft } from './save-draft.js';
import { submitReview } from './submit-review.js';

describe('writing a review', () => {
  let store: TestDatabase;
  let db: Database;
  let room: Newsroom;
  let mia: Caller;
  let noah: Caller;
  let id: string;

  beforeAll(async () => {
    store = await testDatabase();
    db = Database.open({ databaseUrl: store.url, pool: 4 });
    room = await Newsroom.open(db);
    mia = await room.person('reviewer');
    noah = await room.person('reviewer');
  });
  afterAll(async () => {
    await db.close();
    await store.drop();
  });
  beforeEach(async () => {
    id = await room.claim();
    await takeAndStart(db, mia, id);
  });

  const reviews = async (by: Caller) =>
    await db.read(by, async (tx) => await visibleReviews(tx, by, await tx.claims.get(id)));

  it('saves a draft field by field; what a save leaves out stays', async () => {
    await saveDraft(db, mia, id, { rationale: 'Erster Satz.' }, 0);
    await saveDraft(db, mia, id, { rating: 'true', wordingProposal: 'rund 12 Millionen' }, 1);
    const saved = await saveDraft(db, mia, id, { citations: [CITATION] }, 2);
    expect(saved).toMatchObject({
      version: 3,
      state: 'draft',
      rating: 'true',
      rationale: 'Erster Satz.',
      wordingProposal: 'rund 12 Millionen',
      citations: [{ title: 'Vorlage 212', url: 'https://www.example.org/vorlage-212', locator: 'Seite 4' }],
    });
    expect(await saveDraft(db, mia, id, { wordingProposal: null, rating: null }, 3)).toMatchObject({
      wordingProposal: null,
      rating: null,
      citations: saved.citations,
    });
    expect(await readDraft(db, mia, id)).toMatchObject({ version: 4 });
  });

  it('never overwrites what another tab saved; the same again is no new version', async () => {
    await saveDraft(db, mia, id, { rationale: 'Tab eins.' }, 0);
    for (const seen of [0, 7]) {
      await expect(saveDraft(db, mia, id, { rationale: 'Tab zwei.' }, seen)).rejects.toMatchObject({
        code: 'stale_version',
        extra: { current: { version: 1, rationale: 'Tab eins.' } },
      });
    }
    expect(await saveDraft(db, mia, id, { rationale: 'Tab eins.' }, 1)).toMatchObject({ version: 1 });
  });

  it('keeps a draft from everybody else, editors included, and takes none from who does not have the claim', async () => {
    await saveDraft(db, mia, id, { rationale: 'Nur für mich.' }, 0);
    for (const by of [noah, await room.person('editor'), await room.person('admin', 'editor', 'reviewer')]) {
      await expect(readDraft(db, by, id)).rejects.toMatchObject({ code: 'not_found' });
      expect(await reviews(by)).toEqual([]);
      await expect(saveDraft(db, by, id, { rationale: 'x' }, 0)).rejects.toMatchObject({ code: 'not_assignee' });
    }
  });

  it('refuses a rating that the scale has not, and a citation of a source that is not there for the writer', async () => {
    await expect(saveDraft(db, mia, id, { rating: 'kinda' }, 0)).rejects.toMatchObject({ code: 'unknown_rating' });
    const sources = new SourcesDesk(db);
    const secret = await sources.create(noah, { kind: 'call', title: 'Informant', confidential: true });
    const before = (await sources.list(mia, { limit: 99 })).items.length;
    for (const sourceId of [newId(), secret.id]) {
      const citations = [CITATION, { sourceId, stance: 'supports' } as const];
      await expect(saveDraft(db, mia, id, { citations }, 0)).rejects.toMatchObject({
        code: 'validation',
        extra: { errors: [{ pointer: '/citations/1/sourceId' }] },
      });
    }
    const both = [{ ...CITATION, sourceId: secret.id }];
    await expect(saveDraft(db, mia, id, { citations: both }, 0)).rejects.toMatchObject({ code: 'validation' });
    await expect(readDraft(db, mia, id)).rejects.toMatchObject({ code: 'not_found' });
    expect((await sources.list(mia, { limit: 99 })).items).toHaveLength(before);
  });

  it('submits the draft as it stands when nothing else is sent', async () => {
    await saveDraft(db, mia, id, { ...finding('mostly_true', 'Aus dem Entwurf.'), wordingProposal: 'rund' }, 0);
    const decided = await submitReview(db, mia, id, {});
    expect(decided).toMatchObject({
      state: 'decided',
      verdict: { rating: 'mostly_true', rationale: 'Aus dem Entwurf.', wordingProposal: 'rund' },
    });
    await expect(readDraft(db, mia, id)).rejects.toMatchObject({ code: 'not_found' });
    expect(await reviews(noah)).toMatchObject([{ state: 'submitted', citations: [{ stance: 'supports' }] }]);
  });

  it('is submitted once, however often and however fast the button is pressed', async () => {
    const presses = await Promise.allSettled([1, 2, 3, 4].map(() => submitReview(db, mia, id, finding('true'))));
    expect(presses.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const press of presses) {
      if (press.status === 'rejected')
        expect(press.reason).toMatchObject({ code: 'illegal_transition', extra: { current: { state: 'decided' } } });
    }
    const rows = await db.read(mia, (tx) => tx.reviews.of([id]));
    expect(rows.map(({ state }) => state)).toEqual(['submitted']);
    expect(await db.read(mia, (tx) => tx.verdicts.of([id]))).toHaveLength(1);
    const trail = (await db.read(mia, (tx) => tx.events.list({ claimId: id }, 50))).items;
    expect(trail.filter(({ type }) => type === 'claim.submitted')).toHaveLength(1);
  });

  it('answers a repeated submit with the same Idempotency-Key as it answered the first', async () => {
    const key = () => ({ ...mia, idempotency: { key: 'submit-once-please', requestHash: 'one and the same' } });
    const first = await submitReview(db, key(), id, finding('true'));
    expect(await submitReview(db, key(), id, finding('true'))).toEqual(first);
  });

  it('can not be changed once submitted; a new round takes a new version that names the old one', async () => {
    await submitReview(db, mia, id, finding('true', 'Erste Fassung.'));
    await expect(saveDraft(db, mia, id, { rationale: 'Anders.' }, 0)).rejects.toMatchObject({ code: 'not_assignee' });
    const editor = await room.person('editor');
    await transition(db, editor, id, { command: 'return', comment: 'Seite 3 fehlt.' });
    expect(await readClaim(db, mia, id)).toMatchObject({ round: 2, verdict: null });
    await takeAndStart(db, mia, id);
    await submitReview(db, mia, id, finding('false', 'Zweite Fassung.'));
    const [old, current] = await reviews(mia);
    expect(old).toMatchObject({ round: 1, state: 'submitted', rationale: 'Erste Fassung.' });
    expect(current).toMatchObject({ round: 2, supersedesId: old?.id, rationale: 'Zweite Fassung.' });
  });
});
