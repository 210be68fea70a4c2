import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Environment, programFile, type ProgramName } from '#libs/platform';

/** A process of ours that runs until it is stopped. */
export type Child = {
  readonly name: string;
  /** Resolves when it ends, whether it was asked to or not. */
  readonly ended: Promise<Ending>;
  /** Asks it to end, waits, and kills it when it does not within `patienceMs`. */
  stop(patienceMs: number): Promise<void>;
  kill(): void;
};

export type Ending = {
  readonly name: string;
  /** "exit code 1" or "signal SIGKILL". */
  readonly how: string;
  readonly lastLines: string;
};

export class ChildFailed extends Error {
  constructor({ name, how, lastLines }: Ending) {
    super(`${name} ended with ${how}. The last lines of its log:\n${lastLines || '(it wrote nothing)'}`);
    this.name = 'ChildFailed';
  }
}

/**
 * Starts a program as a process of its own, with a log file of its own; the log of the start before is kept as
 * `….1`. Ctrl-C does not reach it (own process group): the supervisor decides the order of the end.
 */
export function startChild(program: ProgramName, environment: Environment, logFolder: string): Child {
  mkdirSync(logFolder, { recursive: true });
  const logFile = join(logFolder, `${program}.log`);
  if (existsSync(logFile)) renameSync(logFile, `${logFile}.1`);
  const log = openSync(logFile, 'w', 0o600);
  const child = spawn(process.execPath, ['--import', pathToFileURL(programFile('tether')).href, programFile(program)], {
    env: environment,
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  const ended = ending(child, program, logFile);
  return {
    name: program,
    ended,
    async stop(patienceMs) {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs);
      await ended;
      clearTimeout(timer);
    },
    kill: () => void child.kill('SIGKILL'),
  };
}

function ending(child: ChildProcess, name: string, logFile: string): Promise<Ending> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ name, how: error.message, lastLines: '' }));
    child.once('exit', (code, signal) =>
      resolve({
        name,
        how: signal === null ? `exit code ${code}` : `signal ${signal}`,
        lastLines: readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-15).join('\n'),
      }),
    );
  });
}
