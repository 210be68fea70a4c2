import { languageOf } from './languages.js';
import type { SayClass } from './say-verbs.js';

/** The base form of a verb form in lower case; null when no lexicon knows it. */
export const lemmaOf = (lower: string, language: string): string | null => languageOf(language).lemmaOf(lower);

/** What kind of saying a verb is; `prefix` is the separated part of a German verb; null when it says nothing. */
export function sayClass(lemma: string | null, prefix: string | null, language: string): SayClass | null {
  return lemma === null ? null : (languageOf(language).sayVerbs.get((prefix ?? '') + lemma) ?? null);
}
