import type { Aspect, Quantity, ResolvedDate } from '#libs/claims';
import { isTime } from '../decompose/phrase-before.js';
import type { Word } from '../decompose/words.js';
import type { Language } from '../lexicon/language.js';
import { languageOf } from '../lexicon/languages.js';
import { lexicalOf } from '../lexicon/lexical.js';
import { MARK } from '../lexicon/marks.js';
import { isPlacing } from './named.js';

/** What a claim is about, in the order of the vocabulary. */
export function findAspects(
  words: readonly Word[],
  quantities: readonly Quantity[],
  dates: readonly ResolvedDate[],
  quoted: boolean,
  language: string,
): Aspect[] {
  const own = languageOf(language);
  let marks = 0;
  for (const { form } of words) marks |= lexicalOf(form, own).marks;
  const out: Aspect[] = [];
  const any = (test: (word: Word, i: number) => boolean): boolean => words.some(test);
  if (quantities.some((quantity) => quantity.unit !== 'year')) out.push('quantity');
  const standard = words.findLastIndex(({ lower }) => lower === 'als' || lower === 'than' || lower === 'wie');
  if (any((word, i) => compares(words, word, i, i < standard, language))) out.push('comparison');
  const mayRank = (marks & MARK.superlative) !== 0 || any(({ tag }) => tag === 'JJS' || tag === 'RBS');
  if (mayRank && any((word, i) => ranks(words, word, i, own))) out.push('superlative');
  if (dates.length > 0 || quantities.some((quantity) => quantity.unit === 'year')) out.push('date');
  if (any((word, i) => locates(words, word, i))) out.push('place');
  if (any((word, i) => identifies(words, word, i))) out.push('identity');
  if (quoted) out.push('quote');
  if ((marks & MARK.causal) !== 0) {
    const leads = any(({ lower }) => /^zu[mr]?$/.test(lower));
    if (any((word, i) => isCause(words, word, i, leads, own))) out.push('causal');
  }
  if ((marks & MARK.legal) !== 0) out.push('legal');
  return out;
}

/** `standard`: whether "als", "wie" or "than" stands behind. */
function compares(words: readonly Word[], word: Word, i: number, standard: boolean, language: string): boolean {
  const { marks } = lexicalOf(word.form, languageOf(language));
  const comparative = (marks & MARK.comparison) !== 0 || word.tag === 'JJR' || word.tag === 'RBR';
  if (!comparative) return false;
  const next = words[i + 1];
  // "mehr als 5.000" bounds a number, it compares nothing.
  if ((next?.lower === 'als' || next?.lower === 'than') && words[i + 2]?.category === 'number') return false;
  return standard || word.tag === 'JJR' || language === 'de';
}

/** "the oldest", "der erste Fall"; but "at least", "last week", "im ersten Halbjahr" and "only two" rank nothing. */
function ranks(words: readonly Word[], { form, lower, tag }: Word, i: number, own: Language): boolean {
  if ((lexicalOf(form, own).marks & MARK.superlative) === 0 && tag !== 'JJS' && tag !== 'RBS') return false;
  const before = words[i - 1]?.lower ?? '';
  if (/^(?:least|most|last|first)$/.test(lower) && before === 'at') return false;
  if (lower === 'only') return /^(?:the|his|her|its|their|my|our)$/.test(before);
  if (!/^(?:first|last|erste[nrs]?|letzten?)$/.test(lower)) return true;
  return !words
    .slice(i + 1, i + 3)
    .some((word) => word.category === 'number' || PERIOD.test(word.lower) || DAY.test(word.lower));
}
const PERIOD =
  /^(?:jahr|woche|monat|tag|nacht|abend|minute|stunde|halbjahr|quartal|hälfte|halbzeit|mal|year|week|month|day|night|half|quarter|minute|hour|time|spring|summer|autumn|winter|sommer|herbst|frühjahr|(?:mon|tues|wednes|thurs|fri|satur|sun)day)e?[ns]?$/u;
/** Of German names of days, also "Osterdienstag": apart from the others, so that it can be proved to be fast. */
const DAY = /(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)e?[ns]?$/u;

/**
 * "because", "led to"; but "since 2019", "führt den Verein" and "Reed led the study" tell of no cause. `leads`: whether "zu"
 * stands anywhere.
 */
function isCause(
  words: readonly Word[],
  { form, lower, category }: Word,
  i: number,
  leads: boolean,
  own: Language,
): boolean {
  if ((lexicalOf(form, own).marks & MARK.causal) === 0) return false;
  const next = words[i + 1];
  if (lower === 'since')
    return category === 'subordinator' && !isTime(words, i + 1, i + 3) && next?.category !== 'number';
  if (/^(?:due|owing|thanks|leads?|led)$/.test(lower)) return next?.lower === 'to';
  if (lower === 'dank') return category === 'preposition';
  return !/^führte?n?$|^führt$/.test(lower) || leads;
}

function locates(words: readonly Word[], word: Word, i: number): boolean {
  if (!isPlacing(word) || isTime(words, i + 1, i + 3)) return false;
  const next = words[i + 1];
  const after = words[i + 2];
  return next?.category === 'name' || (next?.category === 'determiner' && after?.category === 'name');
}

function identifies(words: readonly Word[], word: Word, i: number): boolean {
  if (word.category !== 'name') return false;
  const before = words[i - 1];
  return (
    before?.category === 'noun' &&
    /(?:minister|ministerin|präsident|präsidentin|chef|chefin|sprecher|sprecherin|president|director|spokesman|spokeswoman|spokesperson|spokespeople|senator|governor|professor|homeopath|koordinator)$/i.test(
      before.text,
    )
  );
}
