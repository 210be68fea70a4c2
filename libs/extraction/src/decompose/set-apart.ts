import { setInsertionsApart } from './english-insertions.js';
import { standsAlone } from './joints.js';
import type { Word } from './words.js';

/** Words in brackets belong to what is around them, unless a whole sentence stands in the brackets. */
export function bracketed(words: readonly Word[], language: string): readonly boolean[] {
  if (!words.some(isMark)) return NOTHING;
  const inside = new Array<boolean>(words.length).fill(false);
  let open = -1;
  for (let i = 0; i < words.length; i++) {
    const category = words[i]?.category;
    if (category === 'open' && open < 0) open = i;
    if (category === 'close' && open >= 0) {
      for (let k = open; k <= i; k++) inside[k] = true;
      open = -1;
    }
  }
  if (language === 'en') setInsertionsApart(words, inside);
  if (language === 'de') titled(words, inside);
  dashed(words, inside);
  inserted(words, inside);
  return inside;
}

/** Whether a word may open or close what is set apart; a sentence with none has nothing that is. */
const isMark = ({ category }: Word): boolean => category === 'open' || category === 'comma' || category === 'dash';
const NOTHING: readonly boolean[] = [];

/** "den Titel „Zone im Meer – Das Dreieck“": what is quoted without a verb is cut nowhere. */
function titled(words: readonly Word[], inside: boolean[]): void {
  let open = -1;
  for (let i = 0; i < words.length; i++) {
    const category = words[i]?.category;
    if (category === 'finite') open = -1;
    if (category !== 'quote') continue;
    if (open >= 0) for (let k = open + 1; k < i; k++) inside[k] = true;
    open = open >= 0 || !OPENING.test(words[i]?.text ?? '') ? -1 : i;
  }
}
const OPENING = /^[„“"»«]$/;

/** ", however,", ", eventually,", ", ähnlich wie die Bahn,": between two commas nothing but how or like what. */
function inserted(words: readonly Word[], inside: boolean[]): void {
  let first = -1;
  for (let i = 1; i < words.length; i++) {
    if (words[i]?.category !== 'comma' || inside[i]) continue;
    if (first >= 0 && i - first > 1 && i - first <= LONGEST_ASIDE && isAside(words, first + 1, i)) {
      for (let k = first; k <= i; k++) inside[k] = true;
      first = -1;
    } else first = i;
  }
}
const LONGEST_ASIDE = 7;

function isAside(words: readonly Word[], from: number, to: number): boolean {
  const first = words[from];
  // ", not its owner,": what it is not.
  if ((first?.lower === 'not' || first?.lower === 'nicht') && to - from > 1)
    return !words.slice(from, to).some((word) => ['finite', 'conjunction', 'subordinator'].includes(word.category));
  // ", unter ihnen Ärzte und Pfleger,"
  if (first?.lower === 'unter' && words[from + 1]?.lower === 'ihnen')
    return !words.slice(from, to).some(({ category }) => category === 'finite' || category === 'relative');
  let at = from;
  while (at < to && (words[at]?.category === 'adverb' || words[at]?.tag === 'ADJD')) at++;
  if (at === to) return words[from]?.category === 'adverb';
  if (words[at]?.lower !== 'wie' || at === from) return false;
  for (let k = at + 1; k < to; k++)
    if (['finite', 'conjunction', 'relative', 'subordinator'].includes(words[k]?.category ?? '')) return false;
  return true;
}

/** "trotz der Helfer – 400 Leute waren da – lange Schlangen": what stands between two dashes interrupts a clause. */
function dashed(words: readonly Word[], inside: boolean[]): void {
  let first = -1;
  for (let i = 1; i < words.length; i++) {
    if (words[i]?.category !== 'dash' || inside[i] || !standsAlone(words, i)) continue;
    if (first < 0) {
      first = i;
      continue;
    }
    if (i - first <= LONGEST_INSERT) for (let k = first; k <= i; k++) inside[k] = true;
    first = -1;
  }
}
const LONGEST_INSERT = 25;
