import { CURRENCY_CODES } from '../quantities/currencies.js';
import type { DateLexicon } from '../dates/lexicon.js';
import { comparatorPhrases, numberMap, type QuantityLexicon, wordMap, wordSet } from '../quantities/lexicon.js';
import { NEUTRAL_INSIDE, type SentenceLexicon, words } from '../sentences/lexicon.js';
import type { Category, Language, Markers } from './language.js';

const EMPTY: ReadonlySet<string> = new Set();

/** What can be read in any language: figures, percent signs, currency signs and codes, and the commonest measures. */
const QUANTITIES: QuantityLexicon = {
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
  smallMonths: true,
  capitalNouns: false,
  unitForm: (noun) => noun,
};

const SENTENCES: SentenceLexicon = {
  inside: words(NEUTRAL_INSIDE),
  either: words('etc co corp inc ltd jr sr'),
  starters: EMPTY,
  ordinalBefore: EMPTY,
  ordinalAfter: EMPTY,
  afterClock: EMPTY,
  onlyInitial: EMPTY,
  beforeTitle: EMPTY,
  saying: EMPTY,
  closings: EMPTY,
  capitalNouns: false,
};

/** Years and ISO dates only. */
const DATES: DateLexicon = {
  months: new Map(),
  doubtfulMonths: EMPTY,
  shortMonths: new Map(),
  monthBefore: EMPTY,
  weekdays: new Map(),
  dayParts: [],
  seasons: new Map(),
  units: new Map(),
  shifts: new Map(),
  following: EMPTY,
  dayAdverbs: new Map(),
  numberWord: () => null,
  agoBefore: EMPTY,
  since: EMPTY,
  until: EMPTY,
  agoAfter: EMPTY,
  ordinals: new Map(),
  rangeJoints: wordSet('- – —'),
  between: EMPTY,
  betweenJoints: EMPTY,
  decadeEndings: EMPTY,
  pointedDays: false,
  capitalNouns: false,
};

const MARKERS: Markers = {
  opinion: EMPTY,
  hedge: EMPTY,
  norm: EMPTY,
  future: EMPTY,
  firstPerson: EMPTY,
  connective: EMPTY,
  superlative: EMPTY,
  comparison: EMPTY,
  causal: EMPTY,
  legal: EMPTY,
  sayNoun: EMPTY,
  mindVerb: EMPTY,
  eventVerb: EMPTY,
  evaluative: EMPTY,
  evaluativeEnding: null,
  negation: EMPTY,
  soon: EMPTY,
  expectVerb: EMPTY,
  vagueVerb: EMPTY,
  vagueNoun: EMPTY,
};

/** The tags of Universal Dependencies, for a tagger that was trained on them. */
const UNIVERSAL: Readonly<Record<string, Category>> = {
  VERB: 'finite',
  AUX: 'finite',
  NOUN: 'noun',
  PROPN: 'name',
  PRON: 'pronoun',
  DET: 'determiner',
  ADJ: 'adjective',
  ADV: 'adverb',
  ADP: 'preposition',
  CCONJ: 'conjunction',
  SCONJ: 'subordinator',
  NUM: 'number',
};

/** What holds for a language of which nothing is known, and what a new language begins with. */
export const NEUTRAL: Language = {
  code: 'und',
  sentences: SENTENCES,
  quantities: QUANTITIES,
  dates: DATES,
  markers: MARKERS,
  sayVerbs: new Map(),
  lemmaOf: () => null,
  readings: () => 0,
  tagger: null,
  clauseTags: { finite: wordSet('VERB AUX'), opens: wordSet('SCONJ') },
  categories: UNIVERSAL,
};
