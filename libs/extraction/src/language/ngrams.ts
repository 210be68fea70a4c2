/** The n-grams of a text as hashes: pieces of four bytes of UTF-8 with the edges of words marked, as ELD cuts them. */

/** Chosen so that no two n-grams of the table share a hash. */
const SEED = 2;

/** FNV-1a with a final mix over bytes `from`..`to`; an unsigned 32-bit number. */
export function hashBytes(bytes: ArrayLike<number>, from: number, to: number): number {
  let hash = 2166136261 ^ SEED;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), 16777619);
  return mix(hash);
}

function mix(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return (h ^ (h >>> 15)) >>> 0;
}

const SIZE = 4;
const STRIDE = 3;
const LONGEST_WORD = 70;
const BLANK = 32;

/** The different n-grams of words of bytes. */
export function ngramHashes(words: readonly (readonly number[])[]): Set<number> {
  const out = new Set<number>();
  for (const word of words) {
    // A blank before and after: the edges of a word are part of its first and last piece.
    const framed = [BLANK, ...word, BLANK];
    const length = Math.min(word.length, LONGEST_WORD);
    let at = 0;
    for (; at + SIZE < length; at += STRIDE)
      out.add(hashBytes(framed, at === 0 ? 0 : at + 1, Math.min(at + SIZE, word.length) + 1));
    // A word of one piece keeps both edges, a longer one ends with its last letters.
    out.add(hashBytes(framed, at === 0 ? 0 : length - SIZE + 1, framed.length));
  }
  return out;
}

/** Stop at the first blank after so many bytes, and at any letter after some more. */
const ENOUGH_BYTES = 350;
const MOST_BYTES = 380;

/** The words of a text in lower case as bytes of UTF-8; what is no letter of the basic plane parts words. */
export function wordsOfBytes(text: string): number[][] {
  const plain = lettersOnly(text).trim().toLowerCase();
  const words: number[][] = [];
  let word: number[] = [];
  let count = 0;
  for (let i = 0; i < plain.length; i++) {
    const unit = plain.charCodeAt(i);
    if (unit === BLANK) {
      if (word.length > 0) words.push(word);
      word = [];
      if (count > ENOUGH_BYTES) break;
      count += 1;
    } else count += pushUtf8(word, unit);
    if (count > MOST_BYTES) break;
  }
  if (word.length > 0) words.push(word);
  return words;
}

function pushUtf8(out: number[], unit: number): number {
  if (unit < 0x80) return (out.push(unit), 1);
  if (unit < 0x800) return (out.push(0xc0 | (unit >> 6), 0x80 | (unit & 63)), 2);
  return (out.push(0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 63), 0x80 | (unit & 63)), 3);
}

const LETTER = /^\p{L}$/u;
const APOSTROPHES = "'`’";

/** Runs of what is no letter become blanks; apostrophes at the end of a run stay with the word that follows. */
function lettersOnly(text: string): string {
  let out = '';
  let at = 0;
  while (at < text.length) {
    const unit = text.charAt(at);
    if (LETTER.test(unit)) {
      out += unit;
      at += 1;
      continue;
    }
    let end = at;
    while (end < text.length && !LETTER.test(text.charAt(end))) end += 1;
    let marks = end;
    while (marks > at && APOSTROPHES.includes(text.charAt(marks - 1))) marks -= 1;
    out += (marks > at ? ' ' : '') + text.slice(marks, end);
    at = end;
  }
  return out;
}
