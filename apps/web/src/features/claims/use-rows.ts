import { useCallback, useEffect, useRef, useState } from 'react';
import {
  chooseAll,
  chooseNone,
  chooseTo,
  extend,
  focus,
  move,
  NOTHING,
  reconcile,
  targets,
  toggle,
  type Selection,
} from './selection';

export type Rows = {
  readonly selection: Selection;
  /** What a command acts on: everything chosen, else the row in focus. */
  readonly targets: readonly string[];
  /** A row that is to get the focus; a new object for each press. */
  readonly focusRequest: { readonly id: string } | null;
  readonly step: (by: 1 | -1) => void;
  readonly goTo: (id: string) => void;
  readonly extend: (by: 1 | -1) => void;
  readonly toggleFocused: () => void;
  readonly chooseAll: () => void;
  readonly chooseNone: () => void;
  readonly onFocus: (id: string) => void;
  readonly onChoose: (id: string, upTo: boolean) => void;
};

/** The rows of a list under the keys: one in focus, some chosen; nothing is lost when rows come and go. */
export function useRows(ids: readonly string[], open: string | undefined): Rows {
  // A link to a claim: the keys begin there.
  const [selection, setSelection] = useState<Selection>({ ...NOTHING, focused: open ?? null });
  const [focusRequest, setFocusRequest] = useState<{ readonly id: string } | null>(null);
  const before = useRef(ids);
  const now = useRef(ids);
  now.current = ids;

  useEffect(() => {
    const was = before.current;
    before.current = ids;
    // Nothing was there to go away from: the list has just been loaded.
    if (was === ids || was.length === 0) return;
    setSelection((current) => {
      const next = reconcile(current, was, ids);
      // The row in focus has gone, and with it the focus of the page: the one that took its place gets it.
      const hadFocus = document.activeElement === document.body || document.activeElement === null;
      if (next.focused !== null && next.focused !== current.focused && hadFocus) setFocusRequest({ id: next.focused });
      return next;
    });
  }, [ids]);

  const go = useCallback((change: (selection: Selection, rows: readonly string[]) => Selection) => {
    setSelection((current) => {
      const next = change(current, now.current);
      if (next.focused !== null) setFocusRequest({ id: next.focused });
      return next;
    });
  }, []);
  const step = useCallback((by: 1 | -1) => go((current, rows) => move(current, rows, by)), [go]);
  const extendBy = useCallback((by: 1 | -1) => go((current, rows) => extend(current, rows, by)), [go]);
  const goTo = useCallback((id: string) => go((current) => focus(current, id)), [go]);
  const toggleFocused = useCallback(
    () => setSelection((current) => (current.focused === null ? current : toggle(current, current.focused))),
    [],
  );
  const all = useCallback(() => setSelection((current) => chooseAll(current, now.current)), []);
  const none = useCallback(() => setSelection(chooseNone), []);
  const onFocus = useCallback(
    (id: string) => setSelection((current) => (current.focused === id ? current : focus(current, id))),
    [],
  );
  const onChoose = useCallback(
    (id: string, upTo: boolean) =>
      setSelection((current) => (upTo ? chooseTo(current, now.current, id) : toggle(current, id))),
    [],
  );
  return {
    selection,
    targets: targets(selection, ids),
    focusRequest,
    step,
    goTo,
    extend: extendBy,
    toggleFocused,
    chooseAll: all,
    chooseNone: none,
    onFocus,
    onChoose,
  };
}
