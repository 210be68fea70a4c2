import type { Token } from '../tokens/index.js';
import { CURRENCY_SIGNS, DOLLAR_PREFIXES } from './currencies.js';
import type { SentenceLexicon } from '../sentences/lexicon.js';
import type { QuantityLexicon } from './lexicon.js';
import { parseFigure } from './numerals.js';

/** The tokens of the span with the lexicon of its language; what every rule of this folder reads from. */
export type Reading = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly lexicon: QuantityLexicon;
  readonly sentences: SentenceLexicon;
};

/** A number as written: tokens `first` up to but not including `next`, with a unit when one is part of it. */
export type Numeral = {
  readonly value: number;
  readonly first: number;
  readonly next: number;
  /** A bare figure of digits, which may be a year, a day or part of a name. */
  readonly bare: boolean;
  readonly multiplied: number;
  readonly unit: string | null;
};

const VULGAR: ReadonlyMap<string, number> = new Map([
  ['½', 0.5],
  ['¼', 0.25],
  ['¾', 0.75],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
]);
const CODES = new Set('USD EUR GBP JPY CHF CNY RUB INR CAD AUD SEK NOK DKK PLN'.split(' '));

export function lowerAt(reading: Reading, index: number): string {
  return reading.tokens[index]?.lower ?? '';
}

/** True when nothing stands between the token and the one before it. */
export function adjacent(reading: Reading, index: number): boolean {
  const before = reading.tokens[index - 1];
  const here = reading.tokens[index];
  return before !== undefined && here !== undefined && before.end === here.start;
}

export function isCapitalised(token: Token | undefined): boolean {
  if (token === undefined || token.kind !== 'word') return false;
  const first = token.text.charAt(0);
  return first !== first.toLowerCase();
}

/** The numeral that begins at token `index`, a currency sign before it included; null when none does. */
export function readNumeral(reading: Reading, index: number): Numeral | null {
  const prefix = currencyBefore(reading, index);
  const at = prefix === null ? index : prefix.next;
  const core = readCore(reading, at);
  if (core === null) return null;
  const unit = prefix?.unit ?? core.unit;
  return {
    value: core.value,
    first: index,
    next: core.next,
    bare: core.bare && prefix === null,
    multiplied: core.multiplied,
    unit,
  };
}

/** "$", "US$", "€", "USD" before a figure. */
function currencyBefore(reading: Reading, index: number): { unit: string; next: number } | null {
  const token = reading.tokens[index];
  if (token === undefined) return null;
  if (token.kind === 'symbol') {
    const unit = CURRENCY_SIGNS.get(token.text);
    return unit === undefined ? null : { unit, next: index + 1 };
  }
  if (token.kind !== 'word' || token.text.length > 4) return null;
  if (lowerAt(reading, index + 1) === '$' && adjacent(reading, index + 1)) {
    const unit = DOLLAR_PREFIXES.get(token.lower);
    if (unit !== undefined) return { unit, next: index + 2 };
  }
  const figure = reading.tokens[index + 1]?.kind === 'number';
  return figure && CODES.has(token.text) ? { unit: token.text, next: index + 1 } : null;
}

function readCore(reading: Reading, index: number): Omit<Numeral, 'first'> | null {
  const token = reading.tokens[index];
  if (token === undefined) return null;
  if (token.kind === 'number') return readFigure(reading, index, token);
  if (token.kind === 'symbol') {
    const value = VULGAR.get(token.text);
    return value === undefined ? null : { value, next: index + 1, bare: false, multiplied: 1, unit: null };
  }
  return token.kind === 'word' ? readWord(reading, index, token) : null;
}

function readFigure(reading: Reading, index: number, token: Token): Omit<Numeral, 'first'> | null {
  let next = index + 1;
  while (next <= index + MOST_GROUPS && isSpacedGroup(reading, next, token.text)) next += 1;
  // A longer row is a list of numbers.
  if (isSpacedGroup(reading, next, token.text)) next = index + 1;
  let figure = token.text;
  for (let i = index + 1; i < next; i++) figure += ` ${reading.tokens[i]?.text ?? ''}`;
  const parsed = parseFigure(figure, reading.lexicon.decimalMark);
  if (parsed === null) return null;
  const fraction = VULGAR.get(lowerAt(reading, next));
  if (fraction !== undefined) next += 1;
  return multiply(reading, parsed + (fraction ?? 0), next, true);
}

/** Nobody writes out a number of more groups of three digits behind the first. */
const MOST_GROUPS = 6;

/** The "000" of "10 000": exactly three digits after one blank and a group of at most three. */
function isSpacedGroup(reading: Reading, index: number, first: string): boolean {
  const token = reading.tokens[index];
  const before = reading.tokens[index - 1];
  if (token === undefined || before === undefined || token.kind !== 'number') return false;
  if (first.length > 3 || first.startsWith('0') || !/^\d{3}$/.test(token.text)) return false;
  return token.start === before.end + 1 && /^\d+$/.test(first);
}

function multiply(reading: Reading, value: number, from: number, figure: boolean): Omit<Numeral, 'first'> {
  let next = from;
  let multiplied = 1;
  for (let step = 0; step < 3; step++) {
    const factor = reading.lexicon.multipliers.get(lowerAt(reading, next));
    if (factor === undefined) break;
    multiplied *= factor;
    next += 1;
    const pointed = reading.lexicon.pointed.has(lowerAt(reading, next - 1));
    if (pointed && lowerAt(reading, next) === '.' && adjacent(reading, next)) next += 1;
  }
  return { value: product(value, multiplied), next, bare: figure && multiplied === 1, multiplied, unit: null };
}

