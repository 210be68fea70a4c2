import { GERMAN_SAY_VERBS } from './de/say-verbs.js';
import { verbForm } from './de/verb-forms.js';
import { ENGLISH_SAY_VERBS } from './en/say-verbs.js';
import { verbLemma } from './en/words.js';
import { remembering } from './memo.js';
import type { SayClass } from './say-verbs.js';

const german = remembering((lower) => verbForm(lower)?.lemma ?? null);
const english = remembering((lower) => verbLemma(withoutClitic(lower)));

/** The base form of a verb form in lower case; null when no lexicon knows it. */
export function lemmaOf(lower: string, language: string): string | null {
  return language === 'de' ? german(lower) : language === 'en' ? english(lower) : null;
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
