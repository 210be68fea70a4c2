/**
 * What is shown while somebody points at the list or types in it: the claims that were there, with what is new about
 * them, but no new ones. So nothing moves under the cursor; `waiting` says how many there are to be let in.
 */
export function held<Claim extends { readonly id: string }>(
  shown: readonly Claim[],
  fresh: readonly Claim[],
  holding: boolean,
): { readonly claims: readonly Claim[]; readonly waiting: number } {
  if (!holding) return { claims: fresh, waiting: 0 };
  const known = new Set(shown.map(({ id }) => id));
  const claims = fresh.filter(({ id }) => known.has(id));
  return { claims, waiting: fresh.length - claims.length };
}

/** The list with one claim put in or exchanged; an older state of a claim never takes the place of a newer one. */
export function withClaim<Claim extends { readonly id: string; readonly version: number }>(
  claims: readonly Claim[],
  claim: Claim,
): readonly Claim[] {
  const index = claims.findIndex(({ id }) => id === claim.id);
  if (index === -1) return [...claims, claim];
  return (claims[index]?.version ?? 0) > claim.version ? claims : claims.with(index, claim);
}
