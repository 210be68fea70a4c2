import { describe, expect, it } from '@jest/globals';
import { extract } from '../engine.js';

const dateOf = (text: string, language: string): string | undefined =>
  extract(text, { language, publishedAt: '2026-11-19' }).claims.flatMap(({ dates }) => dates)[0]?.value;

describe('a month without a year', () => {
  it.each([
    ['Im Januar schloss auch die Sauna im Kurhaus.', '2026-01'],
    ['Im Dezember ist die Zahl der Besucher um acht Prozent gestiegen.', '2025-12'],
    ['Das Werk hat im Dezember 40 Menschen eingestellt.', '2025-12'],
    ['Die neue Brücke wird im Januar für den Verkehr gesperrt werden.', '2027-01'],
    ['Das Land soll im Februar sechs Millionen Euro überweisen.', '2027-02'],
    ['Drei der fünf Becken sind seit Mai gesperrt.', '2026-05'],
    ['Im Dezember berät der Stadtrat über den Haushalt.', '2026-12'],
  ])('is the one that the verb means: "%s"', (text, expected) => {
    expect(dateOf(text, 'de')).toBe(expected);
  });

  it.each([
    ['The pool closed in January after a leak was found.', '2026-01'],
    ['Ticket sales have fallen by eight percent since December.', '2025-12'],
    ['The council will close the bridge in March for repairs.', '2027-03'],
    ['The new plant is to open in September with 300 workers.', '2027-09'],
  ])('is the one that the verb means in English: "%s"', (text, expected) => {
    expect(dateOf(text, 'en')).toBe(expected);
  });
});
