import { useEffect } from 'react';
import { usePreferences } from '../app/preferences';
import type { CommandId } from './catalogue';
import { bindingsOf, IS_MAC } from './bindings';
import { isDialogOpen, meantForDialog, takeForPalette } from './dialogs';
import { chordOf, KeySequences } from './keys';
import { activeCommands, runCommand } from './registry';

const TEXT_INPUTS = new Set([
  'text',
  'search',
  'email',
  'password',
  'url',
  'tel',
  'number',
  'date',
  'time',
  'datetime-local',
]);

/** Whether what is pressed is written into the element. */
function takesText(element: Element): boolean {
  if (element instanceof HTMLInputElement) return TEXT_INPUTS.has(element.type);
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) return true;
  return element instanceof HTMLElement && element.isContentEditable;
}

/** Chords that every text field has for itself. */
const EDITING = new Set(['mod+a', 'mod+z', 'mod+shift+z', 'mod+y', 'mod+x', 'mod+c', 'mod+v', 'mod+b', 'mod+i']);

/** Where Escape ends the writing, and the keys are commands again; Tab goes on from there. What opens a list keeps it. */
const WRITTEN = 'textarea, input:is([type=text], [type=url]):not([aria-haspopup], [role=combobox])';

const PRESSED_BY_ENTER = 'a[href], button, summary, [role=button], [role=menuitem], [role=option], [role=tab]';
const MOVED_BY_ARROWS =
  'input[type=radio], input[type=range], [role=tab], [role=menuitem], [role=option], [role=slider], [role=radio], [role=combobox]';

/** Whether the focused element does something of its own with this key. */
function isOwnKey(element: Element, chord: string): boolean {
  if (chord === 'enter' || chord === 'space') {
    return element.matches(PRESSED_BY_ENTER) || (chord === 'space' && element.matches('input'));
  }
  return chord.startsWith('arrow') && element.matches(MOVED_BY_ARROWS);
}

/** Hears the keyboard for the whole app and runs the commands that can be run now. */
export function KeyListener() {
  useEffect(() => {
    const sequences = new KeySequences<CommandId>();
    // Noted before anybody hears the key: the Escape that closes a dialog still belongs to it when the dialog is gone.
    let isForDialog = false;
    const note = (event: KeyboardEvent): void => {
      isForDialog = isDialogOpen();
      if (!takeForPalette(event)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const hear = (event: KeyboardEvent): void => {
      const chord = chordOf(event, IS_MAC);
      if (chord === null || event.defaultPrevented) return;
      const target = event.target instanceof Element ? event.target : document.body;
      // A dialog has keys of its own; what lies behind it is not to be done unseen.
      if (isForDialog || isDialogOpen() || meantForDialog(chord, performance.now())) return;
      const isChord = (chord.startsWith('mod+') && !EDITING.has(chord)) || /^f\d+$/.test(chord);
      if ((takesText(target) && !isChord) || isOwnKey(target, chord)) {
        if (chord === 'escape' && target instanceof HTMLElement && target.matches(WRITTEN)) target.blur();
        return;
      }
      const { keys, singleKeys } = usePreferences.getState();
      const command = sequences.press(chord, bindingsOf(activeCommands(), keys, singleKeys), event.timeStamp);
      if (command === null) return;
      event.preventDefault();
      if (command !== 'pending') runCommand(command);
    };
    window.addEventListener('keydown', note, true);
    document.addEventListener('keydown', hear);
    return () => {
      window.removeEventListener('keydown', note, true);
      document.removeEventListener('keydown', hear);
    };
  }, []);
  return null;
}
