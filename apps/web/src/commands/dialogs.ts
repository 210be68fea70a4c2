import { create } from 'zustand';

/** Which of the two dialogs of the commands is open, and what is typed into the palette. */
export const useDialogs = create<{ readonly palette: boolean; readonly typed: string; readonly help: boolean }>(() => ({
  palette: false,
  typed: '',
  help: false,
}));

export const openPalette = (): void => useDialogs.setState({ palette: true, typed: '' });
export const closePalette = (): void => useDialogs.setState({ palette: false });

/**
 * Takes a key that is pressed between the call for the palette and its field: who types on at once means the palette,
 * neither the page behind nor its commands. Says whether the key was taken.
 */
export function takeForPalette({ key, ctrlKey, metaKey, isComposing, target }: KeyboardEvent): boolean {
  const { palette, typed } = useDialogs.getState();
  if (!palette || ctrlKey || metaKey || isComposing) return false;
  if (target instanceof Element && target.closest('[aria-modal=true]') !== null) return false;
  if (key === 'Escape') closePalette();
  else if (key === 'Backspace') useDialogs.setState({ typed: [...typed].slice(0, -1).join('') });
  else if ([...key].length === 1) useDialogs.setState({ typed: typed + key });
  else return false;
  return true;
}

/** Whoever presses Escape as a dialog goes, or between two that follow each other, means the dialog. */
const GRACE_MS = 500;

let goneAt = Number.NEGATIVE_INFINITY;

/** A dialog has gone from the screen. */
export function dialogGone(now: number): void {
  goneAt = now;
}

/** Whether a key that leads away was still meant for a dialog that has just gone. */
export const meantForDialog = (chord: string, now: number): boolean => chord === 'escape' && now - goneAt < GRACE_MS;

/** Whether a dialog is open, which has keys of its own. All are drawn beside the page, which may hold a long article. */
export const isDialogOpen = (): boolean =>
  [...document.body.children].some((one) => one.id !== 'root' && one.querySelector('[aria-modal=true]') !== null);
