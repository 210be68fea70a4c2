import { CURRENCY_CODES } from './currencies.js';
import { comparatorPhrases, numberMap, type QuantityLexicon, wordMap, wordSet } from './lexicon.js';

const EMPTY: ReadonlySet<string> = new Set();

/** What can be read in any language: figures, percent signs, currency signs and codes, and the commonest measures. */
export const NEUTRAL: QuantityLexicon = {
  decimalMark: ',',
  numberWord: () => null,
  multipliers: numberMap(
    'million,millions,millionen,millones,milioni,milionów,milioane,mln,mln.=1e6|milliard,milliards,miliardi,miliardów,miliarde,mrd,mld=1e9',
  ),
  pointed: wordSet('mln mrd mld'),
  articles: EMPTY,
  countsOne: EMPTY,
  fractions: new Map(),
  halves: EMPTY,
  notShareBefore: EMPTY,
  percent: wordSet('% ٪ percent pourcent'),
  percentPoints: EMPTY,
  percentPointUnit: 'pp',
  currencies: new Map([
    ...wordMap('euro,euros=EUR|dollar,dollars=USD'),
    ...CURRENCY_CODES.filter((code) => code !== 'TRY' && code !== 'RON' && code !== 'MXN').map(
      (code): [string, string] => [code.toLowerCase(), code],
    ),
  ]),
  currencyOwners: new Map(),
  measures: wordMap('km=km|kg=kg|m=m|cm=cm|km²=km²|kw=kW|mw=MW|gw=GW|kwh=kWh|°c=°C'),
  comparatorsBefore: comparatorPhrases({ '>': '>', '<': '<', '>=': '≥', '<=': '≤', '~': '~|≈|±' }),
  comparatorsAfter: comparatorPhrases({}),
  rangeJoints: wordSet('- – —'),
  pairJoints: EMPTY,
  between: EMPTY,
  minus: EMPTY,
  months: EMPTY,
  yearBefore: EMPTY,
  countBefore: EMPTY,
  clock: wordSet('h'),
  clockBefore: EMPTY,
  labels: EMPTY,
  vague: EMPTY,
  countedOrdinals: new Map(),
  every: EMPTY,
  ordinalWord: () => null,
  timesWord: () => null,
  timesUnit: '×',
  yearsUnit: 'years',
  goalsUnit: 'goals',
  compoundUnit: () => null,
  gluedNumber: () => null,
  functionWords: EMPTY,
  capitalNouns: false,
  unitForm: (noun) => noun,
};
