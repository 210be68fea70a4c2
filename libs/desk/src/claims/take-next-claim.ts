import { Problem } from '#libs/platform';
import type { By, Database } from '#libs/storage';
import { personOf } from '../people/actor.js';
import { claimView, type ClaimView } from './claim-view.js';
import { carryOut } from './transition.js';

/**
 * Takes the most pressing queued claim that this reviewer has not reviewed in its round: high risk first, then early
 * due. Claims that others are taking at this very moment are passed over, so nobody waits and nobody gets the same.
 * Problem `nothing_to_take` when the queue is empty for this reviewer.
 */
export async function takeNextClaim(db: Database, by: By, articleId?: string): Promise<ClaimView> {
  return await db.write(by, async (tx) => {
    const claim = await tx.claims.lockNext(personOf(by), articleId);
    if (!claim) throw new Problem('nothing_to_take', 'There is no claim in the queue that you could review now.');
    return await claimView(tx, by, await carryOut(tx, by, claim, { command: 'take' }));
  });
}
