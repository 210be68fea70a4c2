import type { CommandContext } from './definition';

/** One press with its modifiers, as it is written in the catalogue: `j`, `shift+j`, `mod+enter`, `?`. */
export type Chord = string;
/** One chord, or two after another: `g a`. */
export type KeySequence = string;

/** The part of a KeyboardEvent that matters. */
export type KeyPress = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing?: boolean;
  getModifierState?(name: string): boolean;
};

const MODIFIERS = new Set([
  'Control',
  'Meta',
  'Alt',
  'AltGraph',
  'Shift',
  'CapsLock',
  'Dead',
  'Process',
  'Unidentified',
]);

/**
 * The chord of a press; null for modifiers alone and for what an input method makes. By the letter that is printed on
 * the key (`event.key`), so that German and English keyboards both do what the help says. Shift counts for letters and
 * named keys; in `?` it is already part of the character.
 */
export function chordOf(press: KeyPress, isMac: boolean): Chord | null {
  const { key } = press;
  if (MODIFIERS.has(key) || press.isComposing === true || key === '') return null;
  // AltGr types characters on German keyboards; some systems report it as Ctrl and Alt.
  const altGraph = press.getModifierState?.('AltGraph') === true;
  const mod = !altGraph && (isMac ? press.metaKey : press.ctrlKey);
  const other = isMac ? press.ctrlKey : press.metaKey;
  if (other || (altGraph && key.length > 1)) return null;
  const name = key === ' ' ? 'space' : key.toLowerCase();
  const isCharacter =
    key.length === 1 && key !== ' ' && name === key.toUpperCase().toLowerCase() && !/\p{L}/u.test(key);
  const parts = [
    mod ? 'mod' : '',
    press.altKey && !altGraph ? 'alt' : '',
    press.shiftKey && !isCharacter ? 'shift' : '',
    name,
  ];
  return parts.filter((part) => part !== '').join('+');
}

/** Whether a sequence is made of bare characters, which speech input and slips of the hand may type (WCAG 2.1.4). */
export const isBare = (sequence: KeySequence): boolean =>
  sequence.split(' ').every((chord) => [...chord].length === 1 || /^shift\+.$/u.test(chord));

/** What browsers and systems keep for themselves: a page may not have these, or takes away what people rely on. */
const TAKEN = new Set(
  ['t', 'n', 'w', 'l', 'r', 'd', 'h', 'j', 'f', 'g', 'u', 'c', 'v', 'x', 'tab', 'q', '0', '+', '-']
    .map((key) => `mod+${key}`)
    .concat(['mod+shift+t', 'mod+shift+n', 'mod+shift+w', 'mod+shift+i', 'mod+shift+c', 'mod+shift+r', 'mod+shift+p'])
    .concat([
      'f3',
      'f5',
      'f6',
      'f7',
      'f10',
      'f11',
      'f12',
      'tab',
      'shift+tab',
      'alt+arrowleft',
      'alt+arrowright',
      'alt+f4',
    ]),
);

/** Whether the browser or the system owns a chord of the sequence. */
export const isTaken = (sequence: KeySequence): boolean => sequence.split(' ').some((chord) => TAKEN.has(chord));

/** Only letters and digits that German and English keyboards type without a modifier, named keys, and `?`. */
export function isTypeable(sequence: KeySequence): boolean {
  return sequence.split(' ').every((chord) => {
    const key = chord.split('+').at(-1) ?? '';
    return /^[a-z0-9?]$/.test(key) || key.length > 1;
  });
}

/** A binding of a command, for the search of conflicts. */
export type Binding<Id extends string = string> = {
  readonly id: Id;
  readonly context: CommandContext;
  readonly keys: readonly KeySequence[];
};

export type Conflict<Id extends string = string> = { readonly keys: KeySequence; readonly ids: readonly [Id, Id] };

/** Pairs of commands that one press could mean: the same sequence, or one that begins another, where both are heard. */
export function findConflicts<Id extends string>(bindings: readonly Binding<Id>[]): Conflict<Id>[] {
  const conflicts: Conflict<Id>[] = [];
  bindings.forEach((one, index) => {
    for (const other of bindings.slice(index + 1)) {
      if (one.context !== other.context && one.context !== 'global' && other.context !== 'global') continue;
      for (const keys of one.keys) {
        if (other.keys.some((its) => its === keys || its.startsWith(`${keys} `) || keys.startsWith(`${its} `))) {
          conflicts.push({ keys, ids: [one.id, other.id] });
        }
      }
    }
  });
  return conflicts;
}

const SEQUENCE_MS = 1500;

/** Follows presses and says which command they mean; two-step sequences have to be finished within a moment. */
export class KeySequences<Id extends string> {
  private pending: { readonly chord: Chord; readonly at: number } | null = null;

  /** What a press means: a command, the beginning of a sequence (`pending`), or nothing. */
  press(chord: Chord, bindings: ReadonlyMap<KeySequence, Id>, now: number): Id | 'pending' | null {
    const begun = this.pending !== null && now - this.pending.at < SEQUENCE_MS ? this.pending.chord : null;
    this.pending = null;
    const second = begun === null ? undefined : bindings.get(`${begun} ${chord}`);
    if (second !== undefined) return second;
    const single = bindings.get(chord);
    if (single !== undefined) return single;
    if ([...bindings.keys()].some((sequence) => sequence.startsWith(`${chord} `))) {
      this.pending = { chord, at: now };
      return 'pending';
    }
    return null;
  }

  forget(): void {
    this.pending = null;
  }
}

/** The keys that a person has changed, by command; null stands for none. */
export type OwnKeys = Readonly<Record<string, KeySequence | null>>;
