import { describe, expect, it } from '@jest/globals';
import { extract } from '../index.js';

const claims = (text: string): string[] =>
  extract(text, { language: 'de', publishedAt: '2026-11-19' }).claims.map(
    ({ kind, speaker, statement }) => `${kind} ${speaker ?? '-'}: ${statement}`,
  );

describe('who goes on speaking in German', () => {
  const before = 'Ina Thoms sagte, das Bad sei zu. ';
  it.each([
    [`${before}Die Rücklagen reichten nicht.`, 'fact Ina Thoms: Laut Ina Thoms reichten'],
    [`${before}Die Häuser stünden leer. Dort fehlten 40 Türen, die gestohlen worden wären.`, 'fact Ina Thoms'],
    [`${before}Am Montag reichten die Rücklagen nicht.`, 'fact -'],
    [
      'Das teilte Ina Thoms am Montag mit. Die Arbeiten sollten am 1. Mai enden.',
      'fact Ina Thoms: Laut Ina Thoms sollten',
    ],
    [
      'Das teilte Ina Thoms am Montag mit. Der Chor singe, danach könnten die Gäste in den Saal gelangen.',
      'reported Ina Thoms',
    ],
    [`${before}Das Amt müsse die 40 Akten freigeben, die es verstecke.`, 'reported Ina Thoms'],
    [`${before}Bereits heute müssten Firmen die 40 Hallen übernehmen.`, 'fact Ina Thoms'],
    [
      'Die Bank Norda zog nach Kiel. Es regnete im Mai. Ina Thoms sagte, sie habe mit dem Land geredet. Es habe zwei Millionen Euro versprochen.',
      'fact Ina Thoms: Laut Ina Thoms hat es zwei',
    ],
    ['Jan Berg sprach sich dagegen aus: Schon heute fehlten 900 Helfer.', 'fact Jan Berg'],
    ['Uta Kern kam. Trainer Jan Berg nahm sie in Schutz: „Wir sind im Mai 5000 Kilometer gereist.“', 'fact Jan Berg'],
    ['Das koste so viel wie zwei Häuser, rechnete Uta Kern vor.', 'fact Uta Kern'],
    ['Jan Berg ließ offen, ob er kommt.', 'reported Jan Berg: Jan Berg ließ offen, ob er kommt.'],
    [
      '„Wir liefern Mehl und Brot, sonst nichts“, sagte Jan Berg der Zeitung „Tageblatt“.',
      'reported Jan Berg: Jan Berg sagte: „Wir liefern Mehl und Brot, sonst nichts.“',
    ],
    [
      `${before}Die Zahlen stammten aus einem Heft, das Uta Kern geschrieben habe.`,
      'fact Ina Thoms: Laut Ina Thoms stammten',
    ],
    [
      'Man bedauere die Absage, teilte die Firma Alprope mit.',
      'reported Firma Alprope: Die Firma Alprope sagte, man bedauere',
    ],
    ['Eine 34 Jahre alte Lehrerin sagte, das Haus sei leer gewesen.', 'fact Lehrerin'],
    ['Der Verein war nach eigener Darstellung bei der Stadt auf taube Ohren gestoßen.', 'fact Verein'],
    ['Einer Umfrage der „Neuen Post“ zufolge lehnten 58 Prozent der Einwohner das ab.', 'fact Umfrage der Neuen Post'],
    ['Die Linke stimmte zu, weil das nach ihrer Ansicht 40 Dörfer besser angebunden hätte.', 'fact Linke'],
    ['Jan Berg führt das auf die Kosten zurück.', 'reported Jan Berg'],
    ['Jan Berg ging. Dieser äußerte sich nicht.', 'fact -: Dieser äußerte sich nicht.'],
    [
      'Das Projekt, für das der Bund 42 Millionen zugesagt hatte, ruht.',
      'reported Bund: Für das Projekt hatte der Bund',
    ],
    [`${before}Die Stadt werde das Geld nicht noch einmal bekommen.`, 'reported Ina Thoms'],
    [`${before}Ihr Mandant bestreite die Vorwürfe.`, 'reported Ina Thoms: Ina Thoms sagte, ihr Mandant bestreite'],
    [
      `${before}Umgekehrt befänden sich 198 Gäste im Saal, darunter 23 Kinder.`,
      'fact Ina Thoms: Laut Ina Thoms befinden',
    ],
    [`${before}Es befänden sich 198 Gäste im Saal, darunter 23 Kinder.`, 'fact Ina Thoms: Es befänden sich 198 Gäste'],
    [
      `${before}Die Straße sei an drei Stellen unterbrochen, Busse könnten nicht fahren.`,
      'fact Ina Thoms: Laut Ina Thoms ist die Straße an drei Stellen unterbrochen.',
    ],
    [
      'Der Krieg war durch einen Vertrag beendet worden, den die Schweiz vermittelt hatte.',
      'fact -: Den Vertrag hatte die Schweiz vermittelt.',
    ],
    ['Es siegte Uta Kern, die ihre Karriere im Mai beendete.', 'fact -: Uta Kern beendete ihre Karriere im Mai.'],
    ['Jan Berg rechnete den Verein 2019 zu den Favoriten.', 'fact -'],
    ['Jan Berg sagte: „Das war die beste Leistung von uns allen.“', 'reported Jan Berg'],
    [
      'Die Forderung liege seit März auf dem Tisch, hieß es in einem Papier.',
      'fact -: Die Forderung liege seit März auf dem Tisch, hieß es.',
    ],
    [
      'Die Partei wuchs. Ihr Sprecher Jan Berg kündigte an, 40 Büros zu öffnen.',
      'reported Jan Berg: Sprecher Jan Berg kündigte',
    ],
    [
      'Das Rote Kreuz beklagte, dass seine Leute nur zwei Lager besuchen durften.',
      'fact Rotes Kreuz: Laut Rotem Kreuz durften',
    ],
    ['Nach Angaben der Vereinten Nationen starben 30 Menschen.', 'fact Vereinte Nationen'],
    ['Nach Angaben des Statistischen Bundesamts arbeiten 40 Menschen dort.', 'fact Statistisches Bundesamt'],
    [
      'Uta Kern, die aus Ulm stammt, gab zu bedenken, dass 40 Türen fehlen. Bei Frost schließe das Tor nicht.',
      'fact Uta Kern: Laut Uta Kern',
    ],
    ['Jan Berg hält dagegen, dass 40 Türen fehlen.', 'fact Jan Berg: Laut Jan Berg fehlen 40 Türen'],
    ['Die Fläche des Sees schätzen die Forscher auf 320 Hektar.', 'fact Forscher'],
    [`${before}Schiffe wichen bereits nach Ulm aus.`, 'fact -: Schiffe wichen bereits nach Ulm aus.'],
    [
      'Wie es hieß, wollen die Arbeitgeber morgen ein Angebot vorlegen.',
      'reported Arbeitgeber: Die Arbeitgeber wollen morgen',
    ],
    [
      `${before}Sollte es keine Einigung geben, werde das Amt handeln.`,
      'reported Ina Thoms: Ina Thoms sagte, sollte es keine Einigung',
    ],
    ['Kritik kam vom Bauernverband.', 'reported Bauernverband'],
    ['Die Klinik räumte Fehler ein.', 'reported Klinik'],
    [
      `${before}Man habe ihr geraten, „den Ball flach zu halten“.`,
      'reported Ina Thoms: Ina Thoms sagte, man habe ihr geraten, „den',
    ],
    [`${before}Zudem hätten elf Kollegen Zugang gehabt.`, 'fact Ina Thoms: Laut Ina Thoms haben zudem elf'],
    ['Woran das liege, sei noch unklar, sagte Uta Kern.', 'fact Uta Kern: Uta Kern sagte, woran das liege, sei'],
    [
      'Mehr als 300 flohen ins Ausland, die meisten von ihnen nach Ulm.',
      'fact -: Mehr als 300 flohen ins Ausland, die',
    ],
  ])('%s', (text, start) => {
    expect(claims(text).find((claim) => claim.startsWith(start)) ?? claims(text)).toContain(start);
  });

  it('gives what is told before to who told it, and makes no claim of the telling', () => {
    expect(claims('Der Brand brach um drei Uhr aus. Das teilte Ina Thoms am Montag mit.')).toEqual([
      'fact Ina Thoms: Laut Ina Thoms brach der Brand um drei Uhr aus.',
    ]);
    expect(claims('Die Firma schließt ihr Werk in Ulm. Das teilte das Unternehmen am Montag mit.')).toEqual([
      'fact -: Die Firma schließt ihr Werk in Ulm.',
    ]);
    expect(claims('Sie sagte: „Ich fühle mich wohl, seit ich hier bin.“').join()).not.toContain('Ich bin hier');
  });
});

