/**
 * Character classes of UTF-16 code units, looked up in a table for the first 0x2100 and decided by Unicode property
 * for the rest. Everything that reads text unit by unit shares this table, so that "letter" means one thing.
 */
export const OTHER = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const SPACE = 3;
export const QUOTE = 4;
export const PUNCTUATION = 5;
export const SYMBOL = 6;
/** Invisible marks that stand inside words without meaning: soft hyphen, zero-width joiners, direction marks. */
export const INVISIBLE = 7;
export const NEWLINE = 8;

export type CharacterClass = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

const QUOTES = '"\'`´„“”‟‚‘’‛«»‹›「」『』〝〞';
const INVISIBLES = '\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff';
const NEWLINES = '\n\r\u000b\u000c\u0085\u2028\u2029';

const LETTER_PATTERN = /^[\p{L}\p{M}\p{Nl}]$/u;
const DIGIT_PATTERN = /^\p{Nd}$/u;
const SPACE_PATTERN = /^\s$/u;
const SYMBOL_PATTERN = /^[\p{S}\p{No}]$/u;
const PUNCTUATION_PATTERN = /^\p{P}$/u;

function decide(character: string): CharacterClass {
  if (QUOTES.includes(character)) return QUOTE;
  if (INVISIBLES.includes(character)) return INVISIBLE;
  if (NEWLINES.includes(character)) return NEWLINE;
  if (LETTER_PATTERN.test(character)) return LETTER;
  if (DIGIT_PATTERN.test(character)) return DIGIT;
  if (SPACE_PATTERN.test(character)) return SPACE;
  if (PUNCTUATION_PATTERN.test(character)) return PUNCTUATION;
  if (SYMBOL_PATTERN.test(character)) return SYMBOL;
  return OTHER;
}

const TABLE_SIZE = 0x2100;
const TABLE = new Uint8Array(TABLE_SIZE);
for (let unit = 0; unit < TABLE_SIZE; unit++) TABLE[unit] = decide(String.fromCharCode(unit));

/** Class of the character that begins at `index`; `OTHER` past the end. Surrogate pairs are read as one. */
export function classAt(text: string, index: number): CharacterClass {
  const unit = text.charCodeAt(index);
  if (unit < TABLE_SIZE) return TABLE[unit] as CharacterClass;
  if (Number.isNaN(unit)) return OTHER;
  if (unit >= 0x4e00 && unit <= 0x9fff) return LETTER;
  if (unit >= 0xac00 && unit <= 0xd7a3) return LETTER;
  if (unit >= 0xd800 && unit <= 0xdfff) {
    const point = text.codePointAt(index) ?? 0;
    return point > 0xffff ? decide(String.fromCodePoint(point)) : OTHER;
  }
  return decide(text.charAt(index));
}

/** Class of the character that ends just before `index`; `OTHER` at the start of the text. */
export function classBefore(text: string, index: number): CharacterClass {
  if (index <= 0) return OTHER;
  const unit = text.charCodeAt(index - 1);
  if (unit >= 0xdc00 && unit <= 0xdfff && index > 1) return classAt(text, index - 2);
  return classAt(text, index - 1);
}

/** UTF-16 units that the character at `index` takes: 2 for a surrogate pair, else 1. */
export function widthAt(text: string, index: number): 1 | 2 {
  const unit = text.charCodeAt(index);
  if (unit < 0xd800 || unit > 0xdbff) return 1;
  const next = text.charCodeAt(index + 1);
  return next >= 0xdc00 && next <= 0xdfff ? 2 : 1;
}

export function isBlank(kind: CharacterClass): boolean {
  return kind === SPACE || kind === NEWLINE || kind === INVISIBLE;
}

/** True when the character at `index` is a lower-case letter. */
export function isLowerAt(text: string, index: number): boolean {
  if (classAt(text, index) !== LETTER) return false;
  const character = text.slice(index, index + widthAt(text, index));
  return character !== character.toUpperCase() && character === character.toLowerCase();
}

/** True when the character at `index` is an upper-case or title-case letter. */
export function isUpperAt(text: string, index: number): boolean {
  if (classAt(text, index) !== LETTER) return false;
  const character = text.slice(index, index + widthAt(text, index));
  return character !== character.toLowerCase();
}
