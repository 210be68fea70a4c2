import { germanNumberWord } from './number-words.js';
import { type DateLexicon, positions, type TimeUnit, wordSet } from '../../dates/lexicon.js';

const UNITS: readonly (readonly [TimeUnit, string])[] = [
  ['day', 'tag tage tagen tages'],
  ['week', 'woche wochen'],
  ['month', 'monat monate monaten monats'],
  ['quarter', 'quartal quartals quartalen'],
  ['year', 'jahr jahre jahren jahres'],
  ['decade', 'jahrzehnt jahrzehnte jahrzehnten jahrzehnts'],
  ['century', 'jahrhundert jahrhunderts jahrhunderte jahrhunderten'],
];
const shift = (list: string, by: number): [string, number][] => [...wordSet(list)].map((word) => [word, by]);

export const GERMAN_DATES: DateLexicon = {
  months: new Map([
    ...positions(
      'januar|jänner|januars februar|feber|februars märz|märzes april|aprils mai juni juli august|augusts september|septembers oktober|oktobers november|novembers dezember|dezembers',
      1,
    ),
  ]),
  doubtfulMonths: new Set(),
  shortMonths: positions('jan feb mär|mrz apr mai jun jul aug sep|sept okt nov dez', 1),
  monthBefore: new Set(),
  weekdays: positions(
    'montag|montags dienstag|dienstags mittwoch|mittwochs donnerstag|donnerstags freitag|freitags samstag|sonnabend|samstags sonntag|sonntags',
    1,
  ),
  dayParts: ['abend', 'morgen', 'nachmittag', 'vormittag', 'mittag', 'nacht', 'früh'],
  seasons: positions('frühjahr|frühling sommer herbst winter', 21),
  units: new Map(UNITS.flatMap(([unit, names]) => [...wordSet(names)].map((name): [string, TimeUnit] => [name, unit]))),
  shifts: new Map([
    ...shift(
      'vergangenen vergangene vergangener vergangenes letzten letzte letzter letztes vorigen vorige voriger voriges verflossenen abgelaufenen abgelaufene',
      -1,
    ),
    ...shift('vorvergangenen vorletzten vorletzte vorletzter', -2),
    ...shift('diesen diese dieser dieses diesem laufenden laufende laufendes heutigen', 0),
    ...shift('kommenden kommende kommender kommendes nächsten nächste nächster nächstes folgenden', 1),
    ...shift('übernächsten übernächste übernächster übernächstes', 2),
  ]),
  following: wordSet('darauffolgenden folgenden anschließenden'),
  dayAdverbs: new Map([
    ...shift('heute heutigen heutige heutiger', 0),
    ...shift('gestern gestrigen gestrige gestriger', -1),
    ...shift('vorgestern', -2),
    ...shift('morgen morgigen', 1),
    ...shift('übermorgen', 2),
  ]),
  numberWord: (lower) =>
    lower === 'einem' || lower === 'einer' ? 1 : lower === 'anderthalb' ? null : germanNumberWord(lower),
  agoBefore: wordSet('vor'),
  since: wordSet('seit'),
  until: wordSet('bis'),
  agoAfter: new Set(),
  ordinals: positions('ersten|erste|erstes zweiten|zweite|zweites dritten|dritte|drittes vierten|vierte|viertes', 1),
  rangeJoints: wordSet('bis - – —'),
  between: wordSet('zwischen'),
  betweenJoints: wordSet('und'),
  decadeEndings: wordSet('er ern'),
  pointedDays: true,
  capitalNouns: true,
};
