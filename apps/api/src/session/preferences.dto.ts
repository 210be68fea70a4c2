import { DENSITIES, INTERFACE_LANGUAGES, THEMES, type PreferencesView } from '#libs/identity';
import { Flag, OneOf, TextsByName, TimeZone } from '../fields/fields.js';

const LANGUAGE = { example: 'de', nullable: true, description: 'Null: as the browser asks for.' } as const;
const THEME = { example: 'system', description: 'system: as the computer is set.' } as const;
const DENSITY = { example: 'normal', description: 'Height of the rows in lists.' } as const;
const TIME_ZONE = { nullable: true, description: 'IANA name; null: as the computer is set.' } as const;
const SINGLE_KEYS = { example: true, description: 'Single letters work as keys (WCAG 2.1.4).' } as const;
const ANNOUNCE = {
  example: false,
  description: 'Screen readers are told where a claim begins and ends in the text.',
} as const;
const KEYS = {
  name: /^[a-z][\w.-]{0,79}$/i,
  max: 40,
  entries: 200,
  nullValues: true,
  example: { 'claims.assign': 'a', 'claims.dismiss': null },
  description: 'Keys that differ from the defaults, by command; null: no key.',
  otherwise: 'Give keys of 1 to 40 characters, or null, by command; at most 200.',
} as const;

type Fields = PreferencesView;

export class PreferencesDto implements Fields {
  @OneOf(INTERFACE_LANGUAGES, LANGUAGE)
  language: Fields['language'];

  @OneOf(THEMES, THEME)
  theme: Fields['theme'];

  @OneOf(DENSITIES, DENSITY)
  density: Fields['density'];

  @TimeZone(TIME_ZONE)
  timeZone: string | null;

  @Flag(SINGLE_KEYS)
  singleKeys: boolean;

  @Flag(ANNOUNCE)
  announceClaims: boolean;

  @TextsByName(KEYS)
  keys: Fields['keys'];
}

export class ChangePreferencesDto implements Partial<Fields> {
  @OneOf(INTERFACE_LANGUAGES, { ...LANGUAGE, optional: true })
  language?: Fields['language'];

  @OneOf(THEMES, { ...THEME, optional: true })
  theme?: Fields['theme'];

  @OneOf(DENSITIES, { ...DENSITY, optional: true })
  density?: Fields['density'];

  @TimeZone({ ...TIME_ZONE, optional: true })
  timeZone?: string | null;

  @Flag({ ...SINGLE_KEYS, optional: true })
  singleKeys?: boolean;

  @Flag({ ...ANNOUNCE, optional: true })
  announceClaims?: boolean;

  @TextsByName({ ...KEYS, optional: true, description: `${KEYS.description} Given as a whole.` })
  keys?: Fields['keys'];
}
