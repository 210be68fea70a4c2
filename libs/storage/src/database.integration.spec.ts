import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { newId } from '#libs/platform';
import { DEFAULT_POLICY, DEFAULT_RATING_SCALE } from '#libs/claims';
import { testDatabase, type TestDatabase } from '../../../test/support/stores.js';
import { Database, systemIn, type By } from './index.js';

describe('the one door to the tables', () => {
  let store: TestDatabase;
  let db: Database;
  let admin: pg.Client;

  beforeAll(async () => {
    store = await testDatabase();
    db = Database.open({ databaseUrl: store.url, pool: 8 });
    admin = new pg.Client({ connectionString: store.adminUrl });
    await admin.connect();
  });
  afterAll(async () => {
    await db.close();
    await admin.end();
    await store.drop();
  });

  async function newWorkspace(): Promise<By> {
    const by = systemIn(newId());
    await db.write(by, async (tx) => {
      await tx.workspace.create({ name: 'Morgenblatt', language: 'de', policy: DEFAULT_POLICY });
      await tx.workspace.addRatingScale({
        id: newId(),
        version: 1,
        name: 'Standard',
        ratings: DEFAULT_RATING_SCALE.ratings,
        createdBy: null,
      });
      tx.record({ type: 'workspace.created', subjectType: 'workspace', subjectId: by.workspaceId });
    });
    return by;
  }

  async function newPerson(by: By): Promise<By> {
    const id = newId();
    await admin.query('INSERT INTO users (id, email, name, password_hash) VALUES ($1, $2, $3, $4)', [
      id,
      `${id}@example.org`,
      'Ada',
      '-',
    ]);
    await admin.query('INSERT INTO memberships (workspace_id, user_id, roles) VALUES ($1, $2, $3)', [
      by.workspaceId,
      id,
      ['editor'],
    ]);
    return { kind: 'person', workspaceId: by.workspaceId, userId: id, roles: new Set(['editor']) };
  }

  async function newArticle(by: By, title = 'Titel'): Promise<string> {
    const id = newId();
    const revisionId = newId();
    await db.write(by, async (tx) => {
      await tx.articles.create(
        {
          id,
          title,
          language: 'de',
          desk: null,
          authorId: null,
          publishedAt: null,
          deadline: null,
          risk: 'normal',
          origin: 'own',
          appearanceUrl: null,
          appearancePublisher: null,
          currentRevisionId: revisionId,
          createdBy: null,
        },
        { id: revisionId, articleId: id, number: 1, text: 'Text.', sha256: 'x', format: 'text', createdBy: null },
      );
      tx.record({ type: 'article.created', subjectType: 'article', subjectId: id, articleId: id });
    });
    return id;
  }

  it('stores state, event and message together, or nothing at all', async () => {
    const by = await newWorkspace();
    const before = await db.read(by, (tx) => tx.events.head());
    await expect(
      db.write(by, async (tx) => {
        await tx.workspace.change(1, { name: 'Anders' }, tx.now);
        tx.record({ type: 'workspace.changed', subjectType: 'workspace', subjectId: by.workspaceId });
        tx.send({ topic: 'extraction.requested', payload: { revisionId: newId() } });
        throw new Error('the process died here');
      }),
    ).rejects.toThrow('the process died here');
    expect((await db.read(by, (tx) => tx.workspace.get())).name).toBe('Morgenblatt');
    expect(await db.read(by, (tx) => tx.events.head())).toEqual(before);
    const waiting = await admin.query('SELECT count(*)::int AS n FROM outbox WHERE workspace_id = $1', [
      by.workspaceId,
    ]);
    expect(waiting.rows[0].n).toBe(0);
  });

  it('hides every row of another workspace, also without the WHERE clause', async () => {
    const ours = await newWorkspace();
    const theirs = await newWorkspace();
    const foreign = await newArticle(theirs);
    await expect(db.read(ours, (tx) => tx.articles.get(foreign))).rejects.toMatchObject({ code: 'not_found' });
    expect((await db.read(ours, (tx) => tx.articles.list({}, '-createdAt', 50))).items).toEqual([]);

    const tables = await admin.query<{ table_name: string }>(
      `SELECT table_name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'workspace_id'`,
    );
    expect(tables.rows.length).toBeGreaterThan(20);
    await admin.query('BEGIN');
    await admin.query(`SELECT set_config('app.workspace_id', $1, true), set_config('role', 'claimdesk_app', true)`, [
      ours.workspaceId,
    ]);
    for (const { table_name } of tables.rows) {
      const seen = await admin.query(`SELECT count(*)::int AS n FROM ${table_name} WHERE workspace_id <> $1`, [
        ours.workspaceId,
      ]);
      expect({ table: table_name, rows: seen.rows[0].n }).toEqual({ table: table_name, rows: 0 });
    }
    await admin.query('ROLLBACK');
  });

  it('sees no row at all while no workspace is named', async () => {
    await newArticle(await newWorkspace());
    await admin.query('BEGIN');
    await admin.query(`SELECT set_config('role', 'claimdesk_app', true)`);
    expect((await admin.query('SELECT count(*)::int AS n FROM articles')).rows[0].n).toBe(0);
    await admin.query('ROLLBACK');
  });

  it('puts row-level security, forced, on every table that carries a workspace', async () => {
    const open = await admin.query(
      `SELECT c.relname FROM pg_class c JOIN information_schema.columns i ON i.table_name = c.relname AND i.column_name = 'workspace_id'
       WHERE c.relkind = 'r' AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`,
    );
    expect(open.rows).toEqual([]);
  });

  it('refuses a row that points into another workspace', async () => {
    const ours = await newWorkspace();
    const theirs = await newWorkspace();
    const foreign = await newArticle(theirs);
    await expect(
      db.write(ours, async (tx) => {
        await tx.articles.addRevision({
          id: newId(),
          articleId: foreign,
          number: 2,
          text: 'x',
          sha256: 'x',
          format: 'text',
          createdBy: null,
        });
      }),
    ).rejects.toThrow();
  });

  it('gives a repeated request its first answer, and refuses the key for another request', async () => {
    const person = await newPerson(await newWorkspace());
    const key = { key: 'press-the-button-twice', requestHash: 'a' };
    let runs = 0;
    const create = (idempotency: By['idempotency']) =>
      db.write({ ...person, idempotency }, async (tx) => {
        await tx.workspace.get();
        runs += 1;
        return { run: runs };
      });
    const [first, second] = await Promise.all([create({ ...key }), create({ ...key })]);
    expect(second).toEqual(first);
    expect(runs).toBe(1);
    const replay = { ...key, replayed: false };
    await create(replay);
    expect(replay.replayed).toBe(true);
    await expect(create({ key: key.key, requestHash: 'b' })).rejects.toMatchObject({ code: 'idempotency_key_reused' });
  });

  it('lets a key be used again after the first request failed', async () => {
    const person = await newPerson(await newWorkspace());
    const attempt = (fail: boolean) =>
      db.write({ ...person, idempotency: { key: 'retry-after-failure', requestHash: 'a' } }, async (tx) => {
        await tx.workspace.get();
        if (fail) throw new Error('no');
        return 'yes';
      });
    await expect(attempt(true)).rejects.toThrow('no');
    expect(await attempt(false)).toBe('yes');
  });

  it('chains the events of concurrent writers without a gap', async () => {
    const by = await newWorkspace();
    // Few enough for the last to get its turn in time on a slow machine: each waits for the chain.
    await Promise.all(Array.from({ length: 12 }, (_, i) => newArticle(by, `Titel ${i}`)));
    const result = await db.read(by, (tx) => tx.events.verify());
    expect(result).toMatchObject({ checked: 13, faults: [], head: { seq: 13 } });
  });

  describe('an audit log that was tampered with', () => {
    const tampered = async (statement: string): Promise<unknown> => {
      const by = await newWorkspace();
      for (let i = 0; i < 4; i += 1) await newArticle(by);
      await admin.query('BEGIN');
      await admin.query(`SET LOCAL session_replication_role = 'replica'`);
      await admin.query(statement, [by.workspaceId]);
      await admin.query('COMMIT');
      return (await db.read(by, (tx) => tx.events.verify())).faults;
    };
    it('shows where an entry was changed', async () => {
      expect(await tampered(`UPDATE events SET type = 'article.archived' WHERE workspace_id = $1 AND seq = 3`)).toEqual(
        [{ seq: 3, fault: 'changed', detail: 'the content does not fit its hash' }],
      );
    });
    it('shows where an entry is missing', async () => {
      expect(await tampered('DELETE FROM events WHERE workspace_id = $1 AND seq = 2')).toContainEqual({
        seq: 2,
        fault: 'missing',
        detail: 'events 2 to 2 are missing',
      });
    });
    it('shows that the end was cut off', async () => {
      expect(await tampered('DELETE FROM events WHERE workspace_id = $1 AND seq > 3')).toContainEqual(
        expect.objectContaining({ seq: 4, fault: 'cut_off' }),
      );
    });
    it('shows an entry that was replaced together with its hash', async () => {
      expect(
        await tampered(`UPDATE events SET hash = repeat('a', 64) WHERE workspace_id = $1 AND seq = 5`),
      ).not.toEqual([]);
    });
  });

  it('refuses to change or delete what is immutable, whoever asks', async () => {
    const by = await newWorkspace();
    await newArticle(by);
    for (const table of ['events', 'revisions', 'rating_scales']) {
      await expect(admin.query(`DELETE FROM ${table} WHERE workspace_id = $1`, [by.workspaceId])).rejects.toThrow(
        'never change',
      );
    }
    await expect(
      admin.query(`UPDATE revisions SET text = 'other' WHERE workspace_id = $1`, [by.workspaceId]),
    ).rejects.toThrow('never change');
  });

  it('hands every outbox message over to exactly one of two relays, and again when a relay died', async () => {
    const by = await newWorkspace();
    await db.write(by, async (tx) => {
      await tx.workspace.get();
      for (let i = 0; i < 20; i += 1) tx.send({ topic: 'extraction.requested', payload: { revisionId: newId() } });
    });
    const claim = () => db.system((tx) => tx.outbox.claim(15, 1));
    const [one, two] = await Promise.all([claim(), claim()]);
    const ids = [...one, ...two].map((message) => message.id);
    expect(new Set(ids).size).toBe(ids.length);
    await db.system((tx) => tx.outbox.markDispatched(one.map((message) => message.id)));
    await admin.query(`UPDATE outbox SET claimed_until = now() - interval '1 second' WHERE claimed_until IS NOT NULL`);
    const again = await db.system((tx) => tx.outbox.claim(50, 1));
    expect(again.map((message) => message.id).sort()).toEqual(two.map((message) => message.id).sort());
  });

  it('gives every article exactly once over the pages of a list, also among equal times', async () => {
    const by = await newWorkspace();
    await Promise.all(Array.from({ length: 23 }, (_, i) => newArticle(by, `Titel ${i}`)));
    await admin.query(`UPDATE articles SET created_at = date_trunc('minute', created_at) WHERE workspace_id = $1`, [
      by.workspaceId,
    ]);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await db.read(by, (tx) => tx.articles.list({}, '-createdAt', 5, after));
      seen.push(...page.items.map((row) => row.id));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(seen).toHaveLength(23);
    expect(new Set(seen).size).toBe(23);
    const first = await db.read(by, (tx) => tx.articles.list({}, '-createdAt', 5));
    await expect(
      db.read(by, (tx) => tx.articles.list({ desk: 'Politik' }, '-createdAt', 5, first.next ?? '')),
    ).rejects.toMatchObject({ code: 'cursor_mismatch' });
    await expect(db.read(by, (tx) => tx.articles.list({}, '-createdAt', 5, 'not-a-cursor'))).rejects.toMatchObject({
      code: 'cursor_mismatch',
    });
  });

  it('answers that the database is away instead of hanging or crashing', async () => {
    const nowhere = Database.open({ databaseUrl: 'postgresql://nobody:x@127.0.0.1:1/none', pool: 1 });
    await expect(nowhere.read(systemIn(newId()), (tx) => tx.workspace.get())).rejects.toMatchObject({
      code: 'unavailable',
    });
    await nowhere.close();
  });
});
