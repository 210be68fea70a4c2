import type en from './locales/en';

/** What a translation has to have: the same keys as the English messages, every one of them. */
export type Messages<T> = { readonly [K in keyof T]: T[K] extends string ? string : Messages<T[K]> };

/** The features that have words of their own. */
export type Feature = keyof typeof en;

type Paths<T> = {
  [K in keyof T & string]: T[K] extends string ? Singular<K> : `${K}.${Paths<T[K]>}`;
}[keyof T & string];
/** `claims_zero`, `claims_one` and `claims_other` are asked for as `claims`. */
type Singular<K extends string> = K extends `${infer Base}_zero` | `${infer Base}_one` | `${infer Base}_other`
  ? Base
  : K;

/** The messages of a feature, by their path: `action.save`. */
export type PathIn<F extends Feature> = { [N in F]: Paths<(typeof en)[N]> }[F];

/** Every message of the app, with its feature: `common:action.save`. */
export type MessageKey = { [F in Feature]: `${F}:${Paths<(typeof en)[F]>}` }[Feature];
