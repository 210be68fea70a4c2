import { adjacent, isCapitalised, lowerAt, type Numeral, type Reading } from './reader.js';
import { readNoun, readStrongUnit } from './units.js';

/** What a bare figure turns out to be from the words around it. */
export type Role = 'count' | 'year' | 'nothing';

const EARLIEST_YEAR = 1000;
const LATEST_YEAR = 2100;
const STRICT_YEAR_BEFORE = new Set(
  'jahr jahre jahren jahres im seit erst ab in since by until till during year years early mid late anfang mitte ende frühjahr frühling sommer herbst winter spring summer fall autumn'.split(
    ' ',
  ),
);

/** Decides whether the numeral is a count, a calendar year, or part of a date, a time, an ordinal or a name. */
export function roleOf(reading: Reading, numeral: Numeral, previousYear: number): Role {
  const { lexicon } = reading;
  const before = lowerAt(reading, numeral.first - 1);
  const label = before === '.' ? lowerAt(reading, numeral.first - 2) : before;
  if (isClock(reading, numeral)) return 'nothing';
  const strong = readStrongUnit(reading, numeral.next, numeral.multiplied);
  if (strong === null && lexicon.labels.has(label)) return 'nothing';
  if (!numeral.bare) return 'count';
  if (strong !== null && (strong.name === '%' || numeral.value < EARLIEST_YEAR)) return 'count';
  if (isDay(reading, numeral)) return 'nothing';
  const text = reading.tokens[numeral.first]?.text ?? '';
  if (/^\d{4}$/.test(text) && numeral.value >= EARLIEST_YEAR && numeral.value <= LATEST_YEAR) {
    return yearRole(reading, numeral, previousYear, strong !== null);
  }
  if (/^0\d/.test(text) || /^\d{8,}$/.test(text)) return 'nothing';
  if (strong !== null) return 'count';
  return isPartOfName(reading, numeral) ? 'nothing' : 'count';
}

/** "20 Uhr", "20.45 Uhr", "8 bis 10 Uhr", "5 p.m.", "at 10". */
export function isClock(reading: Reading, numeral: Numeral): boolean {
  const { lexicon } = reading;
  if (lexicon.clock.has(lowerAt(reading, numeral.next))) return true;
  const joint = lowerAt(reading, numeral.next);
  if (lexicon.rangeJoints.has(joint) || lexicon.pairJoints.has(joint)) {
    const second = reading.tokens[numeral.next + 1];
    if (second?.kind === 'number' && lexicon.clock.has(lowerAt(reading, numeral.next + 2))) return true;
  }
  const small = numeral.bare && numeral.value <= 24;
  if (!small || lowerAt(reading, numeral.first - 1) !== 'at') return false;
  const next = reading.tokens[numeral.next];
  return next === undefined || next.kind === 'punctuation' || lexicon.functionWords.has(next.lower);
}

/** "12. April", "28 June", "April 12": the day of a date, and every other ordinal written with a point. */
function isDay(reading: Reading, numeral: Numeral): boolean {
  const { lexicon } = reading;
  const day = numeral.value >= 1 && numeral.value <= 31 && Number.isInteger(numeral.value);
  const before = lowerAt(reading, numeral.first - 1);
  const monthBefore = before === '.' ? lowerAt(reading, numeral.first - 2) : before;
  const named = reading.tokens[numeral.first - (before === '.' ? 2 : 1)];
  if (day && lexicon.months.has(monthBefore) && (lexicon.smallMonths || isCapitalised(named))) return true;
  const next = lowerAt(reading, numeral.next);
  if (day && lexicon.months.has(next) && (lexicon.smallMonths || isCapitalised(reading.tokens[numeral.next])))
    return true;
  if (day && next === 'of' && lexicon.months.has(lowerAt(reading, numeral.next + 1))) return true;
  return isPointedOrdinal(reading, numeral);
}

/** German "3." with more of the sentence after it. */
export function isPointedOrdinal(reading: Reading, numeral: Numeral): boolean {
  if (!reading.lexicon.capitalNouns || numeral.value > 999) return false;
  const point = numeral.next;
  if (lowerAt(reading, point) !== '.' || !adjacent(reading, point)) return false;
  const following = reading.tokens[point + 1];
  if (following === undefined) return false;
  if (following.kind !== 'word') return following.kind === 'punctuation' && following.lower !== '.';
  const words = reading.sentences;
  if (!isCapitalised(following) || words.ordinalAfter.has(following.lower)) return true;
  return !words.starters.has(following.lower) && words.ordinalBefore.has(lowerAt(reading, numeral.first - 1));
}

