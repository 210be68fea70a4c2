import { roleOf } from '../quantities/context.js';
import { isCapitalised, lowerAt, readNumeral } from '../quantities/reader.js';
import {
  calendar,
  type DateReading,
  type Found,
  readDayNumber,
  readMonthName,
  readNumericDate,
  readYearAfter,
} from './calendar-parts.js';
import type { DateLexicon } from './lexicon.js';

/** The date expression that begins at token `index`; null when none does. `previousYear`: the last year's token or -1. */
export function readDate(reading: DateReading, index: number, previousYear: number): Found | null {
  const token = reading.tokens[index];
  if (token === undefined || (token.kind !== 'word' && token.kind !== 'number')) return null;
  if (token.kind === 'number') {
    return (
      readNumericDate(reading, index) ??
      readDayFirst(reading, index) ??
      readCentury(reading, index) ??
      readDistance(reading, index) ??
      readYear(reading, index, previousYear)
    );
  }
  return (
    readMonthFirst(reading, index) ??
    readDayFirst(reading, index) ??
    readWeekday(reading, index) ??
    readShifted(reading, index) ??
    readSeason(reading, index) ??
    readAdverb(reading, index) ??
    readQuarter(reading, index) ??
    readDecade(reading, index) ??
    readCentury(reading, index) ??
    readDistance(reading, index)
  );
}

/** "12. April 1981", "28 June", "5th of May", "3. bis 5. Oktober" (the month of the second day holds for both). */
function readDayFirst(reading: DateReading, index: number): Found | null {
  const day = readDayNumber(reading, index);
  if (day === null) return null;
  const monthAt = lowerAt(reading, day.next) === 'of' ? day.next + 1 : day.next;
  const month = readMonthName(reading, monthAt);
  if (month !== null) {
    const year = readYearAfter(reading, month.next);
    return { meaning: calendar(year.year, month.month, day.day, year.shift), first: index, next: year.next };
  }
  const joint = lowerAt(reading, day.next);
  if (!reading.dates.rangeJoints.has(joint) && !reading.dates.betweenJoints.has(joint) && joint !== '/') return null;
  const second = readDayNumber(reading, day.next + 1) ?? readDayNumber(reading, day.next + 2);
  if (second === null) return null;
  const shared = readMonthName(reading, second.next);
  if (shared === null) return null;
  const year = readYearAfter(reading, shared.next);
  return { meaning: calendar(year.year, shared.month, day.day, year.shift), first: index, next: day.next };
}

/** "April 12, 1981", "July 2003", "Februar dieses Jahres", "im August". */
function readMonthFirst(reading: DateReading, index: number): Found | null {
  const { dates } = reading;
  const month = readMonthName(reading, index);
  if (month === null) return null;
  const day = dates.pointedDays ? null : readDayNumber(reading, month.next);
  if (day !== null && !isCounting(reading, day.next)) {
    const year = readYearAfter(reading, lowerAt(reading, day.next) === ',' ? day.next + 1 : day.next);
    const explicit = year.year !== null || year.shift !== null;
    const next = explicit ? year.next : day.next;
    return { meaning: calendar(year.year, month.month, day.day, year.shift), first: index, next };
  }
  const comma = lowerAt(reading, month.next) === ',' && !dates.capitalNouns ? month.next + 1 : month.next;
  const year = readYearAfter(reading, comma);
  const explicit = year.year !== null || year.shift !== null;
  if (!explicit) {
    if (month.short && dates.months.get(lowerAt(reading, index)) === undefined) return null;
    if (dates.doubtfulMonths.has(lowerAt(reading, index)) && !dates.monthBefore.has(lowerAt(reading, index - 1)))
      return null;
  }
  const shift = monthShift(reading, index);
  const first = shift === null ? index : index - 1;
  return {
    meaning: calendar(year.year, month.month, null, year.shift ?? shift),
    first,
    next: explicit ? year.next : month.next,
  };
}

/** "last March", "vergangenen August": null because the nearest one is meant anyway, except "next". */
function monthShift(reading: DateReading, index: number): number | null {
  const shift = reading.dates.shifts.get(lowerAt(reading, index - 1));
  return shift === 1 ? 1 : null;
}

