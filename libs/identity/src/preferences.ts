import { Injectable } from '@nestjs/common';
import { Database, type Json } from '#libs/storage';
import type { Caller } from './caller.js';

export const INTERFACE_LANGUAGES = ['de', 'en'] as const;
export const THEMES = ['light', 'dark', 'system'] as const;
export const DENSITIES = ['compact', 'normal', 'wide'] as const;

/** How somebody likes to work, the same in every browser. */
export type PreferencesView = {
  /** Null: as the browser asks for. */
  readonly language: (typeof INTERFACE_LANGUAGES)[number] | null;
  readonly theme: (typeof THEMES)[number];
  readonly density: (typeof DENSITIES)[number];
  /** IANA name; null: as the computer is set. */
  readonly timeZone: string | null;
  /** Single letters work as keys. */
  readonly singleKeys: boolean;
  /** Screen readers are told where a claim begins and ends in the text. */
  readonly announceClaims: boolean;
  /** Keys that differ from the defaults, by command; null: no key. */
  readonly keys: Readonly<Record<string, string | null>>;
};

const DEFAULTS: PreferencesView = {
  language: null,
  theme: 'system',
  density: 'normal',
  timeZone: null,
  singleKeys: true,
  announceClaims: false,
  keys: {},
};

/** What people set for themselves. */
@Injectable()
export class Preferences {
  constructor(private readonly db: Database) {}

  async get(by: Caller): Promise<PreferencesView> {
    return viewOf(await this.db.read(by, (tx) => tx.preferences.of(by.userId)));
  }

  /** What is left out stays as it is; `keys` is given as a whole. */
  async change(by: Caller, change: Partial<PreferencesView>): Promise<PreferencesView> {
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    return await this.db.write(by, async (tx) => {
      const settings = await tx.preferences.set(by.userId, given, tx.now);
      tx.record({
        type: 'user.preferences_changed',
        subjectType: 'user',
        subjectId: by.userId,
        data: { fields: Object.keys(given).sort() },
      });
      return viewOf(settings);
    });
  }
}

const viewOf = (settings: Json | null): PreferencesView => ({
  ...DEFAULTS,
  ...(settings as Partial<PreferencesView> | null),
});
