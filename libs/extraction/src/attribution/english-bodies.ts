import type { Reading } from '../decompose/read-sentence.js';
import type { Word } from '../decompose/words.js';
import { isGivenName } from '../lexicon/given-names.js';
import { sliceWords } from './plain-name.js';
import { isTitle } from './titles.js';

/** A body or thing with the name that the article gives it, and the sentence that first does. */
export type Body = { readonly name: string; readonly ordinal: number };

/** By a noun in small letters: what "the firm", "the town" stands for; null where more than one may be meant. */
export type Bodies = ReadonlyMap<string, Body | null>;

const FIRMS =
  /^(?:company|firm|business|operator|manufacturer|maker|retailer|supplier|developer|producer|publisher|brewer|builder|airline|carrier|contractor|insurer|lender|start-?up|chain|\p{L}{3,}maker|shipbuilder|supermarket)$/u;
/** Nouns by which the news calls a firm again, whatever it was called first. */
const CALLED_FIRM = ['company', 'firm', 'business'] as const;
const HEADS =
  /^(?:council|court|school|university|college|hospital|clinic|museum|union|agency|ministry|department|committee|commission|board|authority|club|party|bank|charity|foundation|trust|institute|church|parliament|newspaper|theatre|theater|society|association|federation|orchestra|regulator|watchdog|broadcaster|prison|zoo|airport|academy|laboratory|gallery|library|festival|brewery|plant|factory|mine|bridge|database|reactor|telescope|satellite|spacecraft|ship|ferry|dam|stadium|tunnel|pipeline|port|refinery|shipyard|mill)$/;
const PLACES = /^(?:town|city|village|suburb|island|port|district|region|county|province|resort)$/;

/** "Steelmaker Harrow": a noun for a firm, and its name. */
export const isFirm = (lower: string): boolean => FIRMS.test(lower);

