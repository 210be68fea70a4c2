import { Injectable, Module } from '@nestjs/common';
import { maySeeEachOther } from '#libs/claims';
import type { Caller } from '#libs/identity';
import { Database } from '#libs/storage';
import { factsOfClaim } from '../claims/facts.js';

/** How long somebody counts as there without saying so again; clients renew it every thirty seconds. */
export const PRESENCE_SECONDS = 90;

export type PresenceView = {
  /** When one's own lease ends. */
  readonly until: string;
  /** Who else has the claim open; empty as well where the blind rule seals it. */
  readonly others: readonly { readonly userId: string; readonly since: string }[];
};

/** Who has a claim open. A hint, not a lock: it keeps nobody from anything, and the audit log does not hold it. */
@Injectable()
export class PresenceDesk {
  constructor(private readonly db: Database) {}

  /** Says that the caller has the claim open, and tells who else has. */
  async enter(by: Caller, claimId: string): Promise<PresenceView> {
    return await this.db.write(by, async (tx) => {
      const open = maySeeEachOther(await factsOfClaim(tx, await tx.claims.get(claimId)));
      const { until, came } = await tx.presences.enter(claimId, by.userId, PRESENCE_SECONDS);
      // That somebody came to a sealed claim is no news for anybody: not even that something happened there.
      if (came && open) await tx.presences.announce(claimId);
      const others = open ? await tx.presences.others(claimId, by.userId) : [];
      return {
        until: until.toISOString(),
        others: others.map(({ userId, since }) => ({ userId, since: since.toISOString() })),
      };
    });
  }

  /** Says that the caller has closed it. */
  async leave(by: Caller, claimId: string): Promise<void> {
    await this.db.write(by, async (tx) => {
      const open = maySeeEachOther(await factsOfClaim(tx, await tx.claims.get(claimId)));
      if ((await tx.presences.leave(claimId, by.userId)) && open) await tx.presences.announce(claimId);
    });
  }
}

@Module({ providers: [PresenceDesk], exports: [PresenceDesk] })
export class PresenceDeskModule {}
