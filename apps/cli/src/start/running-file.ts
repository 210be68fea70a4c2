import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** While `npm start` runs, `claimdesk` in another window finds its stores here; for the owner's eyes only. */
export const RUNNING_FILE = 'running.json';

export function writeRunningFile(
  dataDir: string,
  stores: { readonly DATABASE_URL: string; readonly REDIS_URL: string },
): void {
  writeFileSync(join(dataDir, RUNNING_FILE), JSON.stringify(stores), { mode: 0o600 });
}

export function removeRunningFile(dataDir: string): void {
  rmSync(join(dataDir, RUNNING_FILE), { force: true });
}
