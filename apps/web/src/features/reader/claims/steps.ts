import type { AnchoredClaim, Placed } from '../text/marks';

/**
 * The next (1) or previous (-1) claim of a list in reading order. From a claim that is not in the list, and from none
 * at all, it is the nearest one by place. Null at the end: a step never goes round without being asked.
 */
export function stepTo(
  list: readonly Placed<AnchoredClaim>[],
  from: { readonly selected: Placed<AnchoredClaim> | null; readonly position: number },
  direction: 1 | -1,
): string | null {
  const { selected, position } = from;
  const at = selected ? list.findIndex(({ claim }) => claim.id === selected.claim.id) : -1;
  if (at !== -1) return list[at + direction]?.claim.id ?? null;
  const isBehind = ({ number, places }: Placed<AnchoredClaim>): boolean =>
    selected ? number > selected.number : (places[0]?.start ?? Infinity) >= position;
  const found =
    direction === 1 ? list.find(isBehind) : list.findLast((placed) => !isBehind(placed) && placed.places.length > 0);
  return found?.claim.id ?? null;
}

/**
 * Where to go once a claim is dealt with: the next one of the list that still has to be, else the one before, else
 * nothing. `list` is the list as it was while the claim was in it.
 */
export function afterDone(
  list: readonly Placed<AnchoredClaim>[],
  done: string,
  stillOpen: (id: string) => boolean,
): string | null {
  const at = list.findIndex(({ claim }) => claim.id === done);
  const next = list.slice(at + 1).find(({ claim }) => stillOpen(claim.id));
  return (next ?? list.slice(0, Math.max(0, at)).findLast(({ claim }) => stillOpen(claim.id)))?.claim.id ?? null;
}
