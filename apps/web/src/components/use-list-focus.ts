import { type RefObject, useRef } from 'react';
import { type Command, useCommands } from '../commands/registry';

/**
 * The step keys of a list whose rows are links or buttons: they move the focus from one `[data-row]` to the next, so
 * that Enter does what it does on a link. `more` are the commands of the list itself.
 */
export function useListFocus<T extends HTMLElement>(more: readonly Command[] = []): RefObject<T | null> {
  const list = useRef<T>(null);
  const step = (by: 1 | -1) => (): void => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    // Where rows stand inside of what another row heads, it is the inner one.
    const at = rows.findLastIndex(
      (row) => row === document.activeElement || row.parentElement?.contains(document.activeElement),
    );
    const next = at === -1 ? (by === 1 ? 0 : rows.length - 1) : Math.max(0, Math.min(rows.length - 1, at + by));
    rows[next]?.focus();
  };
  useCommands([{ id: 'list.next', run: step(1) }, { id: 'list.previous', run: step(-1) }, ...more]);
  return list;
}
