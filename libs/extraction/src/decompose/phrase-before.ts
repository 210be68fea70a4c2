import { CALENDAR_WORDS } from '../lexicon/calendar-words.js';
import type { Word } from './words.js';

const TIME: ReadonlySet<string> = new Set([
  ...CALENDAR_WORDS.de,
  ...CALENDAR_WORDS.en,
  ...['yesterday', 'year', 'month', 'week'],
]);
/** Whether a month, a weekday or the like stands among the words `from`..`to`. */
export function isTime(words: readonly Word[], from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (TIME.has(words[k]?.lower ?? '')) return true;
  return false;
}

/** Where the noun phrase begins that ends before `to`, or `to`. */
export function phraseBefore(words: readonly Word[], to: number, language: string): number {
  let at = to - 1;
  // "Die Organisation für Wahlbeobachtung (OWB), die …": the letters in brackets stand for what is before them.
  if (words[at]?.category === 'close' && words[at - 2]?.category === 'open') at -= 3;
  let start = to;
  let nouns = 0;
  // "Ihr Roman „Die Schute“, der …": the title of a work belongs to its noun.
  const close = words[at]?.category === 'quote' ? at : to;
  const title = language === 'de' && words[close]?.category === 'quote' ? titleStart(words, close) : -1;
  if (title > 0) {
    start = title;
    at = title - 1;
  }
  while (at >= 0) {
    const word = words[at];
    if (word === undefined) break;
    const c = word.category;
    // "das 47 Jahre alte Gesetz": the measure belongs to the adjective behind it.
    if (c === 'noun' && words[at - 1]?.category === 'number' && words[at + 1]?.tag === 'ADJA') {
      start = at - 1;
      at -= 2;
      continue;
    }
    // "vor der Insel Java | Trümmer gefunden": a common noun behind a name begins another phrase.
    if (language === 'de' && c === 'name' && words[at + 1]?.tag === 'NN' && words[at - 1]?.tag === 'NN') break;
    // "the Arcona last week, its third crossing": when it was is no part of what it is.
    if (
      language === 'en' &&
      c === 'adjective' &&
      /^(?:last|next|past)$/.test(word.lower) &&
      isTime(words, at + 1, to)
    ) {
      start = at;
      break;
    }
    if (NOMINAL.has(c)) {
      if (c === 'noun' || c === 'name') nouns++;
      if (
        nouns > 1 &&
        c === 'noun' &&
        word.tag !== 'NN$' &&
        !['name', 'noun', 'quote'].includes(words[at + 1]?.category ?? '') &&
        // "the magnitude 6.1 earthquake"
        !(language === 'en' && words[at + 1]?.category === 'number' && words[at - 1]?.category === 'determiner')
      )
        break;
      start = at--;
      continue;
    }
    if ((c === 'adjective' && (language !== 'de' || word.tag !== 'ADJD' || nouns === 0)) || c === 'participle') {
      start = at--;
      continue;
    }
    if (c === 'determiner' || c === 'possessive') start = at;
    break;
  }
  return language === 'de' ? beforeAttribute(words, start) : start;
}

/** Where the mark stands that opens a title of up to six words behind a noun; -1 when none does. */
function titleStart(words: readonly Word[], close: number): number {
  for (let k = close - 2; k > 0 && k >= close - 7; k--)
    if (words[k]?.category === 'quote') return words[k - 1]?.category === 'noun' ? k : -1;
  return -1;
}

/** "einer regionalen, auf Sicherheit ausgerichteten Gruppe": the article stands before what belongs to the participle. */
function beforeAttribute(words: readonly Word[], start: number): number {
  const first = words[start];
  if (first?.tag !== 'ADJA' || !/(?:t|en|nd)e[nmrs]?$/.test(first.lower)) return start;
  for (let k = start - 1; k >= 0 && k > start - 10; k--) {
    const category = words[k]?.category ?? 'stop';
    if (category === 'determiner' || category === 'possessive') return k;
    if (!ATTRIBUTE.has(category)) return start;
  }
  return start;
}
const ATTRIBUTE: ReadonlySet<string> = new Set([
  'preposition',
  'noun',
  'name',
  'adverb',
  'adjective',
  'comma',
  'number',
]);
const NOMINAL: ReadonlySet<string> = new Set(['noun', 'name', 'quote', 'close', 'open', 'number', 'other']);
