import { isTitle } from '../attribution/titles.js';
import { isTime } from '../decompose/phrase-before.js';
import type { Word } from '../decompose/words.js';
import { englishReadings } from '../lexicon/en/words.js';
import { languageOf } from '../lexicon/languages.js';
import { isGivenName } from '../lexicon/given-names.js';

/** Whom a claim names, as a reason to check it: somebody by given name or title, and what is named otherwise. */
export type Named = { readonly person: boolean; readonly body: boolean };

/** Days, months, money and places behind "in" or "nach" are neither. */
export function readNamed(words: readonly Word[], language: string): Named {
  const { currencies } = languageOf(language).quantities;
  let person = false;
  let body = false;
  for (let i = 0; i < words.length; i++) {
    if (words[i]?.category !== 'name') continue;
    const from = i;
    while (words[i + 1]?.category === 'name') i++;
    const isMoney = currencies.has(words[i]?.lower ?? '');
    if (isMoney || isTime(words, from, i + 1) || isPlainNoun(words, from, i, language)) continue;
    const before = words[from - 1];
    if (isGivenName(words[from]?.lower ?? '') || (before !== undefined && isTitle(before))) person = true;
    else if (!isPlacing(before)) body = true;
  }
  return { person, body };
}

/** English "Prices doubled": a noun that only the beginning of its sentence writes large. */
const isPlainNoun = (words: readonly Word[], from: number, last: number, language: string): boolean =>
  language === 'en' &&
  from === 0 &&
  last === 0 &&
  !isGivenName(words[0]?.lower ?? '') &&
  englishReadings(words[0]?.lower ?? '') !== 0;

export const isPlacing = (word: Word | undefined): boolean =>
  word?.category === 'preposition' && /^(?:in|im|nach|aus|at|from|near|on|auf|bei)$/.test(word.lower);