const isHead = (lower: string): boolean => HEADS.test(lower) || FIRMS.test(lower);
const singular = ({ lower }: Word): string => lower.replace(/['’]s$/u, '');

/** English: which body or thing of the article each noun stands for that takes one up, read once. */
export function readBodies(text: string, readings: readonly Reading[]): Bodies {
  const out = new Map<string, Body | null>();
  const put = (head: string, name: string | null, ordinal: number): void => {
    const names = FIRMS.test(head) ? [...CALLED_FIRM, ...(isCalled(head) ? [] : [head])] : [head];
    for (const noun of names) {
      const held = out.get(noun);
      if (held === undefined) out.set(noun, name === null ? null : { name, ordinal });
      else if (held !== null && (name === null || !isSame(held.name, name))) out.set(noun, null);
    }
  };
  for (const { words, ordinal, headline, language } of readings) {
    if (headline || language !== 'en') continue;
    for (let i = 0; i < words.length; i++) {
      const word = words[i] as Word;
      if (word.category !== 'name') {
        if (isNew(words, i)) put(headBehind(words, i + 1), null, ordinal);
        continue;
      }
      let to = i + 1;
      // "Aldous & Son"
      while (words[to]?.category === 'name' || (words[to]?.text === '&' && words[to + 1]?.category === 'name')) to++;
      noteName(text, words, i, to, (head, name) => put(head, name, ordinal));
      i = to - 1;
    }
  }
  return out;
}

const isCalled = (head: string): boolean => (CALLED_FIRM as readonly string[]).includes(head);

/** "Harrow", "Harrow Steel": one is the short form of the other. */
const isSame = (a: string, b: string): boolean => a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);

/** What the words around a name say that it is: its own last word, a noun before or behind it, an apposition. */
function noteName(
  text: string,
  words: readonly Word[],
  from: number,
  to: number,
  put: (head: string, name: string) => void,
): void {
  const last = words[to - 1] as Word;
  const first = words[from] as Word;
  const before = words[from - 1];
  const next = words[to];
  if (/['’]s$/u.test(last.text)) return;
  const plain = sliceWords(text, words, from, to);
  const articled = /^the$/.test(before?.lower ?? '') ? `the ${plain}` : plain;
  const head = apposedHead(words, from, to);
  if (head !== null) put(head, articled);
  if (isGivenName(first.lower)) return;
  // "Bristol Crown Court".
  if (to - from > 1 && isHead(last.lower)) put(last.lower, articled);
  // "the University of Adelaide".
  if (to - from === 1 && isHead(first.lower) && next?.lower === 'of' && words[to + 1]?.category === 'name') {
    let end = to + 2;
    while (words[end]?.category === 'name') end++;
    put(first.lower, `the ${sliceWords(text, words, from, end)}`);
  }
  // "the GMT union", "the Skelby plant".
  if (before?.lower === 'the' && next?.category === 'noun' && isHead(next.lower) && words[to + 1]?.category !== 'noun')
    put(next.lower, `the ${sliceWords(text, words, from, to + 1)}`);
  // "the charity Lightwell", "ferry operator Norline".
  if (before?.category === 'noun' && isHead(before.lower) && !isTitle(first)) put(before.lower, plain);
  // "Steelmaker Harrow": the noun is large because the sentence begins with it.
  if (from === 0 && to - from > 1 && isHead(first.lower)) put(first.lower, sliceWords(text, words, 1, to));
}

/** "Dale Travel, a family firm based in Harrogate,": the noun that says what it is; null where the words behind say something else. */
function apposedHead(words: readonly Word[], from: number, to: number): string | null {
  if (words[to]?.category !== 'comma' || !/^(?:a|an|the)$/.test(words[to + 1]?.lower ?? '')) return null;
  // "In Leeds, a school was shut".
  if (from <= 1 && words[0]?.category === 'preposition') return null;
  const head = headBehind(words, to + 2);
  if (!isHead(head) && !PLACES.test(head)) return null;
  for (let k = to + 2; k < words.length && k < to + 20; k++) {
    const category = words[k]?.category ?? 'stop';
    if (['comma', 'stop', 'relative', 'dash', 'subordinator'].includes(category)) return head;
    if (category === 'finite' || category === 'conjunction') return null;
  }
  return null;
}

/** "a ferry operator that …", "another school": one that no name was given. */
function isNew(words: readonly Word[], i: number): boolean {
  if (!/^(?:an?|another)$/.test(words[i]?.lower ?? '')) return false;
  if (words[i - 1]?.category === 'comma' && words[i - 2]?.category === 'name') return false;
  const at = headAt(words, i + 1);
  return at > 0 && isHead(words[at]?.lower ?? '') && words[at + 1]?.category !== 'name' && !isApposed(words, at + 1);
}

/** "a family firm, Dale Travel,": its name follows. */
const isApposed = (words: readonly Word[], at: number): boolean =>
  words[at]?.category === 'comma' && words[at + 1]?.category === 'name';

/** The noun that a phrase of adjectives and nouns ends in, in small letters; empty when there is none. */
function headBehind(words: readonly Word[], from: number): string {
  const at = headAt(words, from);
  return at < 0 ? '' : singular(words[at] as Word);
}

function headAt(words: readonly Word[], from: number): number {
  let head = -1;
  for (let k = from; k < words.length && k < from + 7; k++) {
    const category = words[k]?.category ?? 'stop';
    if (category === 'noun') head = k;
    else if (!['adjective', 'adverb', 'number', 'participle', 'name'].includes(category)) break;
    if (head >= 0 && words[k + 1]?.category !== 'noun') break;
  }
  return head;
}

/** Where in `from`..`to` "the firm" stands for a body by name, and as what; null where it stands for none. */
export function bodyNamedAgain(
  words: readonly Word[],
  from: number,
  to: number,
  bodies: Bodies,
  ordinal: number,
): { readonly from: number; readonly to: number; readonly name: string } | null {
  for (let k = from; k + 1 < to; k++) {
    if (words[k]?.category !== 'determiner' || words[k]?.lower !== 'the') continue;
    const noun = words[k + 1] as Word;
    if (noun.category !== 'noun' && noun.category !== 'name') continue;
    const head = singular(noun);
    const body = bodies.get(head);
    if (body == null || body.ordinal >= ordinal || (head === noun.lower && selects(words, k + 2))) continue;
    if (names(words, from, to, body.name)) continue;
    return { from: k, to: k + 2, name: head === noun.lower ? body.name : `${body.name}’s` };
  }
  return null;
}

/** "the company behind the scheme", "the council leader", "the town of Ulm": said which one is meant. */
function selects(words: readonly Word[], at: number): boolean {
  const next = words[at];
  if (next === undefined) return false;
  if (['noun', 'name', 'number', 'relative', 'participle', 'ing'].includes(next.category)) return true;
  if (next.category === 'adjective') return true;
  if (next.category !== 'preposition' && next.lower !== 'that') return false;
  return /^(?:of|behind|that|with|for|near|like)$/.test(next.lower) || words[at + 1]?.category === 'name';
}

function names(words: readonly Word[], from: number, to: number, name: string): boolean {
  // "the Corrin dam": its own name, not what it is.
  const last = name.split(' ').findLast((part) => part.charAt(0) !== part.charAt(0).toLowerCase());
  for (let k = from; k < to; k++) if (words[k]?.text === last) return true;
  return false;
}
