import { create } from 'zustand';

/** Which of the two dialogs of the commands is open. */
export const useDialogs = create<{ readonly palette: boolean; readonly help: boolean }>(() => ({
  palette: false,
  help: false,
}));

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
