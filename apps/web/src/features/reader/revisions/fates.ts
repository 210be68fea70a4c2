import type { AnchoredClaim, Placed } from '../text/marks';

export const FATES = ['lost', 'touched', 'moved', 'exact'] as const;
export type Fate = (typeof FATES)[number];

/** What a new revision did to a claim: the worst that happened to any of its anchors. */
export function fateOf({ anchors }: AnchoredClaim): Fate {
  if (anchors.length === 0) return 'lost';
  return FATES.find((fate) => anchors.some(({ state }) => state === fate)) ?? 'exact';
}

export type FateGroup<Claim> = { readonly fate: Fate; readonly claims: readonly Placed<Claim>[] };

/** The claims by what became of them, the worst first: what an editor has to look at stands on top. */
export function fateList<Claim extends AnchoredClaim & { readonly state: string }>(
  placed: readonly Placed<Claim>[],
): FateGroup<Claim>[] {
  const living = placed.filter(({ claim }) => claim.state !== 'dismissed');
  return FATES.map((fate) => ({ fate, claims: living.filter(({ claim }) => fateOf(claim) === fate) })).filter(
    ({ claims }) => claims.length > 0,
  );
}
