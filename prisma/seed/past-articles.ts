import type { SourceName } from './sources.js';

export type PastFinding = {
  readonly rating: string;
  readonly rationale: string;
  readonly sources: readonly SourceName[];
  readonly stance?: 'supports' | 'refutes' | 'context';
};

/** A claim by the words where it stands, and what became of it. */
export type PastClaim = {
  readonly words: string;
  readonly first: PastFinding;
  /** Where two blind reviews are wanted; the same finding when it is left out. */
  readonly second?: PastFinding;
  /** The editor's ruling where the two differ. */
  readonly ruling?: { readonly rating: string; readonly rationale: string };
};

export type PastArticle = {
  readonly daysAgo: number;
  readonly language: 'de' | 'en';
  readonly desk: string;
  /** `high`: every claim is reviewed by two people who do not know of each other. */
  readonly risk: 'normal' | 'high';
  readonly title: string;
  readonly text: string;
  readonly claims: readonly PastClaim[];
  /** Decided, but not signed off yet. */
  readonly unsigned?: true;
};

const says = (rationale: string, ...sources: SourceName[]): PastFinding => ({ rating: 'true', rationale, sources });
const found = (rating: string, rationale: string, ...sources: SourceName[]): PastFinding => ({
  rating,
  rationale,
  sources,
  stance: rating.includes('false') ? 'refutes' : 'context',
});

