/** Which row the keys act on, and which are chosen. Ids, so that nothing changes when rows come and go. */
export type Selection = {
  readonly focused: string | null;
  /** Where an extension began. */
  readonly anchor: string | null;
  readonly chosen: ReadonlySet<string>;
};

export const NOTHING: Selection = { focused: null, anchor: null, chosen: new Set() };

const clamp = (index: number, length: number): number => Math.max(0, Math.min(length - 1, index));

/** One step down (1) or up (-1); from nowhere to the first or last row. */
export function move(selection: Selection, rows: readonly string[], by: 1 | -1): Selection {
  if (rows.length === 0) return selection;
  const at = selection.focused === null ? -1 : rows.indexOf(selection.focused);
  const next = at === -1 ? (by === 1 ? 0 : rows.length - 1) : clamp(at + by, rows.length);
  return { ...selection, focused: rows[next] ?? null, anchor: null };
}

export function focus(selection: Selection, id: string): Selection {
  return { ...selection, focused: id, anchor: null };
}

/** `X`: chooses the row, or lets it go. */
export function toggle(selection: Selection, id: string): Selection {
  const chosen = new Set(selection.chosen);
  if (!chosen.delete(id)) chosen.add(id);
  return { focused: id, anchor: id, chosen };
}

/**
 * `Shift J`/`Shift K`: chooses from where the extension began to the next row. Going back lets go of what the extension
 * had chosen.
 */
export function extend(selection: Selection, rows: readonly string[], by: 1 | -1): Selection {
  if (rows.length === 0) return selection;
  const from = selection.focused === null ? -1 : rows.indexOf(selection.focused);
  if (from === -1) {
    const first = rows[by === 1 ? 0 : rows.length - 1];
    return first === undefined
      ? selection
      : { focused: first, anchor: first, chosen: withAll(selection.chosen, [first]) };
  }
  const anchorId =
    selection.anchor !== null && rows.includes(selection.anchor) ? selection.anchor : (rows[from] ?? null);
  const anchor = anchorId === null ? from : rows.indexOf(anchorId);
  const to = clamp(from + by, rows.length);
  const chosen = new Set(selection.chosen);
  for (const id of range(rows, anchor, from)) chosen.delete(id);
  for (const id of range(rows, anchor, to)) chosen.add(id);
  return { focused: rows[to] ?? null, anchor: anchorId, chosen };
}

const range = (rows: readonly string[], a: number, b: number): readonly string[] =>
  rows.slice(Math.min(a, b), Math.max(a, b) + 1);

const withAll = (chosen: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> =>
  new Set([...chosen, ...ids]);

/** Shift and click: chooses everything from the focused row to this one. */
export function chooseTo(selection: Selection, rows: readonly string[], id: string): Selection {
  const to = rows.indexOf(id);
  const from = selection.focused === null ? to : rows.indexOf(selection.focused);
  if (to === -1) return selection;
  return { focused: id, anchor: id, chosen: withAll(selection.chosen, range(rows, from === -1 ? to : from, to)) };
}

/** `Ctrl A`: all rows that are loaded. */
export function chooseAll(selection: Selection, rows: readonly string[]): Selection {
  return { ...selection, chosen: new Set(rows) };
}

export function chooseNone(selection: Selection): Selection {
  return { ...selection, anchor: null, chosen: new Set() };
}

/** After rows have gone: what is no longer there is not chosen, and the focus goes to the row that took its place. */
export function reconcile(selection: Selection, before: readonly string[], after: readonly string[]): Selection {
  const there = new Set(after);
  const chosen = [...selection.chosen].every((id) => there.has(id))
    ? selection.chosen
    : new Set([...selection.chosen].filter((id) => there.has(id)));
  if (selection.focused === null || there.has(selection.focused)) {
    return chosen === selection.chosen ? selection : { ...selection, chosen };
  }
  const was = before.indexOf(selection.focused);
  const neighbour =
    before.slice(was + 1).find((id) => there.has(id)) ??
    before
      .slice(0, Math.max(0, was))
      .reverse()
      .find((id) => there.has(id));
  return { focused: neighbour ?? null, anchor: null, chosen };
}

/** What a command acts on: everything chosen, else the focused row. In the order of the list. */
export function targets(selection: Selection, rows: readonly string[]): readonly string[] {
  if (selection.chosen.size > 0) return rows.filter((id) => selection.chosen.has(id));
  return selection.focused !== null && rows.includes(selection.focused) ? [selection.focused] : [];
}
