import { useEffect, useLayoutEffect, useRef } from 'react';
import { create } from 'zustand';
import type { CommandId } from './catalogue';

/** What a mounted screen can do: the command's id, what it does, and whether it can be done now. */
export type Command = {
  readonly id: CommandId;
  run(): unknown;
  /** Left out: always. */
  readonly isEnabled?: boolean;
};

type Registration = { current: readonly Command[] };

/** What is registered now; the newest registration of an id that is enabled is the one that runs. */
const useRegistry = create<{ readonly registrations: readonly Registration[] }>(() => ({ registrations: [] }));

/**
 * Makes commands available while a component is mounted. Palette, keys, help and `CommandButton` read them; a screen
 * that registers an id that is registered already (`global.new`) takes it over until it is closed.
 */
export function useCommands(commands: readonly Command[]): void {
  const latest = useRef(commands);
  useLayoutEffect(() => {
    latest.current = commands;
  });
  // Palette and help are opened later and ask `latest`; who watches the registry needs to hear of other ids only.
  const ids = commands.map(({ id, isEnabled = true }) => `${id}${isEnabled ? '' : ' off'}`).join();
  useEffect(() => {
    useRegistry.setState(({ registrations }) => ({ registrations: [...registrations, latest] }));
    return () =>
      useRegistry.setState(({ registrations }) => ({ registrations: registrations.filter((one) => one !== latest) }));
  }, [ids]);
}

const resolve = (registrations: readonly Registration[], id: CommandId): Command | null => {
  for (const { current } of [...registrations].reverse()) {
    const command = current.find((one) => one.id === id && one.isEnabled !== false);
    if (command !== undefined) return command;
  }
  return null;
};

/** The commands that can be run now. */
export function activeCommands(): ReadonlySet<CommandId> {
  const { registrations } = useRegistry.getState();
  return new Set(
    registrations.flatMap(({ current }) => current.filter(({ isEnabled }) => isEnabled !== false)).map(({ id }) => id),
  );
}

/** Runs a command if it can be run now; says whether it could. */
export function runCommand(id: CommandId): boolean {
  const command = resolve(useRegistry.getState().registrations, id);
  if (command === null) return false;
  command.run();
  return true;
}

/** Whether a command can be run now, kept up to date. */
export const useIsActive = (id: CommandId): boolean =>
  useRegistry(({ registrations }) => resolve(registrations, id) !== null);
