import type { MantineColorScheme, MantineColorSchemeManager } from '@mantine/core';
import { changePreferences, type Theme, usePreferences } from './preferences';

const schemeOf = (theme: Theme): MantineColorScheme => (theme === 'system' ? 'auto' : theme);
const themeOf = (scheme: MantineColorScheme): Theme => (scheme === 'auto' ? 'system' : scheme);

/** The account hears of it when it can be reached. */
const remember = (change: { theme: Theme }): void => void changePreferences(change).catch(() => undefined);

const current = (): MantineColorScheme => schemeOf(usePreferences.getState().theme);

/** What the first drawing was given. */
let drawn: MantineColorScheme | undefined;
let unsubscribe: (() => void) | undefined;

/** Mantine's light and dark, kept with the other preferences. */
export const colorScheme: MantineColorSchemeManager = {
  get() {
    drawn ??= current();
    return current();
  },
  set: (scheme) => remember({ theme: themeOf(scheme) }),
  subscribe(onUpdate) {
    // The account may have answered between the first drawing and now.
    if (drawn !== undefined && drawn !== current()) onUpdate(current());
    unsubscribe = usePreferences.subscribe(({ theme }, before) => {
      if (theme !== before.theme) onUpdate(schemeOf(theme));
    });
  },
  unsubscribe: () => unsubscribe?.(),
  clear: () => remember({ theme: 'system' }),
};
