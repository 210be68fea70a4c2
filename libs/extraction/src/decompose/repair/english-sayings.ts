import { isBodyNoun } from '../../attribution/somebody.js';
import { isTitle } from '../../attribution/titles.js';
import { EN_FORM, englishReadings, verbLemma } from '../../lexicon/en/words.js';
import { sayClass } from '../../lexicon/lookup.js';
import { Word } from '../words.js';
import { DAYS } from '../joints.js';
import { mended } from './mended.js';

const ENDS: ReadonlySet<string> = new Set(['comma', 'stop', 'colon', 'dash', 'quote']);
const NAMES_SOMEBODY: ReadonlySet<string> = new Set(['noun', 'name', 'pronoun']);
const LONGEST = 9;

/** "…, the coastguard said.", "…, the council estimates.": the word that ends a short stretch is its verb of saying. */
export function withClosingSay(words: readonly Word[]): readonly Word[] {
  return withSomebody(mended(words, (word, i) => closing(words, word, i)));
}

/** "the coastguard said": what stands before the verb is no adjective. */
const withSomebody = (words: readonly Word[]): readonly Word[] =>
  mended(words, (word, i) =>
    ((word.tag === 'JJ' && (words[i - 1]?.tag === 'DT' || isTitle(word))) ||
      // "the search firm reported"
      (word.tag === 'RB' && words[i - 1]?.category === 'noun' && isBodyNoun(word.lower, 'en'))) &&
    words[i + 1]?.tag === 'VBD' &&
    isSay(words[i + 1])
      ? new Word(word, 'NN', 'noun')
      : word,
  );
const isSay = (word: Word | undefined): boolean =>
  word !== undefined && sayClass(verbLemma(word.lower), null, 'en') === 'assert';

function closing(words: readonly Word[], word: Word, i: number): Word {
  const next = words[i + 1];
  // "…, reports Ann Reed of the BBC."
  if (word.tag === 'NNS' && words[i - 1]?.category === 'comma' && next?.category === 'name' && saysInS(word)) {
    const isOnly = !words.slice(i + 1).some(({ category }) => category === 'comma' || category === 'finite');
    return isOnly ? new Word(word, 'VBZ', 'finite') : word;
  }
  // "the fire chief said Thursday.": nothing but the day stands behind.
  const ends =
    next === undefined || ENDS.has(next.category) || (isDay(next) && ENDS.has(words[i + 2]?.category ?? 'stop'));
  if (i < 2 || !ends || !['VBN', 'NNS', 'NN'].includes(word.tag)) return word;
  const named = NAMES_SOMEBODY.has(words[i - 1]?.category ?? '');
  // "the coastguard", "the wounded": an article makes it somebody.
  const articled = words[i - 1]?.category === 'adjective' && words[i - 2]?.category === 'determiner';
  const titled = words[i - 1] !== undefined && isTitle(words[i - 1]!);
  if (!named && !articled && !titled) return word;
  const readings = englishReadings(word.lower);
  const past = word.tag === 'VBN' && (readings & EN_FORM.past) !== 0;
  const present = word.tag === 'NNS' && (readings & EN_FORM.s) !== 0;
  if (!past && !present) return word;
  const kind = sayClass(verbLemma(word.lower), null, 'en');
  if (kind !== 'assert' && kind !== 'find') return word;
  for (let k = i - 1; k >= 0 && k > i - LONGEST; k--) {
    const other = words[k];
    if (other === undefined || other.category === 'finite') return word;
    if (other.category === 'comma' || other.category === 'quote')
      return BEGINS.has(words[k + 1]?.category ?? '') && k > 1 ? new Word(word, past ? 'VBD' : 'VBZ', 'finite') : word;
  }
  return word;
}

const saysInS = ({ lower }: Word): boolean =>
  (englishReadings(lower) & EN_FORM.s) !== 0 && sayClass(verbLemma(lower), null, 'en') === 'assert';
const BEGINS: ReadonlySet<string> = new Set(['determiner', 'name', 'possessive', 'noun', 'pronoun', 'adjective']);
const isDay = ({ lower }: Word): boolean => DAYS.test(lower) || /^(?:today|yesterday|tonight)$/.test(lower);

/** ", built in 1987 and refitted last spring, struck …": what is joined to a participle is one where the verb follows. */
export function withJoinedParticiple(words: readonly Word[]): readonly Word[] {
  return mended(words, (word, i) => {
    if (word.tag !== 'VBD' || words[i - 1]?.category !== 'conjunction') return word;
    if ((englishReadings(word.lower) & EN_FORM.participle) === 0) return word;
    let from = i - 1;
    while (from > 0 && words[from - 1]?.category !== 'comma' && words[from]?.category !== 'finite') from--;
    if (words[from]?.category !== 'participle') return word;
    let to = i + 1;
    while (to < words.length && !ENDS.has(words[to]?.category ?? '')) to++;
    const follows = words[to]?.category === 'comma' && words[to + 1]?.category === 'finite';
    return follows ? new Word(word, 'VBN', 'participle') : word;
  });
}
