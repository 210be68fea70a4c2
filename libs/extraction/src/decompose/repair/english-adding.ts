import { verbLemma } from '../../lexicon/en/words.js';
import { sayClass } from '../../lexicon/lookup.js';
import { Word } from '../words.js';
import { mended } from './mended.js';

const NOMINAL: ReadonlySet<string> = new Set([
  'determiner',
  'possessive',
  'pronoun',
  'name',
  'noun',
  'number',
  'adjective',
  'conjunction',
]);
const ENDS: ReadonlySet<string> = new Set(['comma', 'stop', 'colon', 'dash', 'quote', 'relative', 'subordinator']);
const FURTHEST = 10;

/** "…, adding that crews were still at work", "…, saying neither had …": a participle that says something as a verb does. */
export function withTellingParticiple(words: readonly Word[]): readonly Word[] {
  let hasVerb = false;
  return mended(words, (word, i) => {
    if (word.category === 'finite') hasVerb = true;
    if (word.lower === 'that' && word.category === 'determiner' && isSaying(words, i - 1))
      return opensClause(words, i) ? new Word(word, 'CS', 'subordinator') : word;
    // "said that was wrong": the subject of what is said.
    const says = sayClass(verbLemma(words[i - 1]?.lower ?? ''), null, 'en') === 'assert';
    if (word.lower === 'that' && says && /^(?:is|was|would|will|had|has)$/.test(words[i + 1]?.lower ?? ''))
      return new Word(word, 'DT', 'pronoun');
    const isTelling = hasVerb && isSaying(words, i) && tellsWhat(words, i);
    return isTelling ? new Word(word, 'VBG', 'finite') : word;
  });
}

/** A participle of a verb of saying behind a comma. */
const isSaying = (words: readonly Word[], i: number): boolean =>
  words[i]?.tag === 'VBG' &&
  words[i - 1]?.category === 'comma' &&
  sayClass(verbLemma(words[i]?.lower ?? ''), null, 'en') === 'assert';

/** A noun stands behind "that", and a finite verb behind it. */
function opensClause(words: readonly Word[], i: number): boolean {
  for (let k = i + 1; k < i + FURTHEST; k++) {
    const category = words[k]?.category ?? 'stop';
    if (category === 'finite') return k > i + 1;
    if (ENDS.has(category)) return false;
  }
  return false;
}

/** "that", a quotation, or a clause without "that" stands behind, or behind whom and where it is told. */
function tellsWhat(words: readonly Word[], i: number): boolean {
  const next = words[i + 1];
  const addressed = next?.category === 'preposition' || ADDRESSES.test(words[i]?.lower ?? '');
  for (let k = i + 1; k < i + (addressed ? 9 : 2); k++) {
    const word = words[k];
    if (word === undefined) return false;
    if (word.lower === 'that' && word.category !== 'determiner') return true;
    if (word.category === 'quote') return k === i + 1;
    if (word.category === 'comma' || word.category === 'colon') return words[k + 1]?.category === 'quote';
    if (word.category === 'finite') break;
  }
  if (!NOMINAL.has(next?.category ?? '')) return false;
  for (let k = i + 2; k < i + FURTHEST; k++) {
    const category = words[k]?.category ?? 'stop';
    if (ENDS.has(category)) return false;
    if (category === 'finite') return true;
  }
  return false;
}
const ADDRESSES = /^(?:telling|informing|warning|reminding|assuring)$/;
