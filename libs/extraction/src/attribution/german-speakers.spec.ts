import { describe, expect, it } from '@jest/globals';
import { extract } from '../index.js';

const told = (text: string): [string, string | null][] =>
  extract(text, { language: 'de', publishedAt: '2026-11-19' }).claims.map(({ kind, speaker }) => [kind, speaker]);

describe('who speaks in German', () => {
  it.each<[text: string, kind: string, speaker: string | null]>([
    ['Der Pächter gab an, die Ställe jeden Tag geprüft zu haben.', 'fact', 'Pächter'],
    ['Wie das Landratsamt bekannt gab, wurden 40 Tiere geimpft.', 'fact', 'Landratsamt'],
    ['Der Einbrecher hatte nach Zeugenaussagen zwei Türen aufgebrochen.', 'fact', 'Zeugen'],
    ['Die Ursache sei noch unklar, verlautbarte Jan Kern, Chef der Werft, am Montag.', 'fact', 'Jan Kern'],
    ['Örtlichen Medien zufolge brach der Damm um drei Uhr.', 'fact', 'örtliche Medien'],
    ['Nach Berichten der schwedischen Presse wurde das Werk verkauft.', 'fact', 'schwedische Presse'],
    ['Ersten Angaben vom Montag zufolge sank das Boot um drei Uhr.', 'fact', null],
    ['Einer der 13 Helfer sagte, der Keller sei leer gewesen.', 'fact', 'einer der 13 Helfer'],
    ['Der Anwalt wies auf die Risiken hin, die bekannt gewesen seien.', 'reported', 'Anwalt'],
    ['Der Hafen deckt nach eigenen Angaben 19 Prozent der Kosten.', 'fact', 'Hafen'],
    ['Die Brauerei verkaufte eigenen Angaben zufolge 900 Fässer.', 'fact', 'Brauerei'],
    [
      'Nach Einschätzung des Instituts für Schifffahrt Bremen sank der Pegel.',
      'fact',
      'Institut für Schifffahrt Bremen',
    ],
    ['Im Mai brachen nach Angaben des Amts für Wasserbau Dämme in sechs Orten.', 'fact', 'Amt für Wasserbau'],
    ['Der Reederverband bezifferte den Schaden auf sechs Millionen Euro.', 'fact', 'Reederverband'],
    ['Nach Berechnungen des Mieterbundes stieg die Rate um 85 Euro.', 'fact', 'Mieterbund'],
    ['Kritik kam von der Hafenbehörde.', 'reported', 'Hafenbehörde'],
    ['Laut einer Umfrage lehnen 54 Prozent der Einwohner das ab.', 'fact', 'Umfrage'],
    ['Die Hafenbehörde teilte mit, sie werde die Kaimauer erneuern.', 'reported', 'Hafenbehörde'],
    ['Sollte der Pegel steigen, drohen nach Ansicht der Feuerwehr Überschwemmungen.', 'prediction', 'Feuerwehr'],
    ['Die Hafenbehörde will die Kaimauer erneuern.', 'reported', 'Hafenbehörde'],
    ['„Das Dach war undicht“, sagte die dort geborene Architektin.', 'fact', 'Architektin'],
  ])('%s: %s of %s', (text, kind, speaker) => {
    expect(told(text)).toEqual([[kind, speaker]]);
  });

  it.each([
    'Das Eröffnungsspiel bestreiten die beiden Aufsteiger.',
    'Vega hält seit 2007 den Rekord für das schnellste Serienboot.',
    'Die meisten Kurse bot die Volkshochschule an.',
    'Der Sturm forderte in Bremen zwei Todesopfer.',
    'Im Vorjahr war eine Sanierung der Brücke geplant.',
  ])('takes no thing for somebody who speaks: %s', (text) => {
    expect(told(text)).toEqual([['fact', null]]);
  });

  it('goes on in the same sentence, and behind a colon in the Konjunktiv', () => {
    const before = 'Jan Brandt sagte, das Bad sei zu. ';
    expect(told(`${before}Eva Kern sagte, sie verstehe den Ärger, könne aber nicht helfen.`).slice(1)).toEqual([
      ['reported', 'Eva Kern'],
      ['reported', 'Eva Kern'],
    ]);
    expect(told(`${before}Das Amt wies dies zurück; das Bad sei 2019 verkauft worden.`).at(-1)).toEqual([
      'fact',
      'Amt',
    ]);
    expect(told(`${before}Eva Kern widersprach: Das Bad sei seit Mai offen.`).at(-1)).toEqual(['fact', 'Eva Kern']);
    expect(told(`${before}Den Vorwurf kenne ich.`).at(-1)).toEqual(['fact', null]);
  });

  it('stays the same where what is told of somebody is that he did not answer', () => {
    const text =
      'Der Verein klagt. Das Amt wies das zurück: Der Verein sei im Mai gewarnt worden, habe aber nicht geantwortet.';
    expect(told(text).at(-1)).toEqual(['fact', 'Amt']);
  });

  it('is named behind the post, and is one who only finds something no speaker', () => {
    expect(told('Die Vorsitzende der SPD-Fraktion, Renate Wilke, sagte, das Bad sei 2019 geschlossen worden.')).toEqual(
      [['fact', 'Renate Wilke']],
    );
    expect(told('Der Fraktionschef der CDU, Jan Berg, warf der Stadt Untätigkeit vor.')).toEqual([
      ['reported', 'Jan Berg'],
    ]);
    expect(told('Die Reform koste laut deren Sprecher Ole Brandt vier Millionen Euro.').at(-1)?.[1]).toBe('Ole Brandt');
    expect(told('Das Haus soll nach Angaben von Geschäftsführer Ralf Berg 30 Millionen Euro kosten.').at(-1)?.[1]).toBe(
      'Ralf Berg',
    );
    expect(told('Ihr früherer Sprecher Jan Berg nannte das Gesetz einen Angriff.')).toEqual([['reported', 'Jan Berg']]);
    expect(
      told('Eva Kern kam. Nun sollen Moore bewässert werden. „Das Land zahlt 40 Millionen Euro“, sagte sie.').at(
        -1,
      )?.[1],
    ).toBe('Eva Kern');
    expect(told('Zerstört wurde das Bauwerk der Studie zufolge vor 4000 Jahren.')).toEqual([['fact', 'Studie']]);
    expect(
      told('Ein Team hat in Ulm Spuren gefunden. Damit wären sie die ältesten des Landes.').at(-1)?.[1],
    ).toBeNull();
  });

  it('tells together how he feels and what about', () => {
    expect(told('„Wir sind zuversichtlich, dass wir das schaffen“, sagte Ulf Brandt.')).toEqual([
      ['reported', 'Ulf Brandt'],
    ]);
  });

  it('is known by a surname that is a common word elsewhere', () => {
    const text = 'Friedhelm Kruse saß auf der Bank. „Das Werk schloss 2021“, sagt er.';
    expect(told(text).at(-1)).toEqual(['fact', 'Friedhelm Kruse']);
  });

  it('takes what somebody means to do for a report, what he holds for possible too', () => {
    expect(told('Die Ministerin erklärte, dass sie sich auf den Umbau konzentrieren wolle.')).toEqual([
      ['reported', 'Ministerin'],
    ]);
  });
});
