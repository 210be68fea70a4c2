import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, writeFileSync, rmSync } from 'node:fs';
import { platform } from 'node:os';
import { delimiter, join } from 'node:path';
import { processEnvironment } from '../configuration.js';
import { EmbeddedServerError } from './server-process.js';

const NAMES = ['redis-server', 'valkey-server'];

/** Finds a Redis or Valkey on the PATH; installs Debian's package when we are root and apt-get is there. */
export function redisProgram(log: (line: string) => void): string {
  const found = onPath(NAMES);
  if (found) return found;
  const aptGet = onPath(['apt-get']);
  if (aptGet && process.getuid?.() === 0) {
    log('Redis is missing: installing the package redis-server');
    installWithApt(aptGet);
    const installed = onPath(NAMES);
    if (installed) return installed;
  }
  throw new EmbeddedServerError(howToInstallRedis());
}

/** What to tell somebody without a Redis. */
export function howToInstallRedis(): string {
  const command =
    platform() === 'darwin'
      ? 'brew install redis'
      : onPath(['apt-get'])
        ? 'sudo apt-get install redis-server'
        : onPath(['dnf'])
          ? 'sudo dnf install valkey'
          : onPath(['apk'])
            ? 'sudo apk add redis'
            : onPath(['pacman'])
              ? 'sudo pacman -S valkey'
              : undefined;
  const first = command
    ? `Run: ${command}`
    : 'Install Redis 7 or Valkey (Debian, Ubuntu: sudo apt-get install redis-server; Fedora: sudo dnf install valkey; macOS: brew install redis; Alpine: apk add redis).';
  return `Claimdesk needs a Redis, and neither redis-server nor valkey-server is on the PATH. ${first} Or set REDIS_URL to one that runs elsewhere.`;
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
function installWithApt(aptGet: string): void {
  const policy = '/usr/sbin/policy-rc.d';
  const ours = !existsSync(policy);
  if (ours) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    for (const parameters of [['update'], ['install', '--yes', '--no-install-recommends', 'redis-server']]) {
      const { status, stderr } = spawnSync(aptGet, ['-qq', ...parameters], {
        env: { ...processEnvironment(), DEBIAN_FRONTEND: 'noninteractive' },
        encoding: 'utf8',
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      if (status !== 0) {
        const reason = stderr.trim().split('\n').slice(-3).join('\n');
        throw new EmbeddedServerError(`apt-get ${parameters[0]} failed:\n${reason}\n${howToInstallRedis()}`);
      }
    }
  } finally {
    if (ours) rmSync(policy, { force: true });
  }
}
