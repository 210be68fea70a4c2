import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { answer, api, type Schemas } from '../api/client';
import { keys } from '../api/keys';
import { queryClient } from './query';

/** How a person likes to work; the account keeps it, this browser has a copy that is there at once. */
export type Preferences = Readonly<Schemas['PreferencesDto']>;
export type Theme = Preferences['theme'];
export type Density = Preferences['density'];

export const DEFAULT_PREFERENCES: Preferences = {
  language: null,
  theme: 'system',
  density: 'normal',
  timeZone: null,
  singleKeys: true,
  announceClaims: false,
  keys: {},
};

type Kept = Preferences & {
  /** Whose they are; null before anybody has signed in. */
  readonly owner: string | null;
  /** What the account has not been told yet. */
  readonly untold: Partial<Preferences>;
};

/** The preferences of this browser: `usePreferences(({ theme }) => theme)`. */
export const usePreferences = create<Kept>()(
  persist((): Kept => ({ ...DEFAULT_PREFERENCES, owner: null, untold: {} }), {
    name: 'claimdesk-preferences',
    version: 1,
  }),
);

/** Changes some of the preferences: here at once, in the account as soon as it can be reached. */
export async function changePreferences(change: Partial<Preferences>): Promise<void> {
  usePreferences.setState(({ untold }) => ({ ...change, untold: { ...untold, ...change } }));
  await tellAccount();
}

/** Takes over what the account says; a change of this browser that it does not know yet wins. */
export async function takePreferences(owner: string, stored: Preferences): Promise<void> {
  const kept = usePreferences.getState();
  const untold = kept.owner === owner || kept.owner === null ? kept.untold : {};
  usePreferences.setState({ ...stored, ...untold, owner, untold });
  await tellAccount();
}

const isTold = (): boolean => {
  const { owner, untold } = usePreferences.getState();
  return owner === null || Object.keys(untold).length === 0;
};

let telling: Promise<void> | undefined;

/** One change after the other: of two at the same time the account would keep the one that arrives last. */
async function tellAccount(): Promise<void> {
  if (isTold()) return;
  telling ??= tellAll();
  await telling;
}

async function tellAll(): Promise<void> {
  try {
    while (!isTold()) {
      const { untold } = usePreferences.getState();
      const stored = await answer(api.PATCH('/api/v1/session/preferences', { body: untold }));
      // What was changed while this was under way is still to be told.
      const later = usePreferences.getState().untold;
      const rest = Object.fromEntries(
        Object.entries(later).filter(([name, value]) => untold[name as keyof Preferences] !== value),
      );
      usePreferences.setState({ ...stored, ...rest, untold: rest });
      // What was read before is older than this, also where its answer is still on the way.
      await queryClient.cancelQueries({ queryKey: keys.preferences() });
      queryClient.setQueryData(keys.preferences(), stored);
    }
  } finally {
    telling = undefined;
  }
}
