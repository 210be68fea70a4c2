import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, writeFileSync, rmSync } from 'node:fs';
import { platform } from 'node:os';
import { delimiter, join } from 'node:path';
import { processEnvironment } from '../configuration.js';
import { EmbeddedServerError } from './server-process.js';

/** A program that npm does not bring and that every distribution has as a package. */
export type SystemProgram = {
  /** What people call it: "Redis". */
  readonly title: string;
  /** Names under which it may lie on the PATH, the best first. */
  readonly programs: readonly string[];
  /** The command that installs it, per package manager. */
  readonly commands: Readonly<Record<'brew' | 'apt-get' | 'dnf' | 'apk' | 'pacman', string>>;
  /** Debian's package. */
  readonly debianPackage: string;
  /** What else helps, as a sentence. */
  readonly otherwise: string;
};

/** Finds the program on the PATH; installs Debian's package when we are root and apt-get is there. */
export function systemProgram(wanted: SystemProgram, log: (line: string) => void): string {
  const found = onPath(wanted.programs);
  if (found) return found;
  const aptGet = onPath(['apt-get']);
  if (aptGet && process.getuid?.() === 0) {
    log(`${wanted.title} is missing: installing the package ${wanted.debianPackage}`);
    installWithApt(aptGet, wanted);
    const installed = onPath(wanted.programs);
    if (installed) return installed;
  }
  throw new EmbeddedServerError(howToInstall(wanted));
}

/** What to tell somebody without the program. */
function howToInstall({ title, programs, commands, otherwise }: SystemProgram): string {
  const manager =
    platform() === 'darwin' ? 'brew' : (['apt-get', 'dnf', 'apk', 'pacman'] as const).find((name) => onPath([name]));
  const first = manager
    ? `Run: ${commands[manager]}`
    : `Install it (Debian, Ubuntu: ${commands['apt-get']}; Fedora: ${commands.dnf}; macOS: ${commands.brew}; Alpine: ${commands.apk}).`;
  return `Claimdesk needs ${title}, and none of ${programs.join(', ')} is on the PATH. ${first} ${otherwise}`;
}

function onPath(names: readonly string[]): string | undefined {
  const folders = [...(processEnvironment()['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/usr/sbin'];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Installs the package without starting the distribution's own service: a policy file forbids it for that moment. */
function installWithApt(aptGet: string, wanted: SystemProgram): void {
  const policy = '/usr/sbin/policy-rc.d';
  const ours = !existsSync(policy);
  if (ours) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    for (const parameters of [['update'], ['install', '--yes', '--no-install-recommends', wanted.debianPackage]]) {
      const { status, stderr } = spawnSync(aptGet, ['-qq', ...parameters], {
        env: { ...processEnvironment(), DEBIAN_FRONTEND: 'noninteractive' },
        encoding: 'utf8',
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      if (status !== 0) {
        const reason = stderr.trim().split('\n').slice(-3).join('\n');
        throw new EmbeddedServerError(`apt-get ${parameters[0]} failed:\n${reason}\n${howToInstall(wanted)}`);
      }
    }
  } finally {
    if (ours) rmSync(policy, { force: true });
  }
}
