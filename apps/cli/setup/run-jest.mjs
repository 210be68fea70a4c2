// Runs one Jest project and reads its result from a file, so that nothing has to be guessed from the output.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ROOT } from './steps.mjs';

/** A test that leaves something open would keep Jest alive for ever; after this time the run has failed. */
const LONGEST_MS = 45 * 60_000;
const SLOW_SECONDS = 20;
const MOST_SLOW = 12;

/**
 * Runs the tests of `project`. Answers with the counts, the messages of what failed, and the lines in which tests say
 * that they were skipped for want of something.
 */
export async function runJest(project, workers) {
  const folder = mkdtempSync(join(tmpdir(), 'claimdesk-jest-'));
  const file = join(folder, 'result.json');
  try {
    const { code, output, late } = await jest([
      `--selectProjects=${project}`,
      `--maxWorkers=${workers}`,
      '--json',
      `--outputFile=${file}`,
      '--passWithNoTests',
    ]);
    if (late || !existsSync(file)) {
      const reason = late ? `not finished after ${LONGEST_MS / 60_000} minutes` : `Jest ended with ${code}`;
      return { passed: 0, failed: 1, skipped: 0, failures: [`${reason}\n${output}`], remarks: [] };
    }
    return readResult(JSON.parse(readFileSync(file, 'utf8')), code, output);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The counts of Jest's result; a file that could not be run counts as one failed test. */
export function readResult(result, code, output) {
  const failures = result.testResults.filter(({ status }) => status === 'failed').map(({ message }) => message);
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  // Jest can fail with every test passed: a teardown that threw, an open handle that was cut.
  const other = code !== 0 && failed === 0;
  return {
    passed: result.numPassedTests,
    failed: failed + (other ? 1 : 0),
    skipped: result.numPendingTests + result.numTodoTests,
    failures: other ? [...failures, output] : failures,
    remarks: [...output.split('\n').filter((line) => /^\s*skipped:/i.test(line)), ...slowest(result.testResults)],
  };
}

/** The files that took longest, if any took long: where to begin when the run is to be quicker. */
function slowest(files) {
  const seconds = ({ startTime, endTime }) => (endTime - startTime) / 1000;
  return files
    .filter((file) => seconds(file) >= SLOW_SECONDS)
    .sort((a, b) => seconds(b) - seconds(a))
    .slice(0, MOST_SLOW)
    .map((file) => `${seconds(file).toFixed(0).padStart(4)} s  ${relative(ROOT, file.name)}`);
}

const running = new Set();

/** Ends every Jest that runs, without its teardown. */
export async function stopJest() {
  const ends = [...running].map((child) => new Promise((resolve) => child.once('exit', resolve)));
  for (const child of running) child.kill('SIGKILL');
  await Promise.all(ends);
}

async function jest(parameters) {
  const child = spawn(
    process.execPath,
    ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', ...parameters],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, FORCE_COLOR: '0' } },
  );
  const chunks = [];
  child.stderr.on('data', (chunk) => chunks.push(chunk));
  // With --json, standard output is the result once more; only what tests printed themselves is wanted.
  child.stdout.resume();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    child.kill('SIGKILL');
  }, LONGEST_MS);
  running.add(child);
  // 'exit', not 'close': something that a test left running may hold the pipes.
  const code = await new Promise((resolve) => child.once('exit', (exitCode) => resolve(exitCode ?? 1)));
  clearTimeout(timer);
  running.delete(child);
  return { code, late, output: Buffer.concat(chunks).toString('utf8') };
}
