import { useMemo, useSyncExternalStore } from 'react';
import type { Feature, MessageKey, PathIn } from './messages';
import { Translator, type Values } from './translator';
import { CORE_WORDS, FEATURE_WORDS, type Language, type LazyFeature } from './words';

export { type Language, LANGUAGES } from './words';

export const isLanguage = (tag: string | null | undefined): tag is Language => tag === 'de' || tag === 'en';

let translator = new Translator('en');
let wished: Language = 'en';
const needed = new Set<LazyFeature>();
const listeners = new Set<() => void>();
/** The first language: the router asks for words before it has been chosen. */
let begin: () => void = () => undefined;
const begun = new Promise<void>((resolve) => (begin = resolve));
let hasBegun = false;

/** The best of our languages for a list of wishes, such as `navigator.languages`. */
export function chooseLanguage(wishes: readonly string[]): Language {
  return wishes.map((wish) => wish.toLowerCase().split('-')[0]).find(isLanguage) ?? 'en';
}

/** Shows everything in a language, at once; called before anything is drawn, and when the person changes it. */
export async function changeLanguage(language: Language): Promise<void> {
  if (hasBegun && wished === language && translator.language === language) return;
  wished = language;
  const next = new Translator(language);
  const core = await CORE_WORDS[language]();
  for (const [feature, words] of Object.entries(core.default)) next.add(feature, words);
  // Screens may be opened meanwhile: their words belong to the new language as well.
  const there = new Set<LazyFeature>();
  for (let missing = [...needed]; missing.length > 0; missing = [...needed].filter((one) => !there.has(one))) {
    await addWords(next, missing);
    for (const feature of missing) there.add(feature);
  }
  // The person has changed their mind while the words were on their way.
  if (wished !== language) return;
  translator = next;
  hasBegun = true;
  begin();
  document.documentElement.lang = language;
  for (const listener of listeners) listener();
}

/** Loads the words of features, which their screens must not be drawn without. */
export async function needWords(
  features: readonly LazyFeature[] = Object.keys(FEATURE_WORDS) as LazyFeature[],
): Promise<void> {
  await begun;
  const missing = features.filter((feature) => !needed.has(feature));
  if (missing.length === 0) return;
  // When the language was changed while the words were on their way, they are needed in the new one.
  for (let into: Translator | null = null; into !== translator;) {
    into = translator;
    await addWords(into, missing);
  }
  for (const feature of missing) needed.add(feature);
}

async function addWords(to: Translator, features: readonly LazyFeature[]): Promise<void> {
  const language = isLanguage(to.language) ? to.language : 'en';
  const words = await Promise.all(features.map((feature) => FEATURE_WORDS[feature][language]()));
  features.forEach((feature, index) => to.add(feature, words[index]?.default ?? {}));
}

/** The language of the app now. */
export const currentLanguage = (): Language => (isLanguage(translator.language) ? translator.language : 'en');

/** A message by its full key, outside of components and for keys that come out of a catalogue. */
export const say = (key: MessageKey, values?: Values): string => translator.say(key, values);

/** The messages of a feature by their path (`t('action.save')`), and any other by its full key (`t('common:action.save')`). */
export type Translate<F extends Feature> = (key: PathIn<F> | MessageKey, values?: Values) => string;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The messages of a feature, in the language of the app; the component is drawn again when that changes. */
export function useTranslation<F extends Feature = 'common'>(feature?: F): { t: Translate<F>; language: Language } {
  const language = useSyncExternalStore(subscribe, currentLanguage);
  return useMemo(() => {
    const full = (key: string): string => (key.includes(':') ? key : `${feature ?? 'common'}:${key}`);
    // Another language gives another function, so that everything that depends on `t` is made anew.
    return { t: (key, values) => translator.say(full(key), values), language };
  }, [feature, language]);
}
