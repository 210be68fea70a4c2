import { CURRENCY_CODES } from '../../quantities/currencies.js';
import {
  englishCompoundUnit,
  englishGluedNumber,
  englishNumberWord,
  englishOrdinalWord,
  englishTimesWord,
} from './number-words.js';
import { comparatorPhrases, numberMap, type QuantityLexicon, wordMap, wordSet } from '../../quantities/lexicon.js';

const MEASURES =
  wordMap(`year,years,yr,yrs=years|month,months=months|week,weeks=weeks|day,days=days|hour,hours,hrs=hours|minute,minutes,mins=minutes|second,seconds,secs=seconds|decade,decades=decades|century,centuries=centuries|quarters=quarters|nights=nights
meter,meters,m=meters|metre,metres=metres|kilometer,kilometers,km=kilometers|kilometre,kilometres=kilometres|centimeters,centimetres,cm=centimetres|millimeters,millimetres,mm=millimetres|mile,miles,mi=miles|foot,feet,ft=feet|inch,inches=inches|yard,yards=yards|acre,acres=acres|hectare,hectares,ha=hectares|mph=mph|km/h,kph=km/h|knots=knots
liter,liters=liters|litre,litres=litres|gallon,gallons=gallons|barrel,barrels=barrels|pint,pints=pints
gram,grams,g=grams|kilogram,kilograms,kg,kilo,kilos=kilograms|milligrams,mg=milligrams|micrograms=micrograms|ton,tons=tons|tonne,tonnes=tonnes|pound,pounds,lb,lbs=pounds|ounce,ounces,oz=ounces
degree,degrees,°=degrees|°c=degrees Celsius|°f=degrees Fahrenheit|watt,watts=watts|kilowatts,kw=kilowatts|megawatt,megawatts,mw=megawatts|gigawatt,gigawatts,gw=gigawatts|kilowatt-hours,kwh=kilowatt-hours|terawatt-hours,twh=terawatt-hours|hertz=hertz|megahertz,mhz=megahertz|ghz=gigahertz
bytes=bytes|megabytes,mb=megabytes|gigabytes,gb=gigabytes|terabytes,tb=terabytes|cent,cents=cents|penny,pence=pence|point,points=points|goal,goals=goals|people,person,persons=people|times=times|calories=calories|horsepower,hp=horsepower`);

