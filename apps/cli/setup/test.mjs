// `npm test`: set up, check, test; the last line is the sum. Runs beside a running `npm start`.
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { prepare } from './prepare.mjs';
import { runJest, stopJest } from './run-jest.mjs';
import { endWithNpm, ROOT } from './steps.mjs';

const tool = (...path) => join(ROOT, 'node_modules', ...path);

/** The checks of `npm run check`; each counts as one test. */
const CHECKS = [
  ['types', tool('typescript7/bin/tsc'), '--noEmit', '-p', 'tsconfig.json'],
  ['types of the web app', tool('typescript7/bin/tsc'), '--noEmit', '-p', 'apps/web/tsconfig.json'],
  ['lint', tool('oxlint/bin/oxlint'), '--max-warnings', '0'],
  ['format', tool('oxfmt/bin/oxfmt'), '--check'],
  [
    'dependencies',
    tool('dependency-cruiser/bin/dependency-cruise.mjs'),
    ...['apps', 'libs', 'prisma', '--config', '.dependency-cruiser.cjs', '--output-type', 'err'],
  ],
];

async function check([name, ...command]) {
  const chunks = [];
  const child = spawn(process.execPath, command, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '--max-old-space-size=3072', FORCE_COLOR: '0' },
  });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => chunks.push(chunk));
  const code = await new Promise((resolve) => child.once('close', resolve));
  const output = Buffer.concat(chunks).toString('utf8');
  return code === 0
    ? { passed: 1, failed: 0, skipped: 0, failures: [], remarks: [] }
    : {
        passed: 0,
        failed: 1,
        skipped: 0,
        failures: [`check ${name} (npm run check:${name.split(' ')[0]})\n${output}`],
        remarks: [],
      };
}

async function inTurn(name, run) {
  const start = performance.now();
  const result = await run();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const state = result.failed === 0 ? `${result.passed} passed` : `${result.passed} passed, ${result.failed} FAILED`;
  console.log(`  ${name.padEnd(28)} ${`${seconds} s`.padEnd(9)} ${state}`);
  for (const remark of result.remarks) console.log(`    ${remark.trim()}`);
  return result;
}

/** One after the other. */
async function oneByOne(tasks) {
  const results = [];
  for (const task of tasks) results.push(await task());
  return results;
}

/** A Jest that was stopped leaves its stores running; nothing of a living run is touched. */
async function sweep() {
  const { removeAbandonedStores } = await import('../../../dist/libs/platform/src/index.js');
  await removeAbandonedStores(tmpdir(), 'claimdesk-test-');
}

endWithNpm();
await prepare();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => {
    void stopJest()
      .then(sweep)
      .finally(() => process.exit(1));
  });
}
// A laptop and the smallest build machine have two cores: unit tests on one of them, everything else on the other. Much of
// the integration tests is waiting for leases, timers and pages: three files at a time keep two cores busy.
const [unit, others] = await Promise.all([
  inTurn('unit tests', () => runJest('unit', 1)),
  oneByOne([
    ...CHECKS.map((one) => () => inTurn(`check ${one[0]}`, () => check(one))),
    () => inTurn('integration tests', () => runJest('integration', 3)),
  ]),
]);
const results = [...others, unit];

await sweep();
for (const failure of results.flatMap(({ failures }) => failures)) console.log(`\n${failure.trimEnd()}`);
const sum = (of) => results.reduce((total, result) => total + result[of], 0);
const skipped = sum('skipped');
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(sum('failed') === 0 ? 0 : 1);
