import type { Comparator } from '#libs/claims';
import { comparatorBefore } from './comparators.js';
import { adjacent, isCapitalised, lowerAt, product, readNumeral, type Reading } from './reader.js';
import { readStrongUnit } from './units.js';

/** A finished quantity in tokens: `first` up to but not including `next`. */
export type Draft = {
  readonly value: number;
  readonly unit: string | null;
  readonly comparator: Comparator;
  readonly first: number;
  readonly next: number;
};

const EXACT: Comparator = '=';

/** Shares, multiples and numbers glued to units at token `index`; null when none begins there. */
export function readShare(reading: Reading, index: number): Draft | null {
  return (
    readEvery(reading, index) ??
    readHalf(reading, index) ??
    readUnitAndHalf(reading, index) ??
    readFraction(reading, index) ??
    readOneInMany(reading, index) ??
    readTimes(reading, index) ??
    readGlued(reading, index)
  );
}

const SPANS_OF_TIME = new Set(
  'tag woche monat jahr stunde minute nacht day week month year hour minute night time'.split(' '),
);

/** "jeder zweite" → 50 %, "every fifth" → 20 %. */
function readEvery(reading: Reading, index: number): Draft | null {
  const { lexicon } = reading;
  if (!lexicon.every.has(lowerAt(reading, index))) return null;
  const ordinal = lexicon.ordinalWord(lowerAt(reading, index + 1));
  if (ordinal === null || SPANS_OF_TIME.has(lowerAt(reading, index + 2))) return null;
  return share(reading, 1, ordinal, index, index + 2);
}

const SHARE_AFTER_HALF = new Set('of the a an as that its his her their all those these'.split(' '));
const GERMAN_HALF_AFTER = new Set(['der', 'des', 'aller', 'davon', 'von', 'seiner', 'ihrer', 'dieser', 'unserer']);

/** "half of", "almost half", "die Hälfte", "half an hour", "halb so viele". */
function readHalf(reading: Reading, index: number): Draft | null {
  const { lexicon } = reading;
  const word = lowerAt(reading, index);
  const next = lowerAt(reading, index + 1);
  if (word === 'halb' && next === 'so') return share(reading, 1, 2, index, index + 2);
  if (!lexicon.halves.has(word) || lexicon.notShareBefore.has(lowerAt(reading, index - 1))) return null;
  if (word === 'half' && (next === 'a' || next === 'an')) {
    const factor = lexicon.multipliers.get(lowerAt(reading, index + 2));
    const unitAt = factor === undefined ? index + 2 : index + 3;
    const unit = readStrongUnit(reading, unitAt, factor ?? 1);
    if (factor === undefined && unit === null) return null;
    return draft(reading, product(0.5, factor ?? 1), unit?.name ?? null, index, unit?.next ?? unitAt);
  }
  const first = lowerAt(reading, index - 1) === 'die' ? index - 1 : index;
  const compared = comparatorBefore(reading, first) !== null;
  const follows = word === 'half' ? SHARE_AFTER_HALF.has(next) : GERMAN_HALF_AFTER.has(next) || first < index;
  return compared || follows ? share(reading, 1, 2, first, index + 1) : null;
}

/** English "an hour and a half". */
function readUnitAndHalf(reading: Reading, index: number): Draft | null {
  const word = lowerAt(reading, index);
  if (word !== 'a' && word !== 'an') return null;
  const unit = readStrongUnit(reading, index + 1, 1);
  const isHalf = unit !== null && ['and', 'a', 'half'].every((one, i) => lowerAt(reading, unit.next + i) === one);
  return isHalf ? draft(reading, 1.5, unit.name, index, unit.next + 3) : null;
}

/** "zwei Drittel", "a third of", "two-thirds", "drei Viertel der". */
function readFraction(reading: Reading, index: number): Draft | null {
  const { lexicon } = reading;
  const word = lowerAt(reading, index);
  if (lexicon.fractions.size === 0 || word === '') return null;
  const hyphen = word.indexOf('-');
  if (hyphen > 0 && hyphen < 10) {
    const parts = lexicon.fractions.get(word.slice(hyphen + 1));
    const head = word.slice(0, hyphen);
    const count = head === 'one' ? 1 : lexicon.numberWord(head);
    return parts !== undefined && count !== null && count < parts
      ? share(reading, count, parts, index, index + 1)
      : null;
  }
  const written = readWrittenFraction(reading, index);
  if (written !== null) return written;
  const parts = lexicon.fractions.get(lowerAt(reading, index + 1));
  if (parts === undefined) return null;
  if (lexicon.articles.has(word)) {
    const after = lowerAt(reading, index + 2);
    const settled =
      parts !== 3 && parts !== 4 && lexicon.capitalNouns ? true : after === 'of' || isShareOf(reading, index, after);
    return settled ? share(reading, 1, parts, index, index + 2) : null;
  }
  const count = lexicon.numberWord(word) ?? smallFigure(reading, index);
  if (count === null || count >= parts) return null;
  if (!lexicon.capitalNouns && parts === 4 && lowerAt(reading, index + 2) !== 'of') return null;
  return share(reading, count, parts, index, index + 2);
}