describe('a pronoun', () => {
  it.each([
    ['Nicht gut lief es für Ina Thoms. Sie schoss viermal daneben.', 'Ina Thoms schoss viermal daneben.'],
    [
      'Bundestrainer Kristian Mehr sagte, das Bad sei zu. Das sei ihm neu, sagte der Coach. Sie schoss viermal daneben.',
      'Sie schoss viermal daneben.',
    ],
    ['Jan Berg (61) kam. Der 61-Jährige ist im Amt und stellt sich zur Wahl.', 'Jan Berg stellt sich zur Wahl.'],
    ['Arne Dietz kam. Ein Sohn des Opfers klagte. Er tritt als Nebenkläger auf.', 'Er tritt als Nebenkläger auf.'],
    ['Nora Wisch kam. Der 55-Jährigen war ein Brief aufgefallen.', 'Der 55-Jährigen war ein Brief aufgefallen.'],
    [
      'Kritik kam aus Ulm. Dessen Chef Jan Berg sagte der „Neuen Post“, die Landwirte würden zum Sündenbock gemacht. Sie hätten 2015 viel gesät.',
      'Laut Jan Berg haben die Landwirte 2015 viel gesät.',
    ],
  ])('stands for nobody who cannot be meant: %s', (text, statement) => {
    expect(extract(text, { language: 'de' }).claims.at(-1)?.statement).toBe(statement);
  });
});

