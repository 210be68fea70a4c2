import type { Attributed } from '../attribution/attributed.js';
import type { Word } from '../decompose/words.js';

/** Words as text with their own spacing; `replace` gives other words for some of them. */
export function join(text: string, words: readonly Word[], replace: ReadonlyMap<Word, string> = new Map()): string {
  let out = '';
  words.forEach((word, i) => {
    const piece = replace.get(word) ?? text.slice(word.start, word.end);
    if (piece === '') return;
    out += (out === '' || words[i - 1]?.end === word.start ? '' : ' ') + piece;
  });
  return isTidy(out) ? out : collapsed(out).replace(/ ([,.;:!?])/gu, '$1');
}

const ODD_SPACE = /[\t-\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]/;

/** Single blanks between words, none at the ends or before a mark: nothing to do, as nearly always. */
function isTidy(text: string): boolean {
  const last = text.length - 1;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1))
    if (at === 0 || at === last || ' ,.;:!?'.includes(text.charAt(at + 1))) return false;
  return !ODD_SPACE.test(text);
}

const collapsed = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Without soft hyphens and the like, with which "Bürger" would not be found. */
export const withoutUnseen = (text: string): string => (UNSEEN.test(text) ? text.replace(ALL_UNSEEN, '') : text);
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/;
const ALL_UNSEEN = /[\u00ad\u200b\u2060\ufeff]/g;

/** A sentence: first letter large, one full stop at the end, no mark of quotation that has no partner. */
export function toSentence(raw: string): string {
  let plain = withoutStart(withoutEnd(isTidy(raw) ? raw : collapsed(raw), ',;:–—-'), ',;:)–—- ').trim();
  const marks = plain.match(/["„“”»«]/gu) ?? [];
  if (marks.length % 2 === 1)
    plain = plain
      .replace(/["„“”»«]/gu, '')
      .replace(/ +/gu, ' ')
      .replace(/ ([,.;:!?])/gu, '$1')
      .trim();
  if (plain === '') return plain;
  const first = plain.charAt(0).toUpperCase() + plain.slice(1);
  return /[.!?…]["”“«»'’‘›‹]{0,2}$/u.test(first) ? first : `${first}.`;
}

/** With a full stop, unless it ends with a mark, be it in a quotation inside it. */
export const stopped = (quote: string): string => (/[.!?…]["”“«»'’‘›‹]?$/u.test(quote) ? quote : `${quote}.`);

/** Without any of `marks` at the front. */
function withoutStart(text: string, marks: string): string {
  let start = 0;
  while (start < text.length && marks.includes(text.charAt(start))) start++;
  return text.slice(start);
}

/** Without any of `marks` at the end. */
export function withoutEnd(text: string, marks: string): string {
  let end = text.length;
  while (end > 0 && marks.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** Whether the words name the speaker already. */
export function mentions(text: string, words: readonly Word[], speaker: string): boolean {
  const last = (speaker.split(' ').at(-1) ?? speaker).replace(/\.$/u, '');
  return words.some((word) => text.slice(word.start, word.end) === last);
}

/** Whether "laut X", "nach Ansicht von X", "according to X" stands among the words: they say already who says it. */
export const carriesSource = (unit: Attributed): boolean =>
  unit.reading.frames.some((frame) => frame.clause === -1 && frame.from >= unit.from && frame.to <= unit.to);

/** English "so he left": what came of the clause before, with a subject of its own. */
export const opensResult = (words: readonly Word[], at: number): boolean =>
  words[at]?.text === 'so' && SUBJECT.has(words[at + 1]?.category ?? '') && words.length > at + 4;
const SUBJECT: ReadonlySet<string> = new Set(['pronoun', 'determiner', 'noun', 'name', 'number', 'possessive']);
