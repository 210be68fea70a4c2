import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

const ROOT = join(import.meta.dirname, '../../..');

/** In a folder that has our own sentences and where weights would be written, and no data. */
describe('a training without its data', () => {
  let folder: string;
  let written: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'claimdesk-training-'));
    written = join(folder, 'libs/extraction/src/classify');
    mkdirSync(written, { recursive: true });
    symlinkSync(join(ROOT, 'libs/extraction/training'), join(folder, 'libs/extraction/training'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it.each([
    ['classes', 'gold/sentences.de.tsv'],
    ['kinds', 'gold/'],
    ['debates', 'data/claimbuster'],
  ])('%s is refused, says what is missing, and writes no weights', (program, missing) => {
    const path = join(ROOT, `dist/libs/extraction/training/${program}.js`);
    const ran = spawnSync(process.execPath, [path, '--shared', join(folder, 'nothing')], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(ran.stderr).toContain(missing);
    expect(ran.stderr).toMatch(/Nothing was written\.\n$/);
    expect([ran.status, ran.stdout, readdirSync(written)]).toEqual([1, '', []]);
  });
});
