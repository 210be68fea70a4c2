/*
 * A list that others work on. What was loaded keeps its place: a row that changed shows its new state where it stands, a
 * row that no longer fits the filter stays until the person asks for the new list, and rows that came are counted, not
 * pushed in under the pointer.
 */

export type Row = { readonly id: string; readonly version: number };

export type LiveList<T extends Row> = {
  /** What is on the screen, in the order in which it was. */
  readonly shown: readonly T[];
  /** The same rows as they were when they got their place: on the board, what decides their column. */
  readonly placed: readonly T[];
  /** What the server says now. */
  readonly latest: readonly T[];
  /** Rows on which the person acted: they leave the list when they no longer fit it, nobody has to ask for that. */
  readonly acted: ReadonlySet<string>;
};

/** What a list was made of, to tell what has changed since. */
export type Followed<T extends Row> = {
  /** Another name is another list: the search that is shown. */
  readonly name: string;
  readonly pages: readonly (readonly T[])[] | undefined;
  /** Whether the server has answered since the list came to the screen; until then it shows what is left from before. */
  readonly isSettled: boolean;
  readonly list: LiveList<T>;
};

/** What the query has now: its pages as long as they are known, and whether an answer is under way. */
export type Asked<T extends Row> = Pick<Followed<T>, 'name' | 'pages'> & { readonly isFetching: boolean };

/**
 * Follows a query: another search is another list, more pages are added at the end, anything else changes nothing's
 * place. What the person has not seen settle cannot move under them: the first answer after the list came to the screen
 * is shown as it is, and so is the first row of an empty list. Gives `before` itself when nothing changed.
 */
export function follow<T extends Row>(before: Followed<T>, { name, pages, isFetching }: Asked<T>): Followed<T> {
  const isOther = before.name !== name;
  if (pages === undefined) return isOther ? { name, pages, isSettled: false, list: freshList([]) } : before;
  if (!isOther && before.pages === pages)
    return before.isSettled || isFetching ? before : { ...before, isSettled: true };
  const rows = pages.flat();
  const isFirst = isOther || before.pages === undefined;
  const isSettled = (!isFirst && before.isSettled) || !isFetching;
  if (isFirst || !before.isSettled || before.list.shown.length === 0)
    return { name, pages, isSettled, list: freshList(rows) };
  const isLonger = pages.length > (before.pages?.length ?? 0);
  return { name, pages, isSettled, list: isLonger ? append(before.list, rows) : refresh(before.list, rows) };
}

export function freshList<T extends Row>(latest: readonly T[]): LiveList<T> {
  return { shown: latest, placed: latest, latest, acted: new Set() };
}

/** Takes in what the server says now without moving a row. */
export function refresh<T extends Row>(list: LiveList<T>, latest: readonly T[]): LiveList<T> {
  const now = new Map(latest.map((row) => [row.id, row]));
  const stays = ({ id }: Row): boolean => now.has(id) || !list.acted.has(id);
  return {
    shown: list.shown.filter(stays).map((row) => now.get(row.id) ?? row),
    placed: list.placed.filter(stays),
    latest,
    acted: list.acted,
  };
}

/** More of the same list was loaded at its end: nothing above moves. */
export function append<T extends Row>(list: LiveList<T>, latest: readonly T[]): LiveList<T> {
  const { shown, placed, acted } = refresh(list, latest);
  const there = new Set(shown.map(({ id }) => id));
  const last = latest.findLastIndex(({ id }) => there.has(id));
  const more = latest.slice(last + 1);
  return { shown: [...shown, ...more], placed: [...placed, ...more], latest, acted };
}

/** The person acted on these: what came back is shown at once, and places them anew on the board. */
export function patch<T extends Row>(list: LiveList<T>, rows: readonly T[]): LiveList<T> {
  const changed = new Map(rows.map((row) => [row.id, row]));
  const put = (row: T): T => {
    const other = changed.get(row.id);
    return other && other.version >= row.version ? other : row;
  };
  return {
    shown: list.shown.map(put),
    placed: list.placed.map(put),
    latest: list.latest.map(put),
    acted: new Set([...list.acted, ...changed.keys()]),
  };
}

/** What would change if the list were shown as it is now. */
export function pending<T extends Row>(
  list: LiveList<T>,
): {
  /** Rows that have come: "3 new". */
  readonly added: number;
  /** Rows on the screen that the filter no longer finds. */
  readonly gone: ReadonlySet<string>;
  /** Rows whose place in the order is another one now. */
  readonly moved: boolean;
} {
  const shown = new Set(list.shown.map(({ id }) => id));
  const latest = new Set(list.latest.map(({ id }) => id));
  const gone = new Set([...shown].filter((id) => !latest.has(id)));
  const staying = list.shown.filter(({ id }) => latest.has(id)).map(({ id }) => id);
  const inOrder = list.latest.filter(({ id }) => shown.has(id)).map(({ id }) => id);
  const moved = staying.some((id, index) => inOrder[index] !== id);
  return { added: list.latest.filter(({ id }) => !shown.has(id)).length, gone, moved };
}
