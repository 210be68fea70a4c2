import { describe, expect, it } from '@jest/globals';
import { extract } from '../index.js';

const told = (text: string): [string, string | null][] =>
  extract(text, { language: 'de', publishedAt: '2026-11-19' }).claims.map(({ kind, speaker }) => [kind, speaker]);

describe('what cannot speak', () => {
  it.each([
    'Zwei Drittel aller Brücken sind marode, so das Ergebnis einer gestern beendeten Prüfung des Landes.',
    'Auch Gutes ist zu berichten: Die Schule wurde im Mai eröffnet.',
    'Dank der Impfung sei eine größere Seuche nicht zu befürchten.',
    'Damit bestätigt sich der Verdacht, dass Öl in den See lief.',
    'Feuerschiffe nannte man Boote, die mit Öl beladen waren.',
    'Ein Garten voller Unkraut erwartete die Gäste im Hof.',
    'Laut den Knochen wog das Tier 40 Kilogramm.',
    'Bewertet wurden die Häuser auf Grundlage der Erfahrungen von Gästen.',
  ])('is no speaker: %s', (text) => {
    expect(told(text)).toEqual([['fact', null]]);
  });

  it('leaves the words of a source that is nobody in the statement', () => {
    const [claim] = extract('Ersten Messungen zufolge stieg der Pegel um 40 Zentimeter.', { language: 'de' }).claims;
    expect(claim?.statement).toBe('Ersten Messungen zufolge stieg der Pegel um 40 Zentimeter.');
  });

  it.each<[text: string, speaker: string]>([
    ['Monatelang haben die Stadtwerke abgestritten, dass die Leitung undicht sei.', 'Stadtwerke'],
    ['Zudem regte ein Sprecher des Verbands eine Konferenz an.', 'Sprecher des Verbands'],
    ['Die Übung sollte nach Darstellung der Betreiber für eine ruhige Nacht sorgen.', 'Betreiber'],
  ])('does not hide who speaks: %s', (text, speaker) => {
    expect(told(text)[0]?.[1]).toBe(speaker);
  });

  it('does not go on in a past tense that is no Konjunktiv', () => {
    const before = 'Ein Verdacht bestehe nach Angaben der Feuerwehr nicht mehr. ';
    expect(told(`${before}Die Ermittler konnten bisher keine Spuren vorlegen.`).at(-1)).toEqual(['fact', null]);
  });
});

describe('whose words a source phrase tells', () => {
  it.each<[text: string, speaker: string]>([
    ['Laut Angaben der Polizei brannten zwei Häuser.', 'Polizei'],
    ['Laut einer Mitteilung der Stadt Ulm brannten zwei Häuser.', 'Stadt Ulm'],
    ['Laut Vorschlag der SPD beginnt das Fest im Mai.', 'SPD'],
    ['Einem Bericht des Senders zufolge brannten zwei Häuser.', 'Sender'],
    ['Nach Angaben der Feuerwehr vom Montag brannten zwei Häuser.', 'Feuerwehr'],
    ['Von der Polizei hieß es, zwei Häuser hätten gebrannt.', 'Polizei'],
    ['Zwei Häuser hätten gebrannt, hieß es aus dem Ministerium.', 'Ministerium'],
    ['Zwei Häuser hätten gebrannt, hieß es in einer Mitteilung der Bahn.', 'Bahn'],
    ['Bei der Agentur Tass hieß es, dass zwei Häuser gebrannt hätten.', 'Agentur Tass'],
    ['Der Präsident der Europäischen Union (EU), Jan Kern, nannte dies einen Fehler.', 'Jan Kern'],
    ['Laut regionalem statistischen Institut brannten zwei Häuser.', 'regionales statistisches Institut'],
    ['Nach Angaben des schwedischen Betreibers brannten zwei Häuser.', 'schwedischer Betreiber'],
    ['Nach Angaben des Münchner Wetterinstituts brannten zwei Häuser.', 'Münchner Wetterinstitut'],
    ['Nach Angaben von Beobachtern brannten zwei Häuser.', 'Beobachter'],
    ['Kritik kam vom Deutschen Zentralverein hessischer Bäcker.', 'Deutscher Zentralverein hessischer Bäcker'],
    ['Ärzten zufolge brannten zwei Häuser.', 'Ärzte'],
  ])('%s: %s', (text, speaker) => {
    expect(told(text)).toHaveLength(1);
    expect(told(text)[0]?.[1]).toBe(speaker);
  });

  it('is nobody where none is named', () => {
    expect(told('Aus Kreisen der Koalition hieß es, zwei Häuser hätten gebrannt.')).toEqual([['fact', null]]);
    expect(told('Zwei Häuser hätten gebrannt, hieß es am Montag.')).toEqual([['fact', null]]);
  });

  it('puts several of them into the dative again', () => {
    const [claim] = extract('Laut Forschern der Universität Ulm starb das Tier 1990.', { language: 'de' }).claims;
    expect(claim?.speaker).toBe('Forscher der Universität Ulm');
    expect(claim?.statement).toBe('Laut Forschern der Universität Ulm starb das Tier 1990.');
  });
});

