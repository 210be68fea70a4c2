import {
  germanGluedNumber,
  germanGluedUnit,
  germanNumberWord,
  germanOrdinalWord,
  germanTimesWord,
} from './number-words.js';
import { CURRENCY_CODES } from '../../quantities/currencies.js';
import { comparatorPhrases, numberMap, type QuantityLexicon, wordMap, wordSet } from '../../quantities/lexicon.js';

const COMPOUND_NUMBERS = numberMap(
  'anderthalb,eineinhalb=1.5|zweieinhalb=2.5|dreieinhalb=3.5|viereinhalb=4.5|fünfeinhalb=5.5|sechseinhalb=6.5|siebeneinhalb=7.5|achteinhalb=8.5|neuneinhalb=9.5|zehneinhalb=10.5',
);

const MEASURES =
  wordMap(`jahr,jahre,jahren,jahres=Jahre|monat,monate,monaten,monats=Monate|woche,wochen=Wochen|tag,tage,tagen=Tage
stunde,stunden=Stunden|minute,minuten=Minuten|sekunde,sekunden=Sekunden|jahrzehnt,jahrzehnte,jahrzehnten=Jahrzehnte|jahrhundert,jahrhunderte,jahrhunderten=Jahrhunderte
quartal,quartale,quartalen=Quartale|nacht,nächte,nächten=Nächte
meter,metern,m=Meter|kilometer,kilometern,km=Kilometer|zentimeter,zentimetern,cm=Zentimeter|millimeter,millimetern,mm=Millimeter|meile,meilen=Meilen|seemeilen=Seemeilen|fuß=Fuß
quadratmeter,quadratmetern,qm,m²=Quadratmeter|quadratkilometer,quadratkilometern,km²=Quadratkilometer|kubikmeter,kubikmetern,m³=Kubikmeter|hektar=Hektar|ha=Hektar
liter,litern,l=Liter|hektoliter=Hektoliter|barrel=Barrel|milliliter,ml=Milliliter
gramm,g=Gramm|kilogramm,kg=Kilogramm|kilo,kilos=Kilogramm|tonne,tonnen,t=Tonnen|milligramm,mg=Milligramm|mikrogramm=Mikrogramm|zentner=Zentner
grad,°=Grad|°c=Grad Celsius|watt=Watt|kilowatt,kw=Kilowatt|megawatt,mw=Megawatt|gigawatt,gw=Gigawatt|kilowattstunden,kwh=Kilowattstunden|megawattstunden,mwh=Megawattstunden|gigawattstunden=Gigawattstunden|terawattstunden,twh=Terawattstunden|volt=Volt|hertz=Hertz|megahertz,mhz=Megahertz|gigahertz,ghz=Gigahertz
ps=PS|byte=Byte|kilobyte,kb=Kilobyte|megabyte,mb=Megabyte|gigabyte,gb=Gigabyte|terabyte,tb=Terabyte|megabit=Megabit|gigabit=Gigabit
kilometer/h,km/h=km/h|stundenkilometer,stundenkilometern=km/h|cent=Cent|punkt,punkte,punkten=Punkte|tor,tore,toren=Tore|treffer=Treffer|lichtjahr,lichtjahre,lichtjahren=Lichtjahre|becquerel=Becquerel|millisievert=Millisievert|promille,‰=‰|hpa=hPa|bar=Bar|dezibel=Dezibel|mal=mal|kalorien=Kalorien|kilokalorien,kcal=Kilokalorien`);

