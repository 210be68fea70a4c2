import type { Feature } from './messages';
import type { Tree } from './translator';

/** The languages of the app. */
export const LANGUAGES = ['de', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

type Words<T> = { readonly [L in Language]: () => Promise<{ readonly default: T }> };

/** What every screen needs: loaded before the first one is drawn. */
export const CORE: readonly Feature[] = ['common', 'problems', 'shell'];
export const CORE_WORDS: Words<Readonly<Record<string, Tree>>> = {
  de: () => import('./locales/de/core'),
  en: () => import('./locales/en/core'),
};

/** The features whose words are loaded with their screens (`screen` in app/routes.tsx). */
export type LazyFeature = Exclude<Feature, 'common' | 'problems' | 'shell'>;

/** One line for each feature, or this does not compile. */
export const FEATURE_WORDS: Readonly<Record<LazyFeature, Words<Tree>>> = {
  account: { de: () => import('./locales/de/account'), en: () => import('./locales/en/account') },
  articles: { de: () => import('./locales/de/articles'), en: () => import('./locales/en/articles') },
  audit: { de: () => import('./locales/de/audit'), en: () => import('./locales/en/audit') },
  auth: { de: () => import('./locales/de/auth'), en: () => import('./locales/en/auth') },
  claims: { de: () => import('./locales/de/claims'), en: () => import('./locales/en/claims') },
  dashboard: { de: () => import('./locales/de/dashboard'), en: () => import('./locales/en/dashboard') },
  disputes: { de: () => import('./locales/de/disputes'), en: () => import('./locales/en/disputes') },
  settings: { de: () => import('./locales/de/settings'), en: () => import('./locales/en/settings') },
  sources: { de: () => import('./locales/de/sources'), en: () => import('./locales/en/sources') },
  reader: { de: () => import('./locales/de/reader'), en: () => import('./locales/en/reader') },
  report: { de: () => import('./locales/de/report'), en: () => import('./locales/en/report') },
  review: { de: () => import('./locales/de/review'), en: () => import('./locales/en/review') },
};