/** "1/3 der Kosten", "2/3 of voters": two small figures with a stroke, and what they are a part of. */
function readWrittenFraction(reading: Reading, index: number): Draft | null {
  const count = smallFigure(reading, index);
  if (count === null || lowerAt(reading, index + 1) !== '/' || !adjacent(reading, index + 1)) return null;
  const parts = adjacent(reading, index + 2) ? smallFigure(reading, index + 2) : null;
  const after = lowerAt(reading, index + 3);
  const isOf = reading.lexicon.capitalNouns ? GERMAN_HALF_AFTER.has(after) : after === 'of';
  return parts !== null && count > 0 && count < parts && isOf ? share(reading, count, parts, index, index + 3) : null;
}

function smallFigure(reading: Reading, index: number): number | null {
  const token = reading.tokens[index];
  return token?.kind === 'number' && /^\d$/.test(token.text) ? Number(token.text) : null;
}

function isShareOf(reading: Reading, index: number, after: string): boolean {
  if (!reading.lexicon.capitalNouns) return false;
  if (lowerAt(reading, index + 1).startsWith('drittel')) return true;
  return GERMAN_HALF_AFTER.has(after) || /^(?:weniger|mehr|höher|niedriger|so)$/.test(after);
}

/** "one in five" → 20 %, "neun von zehn" → 90 %. */
function readOneInMany(reading: Reading, index: number): Draft | null {
  const joint = lowerAt(reading, index + 1);
  if (joint !== 'in' && joint !== 'von' && joint !== 'out') return null;
  const { lexicon } = reading;
  const word = lowerAt(reading, index);
  const one = word === 'one' || word === 'einer' || word === 'eine' || word === 'eines';
  const count = one ? 1 : (lexicon.numberWord(word) ?? smallFigure(reading, index));
  if (count === null) return null;
  let at = index + 2;
  if (joint === 'out') {
    if (lowerAt(reading, at) !== 'of') return null;
    at += 1;
  } else if (lowerAt(reading, at) === 'every') at += 1;
  const many = readNumeral(reading, at);
  if (many === null || many.unit !== null || count >= many.value) return null;
  const round = many.value === 10 || many.value === 100 || many.value === 1000;
  const fits =
    round || ((one || joint === 'in') && many.value <= 10) || (one && many.value <= 1e6 && many.value % 10 === 0);
  if (!fits || readStrongUnit(reading, many.next, many.multiplied) !== null) return null;
  return share(reading, count, many.value, index, many.next);
}

/** "dreimal", "twice", "doppelt so viele". */
function readTimes(reading: Reading, index: number): Draft | null {
  const { lexicon } = reading;
  const word = lowerAt(reading, index);
  const value = lexicon.timesWord(word);
  if (value === null) return null;
  const next = lowerAt(reading, index + 1);
  if (word === 'doppelt' && !next.startsWith('so')) return null;
  // "das Doppelte", and not "der doppelte Salto".
  const article = lowerAt(reading, index - 1);
  if (word.startsWith('doppelte') && (!isCapitalised(reading.tokens[index]) || !/^(?:das|dem)$/.test(article)))
    return null;
  if (/^(?:double|triple|quadruple)$/.test(word) && !/^(?:the|that|what|its|his|her|their)$/.test(next)) return null;
  return draft(reading, value, lexicon.timesUnit, index, index + 1);
}

/** "achtjährige" → 8 Jahre, "nine-month-old" → 9 months. */
function readGlued(reading: Reading, index: number): Draft | null {
  const token = reading.tokens[index];
  if (token === undefined || token.kind !== 'word' || token.text.length < 6) return null;
  const glued = reading.lexicon.gluedNumber(token.lower);
  return glued === null
    ? null
    : { value: glued.value, unit: glued.unit, comparator: EXACT, first: index, next: index + 1 };
}

/** A part of a whole in per cent, to two decimals where it does not come out even. */
function share(reading: Reading, count: number, parts: number, first: number, next: number): Draft {
  const value = Math.round((count / parts) * 1e4) / 100;
  return draft(reading, value, '%', first, next);
}

function draft(reading: Reading, value: number, unit: string | null, first: number, next: number): Draft {
  const before = comparatorBefore(reading, first);
  return { value, unit, comparator: before?.comparator ?? EXACT, first: before?.first ?? first, next };
}

/** "-5 Grad", "minus 5 Grad": a sign that touches the figure and nothing before itself, or the word. */
export function signBefore(reading: Reading, index: number): { negative: boolean; first: number } {
  const before = reading.tokens[index - 1];
  if (before === undefined) return { negative: false, first: index };
  if (reading.lexicon.minus.has(before.lower)) return { negative: true, first: index - 1 };
  const sign = before.lower === '-' || before.lower === '−' || before.lower === '–';
  if (!sign || !adjacent(reading, index) || adjacent(reading, index - 1)) return { negative: false, first: index };
  const outer = reading.tokens[index - 2];
  const afterFigure = outer?.kind === 'number';
  return afterFigure ? { negative: false, first: index } : { negative: true, first: index - 1 };
}