export const GERMAN_QUANTITIES: QuantityLexicon = {
  decimalMark: ',',
  numberWord: (lower) => COMPOUND_NUMBERS.get(lower) ?? germanNumberWord(lower),
  multipliers: numberMap(
    'tausend,tsd=1e3|hundert=100|million,millionen,mio,mill=1e6|milliarde,milliarden,mrd=1e9|billion,billionen,bio=1e12|billiarde,billiarden=1e15|dutzend=12',
  ),
  pointed: wordSet('mio mrd mill tsd bio'),
  articles: wordSet('ein eine einen einem einer eines'),
  countsOne: wordSet('als nur lediglich genau mindestens einzig wenigstens höchstens maximal bloß gerade'),
  fractions: numberMap(
    'drittel,dritteln,drittels=3|viertel,vierteln,viertels=4|fünftel,fünfteln=5|sechstel,sechsteln=6|siebtel=7|achtel,achteln=8|neuntel=9|zehntel,zehnteln=10|hundertstel=100|tausendstel=1000',
  ),
  halves: wordSet('hälfte'),
  notShareBefore: wordSet('zweite zweiten zweiter erste ersten erster andere anderen letzte letzten'),
  percent: wordSet('% prozent % v.h'),
  percentPoints: wordSet('prozentpunkt prozentpunkte prozentpunkten'),
  percentPointUnit: 'Prozentpunkte',
  currencies: new Map([
    ...wordMap(
      `euro,euros=EUR|dollar,dollars,us-dollar,us-dollars=USD|franken=CHF|pfund,pfunde=GBP|yen=JPY|yuan,renminbi=CNY|rubel=RUB|rupien=INR|won=KRW|lira=TRY|hrywnja,griwna,griwnja=UAH|schekel=ILS|d-mark,dm,mark,reichsmark=DEM|schilling=ATS|zloty,złoty=PLN|forint=HUF|kronen=SEK|reais=BRL|rand=ZAR|peso,pesos=MXN|tenge=KZT|riyal=SAR|dirham=AED|baht=THB|kanada-dollar=CAD|australien-dollar=AUD|hongkong-dollar=HKD`,
    ),
    ...CURRENCY_CODES.map((code): [string, string] => [code.toLowerCase(), code]),
  ]),
  currencyOwners: wordMap(
    'kanadische,kanadischen,kanadischer=CAD|australische,australischen,australischer=AUD|neuseeländische,neuseeländischen=NZD|schweizer=CHF|britische,britischen=GBP|tschechische,tschechischen=CZK|schwedische,schwedischen=SEK|norwegische,norwegischen=NOK|dänische,dänischen=DKK|ägyptische,ägyptischen=EGP|türkische,türkischen=TRY|indische,indischen=INR|iranische,iranischen=IRR|amerikanische,amerikanischen=USD',
  ),
  measures: MEASURES,
  comparatorsBefore: comparatorPhrases({
    '>': 'mehr als|über|oberhalb von|mehr denn|größer als|älter als|länger als|höher als|übersteigt|überstieg|überschritt|überschreitet|überschritten',
    '>=': 'mindestens|wenigstens|zumindest|nicht weniger als|nicht unter|ab|minimal|gut und gerne',
    '<': 'weniger als|unter|unterhalb von|kleiner als|jünger als|niedriger als|keine|nicht ganz|nicht einmal',
    '<=': 'höchstens|maximal|nicht mehr als|bis zu|bis maximal|nicht über',
    '~': 'rund|etwa|circa|ca|zirka|ungefähr|annähernd|knapp|fast|beinahe|nahezu|an die|gut|geschätzt|geschätzte|geschätzten|schätzungsweise|um die|gegen|in etwa|grob|durchschnittlich etwa',
  }),
  comparatorsAfter: comparatorPhrases({
    '>': 'überschritten|übersteigt|überstieg|überschritt|übersteigen|überschreitet|überschreiten|übertroffen|übertraf|übertrifft',
    '>=': 'oder mehr|und mehr|oder älter|und älter|oder darüber|oder länger|aufwärts',
    '<': 'unterschritten|unterschreitet|unterschritt',
    '<=': 'oder weniger|und weniger|oder jünger|und jünger',
  }),
  rangeJoints: wordSet('bis - – — auf'),
  pairJoints: wordSet('und oder sowie beziehungsweise bzw'),
  between: wordSet('zwischen'),
  minus: wordSet('minus'),
  months: wordSet(
    'januar jänner februar feber märz april mai juni juli august september oktober november dezember jan feb mär apr jun jul aug sep sept okt nov dez',
  ),
  yearBefore: wordSet(
    'seit ab bis von vor nach jahr jahre jahren jahres anfang mitte ende frühjahr frühling sommer herbst winter sommers herbsts winters im in um erst bereits schon spätestens zwischen wintersemester sommersemester quartal halbjahr gegen ca',
  ),
  countBefore: wordSet('insgesamt rund etwa mindestens über fast knapp mehr'),
  clock: wordSet('uhr h'),
  clockBefore: wordSet('um gegen ab kurz'),
  labels: wordSet(
    'nummer nr no platz rang seite s kapitel artikel art paragraph paragraf § §§ absatz abs satz ziffer buchstabe band teil tabelle abbildung abb gruppe stufe phase route kanal gleis terminal block zone runde kategorie version resolution boeing airbus flug zimmer apollo formel reaktor autobahn bundesstraße linie halle tor kreis klasse typ ausgabe heft folge staffel modell baureihe liga sektor level gesetz drucksache aktenzeichen az postfach telefon tel fax isbn plz hausnummer',
  ),
  vague: wordSet(
    'mehrere mehreren mehrerer einige einigen einiger viele vielen vieler paar etliche etlichen zig wenige wenigen',
  ),
  countedOrdinals: wordMap(
    'jahrestag,jahrestages,jahrestags,geburtstag,geburtstags,geburtstages,todestag,todestages,hochzeitstag,jubiläum=Jahre|lebensjahr,lebensjahres=Jahre|mal=mal|verhandlungstag=Verhandlungstage|sieg=Siege|niederlage=Niederlagen|titel=Titel|tor=Tore|saisontor=Tore|länderspiel=Länderspiele|mission=Missionen|todesopfer=Todesopfer',
  ),
  every: wordSet('jeder jede jedes jeden jedem'),
  ordinalWord: germanOrdinalWord,
  timesWord: germanTimesWord,
  timesUnit: 'mal',
  yearsUnit: 'Jahre',
  goalsUnit: 'Tore',
  compoundUnit: (part, whole) => germanGluedUnit(part) ?? (part === 'prozent' ? '%' : part === '' ? null : whole),
  gluedNumber: germanGluedNumber,
  functionWords: wordSet(
    `der die das den dem des ein eine einer und oder aber sowie als wie in im an am auf aus bei beim bis durch für gegen mit nach ohne seit über um unter von vom vor zu zum zur
    ist sind war waren wird werden wurde wurden hat haben hatte hatten kann können soll sollen sich nicht auch noch nur schon er sie es wir ihr sein ihre dass weil wenn nachdem wo laut pro je davon dabei`,
  ),
  smallMonths: false,
  capitalNouns: true,
  unitForm: germanUnit,
};