describe('somebody called by what he is', () => {
  it.each([
    ['Jan Berg kam im Mai. „Ich habe 40 Tore geschossen“, sagte der 23-Jährige.', 'Jan Berg'],
    ['Anwalt Jan Berg kam im Mai. „Das Gericht hat das Gesetz übersehen“, sagte der Jurist.', 'Jan Berg'],
    ['Trainer Jan Berg kam im Mai. Kapitän Tom Kuhn fehlte. „Wir haben 40 Tore geschossen“, so der Coach.', 'Jan Berg'],
    ['Außenministerin Ina Thoms kam. Jan Berg ging. Die Ministerin sagte, das Haus sei alt.', 'Ina Thoms'],
    ['Ina Thoms (41) kam. Uta Kern (30) ging. Die 41-Jährige sagte, das Haus sei alt.', 'Ina Thoms'],
    ['Ina Thoms kam. Jan Berg ging. „Das Haus ist 40 Jahre alt“, sagte die Ökonomin.', 'Ina Thoms'],
    [
      'Ina Thoms sagte, das Haus sei alt. Jan Berg ging. Dort regne es. Dort ziehe es. „Das Haus ist 40 Jahre alt“, sagte die 52-Jährige.',
      'Ina Thoms',
    ],
    ['Es lief gut für Ina Thoms. Sie schoss 40 Tore. „Das Haus ist 40 Jahre alt“, sagte die Thüringerin.', 'Ina Thoms'],
    ['Jan Berg kam. „Ich habe 2019 einen Fehler gesucht“, sagte der Physiker der Nachrichtenagentur AFP.', 'Jan Berg'],
    ['Jan Berg kam im Mai. Die Spieler sagten, das Haus sei alt.', 'Spieler'],
    [
      'Nora Wisch kam. Aufgedeckt hatte den Fall die Leiterin des Heims. „Ich habe im Mai gekündigt“, sagte sie.',
      'Leiterin',
    ],
    ['Nora Wisch kam. Die Leiterin des Heims klagte. „Ich habe im Mai gekündigt“, sagte die 55-Jährige.', '55-Jährige'],
    [
      'Das Bundesamt für Naturschutz teilte mit, 48 Arten seien bedroht. Die Behörde nannte das eine Folge der Gifte.',
      'Bundesamt für Naturschutz',
    ],
    ['Ein Sprecher der Polizei kam. Jan Berg ging. Der Sprecher sagte, das Haus sei alt.', 'Sprecher'],
    ['Uta Kern (30) kam. „Das Haus ist 50 Jahre alt“, sagte die 41-Jährige.', '41-Jährige'],
    [
      'Jan Berg kam. Es regnete. Es schneite im Tal. Der Wind wehte. „Das Haus ist 50 Jahre alt“, sagte der Ökonom.',
      'Ökonom',
    ],
  ])('is who was named, where the text settles it: %s', (text, speaker) => {
    expect(extract(text, { language: 'de' }).claims.at(-1)?.speaker).toBe(speaker);
  });
});
