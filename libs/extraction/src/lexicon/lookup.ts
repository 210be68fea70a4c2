import type { Token } from '../tokens/index.js';
import { languageOf } from './languages.js';
import { lexicalOf } from './lexical.js';
import type { SayClass } from './say-verbs.js';

/** The base form of a verb form; null when no lexicon knows it. */
export const lemmaOf = ({ form }: Pick<Token, 'form'>, language: string): string | null =>
  lexicalOf(form, languageOf(language)).lemma;

/** What kind of saying a verb is; `prefix` is the separated part of a German verb; null when it says nothing. */
export function sayClass(lemma: string | null, prefix: string | null, language: string): SayClass | null {
  return lemma === null ? null : (languageOf(language).sayVerbs.get((prefix ?? '') + lemma) ?? null);
}
