import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { clusterHome, removeClusterHome } from './postgres-account.js';
import { endProcess, isRunning, readRecord } from './server-process.js';

/**
 * Ends the servers and deletes the data of ephemeral stores whose starter was killed: every folder of `parent` whose
 * name begins with `prefix` and whose owner is gone. Returns the folders that were removed.
 */
export async function removeAbandonedStores(parent: string, prefix: string): Promise<readonly string[]> {
  const removed: string[] = [];
  for (const name of readdirSync(parent).filter((one) => one.startsWith(prefix))) {
    const folder = join(parent, name);
    // In a shared temporary folder, other people's runs are theirs.
    if (statSync(folder).uid !== (process.getuid?.() ?? statSync(folder).uid)) continue;
    const homes = [clusterHome(folder, 'postgres'), join(folder, 'redis')];
    const owners = homes.map((home) => readRecord(join(home, 'owner.json'))).filter((owner) => owner !== undefined);
    // A folder without an owner is just being made, or was left in that moment; after an hour it is the latter.
    const inMaking = owners.length === 0 && Date.now() - statSync(folder).mtimeMs < 3_600_000;
    if (inMaking || owners.some(isRunning)) continue;
    for (const home of homes.filter((one) => existsSync(one))) {
      const server = readRecord(join(home, 'server.json'));
      if (server) await endProcess(server, ['SIGINT', 'SIGQUIT', 'SIGKILL'], 5_000);
    }
    removeClusterHome(clusterHome(folder, 'postgres'));
    rmSync(folder, { recursive: true, force: true });
    removed.push(folder);
  }
  return removed;
}
