// `npm run screenshots`: takes the pictures of the README anew, out of the demo newsroom, into docs/pictures.
import { spawnSync } from 'node:child_process';
import { ROOT } from './steps.mjs';

const { status } = spawnSync('npm', ['run', 'test:integration', '--', 'test/web/demo'], {
  cwd: ROOT,
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, README_PICTURES: 'yes' },
});
process.exit(status ?? 1);
