import type { Reading } from '../decompose/read-sentence.js';

/** How much of the words is quoted, 0..1. */
export function share(reading: Reading, from: number, to: number): number {
  let inside = 0;
  for (let k = from; k < to; k++) if ((reading.quoted[k] ?? -1) >= 0) inside++;
  return to > from ? inside / (to - from) : 0;
}

/** A quotation with a verb of its own stands after the verb of saying. */
export function hasFullQuote(reading: Reading, from: number, to: number, after: number): boolean {
  let inside = 0;
  for (let k = Math.max(from, after + 1); k < to; k++) {
    if ((reading.quoted[k] ?? -1) < 0) continue;
    inside++;
    if (reading.words[k]?.category === 'finite') return true;
  }
  return inside > 8;
}

/** A quotation opens right behind the words. */
export function quoteFollows(reading: Reading, to: number): boolean {
  for (let k = to; k < Math.min(to + 3, reading.words.length); k++)
    if (reading.words[k]?.category === 'quote') return true;
  return false;
}

/** The quotation that most of the words stand in, by where it begins; English "“It is good,” he said, “and new”" may be parted. */
export function quotationOf({ quoted, language }: Reading, from: number, to: number): number {
  const middle = quoted[Math.floor((from + to) / 2)] ?? -1;
  return middle >= 0 || language !== 'en' ? middle : (quoted[from] ?? -1);
}
