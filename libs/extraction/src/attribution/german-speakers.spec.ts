import { describe, expect, it } from '@jest/globals';
import { extract } from '../index.js';

const told = (text: string): [string, string | null][] =>
  extract(text, { language: 'de', publishedAt: '2026-11-19' }).claims.map(({ kind, speaker }) => [kind, speaker]);

describe('who speaks in German', () => {
  it.each<[text: string, kind: string, speaker: string | null]>([
    ['Der Pächter gab an, die Ställe jeden Tag geprüft zu haben.', 'fact', 'Pächter'],
    ['Wie das Landratsamt bekannt gab, wurden 40 Tiere geimpft.', 'fact', 'Landratsamt'],
    ['Der Täter hatte nach Zeugenaussagen die Tür aufgebrochen.', 'fact', 'Zeugen'],
    ['Örtlichen Medien zufolge brach der Damm um drei Uhr.', 'fact', 'örtliche Medien'],
    ['Nach Berichten der schwedischen Presse wurde das Werk verkauft.', 'fact', 'schwedische Presse'],
    ['Ersten Angaben vom Montag zufolge sank das Boot um drei Uhr.', 'fact', null],
    ['Einer der 13 Helfer sagte, der Keller sei leer gewesen.', 'fact', 'einer der 13 Helfer'],
    ['Der Anwalt wies auf die Risiken hin, die bekannt gewesen seien.', 'reported', 'Anwalt'],
    ['Die Hafenbehörde will die Kaimauer erneuern.', 'reported', 'Hafenbehörde'],
    ['„Das Dach war undicht“, sagte die in Kiel geborene Architektin.', 'fact', 'Architektin'],
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

  it('takes what somebody means to do for a report, what he holds for possible too', () => {
    expect(told('Die Ministerin erklärte, dass sie sich auf den Umbau konzentrieren wolle.')).toEqual([
      ['reported', 'Ministerin'],
    ]);
  });
});
