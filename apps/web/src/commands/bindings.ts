import { useMemo } from 'react';
import { usePreferences } from '../app/preferences';
import { say, useTranslation } from '../i18n';
import { COMMAND_LIST, type CommandId } from './catalogue';
import { isBare, type KeySequence, type OwnKeys } from './keys';

export const IS_MAC = /mac|iphone|ipad/i.test(globalThis.navigator?.platform ?? '');

/** The keys of a command: the person's own, else the default; without bare letters where those are switched off. */
export function keysOf(id: CommandId, own: OwnKeys, singleKeys: boolean): readonly KeySequence[] {
  const chosen = own[id];
  const keys =
    chosen === undefined
      ? (COMMAND_LIST.find((command) => command.id === id)?.keys ?? [])
      : chosen === null
        ? []
        : [chosen];
  return singleKeys ? keys : keys.filter((sequence) => !isBare(sequence));
}

/** Which command each sequence means, among the commands that can be run now. */
export function bindingsOf(
  active: ReadonlySet<CommandId>,
  own: OwnKeys,
  singleKeys: boolean,
): ReadonlyMap<KeySequence, CommandId> {
  return new Map([...active].flatMap((id) => keysOf(id, own, singleKeys).map((sequence) => [sequence, id] as const)));
}

/** The keys of a command as the person has them now. */
export function useKeysOf(id: CommandId): readonly KeySequence[] {
  const own = usePreferences(({ keys }) => keys);
  const singleKeys = usePreferences((preferences) => preferences.singleKeys);
  return useMemo(() => keysOf(id, own, singleKeys), [id, own, singleKeys]);
}

const NAMES = {
  enter: 'shell:key.enter',
  escape: 'shell:key.escape',
  space: 'shell:key.space',
  arrowup: 'shell:key.up',
  arrowdown: 'shell:key.down',
  arrowleft: 'shell:key.left',
  arrowright: 'shell:key.right',
  delete: 'shell:key.delete',
  backspace: 'shell:key.backspace',
  tab: 'shell:key.tab',
  shift: 'shell:key.shift',
  alt: 'shell:key.alt',
} as const;

/** The caps of one chord as they stand on the keyboard: `mod+enter` is `Strg`, `Eingabe`. */
export function keyCaps(chord: string): string[] {
  return chord.split('+').map((part) => {
    if (part === 'mod') return IS_MAC ? '⌘' : say('shell:key.mod');
    return part in NAMES ? say(NAMES[part as keyof typeof NAMES]) : part.toUpperCase();
  });
}

/** A sequence in words: `Strg+Eingabe`, `G A`. */
export const keyText = (sequence: KeySequence): string =>
  sequence
    .split(' ')
    .map((chord) => keyCaps(chord).join('+'))
    .join(' ');

/** The first key of a command in words, in the app's language; null when it has none. */
export function useKeyText(id: CommandId): string | null {
  useTranslation();
  const [first] = useKeysOf(id);
  return first === undefined ? null : keyText(first);
}
