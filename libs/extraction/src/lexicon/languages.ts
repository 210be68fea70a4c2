import { GERMAN } from './de/index.js';
import { ENGLISH } from './en/index.js';
import type { Language } from './language.js';
import { NEUTRAL } from './neutral.js';

/** The languages that the extraction has lexicons of. A new one is a folder beside `de` and `en` and a line here. */
const LANGUAGES = new Map([GERMAN, ENGLISH].map((language) => [language.code, language]));

/** What is known of an ISO 639-1 code; of an unknown one what holds everywhere. */
export function languageOf(code: string): Language {
  return LANGUAGES.get(code) ?? NEUTRAL;
}

/** Runs something with one more language, or another one of that code: for training it and trying it out. */
export function withLanguage<T>(language: Language, run: () => T): T {
  const before = LANGUAGES.get(language.code);
  LANGUAGES.set(language.code, language);
  try {
    return run();
  } finally {
    if (before === undefined) LANGUAGES.delete(language.code);
    else LANGUAGES.set(language.code, before);
  }
}
