import type { Comparator } from '#libs/claims';
import { adjacent, lowerAt, type Reading } from './reader.js';

/** A comparator and the first token that belongs to it. */
export type StatedBefore = { readonly comparator: Comparator; readonly first: number };

/** The comparator that ends just before token `index`: "mehr als", "at least", "ca."; null when there is none. */
export function comparatorBefore(reading: Reading, index: number): StatedBefore | null {
  const { phrases, lastWords } = reading.lexicon.comparatorsBefore;
  let last = index - 1;
  if (lowerAt(reading, last) === '.' && adjacent(reading, last)) last -= 1;
  if (!lastWords.has(lowerAt(reading, last))) return null;
  let phrase = '';
  let best: StatedBefore | null = null;
  for (let first = last; first > last - 4 && first >= 0; first--) {
    phrase = phrase === '' ? lowerAt(reading, first) : `${lowerAt(reading, first)} ${phrase}`;
    const comparator = phrases.get(phrase);
    if (comparator !== undefined) best = { comparator, first };
  }
  return best;
}

/** The comparator that begins at token `index`: "oder mehr", "or more", "überschritten"; null when there is none. */
export function comparatorAfter(reading: Reading, index: number): { comparator: Comparator; next: number } | null {
  const { phrases, firstWords } = reading.lexicon.comparatorsAfter;
  const one = lowerAt(reading, index);
  if (one === '+') return { comparator: '>=', next: index + 1 };
  if (!firstWords.has(one)) return null;
  const two = phrases.get(`${one} ${lowerAt(reading, index + 1)}`);
  if (two !== undefined) return { comparator: two, next: index + 2 };
  const single = phrases.get(one);
  return single === undefined ? null : { comparator: single, next: index };
}
