import type { Quantity, Span } from '#libs/claims';
import { type Token, tokenise } from '../tokens/index.js';
import { comparatorAfter, comparatorBefore } from './comparators.js';
import { isClock, isPointedOrdinal, roleOf } from './context.js';
import { languageOf } from '../lexicon/languages.js';
import { lexicalOf } from '../lexicon/lexical.js';
import { MARK } from '../lexicon/marks.js';
import { adjacent, isCapitalised, lowerAt, type Numeral, product, readNumeral, type Reading } from './reader.js';
import { type Draft, readShare, signBefore } from './shares.js';
import { readNoun, readUnit, type Unit } from './units.js';

/**
 * The quantities that `span` of `text` asserts, in reading order: numbers in figures and words with unit and
 * comparator, shares ("jeder zweite" is 50 %), multiples, ages, scores (two quantities), and asserted years (unit
 * `year`). Clock times, days of dates, ordinals, vague numbers and numbers inside names are none.
 * `tokens` are those of `span` where they are at hand. `language` is an ISO 639-1 code; of a language without a lexicon figures, per cent and money are read.
 */
export function findQuantities(
  text: string,
  span: Span,
  language: string,
  tokens: readonly Token[] = tokenise(text, span),
): Quantity[] {
  const own = languageOf(language);
  const reading: Reading = { text, tokens, lexicon: own.quantities, sentences: own.sentences };
  const drafts: Draft[] = [];
  let previousYear = -1;
  let at = 0;
  while (at < tokens.length) {
    const mayBegin = (lexicalOf(tokens[at]!.form, own).marks & MARK.counts) !== 0;
    const found = mayBegin ? readAt(reading, at, previousYear) : null;
    if (found === null) {
      at += 1;
      continue;
    }
    drafts.push(...found.drafts);
    if (found.year) previousYear = found.next - 1;
    at = Math.max(at + 1, found.next);
  }
  return drafts.map((draft) => ({
    value: draft.value,
    unit: draft.unit,
    comparator: draft.comparator,
    start: tokens[draft.first]?.start ?? span.start,
    end: tokens[draft.next - 1]?.end ?? span.end,
  }));
}

type Found = { readonly drafts: readonly Draft[]; readonly next: number; readonly year: boolean };

const none = (next: number): Found => ({ drafts: [], next, year: false });
const some = (drafts: readonly Draft[], next: number): Found => ({ drafts, next, year: false });

function readAt(reading: Reading, index: number, previousYear: number): Found | null {
  const token = reading.tokens[index];
  if (token === undefined) return null;
  const ordinal = readOrdinal(reading, index);
  if (ordinal !== null) return ordinal;
  const share = token.kind === 'word' || token.kind === 'number' ? readShare(reading, index) : null;
  if (share !== null) return some([share], share.next);
  if (token.kind === 'number') {
    const special = readDate(reading, index) ?? readScore(reading, index);
    if (special !== null) return special;
  }
  const numeral = readNumeral(reading, index) ?? readOne(reading, index);
  return numeral === null ? null : readCounted(reading, numeral, previousYear);
}

/** "18.10.2012", "2012-10-18", "10/18/2012": only the year is asserted. */
function readDate(reading: Reading, index: number): Found | null {
  const figure = lowerAt(reading, index);
  const point = /^\d{1,2}\.\d{1,2}\.(\d{4})$/.exec(figure);
  if (point !== null) return yearOf(Number(point[1]), index, index + 1);
  if (/^\d{1,2}\.\d{1,2}\.\d{2}$/.test(figure)) return none(index + 1);
  const mark = lowerAt(reading, index + 1);
  if ((mark !== '-' && mark !== '/') || lowerAt(reading, index + 3) !== mark) return null;
  const parts = [figure, lowerAt(reading, index + 2), lowerAt(reading, index + 4)];
  if (!parts.every((part) => /^\d{1,4}$/.test(part)) || !adjacent(reading, index + 1)) return null;
  const position = parts.findIndex((part) => part.length === 4);
  if (position < 0) return none(index + 5);
  const at = index + position * 2;
  return yearOf(Number(parts[position]), at, index + 5);
}

function yearOf(value: number, first: number, next: number): Found {
  return { drafts: [{ value, unit: 'year', comparator: '=', first, next: first + 1 }], next, year: true };
}

const TIME_UNITS = new Set(['Stunden', 'Minuten', 'Sekunden', 'hours', 'minutes', 'seconds']);