/** "June 28 people": the figure counts something. */
function isCounting(reading: DateReading, next: number): boolean {
  const word = lowerAt(reading, next);
  return (
    reading.lexicon.measures.has(word) || reading.lexicon.percent.has(word) || reading.lexicon.multipliers.has(word)
  );
}

/** "am Donnerstag", "Mittwochabend", "vergangenen Freitag", "Mittwoch vergangener Woche", "last Tuesday". */
function readWeekday(reading: DateReading, index: number): Found | null {
  const { dates } = reading;
  const token = reading.tokens[index];
  if (token === undefined || !isCapitalised(token)) return null;
  const weekday = dates.weekdays.get(token.lower) ?? withDayPart(dates, token.lower);
  if (weekday === null || token.lower.endsWith('ags')) return null;
  const before = lowerAt(reading, index - 1);
  if (isBeforeExplicitDate(reading, index + 1) || dates.dayAdverbs.has(before)) return null;
  if (before === 'am' && /^(?:bild|welt)$/.test(lowerAt(reading, index - 2))) return null;
  const after = dates.following.has(before);
  const shift = after ? null : (dates.shifts.get(before) ?? null);
  const weekShift = dates.shifts.get(lowerAt(reading, index + 1)) ?? null;
  const ofWeek = weekShift !== null && dates.units.get(lowerAt(reading, index + 2)) === 'week';
  return {
    meaning: { kind: 'weekday', weekday, shift, weekShift: ofWeek ? weekShift : null, after },
    first: shift !== null || after ? index - 1 : index,
    next: ofWeek ? index + 3 : index + 1,
  };
}

function withDayPart(dates: DateLexicon, lower: string): number | null {
  for (const part of dates.dayParts) {
    if (lower.endsWith(part)) return dates.weekdays.get(lower.slice(0, -part.length)) ?? null;
  }
  return null;
}

/** "Freitag, den 14. März", "Tuesday, April 12": the date that follows says it all. */
function isBeforeExplicitDate(reading: DateReading, index: number): boolean {
  let at = index;
  if (lowerAt(reading, at) === ',' || lowerAt(reading, at) === '(') at += 1;
  if (lowerAt(reading, at) === 'den' || lowerAt(reading, at) === 'dem') at += 1;
  if (readNumericDate(reading, at) !== null || readDayFirst(reading, at) !== null) return true;
  const month = readMonthName(reading, at);
  return month !== null && readDayNumber(reading, month.next) !== null;
}

/** "im vergangenen Jahr", "last week", "in diesem Monat", "the past decade". */
function readShifted(reading: DateReading, index: number): Found | null {
  const { dates } = reading;
  const shift = dates.shifts.get(lowerAt(reading, index));
  if (shift === undefined) return null;
  const noun = lowerAt(reading, index + 1);
  const season = dates.seasons.get(noun);
  if (season !== undefined) {
    return { meaning: { kind: 'season', season, year: null, yearShift: shift }, first: index, next: index + 2 };
  }
  const unit = dates.units.get(noun);
  if (unit === undefined || isPlural(noun) || (unit === 'day' && shift !== 0)) return null;
  return { meaning: { kind: 'unit', unit, shift }, first: index, next: index + 2 };
}

/** "in den letzten Jahren": a stretch, not a date. */
function isPlural(noun: string): boolean {
  return (
    /^(?:jahre|jahren|monate|monaten|wochen|tage|tagen|quartalen|jahrzehnte|jahrzehnten|jahrhunderte|jahrhunderten)$/.test(
      noun,
    ) ||
    (noun.endsWith('s') && !/^(?:jahres|tages|monats|quartals|jahrzehnts|jahrhunderts)$/.test(noun))
  );
}

/** "Sommer 2015", "im Herbst", "the spring of 2010". */
function readSeason(reading: DateReading, index: number): Found | null {
  const { dates } = reading;
  const token = reading.tokens[index];
  const season = dates.seasons.get(token?.lower ?? '');
  if (season === undefined || (dates.capitalNouns && !isCapitalised(token))) return null;
  const year = readYearAfter(reading, index + 1);
  if (year.year === null && year.shift === null) {
    if (!/^(?:im|seit|diesen|dieses)$/.test(lowerAt(reading, index - 1))) return null;
    return { meaning: { kind: 'season', season, year: null, yearShift: null }, first: index, next: index + 1 };
  }
  return { meaning: { kind: 'season', season, year: year.year, yearShift: year.shift }, first: index, next: year.next };
}

