import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '#libs/identity';
import { newId } from '#libs/platform';
import { Database } from '#libs/storage';
import { testDatabase, type TestDatabase } from '../../../../test/support/stores.js';
import { finding, review, takeAndStart } from '../testing/at-work.js';
import { Newsroom, TEXT } from '../testing/newsroom.js';
import type { ClaimView } from './claim-view.js';
import { mergeClaims, splitClaim } from './combine-claims.js';
import { addClaim, editClaim } from './edit-claim.js';
import { listClaims, readClaim } from './read-claims.js';
import { transition } from './transition.js';

const spanOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

describe('correcting the machine', () => {
  let store: TestDatabase;
  let db: Database;
  let room: Newsroom;
  let editor: Caller;
  let mia: Caller;

  beforeAll(async () => {
    store = await testDatabase();
    db = Database.open({ databaseUrl: store.url, pool: 4 });
    room = await Newsroom.open(db);
    editor = await room.person('editor');
    mia = await room.person('reviewer');
  });
  afterAll(async () => {
    await db.close();
    await store.drop();
  });

  const anchored = (claim: ClaimView) => {
    for (const anchor of claim.anchors) expect(TEXT.slice(anchor.start, anchor.end)).toBe(anchor.exact);
    return claim.anchors.map((anchor) => anchor.exact);
  };

  it('keeps what a person wrote, marks it as edited and says which fields, not what they hold', async () => {
    const id = await room.claim({ state: 'proposed' });
    const edit = {
      statement: '  Das Bad kostet 11,8 Millionen Euro. ',
      speaker: 'Oswald',
      kind: 'reported',
      aspects: ['quote', 'quantity'],
      dueAt: '2030-05-01T10:00:00.000Z',
    } as const;
    const saved = await editClaim(db, editor, id, edit, 1);
    expect(saved).toMatchObject({ ...edit, statement: edit.statement.trim(), aspects: ['quantity', 'quote'] });
    expect(saved).toMatchObject({ edited: true, version: 2, state: 'proposed' });
    const [event] = (await db.read(editor, (tx) => tx.events.list({ claimId: id }, 1))).items;
    expect(event).toMatchObject({ type: 'claim.edited', data: { fields: Object.keys(edit).sort() } });
    expect(JSON.stringify(event?.data)).not.toContain('Millionen');
    expect(await db.write(room.system, (tx) => tx.claims.removeUntouchedProposals([id]))).toBe(0);
  });

  it('refuses a stale edit with the claim as it is, and overwrites nothing', async () => {
    const id = await room.claim();
    await editClaim(db, editor, id, { statement: 'Die eine Fassung.' }, 1);
    await expect(editClaim(db, editor, id, { statement: 'Die andere.' }, 1)).rejects.toMatchObject({
      code: 'stale_version',
      extra: { current: { version: 2, statement: 'Die eine Fassung.' } },
    });
    expect(await readClaim(db, editor, id)).toMatchObject({ statement: 'Die eine Fassung.' });
  });

  it('lets nobody change the words under a reviewer or a finding; risk and due time may change', async () => {
    const id = await room.claim();
    const working = await takeAndStart(db, mia, id);
    await expect(editClaim(db, editor, id, { statement: 'x' }, working.version)).rejects.toMatchObject({
      code: 'illegal_transition',
    });
    await transition(db, mia, id, { command: 'release', cause: 'person' });
    const decided = await review(db, mia, id, finding('true'));
    for (const edit of [{ statement: 'x' }, { kind: 'prediction' }, { spans: [spanOf('86.400 Menschen')] }] as const) {
      await expect(editClaim(db, editor, id, edit, decided.version)).rejects.toMatchObject({
        code: 'illegal_transition',
        extra: { current: { state: 'decided' } },
      });
    }
    const dueAt = '2031-01-01T00:00:00.000Z';
    expect(await editClaim(db, editor, id, { risk: 'low', dueAt }, decided.version)).toMatchObject({
      dueAt,
      risk: 'low',
    });
  });

  it('wants as many reviews as the new risk asks for, unless somebody has reviewed it already', async () => {
    const fresh = await room.claim();
    expect((await editClaim(db, editor, fresh, { risk: 'high' }, 1)).progress.reviewsWanted).toBe(2);
    expect((await editClaim(db, editor, fresh, { risk: 'low' }, 2)).progress.reviewsWanted).toBe(1);
    const begun = await room.claim({ risk: 'high' });
    const { version } = await review(db, mia, begun, finding('true'));
    const lowered = await editClaim(db, editor, begun, { risk: 'low' }, version);
    expect(lowered).toMatchObject({ risk: 'low', progress: { reviewsWanted: 2, reviewsIn: 1 } });
  });

  it('moves a due time into the assignment', async () => {
    const id = await room.claim();
    const { version } = await transition(db, mia, id, { command: 'take' });
    await editClaim(db, editor, id, { dueAt: '2030-05-01T10:00:00.000Z' }, version);
    const [assignment] = await db.read(editor, (tx) => tx.assignments.of(id));
    expect(assignment?.dueAt?.toISOString()).toBe('2030-05-01T10:00:00.000Z');
  });

  it('adds a claim from ranges of the text, each anchored at its exact words, ready to be reviewed', async () => {
    const articleId = await room.article();
    const spans = [spanOf('12 Prozent weniger'), spanOf('86.400 Menschen'), spanOf('86.400 Menschen')];
    const added = await addClaim(db, editor, articleId, { spans, statement: 'Es kamen weniger.', risk: 'high' });
    expect(added).toMatchObject({ state: 'queued', origin: 'person', edited: true, progress: { reviewsWanted: 2 } });
    expect(anchored(added)).toEqual(['86.400 Menschen', '12 Prozent weniger']);
    const bare = await addClaim(db, editor, articleId, { spans: [{ start: 0, end: 11 }] });
    expect(bare.statement).toBe('Das Freibad');
  });

  it.each([
    ['beyond the text', { start: 10, end: 100_000 }],
    ['backwards', { start: 20, end: 10 }],
    ['of white space', { start: TEXT.indexOf(' '), end: TEXT.indexOf(' ') + 1 }],
    ['of no whole number', { start: 0.5, end: 10 }],
  ])('refuses a range %s and names it', async (_what, span) => {
    const articleId = await room.article();
    await expect(addClaim(db, editor, articleId, { spans: [spanOf('Auental'), span] })).rejects.toMatchObject({
      code: 'range_not_in_text',
      extra: { errors: [{ pointer: '/spans/1' }] },
    });
    const { items } = await listClaims(db, editor, { articleId, sort: 'position', limit: 5 });
    expect(items).toEqual([]);
  });

  it('refuses a range that cuts a character in two', async () => {
    const articleId = await room.article('Das 🏊 kostet 5 Euro.');
    await expect(addClaim(db, editor, articleId, { spans: [{ start: 0, end: 5 }] })).rejects.toMatchObject({
      code: 'range_not_in_text',
    });
  });

  it('resizes a claim, and keeps it where it was when the range does not fit', async () => {
    const id = await room.claim();
    const wider = await editClaim(db, editor, id, { spans: [spanOf('kostet 11,8 Millionen Euro')] }, 1);
    expect(anchored(wider)).toEqual(['kostet 11,8 Millionen Euro']);
    const outside = editClaim(db, editor, id, { statement: 'x', spans: [{ start: 0, end: 9999 }] }, 2);
    await expect(outside).rejects.toMatchObject({ code: 'range_not_in_text' });
    expect(await readClaim(db, editor, id)).toEqual(wider);
  });

  it('merges claims into one that stands on all of their words; the others point to it and stay closed', async () => {
    const articleId = await room.article();
    const [one, two, three] = await room.claims(
      articleId,
      { words: 'kostet 11,8 Millionen', state: 'proposed' },
      { words: '11,8 Millionen Euro', risk: 'high' },
      { words: '86.400 Menschen', state: 'proposed' },
    );
    const merged = await mergeClaims(db, editor, { into: one ?? '', claimIds: [two ?? '', three ?? ''] });
    expect(merged).toMatchObject({ id: one, state: 'queued', risk: 'high', edited: true });
    expect(merged.progress.reviewsWanted).toBe(2);
    expect(anchored(merged)).toEqual(['kostet 11,8 Millionen Euro', '86.400 Menschen']);
    for (const absorbed of [two, three]) {
      const gone = await readClaim(db, editor, absorbed ?? '');
      expect(gone).toMatchObject({ state: 'dismissed', mergedIntoId: one, statement: expect.any(String) });
      expect(gone.commands).toEqual([]);
      const reopen = { command: 'reopen', reason: 'x', cause: 'person' } as const;
      await expect(transition(db, editor, gone.id, reopen)).rejects.toMatchObject({ code: 'illegal_transition' });
    }
  });

  it('refuses to merge what was reviewed, what stands elsewhere, and what is not there', async () => {
    const articleId = await room.article();
    const [one, reviewed] = await room.claims(articleId, {}, {});
    await review(db, mia, reviewed ?? '', finding('true'));
    const into = one ?? '';
    const refused = (claimIds: string[]) => mergeClaims(db, editor, { into, claimIds });
    await expect(refused([reviewed ?? ''])).rejects.toMatchObject({ code: 'claims_not_combinable' });
    await expect(refused([await room.claim()])).rejects.toMatchObject({ code: 'claims_not_combinable' });
    await expect(refused([into])).rejects.toMatchObject({ code: 'claims_not_combinable' });
    await expect(refused([newId()])).rejects.toMatchObject({ code: 'not_found' });
    await expect(mergeClaims(db, mia, { into, claimIds: [reviewed ?? ''] })).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect(await readClaim(db, editor, into)).toMatchObject({ version: 1, state: 'queued' });
  });

  it('splits a claim into parts on their own words; the claim itself becomes the first', async () => {
    const articleId = await room.article();
    const words = '86.400 Menschen, 12 Prozent weniger';
    const [id] = await room.claims(articleId, { words, risk: 'high' });
    const parts = [
      { statement: 'Es kamen 86.400.', spans: [spanOf('86.400 Menschen')] },
      { statement: 'Das waren 12 Prozent weniger.', spans: [spanOf('12 Prozent weniger')] },
    ];
    const [first, second] = await splitClaim(db, editor, id ?? '', parts, 1);
    expect(first).toMatchObject({ id, version: 2, statement: 'Es kamen 86.400.', edited: true });
    expect(second).toMatchObject({ splitFromId: id, state: 'queued', risk: 'high', version: 1, edited: true });
    if (!first || !second) throw new Error('Two parts.');
    expect([...anchored(first), ...anchored(second)]).toEqual(['86.400 Menschen', '12 Prozent weniger']);
    const outside = [parts[0] ?? { statement: '', spans: [] }, { statement: 'Anderes.', spans: [spanOf('Oswald')] }];
    await expect(splitClaim(db, editor, first.id, outside, 2)).rejects.toMatchObject({ code: 'claims_not_combinable' });
    await expect(splitClaim(db, editor, first.id, parts, 1)).rejects.toMatchObject({ code: 'stale_version' });
    expect(await readClaim(db, editor, first.id)).toEqual(first);
  });

  it('finds claims by every filter, and pages through any order without loss', async () => {
    const articleId = await room.article();
    const ids = await room.claims(
      articleId,
      ...Array.from({ length: 7 }, (_, n) => ({ risk: (['low', 'normal', 'high'] as const)[n % 3] ?? 'low' })),
    );
    const [one] = ids;
    const dueAt = '2030-05-01T10:00:00.000Z';
    const edit = {
      speaker: 'Oswald',
      kind: 'reported',
      aspects: ['legal'],
      statement: 'Nur 100 % hier_',
      dueAt,
    } as const;
    await editClaim(db, editor, one ?? '', edit, 1);
    const filters = [
      { speaker: 'oswald' },
      { kinds: ['reported'] },
      { aspects: ['legal'] },
      { text: '100 % HIER_' },
      { dueBefore: new Date('2030-05-02'), dueAfter: new Date(dueAt) },
    ] as const;
    for (const filter of filters) {
      const { items } = await listClaims(db, editor, { articleId, ...filter, sort: 'due', limit: 9 });
      expect(items.map((claim) => claim.id)).toEqual([one]);
    }
    expect((await listClaims(db, editor, { articleId, text: '%', sort: 'due', limit: 9 })).items).toHaveLength(1);
    const high = await listClaims(db, editor, { articleId, risks: ['high'], sort: 'risk', limit: 9 });
    expect(high.items).toHaveLength(2);
    for (const sort of ['-createdAt', 'createdAt', 'due', 'position', '-checkWorthiness', 'risk'] as const) {
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await listClaims(db, editor, { articleId, sort, limit: 3, after });
        seen.push(...page.items.map((claim) => claim.id));
        after = page.next ?? undefined;
      } while (after !== undefined);
      expect([sort, new Set(seen).size, seen.length]).toEqual([sort, 7, 7]);
    }
  });
});
