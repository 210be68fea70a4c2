import type { AnchoredClaim, Placed } from '../text/marks';

export const RAIL_FILTERS = ['all', 'open', 'lost', 'mine', 'dismissed'] as const;
export type RailFilter = (typeof RAIL_FILTERS)[number];

/** What the rail needs of a claim. */
export type RailClaim = AnchoredClaim & { readonly state: string; readonly assigneeId: string | null };

/** Nobody has to do anything on these any more. */
const CLOSED = new Set(['signed_off', 'dismissed']);

/** Somebody still has to do something about the claim. */
export function isOpen({ state }: { readonly state: string }): boolean {
  return !CLOSED.has(state);
}

/** The words of the claim are gone from the text, and the claim is not closed. */
export function isLost({ state, anchors }: RailClaim): boolean {
  return state !== 'dismissed' && (anchors.length === 0 || anchors.some((anchor) => anchor.state === 'lost'));
}

function passes(claim: RailClaim, filter: RailFilter, me: string): boolean {
  switch (filter) {
    case 'all':
      return claim.state !== 'dismissed';
    case 'open':
      return isOpen(claim);
    case 'lost':
      return isLost(claim);
    case 'mine':
      return claim.assigneeId === me && isOpen(claim);
    case 'dismissed':
      return claim.state === 'dismissed';
  }
}

/** The claims that the rail lists. `keep` stays in the list although it no longer fits, so that nothing jumps away. */
export function filtered<Claim extends RailClaim>(
  placed: readonly Placed<Claim>[],
  filter: RailFilter,
  me: string,
  keep: string | null = null,
): Placed<Claim>[] {
  return placed.filter(({ claim }) => passes(claim, filter, me) || claim.id === keep);
}

/** How many claims each filter has. */
export function filterCounts(placed: readonly Placed<RailClaim>[], me: string): Record<RailFilter, number> {
  const count = (filter: RailFilter): number => placed.filter(({ claim }) => passes(claim, filter, me)).length;
  return {
    all: count('all'),
    open: count('open'),
    lost: count('lost'),
    mine: count('mine'),
    dismissed: count('dismissed'),
  };
}
