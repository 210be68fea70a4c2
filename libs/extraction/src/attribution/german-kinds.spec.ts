import { describe, expect, it } from '@jest/globals';
import { extract } from '../index.js';

const told = (text: string): [string, string | null][] =>
  extract(text, { language: 'de', publishedAt: '2026-11-19' }).claims.map(({ kind, speaker }) => [kind, speaker]);

describe('what kind a German clause of saying is, and whose', () => {
  it.each<[text: string, kind: string, speaker: string | null]>([
    // What is confirmed was said; a court makes it so.
    ['Die Polizei bestätigte den Vorfall am Montag.', 'reported', 'Polizei'],
    ['Eine Untersuchung bestätigte den Verdacht.', 'fact', null],
    ['Das Landgericht Ulm bestätigte das Urteil gegen den Pächter.', 'fact', null],
    // Why, as somebody has it.
    ['Als Grund gab die Bahn fehlende Fahrer an.', 'reported', 'Bahn'],
    ['Die Polizei gibt Leichtsinn als Ursache an.', 'reported', 'Polizei'],
    // What is reported or announced stands in the object.
    ['Rettungskräfte berichten von zwei Bränden in der Altstadt.', 'fact', 'Rettungskräfte'],
    ['Das Amt meldete gestern 300 neue Fälle.', 'fact', 'Amt'],
    ['40 Gäste meldeten sich gestern.', 'fact', null],
    // Aims are announced, by somebody.
    ['Die Stadt hat sich das Ziel gesetzt, den Ausstoß bis 2030 um 40 Prozent zu senken.', 'reported', 'Stadt'],
    ['Der Verein verfolgt das Ziel, das Moor zu schützen.', 'reported', 'Verein'],
    ['Das Projekt verfolgt das Ziel, das Moor zu schützen.', 'fact', null],
    ['Den Golf hat ein Rentner aus Ulm zum Kauf angeboten.', 'fact', null],
    // Announced, uttered, praised by nobody who is named; meant to be done, as others tell.
    ['Die Ministerin hat ihren Rücktritt verkündet.', 'reported', 'Ministerin'],
    ['Die Polizei gab die Festnahme gestern bekannt.', 'reported', 'Polizei'],
    ['Anwohner hatten ihre Sorge zum Ausdruck gebracht.', 'reported', 'Anwohner'],
    ['Die Prüfung der Listen wird als gründlich gelobt.', 'reported', null],
    ['Der Dieb hatte nach Zeugenaussagen den Einbruch seit Mai geplant.', 'fact', 'Zeugen'],
    ['Das Museum soll nach dem Willen des Stadtrats 2022 schließen.', 'reported', 'Stadtrat'],
    ['Der Angeklagte bestritt die Tat.', 'reported', 'Angeklagter'],
    ['Die Opposition reagierte empört.', 'reported', 'Opposition'],
    ['Die Veranstalter sprachen von 3.000 Gästen.', 'fact', 'Veranstalter'],
    ['Die Feuerwehr sprach von einem schweren Unglück.', 'reported', 'Feuerwehr'],
    [
      'Forscher der Universität Ulm haben herausgefunden, dass Bienen Farben zählen.',
      'fact',
      'Forscher der Universität Ulm',
    ],
    ['Die Agentur zitierte den Minister mit den Worten: „Wir haben 40 Schiffe verkauft.“', 'fact', 'Minister'],
    ['Die Firma erklärte sich bereit, 40 Häuser zu bauen.', 'reported', 'Firma'],
    ['Petra Ohm erklärte ihren Rücktritt.', 'reported', 'Petra Ohm'],
    ['Die Regierung erklärte den Notstand.', 'fact', null],
    ['Die Rebellen bekannten sich zu dem Anschlag.', 'reported', 'Rebellen'],
    ['Petra Ohm sagte, dann würden die Züge bestreikt, wenn es kein Angebot gebe.', 'prediction', 'Petra Ohm'],
    ['Das Schiff gehört Berichten zufolge einer Reederei in Ulm.', 'fact', null],
    // Refused, defended, cited.
    ['Der Pächter weigerte sich, die Ställe zu öffnen.', 'reported', 'Pächter'],
    ['Die Ministerin verteidigte die Reform.', 'reported', 'Ministerin'],
    ['Der Anwalt hielt der Forderung die Ziele der Partei entgegen.', 'reported', 'Anwalt'],
    ['Als Beispiel führte der Anwalt die Proteste gegen den Umbau an.', 'reported', 'Anwalt'],
    ['Gutachter des Bundes gehen von einem Totalschaden aus.', 'fact', 'Gutachter des Bundes'],
    ['Die Vorsitzende der Linken Petra Ohm wies die Kritik zurück.', 'reported', 'Petra Ohm'],
    // What is foreseen.
    ['Die Preise werden nach der Prognose der Notenbank 2021 um 5 Prozent steigen.', 'prediction', 'Notenbank'],
    ['Nach der Prognose der Notenbank steigen die Preise um 5 Prozent.', 'prediction', 'Notenbank'],
    ['Nach Angaben der Stadt wird die Brücke im Mai 2030 fertig sein.', 'prediction', 'Stadt'],
    ['Nach Angaben der Stadt wurde die Brücke im Mai fertig.', 'fact', 'Stadt'],
    ['Nach Ansicht der Opposition ist das Gesetz ein Angriff auf die Presse.', 'reported', 'Opposition'],
  ])('%s: %s of %s', (text, kind, speaker) => {
    expect(told(text)).toEqual([[kind, speaker]]);
  });

  it('does not tell behind a colon what somebody only wants to offer', () => {
    const text = 'Die Pumpe will Jan Berg auch in Asien anbieten: Drei Händler haben sie 2019 bestellt.';
    expect(told(text).at(-1)).toEqual(['fact', null]);
  });

  it('takes what one person would have done for the words of who spoke last only where he goes on', () => {
    const before = 'Ulf Brandt sagte, er sei krank. ';
    expect(told(`${before}Gegen ihn wäre Ina Berg 2012 angetreten.`).at(-1)).toEqual(['fact', 'Ulf Brandt']);
    const between = `${before}Uwe Thal leitet die Partei seit 2010. `;
    expect(told(`${between}Gegen ihn wäre Ina Berg 2012 angetreten.`).at(-1)).toEqual(['fact', null]);
    // The plural stands for the Konjunktiv I.
    expect(told(`${between}Zwei Kollegen hätten 2012 gefehlt.`).at(-1)).toEqual(['fact', 'Ulf Brandt']);
  });

  it('tells a view or a forecast with its source in front', () => {
    const statement = (text: string): string | undefined => extract(text, { language: 'de' }).claims[0]?.statement;
    expect(statement('Nach Ansicht der Opposition ist das Gesetz ein Angriff auf die Presse.')).toBe(
      'Laut Opposition ist das Gesetz ein Angriff auf die Presse.',
    );
    expect(statement('Nach der Prognose der Notenbank steigen die Preise um 5 Prozent.')).toBe(
      'Laut Notenbank steigen die Preise um 5 Prozent.',
    );
  });
});