/** "heute", "gestern", "yesterday". A noun ("am Morgen") is none. */
function readAdverb(reading: DateReading, index: number): Found | null {
  const token = reading.tokens[index];
  if (token === undefined) return null;
  const shift = reading.dates.dayAdverbs.get(token.lower);
  if (shift === undefined) return null;
  if (
    reading.dates.capitalNouns &&
    token.lower === 'morgen' &&
    (isCapitalised(token) || /^(?:heute|gestern|am|jeden|bis|vom)$/.test(lowerAt(reading, index - 1)))
  ) {
    return null;
  }
  return { meaning: { kind: 'unit', unit: 'day', shift }, first: index, next: index + 1 };
}

/** "im dritten Quartal 2022", "the third quarter of 2022". */
function readQuarter(reading: DateReading, index: number): Found | null {
  const quarter = reading.dates.ordinals.get(lowerAt(reading, index));
  if (quarter === undefined || reading.dates.units.get(lowerAt(reading, index + 1)) !== 'quarter') return null;
  const year = readYearAfter(reading, index + 2);
  return {
    meaning: { kind: 'quarter', quarter, year: year.year },
    first: index,
    next: year.year === null ? index + 2 : year.next,
  };
}

/** "1990er", "90er Jahre", "1990s". */
function readDecade(reading: DateReading, index: number): Found | null {
  const match = /^((?:1\d|20)?\d0)-?([a-z]{1,3})$/.exec(lowerAt(reading, index));
  if (match === null || !reading.dates.decadeEndings.has(match[2] ?? '')) return null;
  const written = Number(match[1]);
  if (written < 100 && (match[1] ?? '').length !== 2) return null;
  const decade = written < 100 ? 1900 + written : written;
  const withNoun = /^jahren?$/.test(lowerAt(reading, index + 1));
  if (written < 100 && reading.dates.capitalNouns && !withNoun) return null;
  return { meaning: { kind: 'decade', decade }, first: index, next: withNoun ? index + 2 : index + 1 };
}

/** "19. Jahrhundert", "the 19th century". */
function readCentury(reading: DateReading, index: number): Found | null {
  const day = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(lowerAt(reading, index));
  if (day === null) return null;
  const at = lowerAt(reading, index + 1) === '.' ? index + 2 : index + 1;
  const century = Number(day[1]);
  if (reading.dates.units.get(lowerAt(reading, at)) !== 'century' || century < 1) return null;
  if (at === index + 1 && reading.dates.pointedDays) return null;
  return { meaning: { kind: 'century', century }, first: index, next: at + 1 };
}

/** "vor zwei Jahren", "three weeks ago". */
function readDistance(reading: DateReading, index: number): Found | null {
  const { dates } = reading;
  const leads = dates.agoBefore.has(lowerAt(reading, index));
  let at = leads ? index + 1 : index;
  while (leads && at < index + 3 && /^(?:rund|etwa|knapp|gut|ungefähr|fast|genau)$/.test(lowerAt(reading, at))) at += 1;
  const figure = reading.tokens[at];
  const count =
    figure?.kind === 'number' && /^\d{1,4}$/.test(figure.text)
      ? Number(figure.text)
      : dates.numberWord(lowerAt(reading, at));
  if (count === null) return null;
  const unit = dates.units.get(lowerAt(reading, at + 1));
  if (unit === undefined) return null;
  if (leads) return { meaning: { kind: 'distance', unit, count }, first: index, next: at + 2 };
  if (!dates.agoAfter.has(lowerAt(reading, at + 2))) return null;
  return { meaning: { kind: 'distance', unit, count }, first: index, next: at + 3 };
}

/** "2013", where it is a year and no count and no part of a name. */
function readYear(reading: DateReading, index: number, previousYear: number): Found | null {
  if (!/^(?:1\d|20)\d\d$/.test(lowerAt(reading, index))) return null;
  const numeral = readNumeral(reading, index);
  if (numeral === null || numeral.next !== index + 1 || roleOf(reading, numeral, previousYear) !== 'year') return null;
  return { meaning: calendar(numeral.value, null, null), first: index, next: index + 1 };
}