const DATIVE_PLURALS = wordMap(
  'punkten=Punkte|schiffen=Schiffe|fällen=Fälle|plätzen=Plätze|betrieben=Betriebe|orten=Orte|spielen=Spiele|schüssen=Schüsse|toten=Tote|verletzten=Verletzte|beschäftigten=Beschäftigte|angestellten=Angestellte|abgeordneten=Abgeordnete|arbeitslosen=Arbeitslose|erwachsenen=Erwachsene|jugendlichen=Jugendliche|gefangenen=Gefangene|überlebenden=Überlebende|reisenden=Reisende|angehörigen=Angehörige|stücken=Stücke|hunden=Hunde|freunden=Freunde|bränden=Brände|anschlägen=Anschläge|angriffen=Angriffe|verträgen=Verträge|flügen=Flüge|zügen=Züge|städten=Städte|häusern=Häuser',
);

/** Nominative plural of a noun in the dative plural, where its ending tells: "Ländern" → "Länder". */
function germanUnit(noun: string): string {
  const lower = noun.toLowerCase();
  const listed = DATIVE_PLURALS.get(lower);
  if (listed !== undefined) return listed;
  return noun.length > 5 && (lower.endsWith('ern') || lower.endsWith('eln')) ? noun.slice(0, -1) : noun;
}
