import type { ClaimState, ClaimsFilter } from './search-state';
import { OPEN_STATES } from './search-state';

/** The columns of the board and the states that each holds. */
export const COLUMNS = [
  { id: 'proposed', states: ['proposed'] },
  { id: 'queued', states: ['queued'] },
  { id: 'inReview', states: ['assigned', 'in_review'] },
  { id: 'disputed', states: ['disputed'] },
  { id: 'decided', states: ['decided'] },
  { id: 'signedOff', states: ['signed_off'] },
  { id: 'dismissed', states: ['dismissed'] },
] as const satisfies readonly { readonly id: string; readonly states: readonly ClaimState[] }[];

export type ColumnId = (typeof COLUMNS)[number]['id'];

/** The column of a state; null for one that this version of the app does not know. */
export function columnOf(state: string): ColumnId | null {
  return COLUMNS.find(({ states }) => (states as readonly string[]).includes(state))?.id ?? null;
}

/** More cards than this nobody can look at, and no browser should draw. */
export const MOST_CARDS = 500;

/** Columns of finished claims are a number, unless the filter asks for what is in them. */
export type BoardColumn<T> = {
  readonly id: ColumnId;
  readonly states: readonly ClaimState[];
  readonly cards: readonly T[];
  /** Null: as many as there are cards. */
  readonly total: number | null;
};

/**
 * Sorts claims into the columns that the filter leaves. A state that this version of the app does not know is left out,
 * never a reason to fail.
 */
export function boardOf<T extends { readonly state: string }>(
  claims: readonly T[],
  filter: ClaimsFilter,
  counts: Partial<Record<ClaimState, number>> | null,
): readonly BoardColumn<T>[] {
  const asked = filter.state ?? OPEN_STATES;
  return COLUMNS.flatMap(({ id, states }): BoardColumn<T>[] => {
    const wanted = (states as readonly ClaimState[]).some((state) => asked.includes(state));
    if (wanted) {
      const cards = claims.filter(({ state }) => (states as readonly string[]).includes(state));
      return [{ id, states, cards, total: null }];
    }
    // What is finished stays in sight as a number while no other state was asked for.
    if (id !== 'signedOff' || filter.state !== undefined || counts === null) return [];
    return [{ id, states, cards: [], total: counts.signed_off ?? 0 }];
  });
}
