import { Button, CloseButton } from '@mantine/core';
import { useEffect, useState } from 'react';
import { create } from 'zustand';
import { asProblem, type ProblemCode } from '../api/problem';
import { say, useTranslation } from '../i18n';
import classes from './toasts.module.css';

/** Something that was done and can be undone by another call of the API. */
export type Undoable = {
  /** What was done, as a sentence: "Submitted: False". */
  readonly message: string;
  readonly undo: () => Promise<unknown>;
};

type Toast = {
  readonly id: number;
  readonly message: string;
  readonly title?: string;
  /** A fault stays until it is closed. */
  readonly stays?: boolean;
  readonly undo?: () => Promise<unknown>;
};

const SHOWN_MS = 10_000;
const MOST_SHOWN = 4;
const MOST_KEPT = 20;

const useToasts = create<{ readonly shown: readonly Toast[]; readonly undoable: readonly Toast[] }>(() => ({
  shown: [],
  undoable: [],
}));
let last = 0;

function show(toast: Omit<Toast, 'id'>): void {
  last += 1;
  const entry = { ...toast, id: last };
  useToasts.setState(({ shown, undoable }) => ({
    shown: [...shown, entry].slice(-MOST_SHOWN),
    undoable: entry.undo === undefined ? undoable : [...undoable, entry].slice(-MOST_KEPT),
  }));
}

const hide = (id: number): void =>
  useToasts.setState(({ shown }) => ({ shown: shown.filter((toast) => toast.id !== id) }));

/** Tells something that went well. */
export const tell = (message: string): void => show({ message });

/** Tells what was done and offers to undo it, by the button or by the key of `global.undo`. */
export const offerUndo = ({ message, undo }: Undoable): void => show({ message, undo });

/** Tells that something did not work, in words. */
export function tellProblem(error: unknown, title?: string): void {
  const { code, requestId } = asProblem(error);
  const number = requestId === null ? '' : ` (${say('common:state.requestId', { id: requestId })})`;
  const what = title === undefined ? say(titleOf(code)) : `${title} ${say(titleOf(code))}.`;
  show({ title: what, message: `${say(helpOf(code))}${code === 'internal' ? number : ''}`, stays: true });
}

const titleOf = (code: ProblemCode) => `problems:${code}.title` as const;
const helpOf = (code: ProblemCode) => `problems:${code}.help` as const;

/** Undoes the last thing that can be undone. */
export async function undoLast(): Promise<void> {
  const entry = useToasts.getState().undoable.at(-1);
  if (entry === undefined) tell(say('shell:nothingToUndo'));
  else await undo(entry);
}

async function undo(entry: Toast): Promise<void> {
  useToasts.setState(({ undoable }) => ({ undoable: undoable.filter((one) => one !== entry) }));
  hide(entry.id);
  try {
    await entry.undo?.();
    tell(say('shell:undone', { what: entry.message }));
  } catch (error) {
    tellProblem(error);
  }
}

/** Where toasts appear; once, around the screens. They are read out, never take the focus, and wait while looked at. */
export function Toasts() {
  const shown = useToasts((toasts) => toasts.shown);
  return (
    <div className={`${classes.toasts} no-print`} role="status" aria-live="polite" aria-relevant="additions">
      {shown.map((toast) => (
        <ShownToast key={toast.id} toast={toast} />
      ))}
    </div>
  );
}

function ShownToast({ toast }: { readonly toast: Toast }) {
  const { t } = useTranslation();
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (toast.stays === true || isHeld) return undefined;
    const timer = setTimeout(() => hide(toast.id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [toast, isHeld]);
  return (
    <div
      className={classes.toast}
      data-problem={toast.stays}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <div className={classes.words}>
        {toast.title !== undefined && <strong>{toast.title}</strong>}
        <span>{toast.message}</span>
      </div>
      {toast.undo !== undefined && (
        <Button size="compact-sm" variant="default" onClick={() => void undo(toast)}>
          {t('action.undo')}
        </Button>
      )}
      <CloseButton size="sm" aria-label={t('action.close')} onClick={() => hide(toast.id)} />
    </div>
  );
}
