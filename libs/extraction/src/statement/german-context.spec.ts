import { describe, expect, it } from '@jest/globals';
import { extract } from '../index.js';

const statementsOf = (text: string): string[] =>
  extract(text, { language: 'de', publishedAt: '2026-11-19' }).claims.map(({ statement }) => statement);

describe('what has no verb of its own in German', () => {
  it.each([
    [
      'Auch der größte Betrieb in Ulm, die Kelm Motoren, zahlte 2019 keine Steuern.',
      'Der größte Betrieb in Ulm ist die Kelm Motoren.',
    ],
    [
      'Das Boot lag nördlich von Hafun, einer Stadt mit 9000 Einwohnern.',
      'Das Boot lag nördlich von Hafun, einer Stadt mit 9000 Einwohnern.',
    ],
    [
      '40 Gäste, darunter drei Kinder, kamen 2019 in eine Klinik.',
      '40 Gäste, darunter drei Kinder, kamen 2019 in eine Klinik.',
    ],
    [
      'Geehrt wurden 2019 neun Autoren, darunter Jan Ohm, Eva Kern und Ivo Lanz.',
      'Geehrt wurden 2019 neun Autoren, darunter Jan Ohm, Eva Kern und Ivo Lanz.',
    ],
    [
      'Zu sehen waren 50 Tafeln, darunter „Ulm – eine Stadt im Krieg“, „Mode um 1900“ oder „Der alte Bahnhof“.',
      'Zu sehen waren 50 Tafeln, darunter „Ulm – eine Stadt im Krieg“, „Mode um 1900“ oder „Der alte Bahnhof“.',
    ],
    [
      'Nach Behördenangaben starben 62 Gäste, davon sieben Kinder, bei dem Brand.',
      'Nach Behördenangaben starben 62 Gäste, davon sieben Kinder, bei dem Brand.',
    ],
    [
      'Das Buch trägt den Titel „Zone im Meer – Das Dreieck“.',
      'Das Buch trägt den Titel „Zone im Meer – Das Dreieck“.',
    ],
    ['Die Leiche wurde im Mai gefunden und dann geborgen.', 'Die Leiche wurde dann geborgen.'],
  ])('is told with what is around it: %s', (text, statement) => {
    expect(statementsOf(text)).toContain(statement);
  });

  it('goes with the auxiliary of the first part', () => {
    expect(statementsOf('Der Rat hat 2019 den Vertrag gekündigt und versäumt, einen neuen zu schließen.')).toEqual([
      'Der Rat hat 2019 den Vertrag gekündigt und versäumt, einen neuen zu schließen.',
    ]);
  });
});

describe('a German verb that is told in second place', () => {
  it.each([
    [
      'Jan Ohm verlor 2019 das Amt und sieht, wie viele Kollegen, politische Gründe für den Sturz.',
      'Jan Ohm sieht, wie viele Kollegen, politische Gründe für den Sturz.',
    ],
    [
      'Sie las im Blatt „Tag“, wonach Minister Jan Ohm die Schuld am Brand den Firmen zuweist, deren Anlagen veraltet seien.',
      'Minister Jan Ohm weist die Schuld am Brand den Firmen zu, deren Anlagen veraltet seien.',
    ],
  ])('has its prefix and its marks where they belong: %s', (text, statement) => {
    expect(statementsOf(text)).toContain(statement);
  });
});
