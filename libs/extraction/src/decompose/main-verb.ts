import { isSeparablePrefix } from '../lexicon/de/verb-forms.js';
import { lemmaOf, sayClass } from '../lexicon/lookup.js';
import type { Word } from './words.js';

export const CLOSERS = ['stop', 'quote', 'close', 'comma'];

/** A separated prefix at the end of the clause of verb `at` ("teilte … mit"). */
export function prefixOf(words: readonly Word[], at: number, to: number): string | null {
  for (let k = to - 1; k > at; k--) {
    const word = words[k];
    if (word === undefined || CLOSERS.includes(word.category)) continue;
    // "zeigte sich zufrieden": how somebody feels is no part of the verb.
    if (word.lower === 'zufrieden') break;
    if (word.category === 'prefix' || isSeparablePrefix(word.lower)) return word.lower;
    break;
  }
  for (let k = at + 1; k < to; k++)
    if (words[k]?.category === 'prefix' && words[k]?.lower !== 'zufrieden') return words[k]?.lower ?? null;
  return null;
}

const AUXILIARIES = new Set([
  'haben',
  'sein',
  'werden',
  'have',
  'be',
  'do',
  'können',
  'sollen',
  'müssen',
  'wollen',
  'dürfen',
  'mögen',
  'will',
  'would',
  'can',
  'could',
  'may',
  'might',
  'must',
  'should',
]);

/** Separable prefixes that are written apart as often as not. */
const APART = new Set(['bekannt', 'fest', 'klar', 'kund']);

/** The verb that carries the meaning of a clause: the finite verb, or the participle or infinitive it helps. */
export function mainVerb(
  words: readonly Word[],
  clause: { finites: readonly number[]; to: number; head: number },
  language: string,
): { at: number; lemma: string } | null {
  const finite = clause.finites[0];
  if (finite === undefined) return null;
  const word = words[finite];
  if (word === undefined) return null;
  const lemma = lemmaOf(word, language);
  // "ließ er über seinen Anwalt mitteilen", but "das lässt sich sagen".
  if (language === 'de' && lemma === 'lassen') {
    const last = words.findLastIndex((other, k) => k > finite && k < clause.to && !CLOSERS.includes(other.category));
    const inner = words[last]?.category === 'infinitive' ? lemmaOf(words[last], language) : null;
    const itself = words.slice(finite, last).some((other) => other.lower === 'sich');
    if (inner !== null && !itself && sayClass(inner, null, 'de') === 'assert') return { at: last, lemma: inner };
  }
  if (word.tag === 'MD' || word.tag === 'PRP+V' || (lemma !== null && AUXILIARIES.has(lemma))) {
    const range: number[] = [];
    if (language === 'de') {
      // "hatte angekündigt, …": the bracket of the verb closes before the comma.
      const comma = words.findIndex((other, k) => k > finite && k < clause.to && other.category === 'comma');
      const closing = words[comma - 1]?.category;
      if (comma > finite + 1 && (closing === 'participle' || closing === 'infinitive')) range.push(comma - 1);
      for (let k = clause.to - 1; k > finite; k--) range.push(k);
      for (let k = finite - 1; k >= clause.head; k--) range.push(k);
    } else for (let k = finite + 1; k < Math.min(clause.to, finite + 6); k++) range.push(k);
    for (const k of range) {
      const other = words[k];
      const category = other?.category;
      if (language === 'de' && category === 'participle' && isCompared(words, finite, k)) continue;
      if (other !== undefined && (category === 'participle' || category === 'infinitive' || category === 'ing')) {
        const inner = lemmaOf(other, language);
        // "hat bekannt gegeben": the prefix stands before its participle, written apart.
        const apart = words[k - 1]?.lower ?? '';
        const lead = language === 'de' && category === 'participle' && APART.has(apart) ? apart : '';
        if (inner !== null && !(language === 'en' && AUXILIARIES.has(inner))) return { at: k, lemma: lead + inner };
      }
      if (language === 'en' && category === 'comma') break;
    }
  }
  if (lemma === null) return null;
  const parted = words[finite - 1];
  // "wie die Polizei bekannt gab": the prefix stands before its verb, written apart.
  const before = parted !== undefined && language === 'de' && APART.has(parted.lower) ? parted.lower : null;
  // "nannte die Zahl hoch": no verb of its own.
  const apart = language === 'de' && lemma !== 'nennen';
  const prefix = apart ? (prefixOf(words, finite, clause.to) ?? before) : null;
  return { at: finite, lemma: (prefix ?? '') + lemma };
}

/** "mehr als 2023 geplant", "wie angekündigt": the participle is what it is compared with, not the verb of the clause. */
function isCompared(words: readonly Word[], finite: number, participle: number): boolean {
  for (let k = participle - 1; k > finite && k >= participle - 6; k--) {
    if (words[k]?.category !== 'comparison') continue;
    const next = words[k + 1];
    return k + 1 === participle || ['number', 'adverb', 'preposition'].includes(next?.category ?? '');
  }
  return false;
}
