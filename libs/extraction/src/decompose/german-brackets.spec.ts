import { describe, expect, it } from '@jest/globals';
import { extract } from '../index.js';

const claimsOf = (text: string): string[] =>
  extract(text, { language: 'de', publishedAt: '2026-11-19' }).claims.map(({ exact }) => exact);

describe('a German clause between its modal or auxiliary and the verb that closes it', () => {
  it.each([
    'Jan Ohm konnte sich 2019 vor Läufer wie Ivo Lanz oder Emre Kurt (je sechs) schieben und mit Kern gleichziehen',
    'Der Wagen soll 2027 ein leichtes Auto mit 90 PS, einem Tank für 40 Liter und nur zwei Sitzen werden',
    'Minister Jan Ohm hat den Hersteller von Rädern, Kelm Motors, besucht',
    'Die Mieten sollen um 7 Prozent, die Löhne hingegen nur um 2 Prozent steigen',
    'Der Plan wurde 2019 vom Gericht gerügt oder gar verworfen',
    'Die Stadt hat 2019 kein Geld gezahlt oder Hilfe geleistet',
  ])('is one: %s.', (text) => {
    expect(claimsOf(`${text}.`)).toEqual([text]);
  });

  it.each([
    'Am Samstag musste der bisherige Erste, der 1. FC Ulm, in Bonn eine 3:2-Niederlage hinnehmen',
    'Am Samstag musste der bisherige Erste, der SC Ulm, in Bonn eine Niederlage hinnehmen',
  ])('goes on behind what explains its subject: %s.', (text) => {
    expect(claimsOf(`${text}.`)[0]).toBe(text);
  });

  it('is followed by what tells until when', () => {
    const text = 'Danach verlor er den Mut, bis Kruse ihn 2019 mit einem 5:1-Erfolg in der Halle „überrollte“';
    expect(claimsOf(`${text}.`)).toEqual([text]);
  });

  it('knows a unit behind its number', () => {
    expect(claimsOf('Heute werden 12 kg als Traglast verlangt, Wunsch ist eine Traglast von 20 kg.')).toEqual([
      'Heute werden 12 kg als Traglast verlangt',
      'Wunsch ist eine Traglast von 20 kg',
    ]);
  });

  it.each([
    [
      'Eines ist neu: Die Züge, die in Ulm halten, wie der ICE 14, fahren seit Mai schneller.',
      'Die Züge, die in Ulm halten, wie der ICE 14, fahren seit Mai schneller',
    ],
    [
      'Hinzu kommt: Vieles von dem, was Kern & Co. bauen wollen, wurde im Mai vom Gericht verboten.',
      'Vieles von dem, was Kern & Co. bauen wollen, wurde im Mai vom Gericht verboten',
    ],
  ])('begins behind a colon, though its verb comes later: %s', (text, claim) => {
    expect(claimsOf(text)).toContain(claim);
  });
});
