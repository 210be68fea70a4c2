import type { Aspect, Quantity, ResolvedDate } from '#libs/claims';
import type { Word } from '../decompose/words.js';
import { languageOf } from '../lexicon/languages.js';
import { lexicalOf } from '../lexicon/lexical.js';
import { MARK } from '../lexicon/marks.js';

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
  if (any((word, i) => compares(words, word, i, language))) out.push('comparison');
  if ((marks & MARK.superlative) !== 0 || any(({ tag }) => tag === 'JJS' || tag === 'RBS')) out.push('superlative');
  if (dates.length > 0 || quantities.some((quantity) => quantity.unit === 'year')) out.push('date');
  if (any((word, i) => locates(words, word, i))) out.push('place');
  if (any((word, i) => identifies(words, word, i))) out.push('identity');
  if (quoted) out.push('quote');
  if ((marks & MARK.causal) !== 0) out.push('causal');
  if ((marks & MARK.legal) !== 0) out.push('legal');
  return out;
}

function compares(words: readonly Word[], word: Word, i: number, language: string): boolean {
  const { marks } = lexicalOf(word.form, languageOf(language));
  const comparative = (marks & MARK.comparison) !== 0 || word.tag === 'JJR' || word.tag === 'RBR';
  if (!comparative) return false;
  const next = words[i + 1];
  // "mehr als 5.000" bounds a number, it compares nothing.
  if ((next?.lower === 'als' || next?.lower === 'than') && words[i + 2]?.category === 'number') return false;
  return (
    words.slice(i + 1).some((other) => other.lower === 'als' || other.lower === 'than' || other.lower === 'wie') ||
    word.tag === 'JJR' ||
    language === 'de'
  );
}

function locates(words: readonly Word[], word: Word, i: number): boolean {
  if (word.category !== 'preposition' || !/^(?:in|im|nach|aus|at|from|near|on|auf|bei)$/.test(word.lower)) return false;
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