/** "1:0", "28:25": two quantities; "20:45" after "um" or before "Uhr" is a time. */
function readScore(reading: Reading, index: number): Found | null {
  if (lowerAt(reading, index + 1) !== ':' || !adjacent(reading, index + 1) || !adjacent(reading, index + 2))
    return null;
  const left = lowerAt(reading, index);
  const second = /^\d{1,3}/.exec(lowerAt(reading, index + 2))?.[0];
  if (second === undefined || !/^\d{1,3}$/.test(left)) return null;
  const next = index + 3;
  const { lexicon } = reading;
  const timeLike = second.length === 2 && Number(left) <= 24 && Number(second) < 60;
  const clockBefore = /^(?:um|at|gegen|ab|bis|from|to|von|until|since|seit|by|kurz)$/.test(lowerAt(reading, index - 1));
  const afterScore = lowerAt(reading, index - 1) === '(' && lowerAt(reading, index - 3) === ':';
  if (lexicon.clock.has(lowerAt(reading, next)) || (timeLike && (clockBefore || left.length === 2) && !afterScore))
    return none(next);
  if (lowerAt(reading, next) === ':') return none(next + 2);
  if (TIME_UNITS.has(reading.lexicon.measures.get(lowerAt(reading, next)) ?? '')) return none(next + 1);
  const unit = lexicon.goalsUnit;
  return some(
    [
      { value: Number(left), unit, comparator: '=', first: index, next: index + 1 },
      { value: Number(second), unit, comparator: '=', first: index + 2, next },
    ],
    next,
  );
}

/** "30th anniversary", "its 39th mission", "100. Geburtstag": ordinals that tell a count; other ordinals are skipped. */
function readOrdinal(reading: Reading, index: number): Found | null {
  const { lexicon } = reading;
  const token = reading.tokens[index];
  if (token === undefined) return null;
  const english = token.kind === 'word' ? /^(\d{1,4})(?:st|nd|rd|th)$/.exec(token.lower) : null;
  if (english !== null) return countedOrdinal(reading, Number(english[1]), index, index + 1);
  if (token.kind !== 'number' || !lexicon.capitalNouns || !/^\d{1,3}$/.test(token.text)) return null;
  const numeral: Numeral = {
    value: Number(token.text),
    first: index,
    next: index + 1,
    bare: true,
    multiplied: 1,
    unit: null,
  };
  return isPointedOrdinal(reading, numeral) ? countedOrdinal(reading, numeral.value, index, index + 2) : null;
}

function countedOrdinal(reading: Reading, value: number, first: number, next: number): Found {
  const unit = reading.lexicon.countedOrdinals.get(lowerAt(reading, next));
  return unit === undefined ? none(next) : some([{ value, unit, comparator: '=', first, next: next + 1 }], next + 1);
}

const NOT_ONE_BEFORE = new Set('no this that the each every any which some another last first next only'.split(' '));
const NOT_ONE_AFTER = new Set(
  'of another day can could must should would has is was who that such thing point way time hand side example reason more by with to and or after in on for he she it they'.split(
    ' ',
  ),
);
const NOT_COUNTED_BY_ARTICLE = new Set(
  'Jahre Monate Wochen Tage Stunden Minuten Sekunden Jahrzehnte Jahrhunderte Nächte Quartale Punkte Tore Treffer mal Zentner'.split(
    ' ',
  ),
);

/** "nur ein Liter", "one person": an article or "one" where it counts. */
function readOne(reading: Reading, index: number): Numeral | null {
  const { lexicon } = reading;
  const word = lowerAt(reading, index);
  if (!lexicon.articles.has(word) || word === 'a' || word === 'an') return null;
  const numeral: Numeral = { value: 1, first: index, next: index + 1, bare: false, multiplied: 1, unit: null };
  const counts = lexicon.countsOne.has(lowerAt(reading, index - 1));
  const unit = readUnit(reading, index + 1, numeral);
  if (unit === null) return null;
  if (word === 'one') {
    if (NOT_ONE_BEFORE.has(lowerAt(reading, index - 1)) && !counts) return null;
    return NOT_ONE_AFTER.has(lowerAt(reading, index + 1)) || isCapitalised(reading.tokens[index + 1]) ? null : numeral;
  }
  if (counts && (unit.strong || !/^(?:nur|bloß|einzig|gerade)$/.test(lowerAt(reading, index - 1)))) return numeral;
  return unit.strong && !NOT_COUNTED_BY_ARTICLE.has(unit.name) ? numeral : null;
}

/** A numeral with its role, range, unit and comparators. */
function readCounted(reading: Reading, numeral: Numeral, previousYear: number): Found {
  const { lexicon } = reading;
  if (lexicon.vague.has(lowerAt(reading, numeral.first - 1)) && !numeral.bare) return none(numeral.next);
  const role = roleOf(reading, numeral, previousYear);
  if (role === 'year') return readYears(reading, numeral);
  if (role === 'nothing') return none(afterModel(reading, numeral));
  const age = readAge(reading, numeral);
  if (age !== null) return some([age], numeral.next);
  const series = readSeries(reading, numeral);
  if (series !== null) return series;
  const whole = withHalf(reading, numeral);
  const unit = readUnit(reading, whole.next, whole);
  return some(
    [counted(reading, whole, unit, true)],
    Math.max(whole.next, unit?.strong === true ? unit.next : whole.next),
  );
}

/** "Boeing 737-500": the second figure belongs to the name as well. */
function afterModel(reading: Reading, numeral: Numeral): number {
  const dashed =
    lowerAt(reading, numeral.next) === '-' && adjacent(reading, numeral.next) && adjacent(reading, numeral.next + 1);
  return dashed && reading.tokens[numeral.next + 1]?.kind === 'number' ? numeral.next + 2 : numeral.next;
}

