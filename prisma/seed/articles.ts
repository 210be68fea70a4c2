/** Two articles of our own writing. Towns, people and figures are invented. */
export const GERMAN_ARTICLE = {
  title: 'Freibad wird vier Millionen Euro teurer als geplant',
  language: 'de',
  desk: 'Lokales',
  publishedAt: '2026-11-19',
  risk: 'normal',
  text: `Freibad wird vier Millionen Euro teurer als geplant

Die Sanierung des Freibads in Auental kostet die Stadt 11,8 Millionen Euro und damit gut vier Millionen Euro mehr als im Frühjahr 2024 veranschlagt. Das geht aus einer Vorlage hervor, die der Bauausschuss am Dienstag beraten hat.

Bürgermeisterin Marlene Oswald sagte nach der Sitzung, der Bund habe eine Förderung von 2,3 Millionen Euro zugesagt. „Ohne dieses Geld hätten wir das Bad im Sommer schließen müssen“, sagte Oswald. Die Stadt werde den Rest über einen Kredit mit 20 Jahren Laufzeit finanzieren.

Nach Angaben der Stadtwerke besuchten im vergangenen Sommer 86.400 Menschen das Bad, 12 Prozent weniger als im Jahr davor. Der Leiter der Stadtwerke, Henning Brock, führt den Rückgang auf den verregneten Juli zurück. Das Freibad wurde 1968 eröffnet und ist das größte im Landkreis.

Die Opposition kritisiert die Planung. Der Fraktionsvorsitzende Jonas Wirth wirft der Verwaltung vor, Warnungen eines Gutachters ignoriert zu haben. Das Gutachten aus dem Jahr 2022 bezifferte die Kosten bereits auf 10 bis 12 Millionen Euro. „Das war ein Blindflug mit Ansage“, sagte Wirth.

Drei der fünf Becken sind seit Mai gesperrt, weil Fliesen abgeplatzt waren. Im größten Becken verlor die Stadt nach eigenen Berechnungen in einem Monat mehr Wasser, als das Hallenbad in einem ganzen Jahr verbraucht. Oswald kündigte an, die Becken bis Juni 2027 wieder zu öffnen.

Der Stadtrat stimmt am 3. Dezember über die Vorlage ab. Eine Mehrheit gilt als sicher.`,
} as const;

/** What the author changes in the second revision: a figure, a sentence that goes, a paragraph that moves a little. */
export const GERMAN_CORRECTIONS = [
  ['86.400 Menschen das Bad, 12 Prozent weniger', '84.600 Menschen das Bad, 14 Prozent weniger'],
  [' Das Freibad wurde 1968 eröffnet und ist das größte im Landkreis.', ''],
  ['Die Opposition kritisiert die Planung.', 'Die Opposition im Stadtrat kritisiert die Planung scharf.'],
] as const;

export const ENGLISH_ARTICLE = {
  title: 'Night ferry to return after nine years',
  language: 'en',
  desk: 'Business',
  publishedAt: '2026-11-20',
  risk: 'high',
  text: `Night ferry to return after nine years

A night ferry between Port Harlow and the island of Skerra will sail again from April, nine years after the last service was withdrawn. The operator, Northmere Lines, has ordered two hybrid vessels for £94 million, the company said on Thursday.

Northmere's chief executive, Ellen Strand, said more than 41,000 people had signed a petition for the service. "Islanders have waited long enough," she said. Each vessel carries 320 passengers and 80 cars, according to the company.

The transport minister, David Okoro, told parliament that the government would pay a subsidy of £6.5m a year until 2031. That is almost twice the amount paid for the daytime route. Okoro said the ferry would cut emissions per passenger by 38 per cent compared with flying.

Skerra's population has fallen from 5,200 in 2011 to about 4,300 last year, the lowest level since records began in 1891. The island's only hospital closed its maternity ward in March, and one in three pupils now boards on the mainland.

Campaigners welcomed the plan but questioned the price. A one-way ticket with a cabin will cost £49, twice as much as in 2017. "Nobody on a fisherman's wage can afford that," said Ruth Calder of the Skerra Residents' Association.

Northmere expects to carry 150,000 passengers in its first year. The company made a loss of £12 million in 2025.`,
} as const;
