import { create } from 'zustand';

/** Which of the two dialogs of the commands is open. */
export const useDialogs = create<{ readonly palette: boolean; readonly help: boolean }>(() => ({
  palette: false,
  help: false,
}));
