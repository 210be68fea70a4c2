import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { programFile } from '#libs/platform';
import { extractInProcess, type Outcome } from './extraction-process.js';

const EMBEDDED = programFile('extraction-child');
const TEXT = 'Die Stadt Auental gab 2024 rund 5 Millionen Euro für das Bad aus.';
const LIMITS = { memoryMb: 128, seconds: 20 };
const UNHEARD = { progress: (): void => undefined, found: (): void => undefined };

describe('reading a text in a process of its own', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'claimdesk-engine-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs an engine whose answer to the text is this piece of code. */
  async function read(code: string, seconds = 20, stop = new AbortController().signal): Promise<Outcome> {
    const engine = join(folder, `${Math.random()}.mjs`);
    writeFileSync(engine, `process.once('message', (task) => { ${code} });`);
    const task = { text: TEXT, language: 'de', publishedAt: null, title: '' };
    return await extractInProcess(engine, task, { ...LIMITS, seconds }, UNHEARD, stop);
  }

  it('answers what the embedded engine finds', async () => {
    const task = { text: TEXT, language: null, publishedAt: null, title: '' };
    const outcome = await extractInProcess(EMBEDDED, task, LIMITS, UNHEARD, new AbortController().signal);
    expect(outcome).toMatchObject({ kind: 'extracted', extraction: { language: 'de' } });
    expect(outcome.kind === 'extracted' && outcome.extraction.claims.length).toBeGreaterThan(0);
  });

  it('hands on what is known of the article', async () => {
    const text = 'Oswald sagte, das Bad werde seit gestern saniert.';
    const task = { text, language: 'de', publishedAt: '2026-11-25', title: 'Bürgermeisterin Marlene Oswald zum Bad' };
    const outcome = await extractInProcess(EMBEDDED, task, LIMITS, UNHEARD, new AbortController().signal);
    const claims = outcome.kind === 'extracted' ? outcome.extraction.claims : [];
    expect(claims.map(({ speaker }) => speaker)).toEqual(['Marlene Oswald']);
    expect(claims[0]?.dates.map(({ value }) => value)).toEqual(['2026-11-24']);
  });

  it.each([
    ['never ends', 'for (;;);', 1, 'too_slow', /longer than 1 second/],
    ['overflows its stack', 'const f = () => f() + 1; f();', 20, 'crashed', /ended its process \(exit code 1\)/],
    [
      'eats memory',
      'const all = []; for (;;) all.push(new Array(1e5).fill(all.length));',
      20,
      'too_large',
      /more than 128 MB/,
    ],
    ['kills its process', "process.kill(process.pid, 'SIGKILL');", 20, 'crashed', /ended its process \(SIGKILL\)/],
    [
      'answers nonsense',
      "process.send({ kind: 'result', extraction: { claims: 3 } });",
      20,
      'crashed',
      /no extraction/,
    ],
    ['answers nothing at all', 'process.send(null);', 20, 'crashed', /no extraction/],
  ])('fails with a reason when the engine %s', async (_, engine, seconds, code, reason) => {
    const outcome = await read(engine, seconds);
    expect(outcome).toEqual({ kind: 'failed', failure: { code, reason: expect.stringMatching(reason) } });
  });

  it('keeps the credentials of the worker from the engine', async () => {
    process.env['CLAIMDESK_TEST_SECRET'] = 'x';
    const outcome = await read(
      `const engine = Object.keys(process.env).filter((name) => /CLAIMDESK|DATABASE|REDIS|PATH/.test(name)).join() || 'none';
       process.send({ kind: 'result', extraction: { language: 'de', engine, sentences: [], claims: [] } });`,
    );
    delete process.env['CLAIMDESK_TEST_SECRET'];
    expect(outcome).toMatchObject({ kind: 'extracted', extraction: { engine: 'none' } });
  });

  it('ends at once when it is stopped', async () => {
    const stop = new AbortController();
    const outcome = read('for (;;);', 60, stop.signal);
    stop.abort();
    expect(await outcome).toEqual({ kind: 'stopped' });
  });
});