export const ENGLISH_QUANTITIES: QuantityLexicon = {
  decimalMark: '.',
  numberWord: englishNumberWord,
  multipliers: numberMap(
    'hundred=100|thousand=1e3|million,millions,mn,mln=1e6|billion,billions,bn=1e9|trillion,trillions,tn,trn=1e12|quadrillion=1e15|dozen=12|lakh=1e5|crore=1e7',
  ),
  pointed: wordSet(''),
  articles: wordSet('a an one'),
  countsOne: wordSet('least only just exactly than most'),
  fractions: numberMap(
    'third,thirds=3|quarter,quarters=4|fourth,fourths=4|fifth,fifths=5|sixth,sixths=6|seventh,sevenths=7|eighth,eighths=8|ninth,ninths=9|tenth,tenths=10|hundredth,hundredths=100',
  ),
  halves: wordSet('half'),
  notShareBefore: wordSet('first second other latter last better next past opening final'),
  percent: wordSet('% percent pct'),
  percentPoints: wordSet('percentage-point percentage-points'),
  percentPointUnit: 'percentage points',
  currencies: new Map([
    ...wordMap(
      'dollar,dollars=USD|euro,euros=EUR|yen=JPY|yuan,renminbi=CNY|rouble,roubles,ruble,rubles=RUB|rupee,rupees=INR|franc,francs=CHF|lira=TRY|peso,pesos=MXN|rand=ZAR|hryvnia,hryvnias=UAH|shekel,shekels=ILS|zloty,zlotys=PLN|forint=HUF|riyal,riyals=SAR|dirham,dirhams=AED|naira=NGN|baht=THB|sterling=GBP|quid=GBP|deutschmark,deutschmarks=DEM|tenge=KZT',
    ),
    ...CURRENCY_CODES.filter((code) => code !== 'TRY' && code !== 'ALL').map((code): [string, string] => [
      code.toLowerCase(),
      code,
    ]),
  ]),
  currencyOwners: wordMap(
    'canadian=CAD|australian=AUD|new zealand=NZD|hong kong=HKD|singapore=SGD|u.s,u.s.,us,american=USD|swiss=CHF|british=GBP|swedish=SEK|norwegian=NOK|danish=DKK|egyptian=EGP|indian=INR|pakistani=PKR',
  ),
  measures: MEASURES,
  comparatorsBefore: comparatorPhrases({
    '>': 'more than|over|above|greater than|higher than|larger than|longer than|older than|exceeding|exceeded|exceeds|exceed|in excess of|upwards of|surpassing|surpassed|surpasses|topped|topping|well over|beyond',
    '>=': 'at least|no fewer than|no less than|not less than|a minimum of|minimum of|minimum',
    '<': 'less than|fewer than|under|below|lower than|younger than|shorter than|smaller than|short of|just under|just shy of',
    '<=': 'at most|up to|no more than|not more than|as many as|as much as|a maximum of|maximum of|maximum|at the most|no longer than',
    '~': 'about|around|roughly|approximately|approx|some|nearly|almost|close to|an estimated|estimated|circa|virtually|or so|somewhere around|in the region of|in the neighborhood of|~|≈',
  }),
  comparatorsAfter: comparatorPhrases({
    '>=': 'or more|and more|or older|and older|and above|or above|or over|and over|or longer|plus|or higher',
    '<=': 'or less|or fewer|or younger|and younger|and under|or under|or below',
    '~': 'or so',
  }),
  rangeJoints: wordSet('to - – — through'),
  pairJoints: wordSet('and or'),
  between: wordSet('between'),
  minus: wordSet('minus'),
  months: wordSet(
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
  ),
  yearBefore: wordSet(
    'in since by until till from during between to through year years early mid late spring summer fall autumn winter before after for circa of the and ending quarter and',
  ),
  countBefore: wordSet('about around approximately least over nearly almost all total than some'),
  clock: wordSet("o'clock o’clock am pm a.m a.m. p.m p.m. gmt utc est edt"),
  clockBefore: wordSet('at around'),
  labels: wordSet(
    'number no nos page pages p pp chapter article section paragraph volume vol part figure fig table group level stage phase route highway interstate channel platform track terminal block zone round category class grade version resolution boeing airbus flight room apollo formula reactor gate line hall type issue episode season squadron model mark unit area division bill title amendment exhibit proposition prop form size district ward precinct studio pier hangar building suite apartment rule step day game lot item isbn phone tel zip code windows iphone galaxy playstation xbox league tier facility',
  ),
  vague: wordSet('several few many some couple various numerous'),
  countedOrdinals: wordMap(
    'anniversary,birthday=years|mission=missions|time=times|win=wins|victory=victories|defeat=defeats|title=titles|goal=goals|appearance=appearances|term=terms|case=cases|consecutive=in a row|straight=in a row|attempt=attempts|death=deaths|game=games|flight=flights',
  ),
  every: wordSet('every'),
  ordinalWord: englishOrdinalWord,
  timesWord: englishTimesWord,
  timesUnit: 'times',
  yearsUnit: 'years',
  goalsUnit: 'goals',
  compoundUnit: (part) => englishCompoundUnit(part),
  gluedNumber: englishGluedNumber,
  functionWords: wordSet(
    `the a an and or but as like in at on of off for from by with without after before about against until since under over to into onto than per each
    is are was were be been being will would has have had can could may might must should do does did said says say that which who whom whose where when while if because so not also only just still then there
    he she it we you they i his her its our your their this these those killed injured died wounded dead aboard more less fewer ago away`,
  ),
  smallMonths: false,
  capitalNouns: false,
  unitForm: (noun) => noun,
};
