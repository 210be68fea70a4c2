import { findConflicts, isTaken, type Binding, type Chord, type KeySequence } from '../../commands/keys';

const SECOND_KEY_MS = 1200;

/** What has been pressed while new keys are recorded. */
export type Recording = { readonly keys: KeySequence | null; readonly at: number };

export const NOTHING_RECORDED: Recording = { keys: null, at: 0 };

/** One more press: begins anew, or makes a sequence when it follows a single character quickly. */
export function record({ keys, at }: Recording, chord: Chord, now: number): Recording {
  const follows = keys !== null && [...keys].length === 1 && [...chord].length === 1 && now - at < SECOND_KEY_MS;
  return { keys: follows ? `${keys} ${chord}` : chord, at: now };
}

export type Verdict<Id extends string> =
  | { readonly kind: 'free' }
  /** The browser or the system has it. */
  | { readonly kind: 'taken' }
  /** Other commands of ours have it where this one is heard. */
  | { readonly kind: 'conflict'; readonly ids: readonly Id[] };

/** Whether a command can have these keys, given what all commands have now. */
export function judge<Id extends string>(id: Id, keys: KeySequence, bindings: readonly Binding<Id>[]): Verdict<Id> {
  if (isTaken(keys)) return { kind: 'taken' };
  const wished = bindings.map((binding) => (binding.id === id ? { ...binding, keys: [keys] } : binding));
  const others = findConflicts(wished)
    .filter(({ ids }) => ids.includes(id))
    .map(({ ids }) => (ids[0] === id ? ids[1] : ids[0]));
  return others.length === 0 ? { kind: 'free' } : { kind: 'conflict', ids: [...new Set(others)] };
}
