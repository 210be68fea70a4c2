import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as read } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { EXPORT_FORMATS } from '#libs/reports';
import { emptyDatabase, type TestDatabase, testRedis } from './support/stores.js';

jest.setTimeout(180_000);

const PROGRAM = join(import.meta.dirname, '../apps/cli/bin/claimdesk.mjs');
const PASSWORD = 'correct-staple-7-lanterns';
const TEXT = 'Das Freibad in Auental kostet 11,8 Millionen Euro. Im Sommer kamen 86.400 Menschen.';
const NOBODY = '019a5b3e-7c4d-7e21-9a63-5d2f8b1c0e47';
/** Empty means "not set", and keeps an .env file of the developer out of the test. */
const NO_STORES = { DATABASE_URL: '', REDIS_URL: '' };

type Ran = { readonly code: number; readonly out: string; readonly err: string };
type Given = { readonly input?: string; readonly env?: Record<string, string> };

describe('claimdesk on the command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'claimdesk-cli-'));
  let store: TestDatabase;
  let admin: pg.Client;
  let stores: Record<string, string>;

  beforeAll(async () => {
    store = await emptyDatabase();
    stores = { DATABASE_URL: store.url, REDIS_URL: testRedis().url };
    admin = new pg.Client({ connectionString: store.adminUrl });
    await admin.connect();
  });
  afterAll(async () => {
    await admin.end();
    await store.drop();
    rmSync(folder, { recursive: true });
  });

  /** Runs the program as people do: a process of its own, in an empty data folder. */
  async function claimdesk(parameters: readonly string[], { input = '', env = stores }: Given = {}): Promise<Ran> {
    const child = spawn(process.execPath, [PROGRAM, ...parameters], {
      env: { PATH: process.env.PATH, CLAIMDESK_DATA_DIR: folder, ...env },
      stdio: 'pipe',
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    const [out, err] = await Promise.all([read(child.stdout), read(child.stderr), once(child, 'close')]);
    return { code: child.exitCode ?? -1, out, err };
  }
  const file = (name: string, content: string | Buffer): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const count = async (table: string): Promise<number> =>
    Number((await admin.query(`SELECT count(*) AS n FROM ${table}`)).rows[0].n);

  describe('extract', () => {
    it('prints the contract as JSON and nothing else, from a file and from standard input, without any store', async () => {
      const [fromFile, fromInput] = await Promise.all([
        claimdesk(['extract', file('bad.txt', TEXT), '--published', '2026-11-19'], { env: NO_STORES }),
        claimdesk(['extract', '-', '--published', '2026-11-19', '--format', 'json'], { input: TEXT, env: NO_STORES }),
      ]);
      expect([fromFile.code, fromFile.err]).toEqual([0, '']);
      expect(fromInput).toEqual(fromFile);
      const found = JSON.parse(fromFile.out);
      expect(Object.keys(found)).toEqual(['language', 'sentences', 'claims']);
      expect(found.language).toBe('de');
      expect(found.sentences.map(({ start, end }: { start: number; end: number }) => TEXT.slice(start, end))).toEqual([
        'Das Freibad in Auental kostet 11,8 Millionen Euro.',
        'Im Sommer kamen 86.400 Menschen.',
      ]);
      expect(found.claims.length).toBeGreaterThan(0);
      for (const claim of found.claims) {
        expect(Object.keys(claim)).toEqual(
          'start end exact statement kind aspects speaker quantities dates checkWorthiness reasons'.split(' '),
        );
        expect(TEXT.slice(claim.start, claim.end)).toBe(claim.exact);
      }
    });

    it('takes the headline that the text does not hold', async () => {
      const said = 'Oswald sagte, das Freibad koste 11,8 Millionen Euro.';
      const parameters = ['extract', '-', '--lang', 'de', '--format', 'text', '--title'];
      const titled = await claimdesk([...parameters, 'Bürgermeisterin Marlene Oswald über das Bad'], {
        input: said,
        env: NO_STORES,
      });
      expect([titled.code, titled.err]).toEqual([0, '']);
      expect(titled.out).toContain('(Marlene Oswald)');
      expect(titled.out.trim().split('\n')).toHaveLength(1);
    });

    it('says what is wrong with its input and its options, and prints no result then', async () => {
      const text = file('short.txt', TEXT);
      const binary = file('binary.txt', Buffer.from([0xff, 0xfe, 0x41, 0x00, 0x80]));
      const wrong: [string[], number, string][] = [
        [['extract', join(folder, 'nothing.txt')], 66, 'There is no file'],
        [['extract', binary], 65, 'is not UTF-8 text'],
        [['extract', text, '--published', '2026-02-30'], 64, 'It takes a day such as 2022-09-15.'],
      ];
      for (const [parameters, code, message] of wrong) {
        const ran = await claimdesk(parameters, { env: NO_STORES });
        expect([parameters, ran.code, ran.out]).toEqual([parameters, code, '']);
        expect(ran.err).toContain(message);
        expect(ran.err).not.toContain('    at ');
      }
    });

    it('ends in silence when its reader has read enough', async () => {
      const long = file('long.txt', `${TEXT} `.repeat(2_000));
      const child = spawn(process.execPath, [PROGRAM, 'extract', long], { stdio: ['ignore', 'pipe', 'pipe'] });
      const complaint = read(child.stderr);
      child.stdout.once('data', () => child.stdout.destroy());
      const [code] = await once(child, 'close');
      expect([code, await complaint]).toEqual([0, '']);
    });
  });

  it('names itself, its commands, and the way to them', async () => {
    const help = await claimdesk(['--help']);
    expect([help.code, help.err]).toEqual([0, '']);
    for (const command of ['extract', 'migrate', 'user', 'import', 'export', 'feedback', 'audit', 'doctor'])
      expect(help.out).toMatch(new RegExp(`^  ${command} `, 'm'));
    const slip = await claimdesk(['exrtact']);
    expect([slip.code, slip.out]).toEqual([64, '']);
    expect(slip.err).toContain('claimdesk --help');
  });

  it('stops before it does anything when the configuration is wrong or a store is away', async () => {
    const unset = await claimdesk(['migrate'], { env: NO_STORES });
    expect([unset.code, unset.out]).toEqual([78, '']);
    expect(unset.err).toContain('DATABASE_URL is missing');
    expect(unset.err).toContain('npm start');
    const away = { ...stores, DATABASE_URL: 'postgresql://claimdesk:x@127.0.0.1:1/claimdesk' };
    for (const parameters of [['audit', 'verify'], ['migrate']]) {
      const ran = await claimdesk(parameters, { env: away });
      expect([parameters, ran.code, ran.out]).toEqual([parameters, 69, '']);
      expect(ran.err).not.toContain('    at ');
    }
  });

  describe('on stores of its own', () => {
    let workspaceId: string;
    let articleId: string;

    it('doctor names what has to be done, before and after; migrate does it, once', async () => {
      const before = await claimdesk(['doctor', '--format', 'json']);
      expect(before.code).toBe(1);
      const found = JSON.parse(before.out) as { name: string; ok: boolean; fix?: string }[];
      expect(found.find(({ name }) => name === 'database')).toMatchObject({
        ok: false,
        fix: 'Run `npx claimdesk migrate`.',
      });
      expect(found.filter(({ name }) => name.startsWith('redis')).map(({ ok }) => ok)).toEqual([true, true, true]);

      const first = await claimdesk(['migrate']);
      expect([first.code, first.err]).toEqual([0, '']);
      const names = first.out.trim().split('\n');
      const { rows } = await admin.query('SELECT migration_name FROM _prisma_migrations ORDER BY migration_name');
      expect(rows.map((row) => row.migration_name)).toEqual(names);
      const again = await claimdesk(['migrate']);
      expect(again).toEqual({ code: 0, out: '', err: 'The database is up to date.\n' });

      const after = await claimdesk(['doctor']);
      expect(after.code).toBe(1);
      expect(after.out).toMatch(/^ok {4}database +reached, up to date, 0 workspaces$/m);
      expect(after.out).toMatch(/^FAIL {2}worker +0 alive[^\n]*\n {6}→ Start a worker/m);
      expect(after.err).toBe('1 of 8 checks need attention.\n');
    });

    it('doctor says which store is away and what to check, and never a password', async () => {
      const away = {
        DATABASE_URL: 'postgresql://claimdesk:secret-7@127.0.0.1:1/claimdesk',
        REDIS_URL: 'redis://:secret-8@127.0.0.1:1',
      };
      const ran = await claimdesk(['doctor'], { env: away });
      expect(ran.code).toBe(1);
      expect(ran.out).toMatch(/^FAIL {2}database .*\n {6}→ Check DATABASE_URL/m);
      expect(ran.out).toMatch(/^FAIL {2}redis .*\n {6}→ Check REDIS_URL/m);
      expect(ran.out + ran.err).not.toMatch(/secret-[78]/);
    });

    it('user create makes the newsroom with its first administrator, then members; the password comes from no argument', async () => {
      const create = (email: string, more: string[], password = PASSWORD) =>
        claimdesk(['user', 'create', '--email', email, '--name', 'Ada Admin', ...more], { input: `${password}\n` });
      const early = await create('mia@example.org', []);
      expect([early.code, early.out]).toEqual([1, '']);
      expect(early.err).toContain('--workspace-name');

      const first = await create('ada@example.org', ['--workspace-name', 'Morgenblatt', '--language', 'de']);
      expect([first.code, first.err]).toEqual([0, '']);
      ({ workspaceId } = JSON.parse(first.out));
      expect(JSON.parse(first.out).roles.sort()).toEqual(['admin', 'author', 'editor', 'reviewer']);

      const editor = await create('edda@example.org', ['--roles', 'editor, author']);
      expect(JSON.parse(editor.out)).toMatchObject({ workspaceId, roles: ['editor', 'author'] });
      const secret = file('secret', `${PASSWORD}\n`);
      expect((await create('mia@example.org', ['--password-file', secret], '')).code).toBe(0);

      const people = await count('users');
      const refused: [Promise<Ran>, number, string][] = [
        [create('eve@example.org', ['--roles', 'king']), 64, 'There is no role king'],
        [create('eve@example.org', ['--workspace-name', 'Second']), 1, 'set up already'],
      ];
      for (const [running, code, message] of refused) {
        const ran = await running;
        expect([message, ran.code, ran.out]).toEqual([message, code, '']);
        expect(ran.err).toContain(message);
      }
      expect(await count('users')).toBe(people);
    });

    it('import drops an article into the desk in the name of a member, or says why not', async () => {
      const article = file('bad.md', `# Freibad\n\n${TEXT}`);
      const done = await claimdesk(['import', article, '--as', 'edda@example.org', '--published', '2026-11-19']);
      expect([done.code, done.err]).toEqual([0, 'bad.md is in; the worker reads it.\n']);
      ({ articleId } = JSON.parse(done.out));
      const { rows } = await admin.query(
        `SELECT a.title, r.text, r.sha256, e.state, o.topic FROM articles a JOIN revisions r ON r.article_id = a.id
         JOIN extractions e ON e.article_id = a.id JOIN outbox o ON o.payload->>'revisionId' = r.id::text WHERE a.id = $1`,
        [articleId],
      );
      expect(rows).toEqual([
        {
          title: 'Freibad',
          text: `Freibad\n\n${TEXT}`,
          sha256: JSON.parse(done.out).sha256,
          state: 'queued',
          topic: 'extraction.requested',
        },
      ]);

      const as = ['--as', 'edda@example.org'];
      const refused: [string[], number, string, Record<string, string>?][] = [
        [['import', article, '--as', 'mia@example.org'], 1, 'neither editor nor author'],
        [['import', article, ...as, '--published', '2026-13-01'], 64, 'It takes a day'],
        [
          ['import', file('big.txt', TEXT.repeat(20)), ...as],
          65,
          'at most 1000',
          { CLAIMDESK_MAX_TEXT_CHARACTERS: '1000' },
        ],
      ];
      for (const [parameters, code, message, env] of refused) {
        const ran = await claimdesk(parameters, { env: { ...stores, ...env } });
        expect([parameters, ran.code, ran.out]).toEqual([parameters, code, '']);
        expect(ran.err).toContain(message);
        expect(ran.err).not.toContain('    at ');
      }
      expect(await count('articles')).toBe(1);
    });

    it('export prints the frozen report byte for byte as often as it is asked', async () => {
      const as = ['--as', 'edda@example.org'];
      const frozen = await claimdesk(['export', '--article', articleId, ...as, '--format', 'json']);
      expect([frozen.code, await count('reports')]).toEqual([0, 1]);
      expect(frozen.err).toMatch(/rendered from the snapshot [0-9a-f]{64}\.\n$/);
      const { rows } = await admin.query('SELECT id FROM reports');
      const again = await claimdesk(['export', rows[0].id, ...as, '--format', 'json']);
      expect(again).toEqual(frozen);
      const page = await claimdesk(['export', rows[0].id, ...as, '--lang', 'de']);
      expect(page.out).toMatch(/^<!doctype html>/i);

      const refused: [string[], number, string][] = [
        [['export', '--article', NOBODY, ...as], 1, 'no such article'],
        [['export', rows[0].id, ...as, '--format', 'pdf'], 64, EXPORT_FORMATS.map(({ id }) => id).join(', ')],
      ];
      for (const [parameters, code, message] of refused) {
        const ran = await claimdesk(parameters);
        expect([parameters, ran.code, ran.out]).toEqual([parameters, code, '']);
        expect(ran.err).toContain(message);
      }
      expect(await count('reports')).toBe(1);
    });

    it('feedback export prints the decisions of the desk, an article a line, to whoever may have them', async () => {
      const as = ['--as', 'edda@example.org'];
      const nothing = await claimdesk(['feedback', 'export', ...as]);
      expect([nothing.code, nothing.out]).toEqual([0, '']);
      expect(nothing.err).toContain('0 articles');

      const read = `UPDATE extractions SET state = 'extracted' WHERE article_id = $1`;
      await admin.query(read, [articleId]);
      await admin.query(
        `INSERT INTO sentences (workspace_id, revision_id, ordinal, start, "end", dismissed_at, dismissed_for)
         SELECT workspace_id, current_revision_id, 0, 0, 7, now(), 'Titel' FROM articles WHERE id = $1`,
        [articleId],
      );
      const done = await claimdesk(['feedback', 'export', ...as]);
      expect([done.code, done.out.split('\n').length]).toEqual([0, 2]);
      expect(JSON.parse(done.out)).toMatchObject({
        ...{ language: 'und', publishedAt: '2026-11-19', title: 'Freibad', offsets: 'utf-16', claims: [] },
        text: `Freibad\n\n${TEXT}`,
        dismissed: [{ start: 0, end: 7, quote: 'Freibad' }],
      });
      expect(done.err).toContain('1 articles, 0 claims, 1 dismissed');

      const refused: [string[], number, string][] = [
        [['feedback', 'export'], 64, '--as'],
        [['feedback', 'export', '--as', 'mia@example.org'], 1, 'Only editors and administrators'],
      ];
      for (const [parameters, code, message] of refused) {
        const ran = await claimdesk(parameters);
        expect([parameters, ran.code, ran.out]).toEqual([parameters, code, '']);
        expect(ran.err).toContain(message);
      }
    });

    it('audit verify follows the chain, and finds and names the entry that somebody changed', async () => {
      const events = await count('events');
      const intact = await claimdesk(['audit', 'verify']);
      expect(intact.code).toBe(0);
      expect(JSON.parse(intact.out)).toEqual([
        { workspaceId, intact: true, checked: events, faults: [], head: { seq: events, hash: expect.any(String) } },
      ]);
      expect(intact.err).toContain(`${events} events`);

      await admin.query(`SET session_replication_role = 'replica'`);
      await admin.query(`UPDATE events SET actor_kind = 'system' WHERE seq = 2`);
      const changed = await claimdesk(['audit', 'verify', '--workspace', workspaceId]);
      expect(changed.code).toBe(1);
      expect(JSON.parse(changed.out)[0]).toMatchObject({ intact: false, faults: [{ seq: 2, fault: 'changed' }] });
      expect(changed.err).toContain(`${workspaceId} event 2 changed: the content does not fit its hash`);

      await admin.query(`UPDATE events SET actor_kind = 'person' WHERE seq = 2`);
      expect((await claimdesk(['audit', 'verify'])).out).toBe(intact.out);
      await admin.query('DELETE FROM events WHERE seq = 3');
      const missing = await claimdesk(['audit', 'verify']);
      expect(missing.code).toBe(1);
      expect(missing.err).toContain(`${workspaceId} event 3 missing: events 3 to 3 are missing`);

      const foreign = await claimdesk(['audit', 'verify', '--workspace', NOBODY]);
      expect([foreign.code, foreign.out]).toEqual([1, '']);
      expect(foreign.err).toContain('There is no workspace');
    });
  });
});