/** What the demo newsroom has checked in the past weeks. Of our own writing; places, people and figures are invented. */
export const PAST_ARTICLES: readonly PastArticle[] = [
  {
    daysAgo: 55,
    language: 'de',
    desk: 'Lokales',
    risk: 'normal',
    title: 'Auental zählt wieder mehr Einwohner',
    text: 'Ende Juni lebten 41.300 Menschen in Auental, 620 mehr als ein Jahr zuvor. Damit wächst die Stadt zum dritten Mal in Folge. Jeder fünfte Einwohner ist älter als 65 Jahre. Das freut nicht nur die Wirte.',
    claims: [
      { words: '41.300 Menschen', first: says('Die Tabelle nennt 41.297, gerundet stimmt es.', 'statistics') },
      {
        words: 'zum dritten Mal in Folge',
        first: found('false', 'Im Jahr davor ist die Zahl um 40 gesunken.', 'statistics'),
      },
      {
        words: 'Jeder fünfte Einwohner',
        first: found('mostly_true', 'Es sind 19,4 Prozent, also knapp jeder fünfte.', 'statistics'),
      },
    ],
  },
  {
    daysAgo: 48,
    language: 'de',
    desk: 'Verkehr',
    risk: 'normal',
    title: 'Weniger Autos auf der Bundesstraße',
    text: 'Auf der Bundesstraße 27 fuhren im vergangenen Jahr 18.400 Autos am Tag, neun Prozent weniger als 2019. Der Radverkehr hat sich im selben Zeitraum verdoppelt. Anwohner hören davon wenig.',
    claims: [
      { words: '18.400 Autos am Tag', first: says('Zählstelle Auental-Süd, Mittel aller Tage.', 'traffic') },
      {
        words: 'verdoppelt',
        first: found('partly_false', 'Die Zählung zeigt plus 60 Prozent, an Werktagen plus 80.', 'traffic', 'budget'),
      },
    ],
  },
  {
    daysAgo: 41,
    language: 'en',
    desk: 'Business',
    risk: 'normal',
    title: 'Island bakery beats the mainland on price',
    text: 'A loaf at the Skerra bakery costs £1.40, a third less than on the mainland. The bakery sells 900 loaves a day. Flour prices have doubled since 2021. The queue is part of the price.',
    claims: [
      { words: '£1.40', first: says('Price list in the shop, photographed.', 'economist') },
      {
        words: '900 loaves a day',
        first: found('outdated', 'That was in 2024; since the second oven it is 1,100.', 'economist'),
      },
      {
        words: 'doubled since 2021',
        first: found(
          'partly_false',
          'Up by 70 per cent; doubled only between 2021 and the peak of 2022.',
          'census',
          'economist',
        ),
      },
    ],
  },
  {
    daysAgo: 34,
    language: 'de',
    desk: 'Lokales',
    risk: 'normal',
    title: 'Stadt senkt die Kita-Gebühren',
    text: 'Die Kita-Gebühren in Auental sinken zum August um 15 Prozent. 1.150 Kinder besuchen eine städtische Kita. Auental gibt je Kind mehr aus als jede andere Stadt im Land. Die Senkung kostet die Stadt 740.000 Euro im Jahr.',
    claims: [
      { words: 'um 15 Prozent', first: says('So beschlossen, Anlage 3 des Haushaltsplans.', 'budget') },
      { words: '1.150 Kinder', first: says('Stichtag 1. März.', 'budget', 'statistics') },
      {
        words: 'mehr aus als jede andere Stadt im Land',
        first: found('unverifiable', 'Die Ausgaben je Kind werden nicht nach Städten veröffentlicht.', 'statistics'),
      },
      {
        words: '740.000 Euro im Jahr',
        first: found('mostly_true', 'Im Haushalt stehen 728.000 Euro.', 'budget'),
      },
    ],
  },
  {
    daysAgo: 26,
    language: 'de',
    desk: 'Gesundheit',
    risk: 'high',
    title: 'Kreiskrankenhaus schreibt wieder schwarze Zahlen',
    text: 'Das Kreiskrankenhaus hat 2025 einen Überschuss von 1,2 Millionen Euro erzielt. Es ist das erste Plus seit acht Jahren. Die Klinik behandelte 17.800 Patienten stationär. Kein anderes Haus im Bezirk hatte weniger Infektionen.',
    claims: [
      {
        words: '1,2 Millionen Euro',
        first: says('Jahresabschluss, Seite 12.', 'hospital'),
        second: says('Im Kreishaushalt steht dieselbe Summe.', 'budget'),
      },
      {
        words: 'das erste Plus seit acht Jahren',
        first: found(
          'missing_context',
          'Stimmt, aber nur wegen eines Zuschusses des Kreises von 2 Millionen.',
          'hospital',
        ),
        second: found('missing_context', 'Ohne den Zuschuss wäre es ein Verlust.', 'hospital', 'budget'),
      },
      { words: '17.800 Patienten', first: says('17.812 laut Bericht.', 'hospital') },
      {
        words: 'Kein anderes Haus im Bezirk',
        first: found('unverifiable', 'Die anderen Häuser veröffentlichen keine Zahl.', 'hospital'),
        second: found('mostly_false', 'Ein Haus meldet dieselbe Quote.', 'hospital', 'statistics'),
        ruling: {
          rating: 'unverifiable',
          rationale: 'Die Meldung des anderen Hauses ist freiwillig und nicht belegt.',
        },
      },
    ],
  },
  {
    daysAgo: 20,
    language: 'en',
    desk: 'Business',
    risk: 'high',
    title: 'Shipyard to take on 200 apprentices',
    text: 'Harlow Yards will take on 200 apprentices next year, the largest intake since 1998. The yard employs 3,100 people. Unemployment in Port Harlow stands at 4.1 per cent, half the rate of ten years ago. Nobody at the gate was surprised.',
    claims: [
      { words: '200 apprentices next year', first: says('Table 31, planned intakes.', 'census') },
      {
        words: 'the largest intake since 1998',
        first: found('false', 'In 2011 the yard took on 230.', 'census'),
        second: found('mostly_false', 'Larger intakes in 2011 and 2012; both are in the yearbooks.', 'census'),
        ruling: { rating: 'false', rationale: 'Two larger intakes since 1998; the sentence has to go.' },
      },
      { words: 'The yard employs 3,100 people', first: says('3,108 at the end of June.', 'census') },
      {
        words: 'half the rate of ten years ago',
        first: found('mostly_true', '7.9 per cent then, so a little more than half.', 'census'),
      },
    ],
  },
  {
    daysAgo: 13,
    language: 'de',
    desk: 'Verkehr',
    risk: 'normal',
    title: 'Die Buslinie 5 fährt öfter',
    text: 'Die Linie 5 fährt ab Dezember alle zehn Minuten. 2,1 Millionen Fahrgäste nutzten im vergangenen Jahr die Stadtbusse, so viele wie nie. Eine Einzelfahrt kostet weiter 2,40 Euro. Der alte Fahrplan hängt noch.',
    claims: [
      { words: 'alle zehn Minuten', first: says('Fahrplanentwurf der Stadtwerke.', 'works') },
      {
        words: 'so viele wie nie',
        first: found('false', '2018 waren es 2,3 Millionen.', 'works', 'statistics'),
      },
      { words: '2,40 Euro', first: says('Tarif unverändert.', 'works', 'budget') },
    ],
  },
  {
    daysAgo: 9,
    language: 'de',
    desk: 'Lokales',
    risk: 'high',
    title: 'Stadtwerke erhöhen den Wasserpreis',
    text: 'Der Kubikmeter Trinkwasser kostet in Auental ab Januar 2,18 Euro, elf Cent mehr als bisher. Ein Haushalt mit vier Personen zahlt damit rund 16 Euro mehr im Jahr. Die Verluste im Rohrnetz liegen bei vier Prozent.',
    claims: [
      { words: '2,18 Euro', first: says('Preisblatt ab 1. Januar.', 'works') },
      {
        words: 'rund 16 Euro mehr im Jahr',
        first: found('mostly_true', 'Bei 150 Kubikmetern sind es 16,50 Euro, ohne Steuer.', 'works', 'statistics'),
        second: says('150 Kubikmeter mal elf Cent.', 'statistics'),
        ruling: { rating: 'mostly_true', rationale: 'Die Mehrwertsteuer kommt hinzu.' },
      },
      {
        words: 'vier Prozent',
        first: found('mostly_false', 'Der Haushaltsplan nennt neun Prozent.', 'budget'),
        second: found('mostly_false', 'Neun Prozent laut Haushaltsplan, vier sind das Ziel.', 'budget', 'works'),
      },
    ],
  },
  {
    daysAgo: 5,
    language: 'en',
    desk: 'Politics',
    risk: 'normal',
    title: 'Parliament passes the ferry bill',
    text: 'Parliament passed the ferry bill by 312 votes to 214. The subsidy runs to £6.5m a year. No other route in the country gets more public money. The gallery was empty.',
    claims: [
      { words: '312 votes to 214', first: says('Division list.', 'hansard') },
      { words: '£6.5m a year', first: says('Clause 4 of the bill.', 'hansard', 'northmere') },
      {
        words: 'No other route in the country',
        first: found('false', 'The northern route gets £9m.', 'hansard', 'economist'),
      },
    ],
  },
  {
    daysAgo: 2,
    language: 'de',
    desk: 'Sport',
    risk: 'normal',
    title: 'Schwimmverein gewinnt 40 Mitglieder',
    text: 'Der Schwimmverein Auental hat in diesem Jahr 40 Mitglieder gewonnen. Er zählt jetzt 1.020 Mitglieder und ist der größte Verein der Stadt. Das Training findet seit Mai im Hallenbad statt.',
    claims: [
      { words: '40 Mitglieder', first: says('Auskunft des Vereins, mit Liste.', 'works') },
      {
        words: 'der größte Verein der Stadt',
        first: found('mostly_true', 'Der Turnverein meldet 1.005 Mitglieder.', 'statistics', 'works'),
      },
    ],
    unsigned: true,
  },
];