/** "2010/11", "1998–2004", "2003": the year, past the short second part of a season. */
function readYears(reading: Reading, numeral: Numeral): Found {
  const mark = lowerAt(reading, numeral.next);
  const short = /^\d{2}$/.test(lowerAt(reading, numeral.next + 1));
  const season = (mark === '/' || mark === '-' || mark === '–') && short && adjacent(reading, numeral.next + 1);
  const year = {
    value: numeral.value,
    unit: 'year',
    comparator: '=' as const,
    first: numeral.first,
    next: numeral.next,
  };
  return { drafts: [year], next: season ? numeral.next + 2 : numeral.next, year: !season };
}

/** "Peter Hill, 42," and "Peter Müller (42)": a person's age. */
function readAge(reading: Reading, numeral: Numeral): Draft | null {
  if (!numeral.bare || !Number.isInteger(numeral.value) || numeral.value < 1 || numeral.value > 119) return null;
  const before = lowerAt(reading, numeral.first - 1);
  const after = lowerAt(reading, numeral.next);
  const named = isCapitalised(reading.tokens[numeral.first - 2]);
  const commas = before === ',' && (after === ',' || after === '' || after === '.');
  const brackets = before === '(' && after === ')';
  const aged = before === 'aged' || before === 'age';
  if (!aged && !(named && (commas || brackets))) return null;
  const unit = reading.lexicon.yearsUnit;
  return { value: numeral.value, unit, comparator: '=', first: numeral.first, next: numeral.next };
}

/** "8 bis 10 Jahre", "6,4 und 6,7 Prozent", "zwischen 5 und 10 Millionen": numbers that share unit and multiplier. */
function readSeries(reading: Reading, first: Numeral): Found | null {
  const { lexicon } = reading;
  // "30- bis 40-Jährige": the hyphen stands for the word that both share.
  const hangs = lowerAt(reading, first.next) === '-' && lexicon.rangeJoints.has(lowerAt(reading, first.next + 1));
  const jointAt = hangs ? first.next + 1 : first.next;
  const joint = lowerAt(reading, jointAt);
  const range = lexicon.rangeJoints.has(joint);
  const pair = lexicon.pairJoints.has(joint);
  if (!range && !pair) return null;
  const second = readNumeral(reading, jointAt + 1);
  if (second === null || isClock(reading, second)) return null;
  if (joint === 'auf' && lowerAt(reading, first.first - 1) !== 'von') return null;
  const unit = readUnit(reading, second.next, second);
  const among = pair && lexicon.between.has(lowerAt(reading, first.first - 1));
  if (pair && !among && unit?.strong !== true) return null;
  if (
    /^\d{4}$/.test(lowerAt(reading, second.first)) &&
    unit?.strong !== true &&
    second.value > 1700 &&
    second.value < 2100
  )
    return null;
  const base = second.value / second.multiplied;
  const shared =
    (range || among) &&
    first.multiplied === 1 &&
    second.multiplied > 1 &&
    first.value < base * 10 &&
    (first.unit === null || first.unit === second.unit);
  const scaled: Numeral = shared ? { ...first, value: product(first.value, second.multiplied) } : first;
  const owned = first.unit ?? unit?.name ?? null;
  const left = counted(
    reading,
    { ...scaled, unit: owned },
    owned === null ? null : { name: owned, next: first.next, strong: true },
    false,
  );
  const right = counted(
    reading,
    second,
    first.unit !== null && second.unit === null && unit?.strong !== true
      ? { name: first.unit, next: second.next, strong: true }
      : unit,
    false,
  );
  return some([left, right], right.next);
}

/** "two and a half years". */
function withHalf(reading: Reading, numeral: Numeral): Numeral {
  const half = ['and', 'a', 'half'].every((word, i) => lowerAt(reading, numeral.next + i) === word);
  if (!half) return numeral;
  const scaled = { ...numeral, value: numeral.value + 0.5 * numeral.multiplied, next: numeral.next + 3 };
  const factor = reading.lexicon.multipliers.get(lowerAt(reading, scaled.next));
  return factor === undefined || numeral.multiplied > 1
    ? scaled
    : { ...scaled, value: product(scaled.value, factor), multiplied: factor, next: scaled.next + 1 };
}

function counted(reading: Reading, numeral: Numeral, unit: Unit | null, alone: boolean): Draft {
  const sign = signBefore(reading, numeral.first);
  const before = comparatorBefore(reading, sign.first);
  const end = Math.max(numeral.next, unit?.next ?? numeral.next);
  const after = alone ? (comparatorAfter(reading, end) ?? comparatorAfter(reading, numeral.next)) : null;
  const noun = unit ?? readNoun(reading, numeral.next);
  return {
    value: sign.negative ? -numeral.value : numeral.value,
    unit: noun?.name ?? null,
    comparator: after?.comparator ?? before?.comparator ?? '=',
    first: before?.first ?? sign.first,
    next: Math.max(end, after?.next ?? end),
  };
}
