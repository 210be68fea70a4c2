import { lemmaOf, sayClass } from '../lexicon/lookup.js';
import { DAYS, isFinite, shortens } from './joints.js';
import type { Cut, Segment } from './segment.js';
import { PHRASE_WORDS, isNoun } from './words.js';
import type { Word } from './words.js';

/** "said the department will look": where the complement without "that" begins, or -1. `i` is its finite verb. */
export function bareComplement(words: readonly Word[], i: number, last: number): number {
  let say = -1;
  for (let k = last; k < i; k++) {
    const word = words[k];
    if (word?.lower === 'saying' && words[k - 1]?.lower === 'as' && k + 1 < i) say = k;
    // "has announced | an election will be held"
    const perfect = word?.category === 'participle' && /^(?:has|have|had)$/.test(words[k - 1]?.lower ?? '');
    if (word !== undefined && (word.category === 'finite' || perfect) && k + 1 < i) {
      const kind = sayClass(lemmaOf(word, 'en'), null, 'en');
      say = kind === 'assert' || (!perfect && (kind === 'expect' || kind === 'find')) ? k : perfect ? say : -1;
    }
  }
  // "did not say how many jobs it will cut": what is asked, and nothing that is said.
  if (say < 0 || words.slice(say + 1, say + 4).some(({ lower }) => /^(?:how|what|which|why|whose)$/.test(lower)))
    return -1;
  let k = i - 1;
  while (k > say && ['adverb', 'negation'].includes(words[k]?.category ?? '')) k--;
  if (words[i]?.tag === 'PRP+V') return i;
  if (words[k]?.category === 'pronoun') return k;
  let start = k;
  while (start > say + 1) {
    const category = words[start - 1]?.category ?? 'other';
    const joins = words[start - 1]?.lower === 'and' && start - 2 > say && isNoun(words[start - 2]);
    if (words[start]?.category === 'determiner' && !joins && category !== 'preposition' && category !== 'adverb') break;
    // "said 70-150 people were …"
    if (category === 'dash' && words[start]?.category === 'number' && words[start - 2]?.category === 'number') {
      start -= 2;
      continue;
    }
    // "told Reuters the Oct. 10 storm lasted …"
    if (category === 'stop' && shortens(words, start - 1)) {
      start--;
      continue;
    }
    if (
      ![
        'noun',
        'name',
        'adjective',
        'determiner',
        'possessive',
        'number',
        'preposition',
        'conjunction',
        'quote',
        'adverb',
        'participle',
        'ing',
        'to',
        // "the firm Reed & Holt", "£4 million"
        'other',
      ].includes(category)
    )
      break;
    start--;
  }
  return start > say ? start : -1;
}

/** Verbs of saying after which a clause stands without "that". */
export const TAKES_CLAUSE = new Set(
  'say claim think believe note argue suggest insist admit add acknowledge concede'.split(' '),
);
const SUBJECT: ReadonlySet<string> = new Set<string>([...PHRASE_WORDS, 'preposition']);

/**
 * "said the sensors, installed in 2021, | had failed": where the subject begins that an insertion has parted from its
 * verb, and before which of the cuts; null when the verb behind the last cut has its subject elsewhere.
 */
export function partedSubject(words: readonly Word[], cuts: readonly Cut[]): { at: number; index: number } | null {
  if (cuts.at(-1)?.joint !== 'comma') return null;
  for (let c = cuts.length - 2; c >= 0 && c >= cuts.length - 4; c--) {
    const from = (cuts[c]?.at ?? 0) + (cuts[c]?.skip ?? 0);
    const to = cuts[c + 1]?.at ?? from;
    const first = words[from];
    const isInsertion =
      first?.category === 'relative' ||
      first?.category === 'wh' ||
      !words.slice(from, to).some((word) => word.category === 'finite');
    if (isInsertion) continue;
    if (c === cuts.length - 2) return null;
    let verb = to - 1;
    while (verb > from && (SUBJECT.has(words[verb]?.category ?? '') || words[verb]?.lower === 'and')) verb--;
    const subject = words[verb + 1];
    const says = isFinite(words[verb]) && TAKES_CLAUSE.has(lemmaOf(words[verb] as Word, 'en') ?? '');
    const begins = subject !== undefined && verb + 1 < to && subject.category !== 'preposition';
    return says && begins && !DAYS.test(subject.lower) ? { at: verb + 1, index: c + 1 } : null;
  }
  return null;
}

/** A noun phrase alone, such as `partedSubject` cuts off. */
export const isBareSubject = (words: readonly Word[], segment: Segment): boolean =>
  segment.finites.length === 0 &&
  words[segment.to]?.category === 'comma' &&
  words[segment.from - 1]?.category === 'finite' &&
  words.slice(segment.from, segment.to).every(({ category, lower }) => SUBJECT.has(category) || lower === 'and');
