import { lemmaOf, sayClass } from '../lexicon/lookup.js';
import type { Word } from './words.js';

const MOST_BETWEEN = 24;
const LONGEST_QUOTED = 12;
const BEGINS: ReadonlySet<string> = new Set(['determiner', 'number', 'noun', 'relative', 'ing', 'possessive']);
const PHRASE: ReadonlySet<string> = new Set(['determiner', 'possessive', 'adjective', 'noun', 'name', 'participle']);

/**
 * English: what stands between somebody and his verb of saying ("“…,” Ann Reed, 50, a nurse who saw it, told Reuters", "Ann
 * Reed, speaking in Hull, said …"), and the commas of a few words in quotation marks ("in “fear, anger and grief”").
 */
export function setInsertionsApart(words: readonly Word[], inside: boolean[]): void {
  for (let i = 1; i < words.length; i++) {
    if (words[i]?.category === 'quote') markQuoted(words, i, inside);
    if (words[i]?.category !== 'comma' || inside[i]) continue;
    const to = isTeller(words, i) ? verbBehind(words, i) : -1;
    for (let k = i; k <= to; k++) inside[k] = true;
    if (to > i) i = to;
  }
}

/** ", flanked by two ministers,": who is with somebody, or how he came to speak. */
const BESIDE = /^(?:flanked|accompanied|surrounded|joined|asked|contacted|reached|interviewed)$/;

/** Whether somebody is named before the comma at `i`, behind a quotation or at the beginning of the sentence. */
function isTeller(words: readonly Word[], i: number): boolean {
  const next = words[i + 1];
  const begins =
    next !== undefined && (BEGINS.has(next.category) || BESIDE.test(next.lower) || next.category === 'name');
  if (!begins) return false;
  let from = i;
  while (from > 0 && i - from < 7 && PHRASE.has(words[from - 1]?.category ?? '')) from--;
  if (from === i) return false;
  if (from === 0 && (next.category === 'ing' || BESIDE.test(next.lower))) return true;
  if (next.category === 'name') return isNamedPost(words, i);
  if (from === 0) return false;
  // "“…,” one woman, carrying a bag, said to an officer."
  const isSomebody =
    words[i - 1]?.category === 'name' || (words[i - 1]?.category === 'noun' && next.category === 'ing');
  return isSomebody && isClosing(words, words[from - 1]?.category === 'number' ? from - 2 : from - 1);
}

/** "The inspector in charge of the inquiry, Ann Reed, said": a post with what it is about, and the name behind it. */
function isNamedPost(words: readonly Word[], i: number): boolean {
  let closes = i + 1;
  while (words[closes]?.category === 'name') closes++;
  if (words[closes]?.category !== 'comma' || closes - i > 5 || i > 12) return false;
  if (words[0]?.category !== 'determiner' && words[0]?.category !== 'possessive') return false;
  for (let k = 0; k < i; k++)
    if (!PHRASE.has(words[k]?.category ?? '') && words[k]?.category !== 'preposition') return false;
  return words.slice(0, i).some(({ category }) => category === 'preposition');
}

/** The comma behind the insertion, which a verb of saying follows; -1 when none does. */
function verbBehind(words: readonly Word[], i: number): number {
  for (let k = i + 2; k < words.length && k < i + MOST_BETWEEN; k++) {
    const category = words[k]?.category;
    if (category === 'quote' || category === 'stop' || category === 'colon') return -1;
    const verb = words[k + 1];
    if (category !== 'comma' || verb?.category !== 'finite') continue;
    return sayClass(lemmaOf(verb, 'en'), null, 'en') === 'assert' ? k : -1;
  }
  return -1;
}

/** Whether a quotation ends with the mark at `i`: white space stands behind it, and none before. */
export const isClosing = (words: readonly Word[], i: number): boolean =>
  words[i]?.category === 'quote' &&
  words[i]?.start === words[i - 1]?.end &&
  (words[i + 1] === undefined || (words[i + 1]?.start ?? 0) > (words[i]?.end ?? 0));

/** Marks a few words in quotation marks without a verb, if nothing but their end is a comma. */
function markQuoted(words: readonly Word[], opens: number, inside: boolean[]): void {
  if (words[opens + 1]?.start !== words[opens]?.end || words[opens - 1]?.end === words[opens]?.start) return;
  for (let k = opens + 1; k < words.length && k < opens + LONGEST_QUOTED; k++) {
    const category = words[k]?.category;
    if (category === 'finite' || category === 'stop' || inside[k]) return;
    if (category !== 'quote') continue;
    if (words[k - 1]?.category !== 'comma') for (let w = opens; w <= k; w++) inside[w] = true;
    return;
  }
}
