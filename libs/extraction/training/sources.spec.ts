import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const SOURCES = join(import.meta.dirname, '../src');
/** The generated modules, by the program that made them. */
const MODULES = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(?:weights|table)[^/]*\.ts$/.test(file))
  .flatMap((file) => {
    const path = join(SOURCES, file);
    const [note, program] = /Made by training\/([\w-]+)\.ts[^*]*\n/.exec(readFileSync(path, 'utf8')) ?? [];
    return note === undefined || program === undefined ? [] : [{ path, file: relative(SOURCES, path), program, note }];
  });
/** The rows of the table in README.md: program, what it writes, data, licence. */
const ROWS = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')));

describe('what the machine has learnt', () => {
  it('is a few megabytes at most', () => {
    expect(MODULES.length).toBeGreaterThanOrEqual(10);
    const bytes = MODULES.reduce((sum, { path }) => sum + statSync(path).size, 0);
    expect(bytes).toBeLessThan(3_500_000);
  });

  it.each(MODULES.map((module) => [module.file, module] as const))(
    '%s has a program, its data and their licence in the table',
    (file, { program, note }) => {
      const row = ROWS.find(([, name = '', writes = '']) => {
        const patterns = writes.split(', ').map((path) => path.replace(/[.]/g, '\\.').replace(/\*|xx/g, '[\\w-]+'));
        const isWritten = patterns.some((pattern) => new RegExp(`^${pattern}$`).test(file));
        return name.split(' ')[0] === `${program}.js` && isWritten;
      });
      expect(row?.[3]).toMatch(/\w/);
      expect(row?.[4]).toMatch(/CC BY|PDDL|licence|Apache/);
      expect(note).toMatch(/CC BY|licence|Apache/);
    },
  );
});
