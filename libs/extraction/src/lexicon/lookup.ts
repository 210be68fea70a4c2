import { GERMAN_SAY_VERBS } from './de/say-verbs.js';
import { verbForm } from './de/verb-forms.js';
import { ENGLISH_SAY_VERBS } from './en/say-verbs.js';
import { verbLemma } from './en/words.js';
import type { SayClass } from './say-verbs.js';

/** The base form of a verb form in lower case; null when no lexicon knows it. */
export function lemmaOf(lower: string, language: string): string | null {
  if (language === 'de') return verbForm(lower)?.lemma ?? null;
  if (language === 'en') return verbLemma(withoutClitic(lower));
  return null;
}

/** "hasn't" → "has", "he's" → "he". */
function withoutClitic(lower: string): string {
  const at = lower.search(/n?['’`]/);
  return at > 0 ? lower.slice(0, at) : lower;
}

/** What kind of saying a verb is; `prefix` is the separated part of a German verb; null when it says nothing. */
export function sayClass(lemma: string | null, prefix: string | null, language: string): SayClass | null {
  if (lemma === null) return null;
  if (language === 'de') return GERMAN_SAY_VERBS.get((prefix ?? '') + lemma) ?? null;
  if (language === 'en') return ENGLISH_SAY_VERBS.get(lemma) ?? null;
  return null;
}
