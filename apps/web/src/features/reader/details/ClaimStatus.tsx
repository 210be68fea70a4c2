import { RatingBadge } from '../../../components/RatingBadge';
import { StateBadge } from '../../../components/StateBadge';
import type { Claim } from '../data/queries';

/** Where a claim stands: its verdict once there is one, and its state unless the verdict says it all. */
export function ClaimStatus({ claim }: { readonly claim: Pick<Claim, 'state' | 'verdict'> }) {
  return (
    <>
      {claim.verdict !== null && <RatingBadge rating={claim.verdict.rating} />}
      {(claim.verdict === null || claim.state !== 'decided') && <StateBadge state={claim.state} />}
    </>
  );
}
