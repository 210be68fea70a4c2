import type { Word } from './words.js';

const LEADS =
  /^(?:about|around|nearly|almost|roughly|some|fewer|more|less|than|at|least|most|up|to|a|the|over|under|just|only|well|not|quite|exactly|including|vast|large|great|overwhelming|small)$/;
const SHARES =
  /^(?:half|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|majority|most|many|some|several|all|none|both|each|few)$/;
const TIMES = /^(?:twice|double|triple|half)$/;
const RANKS = /^(?:first|last|latest|rest|largest|biggest|smallest|oldest|youngest|best|worst|majority|bulk)$/;
const FURTHEST = 6;

/** What an English stretch without a verb says of the number before it. */
export type Share = 'of-them' | 'of-others' | null;

/**
 * ", most of them women", ", two of them seriously", ", nearly a third of the adults", ", twice the average": how many of those
 * who were counted, or how much that is.
 */
export function shareAt(words: readonly Word[], at: number): Share {
  for (let k = at; k < at + FURTHEST; k++) {
    const word = words[k];
    if (word === undefined) return null;
    const of = words[k + 1]?.lower === 'of';
    if (of && (SHARES.test(word.lower) || (word.category === 'number' && k === at)))
      return words[k + 2]?.lower === 'them' ? 'of-them' : k > at || SHARES.test(word.lower) ? 'of-others' : null;
    // ", the last of them in 2009".
    if (of && RANKS.test(word.lower) && words[k - 1]?.lower === 'the' && words[k + 2]?.lower === 'them')
      return 'of-them';
    if (isMultiple(words, k)) return 'of-others';
    if (!LEADS.test(word.lower) && word.category !== 'number') return null;
  }
  return null;
}

/** "twice the average", "three times as many as in May". */
function isMultiple(words: readonly Word[], k: number): boolean {
  const next = words[k + 1]?.lower ?? '';
  const held = /^(?:the|as|that|its|their|his|her|what)$/.test(next);
  if (TIMES.test(words[k]?.lower ?? '')) return held;
  return words[k]?.lower === 'times' && words[k - 1]?.category === 'number' && held;
}

/**
 * ", three of whom were hurt", ", neither of which was sold": where the relative word stands behind how many of them it tells of;
 * -1 for all other clauses.
 */
export function shareOfWhom(words: readonly Word[], from: number): number {
  for (let k = from; k < from + FURTHEST; k++) {
    const word = words[k];
    if (word === undefined) return -1;
    if (words[k + 1]?.lower === 'of' && /^(?:whom|which)$/.test(words[k + 2]?.lower ?? ''))
      return word.category === 'number' ||
        SHARES.test(word.lower) ||
        NEITHER.test(word.lower) ||
        // "the best known of which"
        (words[from]?.lower === 'the' && k > from)
        ? k + 2
        : -1;
    if (words[from]?.lower === 'the' && ['adjective', 'adverb', 'participle'].includes(word.category)) continue;
    if (!LEADS.test(word.lower) && word.category !== 'number') return -1;
  }
  return -1;
}
const NEITHER = /^(?:neither|either|one|any)$/;
