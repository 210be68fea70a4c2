import type { Word } from '../decompose/words.js';

/** Words as text with their own spacing; `replace` gives other words for some of them. */
export function join(text: string, words: readonly Word[], replace: ReadonlyMap<Word, string> = new Map()): string {
  let out = '';
  words.forEach((word, i) => {
    const piece = replace.get(word) ?? text.slice(word.start, word.end);
    if (piece === '') return;
    const before = words[i - 1];
    const gap = before === undefined ? '' : text.slice(before.end, word.start);
    const neighbours = before !== undefined && before.end <= word.start && /^\s*$/u.test(gap);
    out += (out === '' || (neighbours && gap === '') ? '' : ' ') + piece;
  });
  return out
    .replace(/\s+/gu, ' ')
    .replace(/ ([,.;:!?])/gu, '$1')
    .trim();
}

/** A sentence: first letter large, one full stop at the end, no mark of quotation that has no partner. */
export function toSentence(raw: string): string {
  let plain = withoutEnd(raw.replace(/\s+/gu, ' ').trim(), ',;:–—-').trim();
  const marks = plain.match(/["„“”»«]/gu) ?? [];
  if (marks.length % 2 === 1) plain = plain.replace(/["„“”»«]/gu, '').trim();
  if (plain === '') return plain;
  const first = plain.charAt(0).toUpperCase() + plain.slice(1);
  return /[.!?…]["”“«»]?$/u.test(first) ? first : `${first}.`;
}

/** Without any of `marks` at the end. */
export function withoutEnd(text: string, marks: string): string {
  let end = text.length;
  while (end > 0 && marks.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
