import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANCHOR_STATES, CLAIM_STATES, RISKS, type Risk } from '#libs/claims';
import type { Caller } from '#libs/identity';
import { newId } from '#libs/platform';
import { Database } from '#libs/storage';
import { asSuperuser, type Superuser, testDatabase, type TestDatabase } from '../../../../test/support/stores.js';
import { articleClearance } from '../clearance/read-clearance.js';
import { Newsroom } from '../testing/newsroom.js';
import { createArticle } from './create-article.js';
import { listArticles, readArticle } from './read-articles.js';

const ARTICLES = 30;
const SENTENCE = 10;

/** A small generator of its own, so that a failure can be seen again. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

/** The list counts in SQL what the clearance lists by the core's rules; here the two are held against each other. */
describe('what stands open in an article', () => {
  let store: TestDatabase;
  let db: Database;
  let admin: Superuser;

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

  /** An article of five sentences with claims, anchors and queries as the dice fall. */
  async function article(editor: Caller, roll: (sides: number) => number): Promise<string> {
    const text = 'Abc defgh. '.repeat(5).trim();
    const { id, revision } = await createArticle(db, editor, { text, format: 'text', title: 'x' }, 1000);
    const insert = async (table: string, row: Record<string, unknown>): Promise<void> => {
      const columns = Object.keys(row);
      const places = columns.map((_, index) => `$${index + 1}`);
      await admin.query(
        `INSERT INTO ${table} (${columns.map((c) => `"${c}"`).join()}) VALUES (${places.join()})`,
        Object.values(row),
      );
    };
    const workspace_id = editor.workspaceId;
    if (roll(10) > 0) await admin.query(`UPDATE extractions SET state = 'extracted' WHERE article_id = $1`, [id]);
    for (let ordinal = 0; ordinal < 5; ordinal += 1) {
      const start = ordinal * (SENTENCE + 1);
      const dismissed = roll(6) > 0 ? { dismissed_at: new Date(), dismissed_for: 'opinion' } : {};
      const revision_id = revision.id;
      await insert('sentences', { workspace_id, revision_id, ordinal, start, end: start + SENTENCE, ...dismissed });
    }
    const pick = <T>(list: readonly T[]): T => list[roll(list.length)] as T;
    for (let count = roll(5); count > 0; count -= 1) {
      const claimId = newId();
      const state = pick(['signed_off', 'dismissed', ...CLAIM_STATES]);
      const busy = state === 'assigned' || state === 'in_review';
      await insert('claims', {
        ...{ id: claimId, workspace_id, article_id: id, revision_id: revision.id, position: 0, state },
        ...{ statement: 'x', kind: 'fact', aspects: [], quantities: '[]', dates: '[]', check_worthiness: 0.5 },
        ...{ reasons: [], risk: pick(RISKS), origin: 'machine', assignee_id: busy ? editor.userId : null },
      });
      for (let anchors = roll(4); anchors > 0; anchors -= 1) {
        const start = anchors * 12 + roll(8);
        await insert('anchors', {
          ...{
            id: newId(),
            workspace_id,
            claim_id: claimId,
            revision_id: revision.id,
            start,
            end: start + 1 + roll(14),
          },
          ...{ exact: 'x', prefix: '', suffix: '', state: pick(['exact', 'exact', ...ANCHOR_STATES]) },
        });
      }
    }
    if (roll(4) === 0) {
      const closed_at = roll(2) === 0 ? new Date() : null;
      const asked = { addressee: 'author', question: '?', asked_by: editor.userId };
      await insert('queries', { id: newId(), workspace_id, article_id: id, ...asked, closed_at });
    }
    return id;
  }

  it.each(RISKS)(
    'is counted in the list as the clearance lists it, when risk %s counts',
    async (clearanceRisk: Risk) => {
      const room = await Newsroom.open(db, { clearanceRisk });
      const editor = await room.person('editor');
      const roll = dice(7 + RISKS.indexOf(clearanceRisk));
      for (let count = 0; count < ARTICLES; count += 1) await article(editor, roll);
      const { items } = await listArticles(db, editor, { limit: 200 });
      expect(items).toHaveLength(ARTICLES);
      for (const { id, open, cleared } of items) {
        const clearance = await articleClearance(db, editor, id);
        const of = (code: RegExp) => clearance.open.filter((item) => code.test(item.code));
        expect({ cleared, open }).toEqual({
          cleared: clearance.cleared,
          open: {
            claims: new Set(of(/^(claim|anchor)_/).map(({ claimId }) => claimId)).size,
            sentences: of(/^sentence_/).length,
            queries: of(/^query_/).length,
          },
        });
      }
      expect(items.filter(({ cleared }) => cleared).length).toBeGreaterThan(0);
    },
  );

  it('is nothing in an article that the machine found nothing in, but is not cleared before it has read it', async () => {
    const room = await Newsroom.open(db);
    const editor = await room.person('editor');
    const { id } = await createArticle(db, editor, { text: 'Abc.', format: 'text', title: 'x' }, 1000);
    const nothing = { claims: 0, sentences: 0, queries: 0 };
    expect(await readArticle(db, editor, id)).toMatchObject({ open: nothing, cleared: false });
    await admin.query(`UPDATE extractions SET state = 'extracted' WHERE article_id = $1`, [id]);
    expect(await readArticle(db, editor, id)).toMatchObject({ open: nothing, cleared: true });
  });
});
