import type { SystemProgram } from './system-program.js';

export const REDIS: SystemProgram = {
  title: 'Redis',
  programs: ['redis-server', 'valkey-server'],
  commands: {
    brew: 'brew install redis',
    'apt-get': 'sudo apt-get install redis-server',
    dnf: 'sudo dnf install valkey',
    apk: 'sudo apk add redis',
    pacman: 'sudo pacman -S valkey',
  },
  debianPackage: 'redis-server',
  otherwise: 'Or set REDIS_URL to one that runs elsewhere.',
};
