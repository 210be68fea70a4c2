import { describe, expect, it } from '@jest/globals';
import { extract } from '../index.js';

const claimsOf = (text: string): string[] =>
  extract(text, { language: 'de', publishedAt: '2026-11-19' }).claims.map(
    ({ kind, statement }) => `${kind}: ${statement}`,
  );

describe('a German clause in the first place that its verb opens', () => {
  it.each([
    [
      'War das Buch vorerst nur in Ulm zu kaufen, liegt es seit 2019 in 40 Läden.',
      [
        'fact: Das Buch war vorerst nur in Ulm zu kaufen.',
        'fact: War das Buch vorerst nur in Ulm zu kaufen, liegt es seit 2019 in 40 Läden.',
      ],
    ],
    [
      'Lag die Quote 2010 noch bei 4 Prozent, so sind es heute 9 Prozent.',
      ['fact: Die Quote lag 2010 noch bei 4 Prozent.', 'fact: So sind es heute 9 Prozent.'],
    ],
    [
      'Wurden 2010 noch 400 Häuser gebaut, waren es 2020 nur 90.',
      ['fact: 2010 wurden noch 400 Häuser gebaut.', 'fact: Wurden 2010 noch 400 Häuser gebaut, waren es 2020 nur 90.'],
    ],
    [
      'Hieß es zunächst, dass die Mieter schuld seien, werden nun 2 Millionen Euro investiert.',
      ['fact: Hieß es zunächst, dass die Mieter schuld seien, werden nun 2 Millionen Euro investiert.'],
    ],
    [
      'Steigt der Preis um 5 Prozent, sinkt die Nachfrage in Ulm.',
      ['prediction: Steigt der Preis um 5 Prozent, sinkt die Nachfrage in Ulm.'],
    ],
    ['War die Halle 2019 voll, wurde im Hof gespielt.', ['fact: War die Halle 2019 voll, wurde im Hof gespielt.']],
  ])('%s', (text, claims) => {
    expect(claimsOf(text)).toEqual(claims);
  });
});
