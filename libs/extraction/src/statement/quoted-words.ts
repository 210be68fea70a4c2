import type { Attributed } from '../attribution/attributed.js';
import type { Word } from '../decompose/words.js';

/** The words of the quotation that most of the words stand in: "„…“, sagte er der „Post“" quotes a newspaper's name as well. */
export function longestQuoted(reading: Attributed['reading'], words: readonly Word[]): Word[] {
  const byQuote = new Map<number, Word[]>();
  for (const word of words) {
    const q = reading.quoted[indexOf(reading, word)] ?? -1;
    if (q < 0) continue;
    const held = byQuote.get(q);
    if (held === undefined) byQuote.set(q, [word]);
    else held.push(word);
  }
  let longest: Word[] = [];
  for (const held of byQuote.values()) if (held.length > longest.length) longest = held;
  return longest;
}

/** Whether a word stands in a quotation. */
export function isQuoted(reading: Attributed['reading'], word: Word): boolean {
  return (reading.quoted[indexOf(reading, word)] ?? -1) >= 0;
}

/** Where a word stands in its sentence. */
function indexOf({ words }: Attributed['reading'], word: Word): number {
  let low = 0;
  let high = words.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < word.start) low = middle + 1;
    else high = middle;
  }
  return low;
}
