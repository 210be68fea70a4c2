import { describe, expect, it } from '@jest/globals';
import { extract } from './engine.js';

const told = (text: string): string[] =>
  extract(text, { language: 'de', publishedAt: '2026-11-20' }).claims.map(
    ({ speaker, statement }) => `${speaker ?? '-'}: ${statement}`,
  );

describe('German sentences', () => {
  it('tell of a person whose trade stands before the name what a relative clause says', () => {
    expect(told('Torwart Emil Krause, der erst im März gekommen war, sah die Rote Karte.')).toEqual([
      '-: Torwart Emil Krause war erst im März gekommen.',
      '-: Torwart Emil Krause sah die Rote Karte.',
    ]);
    expect(told('„Das Eis wirkt wie ein Deckel“, sagte die Forscherin Lina Rau, die die Messung leitete.')).toContain(
      '-: Die Forscherin Lina Rau leitete die Messung.',
    );
  });

  it('tell in a relative clause what somebody did who is called by a name', () => {
    expect(told('Der Kreistag lehnte die Pläne ab, die Landrätin Uta Kern vorgelegt hatte.')).toContain(
      '-: Die Pläne hatte Landrätin Uta Kern vorgelegt.',
    );
  });

  it('tell of a new study and not of the university that made it', () => {
    expect(
      told('Das zeigt eine Untersuchung der Hochschule Tarn, die am Freitag in Bonn vorgestellt wurde.'),
    ).toContain('-: Eine Untersuchung der Hochschule Tarn wurde am Freitag in Bonn vorgestellt.');
  });

  it('go on behind an apposition with an object in another case', () => {
    expect(told('1987 erwarb der Verein mit seinem Förderer, dem Maler Udo Lenz, den alten Bahnhof.')).toEqual([
      '-: 1987 erwarb der Verein mit seinem Förderer den alten Bahnhof.',
      '-: Sein Förderer ist der Maler Udo Lenz.',
    ]);
  });

  it('have their verb behind a clause with “wo” that closes the first place', () => {
    expect(told('In der Schweiz, wo der Staat jedes Jahr Ziele vereinbart, kommen 92 Prozent der Züge an.')).toEqual([
      '-: In der Schweiz kommen 92 Prozent der Züge an.',
      '-: In der Schweiz vereinbart der Staat jedes Jahr Ziele.',
    ]);
  });

  it('part what tells of a work that belongs to somebody', () => {
    expect(told('Ihr Roman „Die Barke“, der 1971 erschien, wurde in 22 Sprachen übersetzt.')).toEqual([
      '-: Ihr Roman „Die Barke“ erschien 1971.',
      '-: Ihr Roman „Die Barke“ wurde in 22 Sprachen übersetzt.',
    ]);
  });

  it('call a speaker by the name behind a trade, and take no editor for “sie”', () => {
    const text =
      'Edda Mahlow schrieb 40 Romane. „Sie hat nie geschwiegen, wenn es ernst wurde“, erinnert sich ihr Lektor Hanno Reif. 1998 kaufte sie den Speicher.';
    expect(told(text).slice(1)).toEqual([
      'Hanno Reif: Laut Hanno Reif hat sie nie geschwiegen, wenn es ernst wurde.',
      '-: 1998 kaufte Edda Mahlow den Speicher.',
    ]);
  });

  it('report that somebody defends a plan or rules something out', () => {
    const kinds = extract('Ministerin Clara Wendt verteidigte ihren Plan. Sie schloss einen Rücktritt aus.', {
      language: 'de',
    }).claims.map(({ kind, speaker }) => `${kind} ${speaker ?? '-'}`);
    expect(kinds).toEqual(['reported Clara Wendt', 'reported Clara Wendt']);
  });

  it('keep together what somebody only wanted to show', () => {
    expect(told('„Er wollte zeigen, dass er gebraucht wird“, sagte Richterin Maren Tolk.')).toEqual([
      'Maren Tolk: Maren Tolk sagte: „Er wollte zeigen, dass er gebraucht wird.“',
    ]);
  });

  it('keep two participles of one verb together', () => {
    expect(told('Die Behörde teilte mit, eine Sanierung sei geprüft und verworfen worden.')).toEqual([
      'Behörde: Laut Behörde ist eine Sanierung geprüft und verworfen worden.',
    ]);
  });

  it('tell who did what where two nouns without an article follow each other', () => {
    expect(told('Die Brücke ist gesperrt, nachdem Prüfer Risse in zwei Pfeilern gefunden hatten.')).toContain(
      '-: Prüfer hatten Risse in zwei Pfeilern gefunden.',
    );
  });
});
