import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { OwnKeys } from '../commands/keys';
import type { Language } from '../i18n';

export type Theme = 'system' | 'light' | 'dark';
export type Density = 'compact' | 'normal' | 'wide';

/** How a person wants the desk to be; kept in this browser. */
export type Preferences = {
  /** Null: as the person's account says, before that as the browser says. */
  readonly language: Language | null;
  readonly theme: Theme;
  readonly density: Density;
  readonly keys: OwnKeys;
  /** Whether keys of a single character are switched off (WCAG 2.1.4). */
  readonly lettersOff: boolean;
};

export const DEFAULT_PREFERENCES: Preferences = {
  language: null,
  theme: 'system',
  density: 'normal',
  keys: {},
  lettersOff: false,
};

/** The preferences of this browser: `usePreferences(({ theme }) => theme)`. */
export const usePreferences = create<Preferences>()(
  persist(() => DEFAULT_PREFERENCES, { name: 'claimdesk-preferences', version: 1 }),
);

/** Changes some of the preferences. */
export function changePreferences(change: Partial<Preferences>): void {
  usePreferences.setState(change);
}