function yearRole(reading: Reading, numeral: Numeral, previousYear: number, strong: boolean): Role {
  const { lexicon } = reading;
  const before = lowerAt(reading, numeral.first - 1);
  const beforeToken = reading.tokens[numeral.first - 1];
  if (strong && !STRICT_YEAR_BEFORE.has(before)) return 'count';
  if (before === '.' && lexicon.months.has(lowerAt(reading, numeral.first - 2))) return 'year';
  if (before === '.' && reading.tokens[numeral.first - 2]?.kind === 'number') return 'year';
  if (previousYear >= 0 && previousYear === numeral.first - 2) return 'year';
  if (lexicon.months.has(before) || before === '(' || STRICT_YEAR_BEFORE.has(before)) return 'year';
  if (before === ',' && isDateBefore(reading, numeral.first - 2)) return 'year';
  if (lexicon.countBefore.has(before) && readNoun(reading, numeral.next) !== null) return 'count';
  if (isEventName(before)) return 'nothing';
  if (isCapitalised(beforeToken) && numeral.first - 1 > 0) {
    const counted = readNoun(reading, numeral.next);
    if (counted !== null && numeral.value % 100 === 0) return 'count';
    return lexicon.capitalNouns && numeral.value >= 1800 ? 'year' : 'nothing';
  }
  const recent = numeral.value >= 1700;
  const noun = readNoun(reading, numeral.next);
  if (lexicon.capitalNouns) {
    if (noun !== null && numeral.value % 100 === 0) return 'count';
    if (recent) return 'year';
    return noun === null || /(?:e|n|r|s)$/.test(noun.name) ? 'count' : 'year';
  }
  const plural =
    noun !== null && /(?:s|people|children|men)$/.test(noun.name) && !isCapitalised(reading.tokens[numeral.next]);
  if (plural) return 'count';
  if (/^(?:the|a|an|his|her|its|their|this|that)$/.test(before) && noun !== null) return 'nothing';
  return recent ? 'year' : 'count';
}

const EVENT_ENDINGS = (
  'wm em olympia spiele spielen spiel meisterschaft meisterschaften weltmeisterschaft pokal cup gipfel konferenz festival messe preis tour liga finale contest award forum berlinale ' +
  'wahl wahlen expo agenda vision programm plan paket reform gesetz bericht studie index album saison serie windows office euro budget haushalt jahrgang edition version masters open prix'
).split(' ');

/** "WM 2006", "Bundestagswahl 2013", "Agenda 2010": the year belongs to the name of an event, a plan or a product. */
function isEventName(before: string): boolean {
  return EVENT_ENDINGS.some(
    (ending) => before === ending || before.endsWith(`-${ending}`) || (ending.length > 3 && before.endsWith(ending)),
  );
}

/** "April 12, 1981": a day and a month stand before the comma. */
function isDateBefore(reading: Reading, index: number): boolean {
  const { months } = reading.lexicon;
  return (
    months.has(lowerAt(reading, index)) ||
    months.has(lowerAt(reading, index - 1)) ||
    (lowerAt(reading, index - 1) === '.' && months.has(lowerAt(reading, index - 2)))
  );
}

/** "Vostok 1 into space", "Artikel 5": a figure right after a name, with no noun that it could count. */
function isPartOfName(reading: Reading, numeral: Numeral): boolean {
  const before = reading.tokens[numeral.first - 1];
  if (before === undefined || !isCapitalised(before)) return isModelNumber(reading, numeral);
  if (reading.lexicon.months.has(before.lower) || isLettersOfModel(before.text)) return true;
  const { functionWords, between } = reading.lexicon;
  if (numeral.first - 1 === 0 && (functionWords.has(before.lower) || between.has(before.lower))) return false;
  if (reading.lexicon.numberWord(before.lower) !== null || reading.lexicon.comparatorsBefore.phrases.has(before.lower))
    return false;
  const noun = readNoun(reading, numeral.next);
  if (noun === null) return true;
  const next = reading.tokens[numeral.next];
  return !reading.lexicon.capitalNouns && isCapitalised(next);
}

/** "B 500", "Do 228", "NH 90": one or two letters before a figure are part of a name. */
function isLettersOfModel(text: string): boolean {
  return (
    text.length <= 2 &&
    text !== 'In' &&
    text !== 'Am' &&
    text !== 'An' &&
    text !== 'Um' &&
    text !== 'At' &&
    text !== 'On'
  );
}

/** "the 747", with no noun after it. */
function isModelNumber(reading: Reading, numeral: Numeral): boolean {
  if (reading.lexicon.capitalNouns || numeral.value < 100) return false;
  return lowerAt(reading, numeral.first - 1) === 'the' && readNoun(reading, numeral.next) === null;
}
