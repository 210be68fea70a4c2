import { describe, expect, it } from '@jest/globals';
import { classifySentence } from './classify-sentence.js';

describe('the class of a sentence on its own', () => {
  it.each([
    ['C', 'Die Fähre lief am Dienstag mit 212 Menschen an Bord auf Grund.'],
    ['C', 'Der Buchhalter soll mehr als 40.000 Euro unterschlagen haben.'],
    ['Q', 'Die Gewerkschaft forderte den Vorstand auf, endlich zurückzutreten.'],
    ['P', 'Die neue Halle soll im Herbst eröffnet werden.'],
    ['O', 'Die Stimmung in der Partei bleibt angespannt.'],
    ['N', 'Wer hat davon gewusst?'],
  ] as const)('is %s for "%s"', (expected, sentence) => {
    expect(classifySentence(sentence, 'de').best).toBe(expected);
  });

  it('gives shares that add up to one, for any text', () => {
    for (const text of ['', '…', 'Ein Satz ohne Ende', '\ud800 „']) {
      const { shares } = classifySentence(text, 'de');
      expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5);
    }
  });
});
