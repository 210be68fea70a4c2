import { spawnSync } from 'node:child_process';
import { basename, dirname, join } from 'node:path';
import { filesBelow, ROOT } from './steps.mjs';

/**
 * Runs the built benchmarks that lie in `folder`, end with `ending` and have `wanted` in their name; each in a process
 * of its own, so that none warms up or burdens the next. Ends this process when one fails.
 */
export function runBenchmarks(folder, ending, wanted) {
  const home = join(ROOT, 'dist', folder);
  const entries = filesBelow(join(ROOT, 'dist'), [folder], (file) => dirname(file) === home && file.endsWith(ending));
  const chosen = entries.filter((file) => basename(file, ending).includes(wanted));
  if (chosen.length === 0) {
    const names = entries.map((file) => basename(file, ending)).join(', ') || 'none';
    console.error(`There is no benchmark "${wanted}" in ${folder}. There are: ${names}.`);
    process.exit(1);
  }
  for (const entry of chosen) {
    const { status } = spawnSync(process.execPath, ['--expose-gc', entry], { cwd: ROOT, stdio: 'inherit' });
    if (status !== 0) process.exit(status ?? 1);
  }
}
