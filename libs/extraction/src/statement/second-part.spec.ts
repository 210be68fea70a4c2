import { describe, expect, it } from '@jest/globals';
import { extract } from '../index.js';

const statementsOf = (text: string): string[] =>
  extract(text, { language: 'de', publishedAt: '2026-11-19' }).claims.map(({ statement }) => statement);

describe('two parts of a German clause that a word opens', () => {
  it.each([
    [
      'Da die Becken 2019 leer stehen und das Dach dem Land gehört, war ein Vertrag nötig.',
      ['Die Becken stehen 2019 leer.', 'Das Dach gehört dem Land.'],
    ],
    [
      'Weil der Preis 2019 stieg und der Lohn im Mai sank, schloss das Werk.',
      ['Der Lohn sank im Mai.', 'Weil der Preis 2019 stieg und der Lohn im Mai sank, schloss das Werk.'],
    ],
    [
      'Der Umbau betrifft Hallen, die 2001 vom Rat gekauft wurden und unter dem Titel Nordhof geführt werden.',
      ['Hallen wurden 2001 vom Rat gekauft.', 'Hallen werden unter dem Titel Nordhof geführt.'],
    ],
    [
      'Die Firma schloss, weil der Chef 2019 ging und nach Ulm floh.',
      ['Der Chef ging 2019.', 'Der Chef floh nach Ulm.'],
    ],
  ])('have a verb each: %s', (text, statements) => {
    expect(statementsOf(text)).toEqual(expect.arrayContaining(statements));
  });

  it.each([
    ['Die Firma schloss, weil der Chef 2019 ging und das Geld mitnahm.', 'Das Geld nahm mit.'],
    ['Das Amt teilte mit, dass der Chef 2019 ging und keine Steuern zahlte.', 'Laut Amt zahlten keine Steuern.'],
  ])('are told together where the subject of the second is not sure: %s', (text, wrong) => {
    const statements = statementsOf(text);
    expect(statements).toContain(text);
    expect(statements).not.toContain(wrong);
  });

  it('have a subject each where a passive shows it', () => {
    expect(statementsOf('Das Amt teilte mit, dass der Chef 2019 ging und das Haus verkauft wurde.')).toContain(
      'Laut Amt wurde das Haus verkauft.',
    );
  });
});