describe('who is named before the verb of saying', () => {
  it.each<[text: string, speaker: string]>([
    ['Die Stadt hat nun bekannt gegeben, dass das Bad 2019 geschlossen wurde.', 'Stadt'],
    ['Der Leiter der Indischen Such- und Rettungsagentur, Arun Rao, sagte, dass zwei Schiffe sanken.', 'Arun Rao'],
    ['Der Präsident des Bundes, Alpha Omar Keita, sagte, dass zwei Schiffe sanken.', 'Alpha Omar Keita'],
    ['Der Kanzler und Minister Ulf Brandt sagte, dass zwei Schiffe sanken.', 'Ulf Brandt'],
    ['Die Präsidentin und Gründerin Petra Ohm sagte, dass zwei Schiffe sanken.', 'Petra Ohm'],
    ['Im Abschlussbericht heißt es, dass zwei Schiffe sanken.', 'Abschlussbericht'],
    ['In einem Gutachten des Landes heißt es, dass zwei Schiffe sanken.', 'Gutachten des Landes'],
    ['CNN meldete am Abend, zwei Schiffe seien gesunken.', 'CNN'],
    ['Wie CNN meldet, sind zwei Schiffe gesunken.', 'CNN'],
    ['SPD und Grüne fordern den Rücktritt der Ministerin.', 'SPD'],
    ['Die in Hagen ansässige Firma Solatec teilte mit, dass zwei Schiffe sanken.', 'Firma Solatec'],
    ['Die in Hagen geborene Architektin sagte, dass zwei Schiffe sanken.', 'Architektin'],
    ['Der Minister nannte die Zahl „erschreckend hoch“.', 'Minister'],
    ['Medienberichten zufolge sanken zwei Schiffe.', 'Medien'],
    ['Schon heute fahren 40 Busse elektrisch, so die Einschätzung der Stadt.', 'Stadt'],
    ['Am Montag hat die US-Regierung Georgien kritisiert.', 'US-Regierung'],
    ['Dem Bericht zufolge sanken zwei Schiffe.', 'Bericht'],
    ['Nach Armeeangaben sanken zwei Schiffe.', 'Armee'],
    ['Laut AFP-Informationen sanken zwei Schiffe.', 'AFP'],
    ['Laut der Nachrichtenagentur dpa sanken zwei Schiffe.', 'Nachrichtenagentur dpa'],
    ['Laut dpa sanken zwei Schiffe.', 'dpa'],
    ['Fischer sagten, dass zwei Schiffe sanken.', 'Fischer'],
    ['Naturschützer wiesen mehrfach auf die Gefahren hin.', 'Naturschützer'],
    ['Im Notfall übernimmt laut Verfassung der Parlamentspräsident das Amt.', 'Verfassung'],
  ])('%s: %s', (text, speaker) => {
    expect(told(text)).toHaveLength(1);
    expect(told(text)[0]?.[1]).toBe(speaker);
  });

  it('tells nothing of the sentence in front of a source that stands in the next', () => {
    expect(told('Auch die SPD hat zugestimmt, so beginnen die Gespräche laut Satzung im Mai.')).toEqual([
      ['fact', null],
      ['fact', 'Satzung'],
    ]);
  });

  it('goes on with what a body has laid before the public', () => {
    const text = 'Das Kartellamt hat heute einen Bericht vorgelegt. Die Lage am Markt sei durch vier Firmen geprägt.';
    expect(told(text)).toEqual([
      ['fact', null],
      ['fact', 'Kartellamt'],
    ]);
  });

  it('takes a source inside an attribute for that of the attribute', () => {
    expect(told('Jan Berg leitet nun die Geschäfte des - nach Angaben des Merkur - verschuldeten Vereins.')).toEqual([
      ['fact', null],
    ]);
  });

  it('says of whom it is told by "er" once only', () => {
    const text = 'Ulf Brandt hat seinen Rücktritt verkündet. Er werde im Bundestag bleiben.';
    expect(extract(text, { language: 'de' }).claims.at(-1)?.statement).toBe(
      'Ulf Brandt sagte, er werde im Bundestag bleiben.',
    );
  });

  it('gives a view to whose it is, and to nobody where none is named', () => {
    const before = 'Jan Thal sagte, das Gesetz sei gut. ';
    const view =
      'Die Aussage von Minister Ulf Brandt (CDU), wonach das Gesetz 40 Menschen nutze, teilt Petra Ohm nicht.';
    expect(told(before + view).at(-1)).toEqual(['fact', 'Ulf Brandt']);
    const rumour = 'Gerüchte, wonach das Werk 2021 schließe, gibt es seit Mai.';
    expect(told(before + rumour).at(-1)?.[1]).toBeNull();
  });

  it('tells what several did together with what they demanded', () => {
    const text = 'Viele Fans hatten sich gefunden und eine neue Ausgabe der Musik gefordert.';
    const [, last] = extract(text, { language: 'de' }).claims;
    expect([last?.kind, last?.speaker]).toEqual(['reported', 'Fans']);
    expect(last?.statement).toBe('Viele Fans hatten eine neue Ausgabe der Musik gefordert.');
  });

  it('goes on with what a court holds', () => {
    const text = 'Die Richter sprachen den Pächter frei. Es gebe keine Beweise für zwei Brände.';
    expect(told(text)).toEqual([
      ['fact', null],
      ['fact', 'Richter'],
    ]);
  });
});
