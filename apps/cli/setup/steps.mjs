// What every set-up step needs: fingerprints of files, stamps of what was done, a lock, and quiet child processes.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

const STATE = join(ROOT, '.claimdesk', 'setup');
const STAMPS = join(STATE, 'stamps.json');
const LOCK = join(STATE, 'lock');

/** A step that failed: its name and what it printed. */
export class StepFailed extends Error {
  constructor(step, output) {
    super(`The set-up stopped at "${step}":\n${output}`);
    this.name = 'StepFailed';
  }
}

/** Every file below the given paths of `root` (files or folders), sorted; paths that do not exist are left out. */
export function filesBelow(root, paths, wanted = () => true) {
  const found = [];
  const visit = (path) => {
    const state = statSync(path, { throwIfNoEntry: false });
    if (state?.isDirectory()) for (const name of readdirSync(path)) visit(join(path, name));
    else if (state?.isFile() && wanted(path)) found.push(path);
  };
  for (const path of paths) visit(join(root, path));
  return found.sort();
}

/** A cheap mark of a set of files, by name, size and time of change: it differs when any of them was touched. */
export function fingerprint(root, files) {
  const hash = createHash('sha256');
  for (const file of files) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${relative(root, file)}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function stamps() {
  try {
    return JSON.parse(readFileSync(STAMPS, 'utf8'));
  } catch {
    return {};
  }
}

/**
 * Runs a step when the mark of its input differs from that of its last success, and prints one line with its time.
 * `done()` tells whether the output is there at all.
 */
export async function whenChanged(step, mark, done, run) {
  if (stamps()[step] === mark && done()) return;
  await timed(step, run);
  mkdirSync(STATE, { recursive: true });
  writeFileSync(STAMPS, `${JSON.stringify({ ...stamps(), [step]: mark }, undefined, 2)}\n`);
}

/** Runs a step and prints one line with its time. */
export async function timed(step, run) {
  const start = performance.now();
  await run();
  console.log(`  ${step.padEnd(28)} ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

/** Runs a program to its end without printing; with another exit code than 0 the step fails and shows the output. */
export async function quietly(step, program, parameters, options = {}) {
  const output = [];
  const code = await new Promise((resolve, reject) => {
    const child = spawn(program, parameters, { cwd: ROOT, ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.once('error', reject);
    child.once('close', resolve);
  });
  const text = Buffer.concat(output).toString('utf8').trim();
  if (code !== 0) throw new StepFailed(step, text);
  return text;
}

/** Lets one set-up at a time work in this folder: `npm start` and `npm test` may be called together. */
export async function alone(run) {
  mkdirSync(STATE, { recursive: true });
  let told = false;
  while (!takeLock()) {
    if (!told) console.log('  waiting for another set-up in this folder to finish');
    told = true;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const release = () => rmSync(LOCK, { force: true });
  process.once('exit', release);
  try {
    await run();
  } finally {
    process.removeListener('exit', release);
    release();
  }
}

function takeLock() {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  const holder = existsSync(LOCK) ? Number(readFileSync(LOCK, 'utf8')) : 0;
  try {
    // A holder that has not yet written its number is given time; one that is gone loses the lock.
    if (holder > 0) process.kill(holder, 0);
    return false;
  } catch (error) {
    if (error.code === 'ESRCH') rmSync(LOCK, { force: true });
    return false;
  }
}

/**
 * Ends this process as on SIGTERM when npm ends: npm passes the signal to its shell, and some shells do not pass it on,
 * so that servers would live on without anybody who could stop them. Without npm it does nothing.
 */
export function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, 200);
  timer.unref();
}
