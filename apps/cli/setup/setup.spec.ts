import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

type JestCounts = Record<'numPassedTests' | 'numFailedTests' | 'numPendingTests' | 'numTodoTests', number>;
type Setup = {
  readonly ROOT: string;
  filesBelow(root: string, paths: readonly string[], wanted?: (path: string) => boolean): string[];
  fingerprint(root: string, files: readonly string[]): string;
  isInstalled(root: string): boolean;
  isNewEnough(version: string): boolean;
  readResult(
    result: JestCounts & { numRuntimeErrorTestSuites: number; testResults: readonly object[] },
    code: number,
    output: string,
  ): { passed: number; failed: number; skipped: number; failures: string[]; remarks: string[] };
};
// The set-up is plain JavaScript, as it runs before there is a compiler.
const setup = Object.assign(
  {},
  ...(await Promise.all(
    ['steps', 'prepare', 'run-jest'].map((name) => import(new URL(`./${name}.mjs`, import.meta.url).href)),
  )),
) as Setup;

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'claimdesk-setup-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function write(path: string, content: unknown): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), typeof content === 'string' ? content : JSON.stringify(content));
}

describe('the fingerprint of the sources', () => {
  const mark = () => setup.fingerprint(root, setup.filesBelow(root, ['src', 'missing']));
  beforeEach(() => {
    write('src/a.ts', 'one');
    write('src/deep/b.ts', 'two');
    for (const file of ['src/a.ts', 'src/deep/b.ts']) utimesSync(join(root, file), 1_000, 1_000);
  });

  it('stays the same when nothing was touched', () => {
    expect(mark()).toBe(mark());
  });

  it.each<[string, () => void]>([
    ['a file was changed', () => write('src/a.ts', 'uno')],
    ['a file in a folder below was changed', () => write('src/deep/b.ts', 'dos')],
    ['a file was added', () => write('src/c.ts', '')],
    ['a file was removed', () => rmSync(join(root, 'src/deep/b.ts'))],
    ['a file was renamed', () => renameSync(join(root, 'src/a.ts'), join(root, 'src/z.ts'))],
  ])('differs when %s', (_case, change) => {
    const before = mark();
    change();
    expect(mark()).not.toBe(before);
  });
});

describe('the installed packages', () => {
  const lock = {
    packages: {
      '': { version: '1.0.0' },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/for-another-platform': { version: '1.0.0', optional: true },
    },
  };
  const installed = { packages: { 'node_modules/a': { version: '1.0.0' } } };

  it('are complete when all that this platform needs is there', () => {
    write('package-lock.json', lock);
    write('node_modules/.package-lock.json', installed);
    expect(setup.isInstalled(root)).toBe(true);
  });

  it('are not complete before the first install', () => {
    write('package-lock.json', lock);
    expect(setup.isInstalled(root)).toBe(false);
  });

  it.each([
    ['another version', { 'node_modules/a': { version: '0.9.0' } }],
    ['a package too few', {}],
    ['a package too many', { ...installed.packages, 'node_modules/b': { version: '1.0.0' } }],
  ])('are not complete with %s', (_case, packages) => {
    write('package-lock.json', lock);
    write('node_modules/.package-lock.json', { packages });
    expect(setup.isInstalled(root)).toBe(false);
  });
});

it.each([
  ['20.20.0', true],
  ['20.20.2', true],
  ['22.0.0', true],
  ['20.19.9', false],
  ['18.20.4', false],
])('Node %s is new enough: %s', (version, expected) => {
  expect(setup.isNewEnough(version)).toBe(expected);
});

describe('the sum of a test run', () => {
  const good = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };

  it('counts what passed and was skipped, and repeats what was skipped loudly', () => {
    const result = { ...good, numPendingTests: 1, numRuntimeErrorTestSuites: 0, testResults: [] };
    expect(setup.readResult(result, 0, '\n    skipped: ../shared is not here\n')).toEqual({
      passed: 3,
      failed: 0,
      skipped: 1,
      failures: [],
      remarks: ['    skipped: ../shared is not here'],
    });
  });

  it('names the files that took longest', () => {
    const took = (name: string, seconds: number) => ({
      name: join(setup.ROOT, name),
      startTime: 0,
      endTime: seconds * 1000,
    });
    const testResults = [took('a.spec.ts', 5), took('b.spec.ts', 31), took('c.spec.ts', 90)];
    const { remarks } = setup.readResult({ ...good, numRuntimeErrorTestSuites: 0, testResults }, 0, '');
    expect(remarks).toEqual(['  90 s  c.spec.ts', '  31 s  b.spec.ts']);
  });

  it('counts a file that could not even be loaded as a failed test', () => {
    const testResults = [{ status: 'failed', message: 'Cannot find module' }];
    const { failed, failures } = setup.readResult({ ...good, numRuntimeErrorTestSuites: 1, testResults }, 1, '');
    expect([failed, failures]).toEqual([1, ['Cannot find module']]);
  });

  it('fails when Jest failed although every test passed', () => {
    const { failed, failures } = setup.readResult(
      { ...good, numRuntimeErrorTestSuites: 0, testResults: [] },
      1,
      'the teardown threw',
    );
    expect([failed, failures]).toEqual([1, ['the teardown threw']]);
  });
});
