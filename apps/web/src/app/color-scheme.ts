import type { MantineColorScheme, MantineColorSchemeManager } from '@mantine/core';
import { changePreferences, type Theme, usePreferences } from './preferences';

const schemeOf = (theme: Theme): MantineColorScheme => (theme === 'system' ? 'auto' : theme);
const themeOf = (scheme: MantineColorScheme): Theme => (scheme === 'auto' ? 'system' : scheme);

/** The account hears of it when it can be reached. Mantine also gives back what it was told: that is no change. */
function remember(theme: Theme): void {
  if (theme !== usePreferences.getState().theme) changePreferences({ theme }).catch(() => undefined);
}

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
  set: (scheme) => remember(themeOf(scheme)),
  subscribe(onUpdate) {
    // The account may have answered between the first drawing and now.
    if (drawn !== undefined && drawn !== current()) onUpdate(current());
    unsubscribe = usePreferences.subscribe(({ theme }, before) => {
      if (theme !== before.theme) onUpdate(schemeOf(theme));
    });
  },
  unsubscribe: () => unsubscribe?.(),
  clear: () => remember('system'),
};