/** 17.134 × 1e6 without the noise of binary fractions. */
export function product(value: number, factor: number): number {
  return factor === 1 ? value : Number((value * factor).toPrecision(15));
}

function readWord(reading: Reading, index: number, token: Token): Omit<Numeral, 'first'> | null {
  const first = token.lower.charCodeAt(0);
  if (first >= 48 && first <= 57) return readFigureWord(reading, index, token);
  const value = reading.lexicon.numberWord(token.lower);
  if (value !== null) return readWordChain(reading, index, value);
  if (!reading.lexicon.articles.has(token.lower)) return null;
  const next = lowerAt(reading, index + 1);
  if (reading.lexicon.multipliers.has(next)) return readWordChain(reading, index, 1);
  const halved = HALVED.has(next) ? 0.5 : ONE_AND_HALF.has(next) ? 1.5 : null;
  if (halved === null) return null;
  return { ...multiply(reading, halved, index + 2, false), bare: false };
}

const HALVED = new Set(['halbe', 'halben', 'halbes', 'halber']);
const ONE_AND_HALF = new Set(['anderthalb', 'eineinhalb']);

/** "two hundred and fifty thousand": English chains; German words arrive whole and only take multipliers. */
function readWordChain(reading: Reading, index: number, first: number): Omit<Numeral, 'first'> {
  let total = 0;
  let current = first;
  let smallest = Number.POSITIVE_INFINITY;
  let next = index + 1;
  let multiplied = 1;
  for (let step = 0; step < 12; step++) {
    const word = lowerAt(reading, next);
    const factor = reading.lexicon.multipliers.get(word);
    if (factor !== undefined && factor < smallest) {
      if (factor === 100 || factor === 12) current = (current === 0 ? 1 : current) * factor;
      else {
        total += (current === 0 ? 1 : current) * factor;
        current = 0;
        smallest = factor;
      }
      multiplied *= factor;
      next += 1;
      if (reading.lexicon.pointed.has(word) && lowerAt(reading, next) === '.') next += 1;
      continue;
    }
    const joined = word === 'and' && multiplied > 1 ? next + 1 : next;
    const value = multiplied > 1 ? reading.lexicon.numberWord(lowerAt(reading, joined)) : null;
    if (value === null || value >= 100 || value >= smallest || (current % 100 !== 0 && current !== 0)) break;
    current += value;
    next = joined + 1;
  }
  return { value: total + current, next, bare: false, multiplied, unit: null };
}

const FIGURE_HEAD = /^\d[\d.,]{0,20}/;

/** "140bn", "30km", "25-Jährigen", "131-page", "65plus": a figure with letters glued on. */
function readFigureWord(reading: Reading, index: number, token: Token): Omit<Numeral, 'first'> | null {
  const { lexicon } = reading;
  let head = FIGURE_HEAD.exec(token.lower)?.[0] ?? '';
  while (head.endsWith('.') || head.endsWith(',')) head = head.slice(0, -1);
  const value = parseFigure(head, lexicon.decimalMark);
  if (value === null) return null;
  const rest = token.lower.slice(head.length);
  const factor = lexicon.multipliers.get(rest) ?? GLUED_FACTORS.get(rest);
  if (factor !== undefined && !lexicon.measures.has(rest)) {
    return { value: product(value, factor), next: index + 1, bare: false, multiplied: factor, unit: null };
  }
  if (rest === 'm' && CURRENCY_SIGNS.has(lowerAt(reading, index - 1))) {
    return { value: product(value, 1e6), next: index + 1, bare: false, multiplied: 1e6, unit: null };
  }
  // "2,5fach", "2.5-fold".
  if (/^-?(?:fache?[nrs]?|fold)$/.test(rest) && value > 1)
    return { value, next: index + 1, bare: false, multiplied: 1, unit: lexicon.timesUnit };
  const unit = gluedUnit(reading, token, head.length, rest);
  return unit === null ? null : { value, next: index + 1, bare: false, multiplied: 1, unit };
}

const GLUED_FACTORS: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['mio', 1e6],
  ['bn', 1e9],
  ['mrd', 1e9],
]);

const NO_UNITS = new Set('er ern ers te ter tes ten tem ste ster fach fache fachen mal th st nd rd'.split(' '));

function gluedUnit(reading: Reading, token: Token, cut: number, rest: string): string | null {
  const { lexicon } = reading;
  const direct = lexicon.measures.get(rest) ?? lexicon.currencies.get(rest);
  if (direct !== undefined && !lexicon.clock.has(rest)) return direct;
  if (lexicon.percent.has(rest)) return '%';
  if (!rest.startsWith('-')) return lexicon.compoundUnit(rest, '') || null;
  const raw = token.text.slice(cut + 1);
  const hyphen = raw.indexOf('-');
  const part = hyphen < 0 ? raw : raw.slice(0, hyphen);
  const lower = part.toLowerCase();
  if (lexicon.clock.has(lower) || part.length < 2 || NO_UNITS.has(lower)) return null;
  return lexicon.measures.get(lower) ?? lexicon.currencies.get(lower) ?? lexicon.compoundUnit(lower, part);
}
