import { englishNumberWord } from './number-words.js';
import { type DateLexicon, positions, type TimeUnit, wordSet } from '../../dates/lexicon.js';

const UNITS: readonly (readonly [TimeUnit, string])[] = [
  ['day', 'day days'],
  ['week', 'week weeks'],
  ['month', 'month months'],
  ['quarter', 'quarter quarters'],
  ['year', 'year years'],
  ['decade', 'decade decades'],
  ['century', 'century centuries'],
];
const shift = (list: string, by: number): [string, number][] => [...wordSet(list)].map((word) => [word, by]);

export const ENGLISH_DATES: DateLexicon = {
  months: positions('january february march april may june july august september october november december', 1),
  doubtfulMonths: wordSet('may march august'),
  shortMonths: positions('jan feb mar apr may jun jul aug sep|sept oct nov dec', 1),
  monthBefore: wordSet(
    'in of since until till by during from to and last next this early late mid between through before after on for around every each',
  ),
  weekdays: positions(
    'monday|mondays tuesday|tuesdays wednesday|wednesdays thursday|thursdays friday|fridays saturday|saturdays sunday|sundays',
    1,
  ),
  dayParts: [],
  seasons: positions('spring summer autumn|fall winter', 21),
  units: new Map(UNITS.flatMap(([unit, names]) => [...wordSet(names)].map((name): [string, TimeUnit] => [name, unit]))),
  shifts: new Map([...shift('last past previous', -1), ...shift('this current', 0), ...shift('next coming', 1)]),
  following: wordSet('following'),
  dayAdverbs: new Map([...shift('today tonight', 0), ...shift('yesterday', -1), ...shift('tomorrow', 1)]),
  numberWord: (lower) => (lower === 'a' || lower === 'an' || lower === 'one' ? 1 : englishNumberWord(lower)),
  agoBefore: new Set(),
  since: wordSet('since'),
  until: wordSet('until till by'),
  agoAfter: wordSet('ago'),
  ordinals: positions('first second third fourth', 1),
  rangeJoints: wordSet('to until till through - – —'),
  between: wordSet('between'),
  betweenJoints: wordSet('and'),
  decadeEndings: wordSet('s'),
  pointedDays: false,
  capitalNouns: false,
};
