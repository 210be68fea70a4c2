import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

type Report = { readonly count: number; readonly doubtful: readonly { readonly pattern: string }[] };

const SCRIPT = join(process.cwd(), 'libs/extraction/bench/check-patterns.mjs');
const check = (...folder: string[]): Report =>
  JSON.parse(execFileSync(process.execPath, [SCRIPT, ...folder], { encoding: 'utf8' })) as Report;

describe('the regular expressions of the extractor', () => {
  it('all run in linear time', () => {
    const { count, doubtful } = check();
    expect(count).toBeGreaterThan(20);
    expect(doubtful).toEqual([]);
  }, 300_000);

  it('would be found out if they did not', () => {
    const folder = mkdtempSync(join(tmpdir(), 'patterns-'));
    try {
      writeFileSync(join(folder, 'bad.ts'), 'export const a = /(a+)+$/; export const b = new RegExp("a");');
      expect(check(folder).doubtful.map(({ pattern }) => pattern)).toEqual(['/(a+)+$/', 'new RegExp("a")']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 60_000);
});
