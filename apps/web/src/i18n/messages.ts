import type en from './locales/en';

/** What a translation has to have: the same keys as the English messages, every one of them. */
export type Messages<T> = { readonly [K in keyof T]: T[K] extends string ? string : Messages<T[K]> };

type Paths<T> = T extends string
  ? ''
  : { [K in keyof T & string]: T[K] extends string ? Singular<K> : `${K}.${Paths<T[K]>}` }[keyof T & string];
/** `claims_one` and `claims_other` are asked for as `claims`. */
type Singular<K extends string> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K;

/** Every message of the app, with its feature: `common:action.save`. For catalogues; screens use `useTranslation`. */
export type MessageKey = { [N in Feature]: `${N}:${Paths<(typeof en)[N]>}` }[Feature];
type Feature = keyof typeof en;
