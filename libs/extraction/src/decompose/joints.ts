import { ENGLISH_SENTENCES } from '../lexicon/en/sentences.js';
import { lemmaOf, sayClass } from '../lexicon/lookup.js';
import type { Word } from './words.js';

/** Whether a word is a finite verb. */
export const isFinite = (word: Word | undefined): boolean => word?.category === 'finite';

/** Whether the comma at `i` divides no clauses: dates, adjectives in a row, places ("Sydney, Australia,"). */
export function insideNoun(words: readonly Word[], i: number): boolean {
  const before = words[i - 1];
  const after = words[i + 1];
  if (before === undefined || after === undefined) return false;
  if (before.category === 'number' && after.category === 'number') return true;
  if (insideDate(words, i) || besideName(words, i) || besideAge(words, i)) return true;
  // "an drei Stellen unterbrochen, Busse könnten …": a noun right behind the comma begins something else.
  const begins = before.tag === 'ADJA' && BEGINS.has(after.category);
  if (
    !begins &&
    (before.tag === 'ADJA' || (before.tag === 'JJ' && after.category === 'adjective')) &&
    !isFinite(after)
  ) {
    for (let k = i + 1; k < words.length; k++) {
      const category = words[k]?.category;
      if (category === 'noun' || category === 'name') return true;
      if (category === 'comma' || category === 'finite' || category === 'relative' || category === 'subordinator')
        return words[k]?.category === 'comma' && words[k - 1]?.tag === before.tag;
    }
  }
  if (before.category === 'name' && after.category === 'name') {
    let k = i + 1;
    while (words[k]?.category === 'name') k++;
    const next = words[k];
    if (
      k - i <= 3 &&
      (next === undefined || ['comma', 'stop', 'preposition', 'conjunction', 'quote'].includes(next.category))
    )
      return !followedByList(words, k);
  }
  return false;
}

const BEGINS: ReadonlySet<string> = new Set(['noun', 'name', 'determiner', 'possessive', 'pronoun']);

/** "“…,” its director, Ann Reed, told reporters": the name of who says it stands between two commas. */
function besideName(words: readonly Word[], i: number): boolean {
  const opens = words[i + 1]?.category === 'name' ? i : commaBefore(words, i);
  if (opens < 2) return false;
  let closes = opens + 1;
  while ((words[closes]?.category === 'name' || endsInitial(words, closes)) && closes < opens + 6) closes++;
  const verb = words[closes + 1];
  if (closes === opens + 1 || words[closes]?.category !== 'comma' || verb === undefined || !isFinite(verb))
    return false;
  if (sayClass(lemmaOf(verb, 'en'), null, 'en') !== 'assert') return false;
  let start = opens;
  while (
    start > 0 &&
    ['noun', 'adjective', 'determiner', 'possessive', 'name'].includes(words[start - 1]?.category ?? '')
  )
    start--;
  if (start >= opens || words[opens - 1]?.category !== 'noun') return false;
  return words[start - 1]?.category === 'quote' || endsTelling(words, start, closes + 1);
}

/** "K. Reed": the point behind the first letter of a name. */
export const endsInitial = (words: readonly Word[], i: number): boolean =>
  words[i]?.text === '.' && words[i - 1]?.category === 'name' && words[i - 1]?.text.length === 1;

/** "…, the administrator, Ann Reed, said on Tuesday.": behind a clause, and at the end of the sentence. */
const endsTelling = (words: readonly Word[], start: number, verb: number): boolean =>
  words[start - 1]?.category === 'comma' &&
  /^(?:the|its|his|her|their|a|an)$/.test(words[start]?.lower ?? '') &&
  words.length - verb <= 5 &&
  words.slice(0, start).some(isFinite);

/** "“…,” passenger Omar Hale, 29, told reporters": the age of who says it. */
function besideAge(words: readonly Word[], i: number): boolean {
  const at = words[i + 1]?.category === 'number' ? i + 1 : i - 1;
  const verb = words[at + 2];
  if (words[at]?.category !== 'number' || words[at - 1]?.category !== 'comma' || words[at + 1]?.category !== 'comma')
    return false;
  if (verb === undefined || !isFinite(verb) || sayClass(lemmaOf(verb, 'en'), null, 'en') !== 'assert') return false;
  let start = at - 1;
  while (start > 0 && ['noun', 'adjective', 'name'].includes(words[start - 1]?.category ?? '')) start--;
  return start < at - 1 && words[start - 1]?.category === 'quote';
}

/** The comma before the names that stand before the comma at `i`, or -1. */
function commaBefore(words: readonly Word[], i: number): number {
  let at = i - 1;
  while (at > 0 && (words[at]?.category === 'name' || endsInitial(words, at))) at--;
  return at < i - 1 && words[at]?.category === 'comma' ? at : -1;
}
export const DAYS =
  /^(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|(?:mon|tues|wednes|thurs|fri|satur|sun)day)/;

/** "am Mittwoch, den 16. September, …", "Friday, 3 May": a date goes on over its commas. */
function insideDate(words: readonly Word[], i: number): boolean {
  const opens = (k: number): boolean => {
    if (!DAYS.test(words[k - 1]?.lower ?? '')) return false;
    const article = /^(?:den|dem|der)$/.test(words[k + 1]?.lower ?? '') ? 1 : 0;
    return words[k + 1 + article]?.category === 'number';
  };
  if (opens(i)) return true;
  for (let k = i - 1; k > 0 && k > i - 7; k--) if (words[k]?.category === 'comma') return opens(k);
  return false;
}

function followedByList(words: readonly Word[], k: number): boolean {
  // "to Leeds, England and was taken": no list, where a verb follows.
  return words[k]?.category === 'conjunction' && !isFinite(words[k + 1]);
}

/** A dash with white space around it joins clauses; inside "No-Limits-Partnerschaft" or "8–10" it does not. */
export function standsAlone(words: readonly Word[], i: number): boolean {
  const word = words[i];
  const before = words[i - 1];
  const after = words[i + 1];
  if (word === undefined || before === undefined || after === undefined) return false;
  return word.start > before.end && after.start > word.end;
}

/** The colon of "6:0-Sieg" and "20:45" joins no clauses. */
export function joined(words: readonly Word[], i: number): boolean {
  const word = words[i];
  const after = words[i + 1];
  return word !== undefined && after !== undefined && after.start === word.end && words[i - 1]?.end === word.start;
}

/** "the Oct. 10 storm", "Gov. Reed", "Ann P. Reed": the point belongs to the word before it. */
export function shortens(words: readonly Word[], i: number): boolean {
  const before = words[i - 1];
  if (before === undefined || before.end !== words[i]?.start) return false;
  const { inside } = ENGLISH_SENTENCES;
  return before.text !== before.lower && (before.text.length === 1 || inside.has(before.lower));
}
