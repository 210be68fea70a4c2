import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type SystemProgram, systemProgram } from './system-program.js';

const WANTED: SystemProgram = {
  title: 'an ink server',
  programs: ['claimdesk-ink', 'claimdesk-quill'],
  commands: {
    brew: 'brew install ink',
    'apt-get': 'sudo apt-get install ink',
    dnf: 'sudo dnf install ink',
    apk: 'sudo apk add ink',
    pacman: 'sudo pacman -S ink',
  },
  debianPackage: 'ink',
  otherwise: 'Or use a pencil.',
};

describe('a program of the system', () => {
  const { env, getuid } = process;
  let folder: string;
  const log: string[] = [];
  const find = () => systemProgram(WANTED, (line) => log.push(line));
  const put = (name: string, mode: number): string => {
    writeFileSync(join(folder, name), '#!/bin/sh\n');
    chmodSync(join(folder, name), mode);
    return join(folder, name);
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'claimdesk-program-'));
    process.env = { ...env, PATH: [folder, env['PATH']].join(delimiter) };
    process.getuid = () => 1000;
  });
  afterEach(() => {
    process.env = env;
    if (getuid) process.getuid = getuid;
    rmSync(folder, { recursive: true });
    log.length = 0;
  });

  it('is taken from the PATH under the best name that can be run', () => {
    const second = put('claimdesk-quill', 0o755);
    expect(find()).toBe(second);
    put('claimdesk-ink', 0o644);
    expect(find()).toBe(second);
    chmodSync(join(folder, 'claimdesk-ink'), 0o755);
    expect(find()).toBe(join(folder, 'claimdesk-ink'));
    expect(log).toEqual([]);
  });

  it('that is missing is explained with the command that installs it', () => {
    put('apt-get', 0o755);
    expect(find).toThrow(
      /^Claimdesk needs an ink server, and none of claimdesk-ink, claimdesk-quill is on the PATH\. Run: (sudo apt-get|brew) install ink Or use a pencil\.$/,
    );
  });
});
