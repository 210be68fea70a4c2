import { Problem } from '#libs/platform';
import { systemIn, type Database } from '#libs/storage';
import { transition } from './transition.js';

/**
 * Gives every claim back to the queue whose reservation has run out, each in a transaction of its own; the drafts stay
 * with their writers. May run twice or in two places at once: the second finds nothing left to do. Returns how many.
 */
export async function lapseReservations(db: Database): Promise<number> {
  let lapsed = 0;
  for (const workspaceId of await db.system((tx) => tx.system.workspacesWithLapses())) {
    const by = systemIn(workspaceId);
    for (const claimId of await db.read(by, (tx) => tx.claims.lapsed(200))) {
      try {
        await transition(db, by, claimId, { command: 'release', cause: 'lapse' });
        lapsed += 1;
      } catch (error) {
        // Somebody worked on it or gave it back between the look and the lock.
        if (!(error instanceof Problem)) throw error;
      }
    }
  }
  return lapsed;
}
