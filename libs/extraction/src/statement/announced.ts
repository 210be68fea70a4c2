import type { Attributed } from '../attribution/attributed.js';
import type { Word } from '../decompose/words.js';

/** German "warb dafür mit den Worten: „…“": without what only points to the quotation that follows. */
export function withoutAnnounced({ reading, to }: Attributed, words: readonly Word[]): readonly Word[] {
  if (reading.language !== 'de' || reading.words[to]?.category !== 'colon') return words;
  const noun = words.findLastIndex(({ lower }) => lower === 'worten');
  const from = words[noun - 2]?.lower === 'mit' ? noun - 2 : words[noun - 1]?.lower === 'mit' ? noun - 1 : -1;
  if (from < 2 || words.length - noun > 3) return words;
  const behind = words.slice(noun + 1);
  if (!behind.every(({ category }) => category === 'participle' || category === 'infinitive')) return words;
  return [...words.slice(0, from), ...behind];
}
