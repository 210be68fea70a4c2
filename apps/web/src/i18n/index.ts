import i18next, { type TOptions } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { MessageKey } from './messages';

/** The languages of the app. */
export const LANGUAGES = ['de', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const isLanguage = (tag: string | null | undefined): tag is Language => tag === 'de' || tag === 'en';

/** The words of one language are one file, loaded before the first screen is drawn. */
const WORDS = {
  de: () => import('./locales/de/index'),
  en: () => import('./locales/en/index'),
};

/** The best of our languages for a list of wishes, such as `navigator.languages`. */
export function chooseLanguage(wishes: readonly string[]): Language {
  return wishes.map((wish) => wish.toLowerCase().split('-')[0]).find(isLanguage) ?? 'en';
}

async function load(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, 'common')) return;
  const words = (await WORDS[language]()).default;
  for (const [feature, messages] of Object.entries(words)) i18next.addResourceBundle(language, feature, messages);
}

/** Prepares the translations; called once, before anything is drawn. */
export async function startTranslations(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'common',
    ns: ['common'],
    partialBundledLanguages: true,
    resources: {},
    // React escapes what it shows.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  await changeLanguage(language);
}

/** Shows everything in another language, at once. */
export async function changeLanguage(language: Language): Promise<void> {
  await load(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** The language of the app now. */
export const currentLanguage = (): Language => (isLanguage(i18next.language) ? i18next.language : 'en');

/** A message by its full key, for keys that come out of a catalogue (commands, navigation, problems). */
export function say(key: MessageKey, values: TOptions = {}): string {
  return (i18next.t as (key: string, values: TOptions) => string)(key, values);
}
