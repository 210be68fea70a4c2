import { expect, it } from '@jest/globals';
import { datelineEnd } from './dateline.js';

const behind = (text: string): string => text.slice(datelineEnd(text, { start: 0, end: text.length }));

it.each([
  'BERLIN (dpa) - ',
  'Rheinfeld (epn) – ',
  'Berlin/Hamburg (AFP) – ',
  'KELVIK, Norland (March 4) - ',
  'PARIS, March 3 — ',
  'LONDON — ',
  'Wien (Österreich), 21.11.2009 – ',
  'Hannover, 24. November 2026 – ',
  'Bad Salzuflen, 24.11.2026 - ',
  'Leeds, March 3, 2026 — ',
  'Cuxhaven – ',
  'Bad Salzuflen – ',
])('takes "%s" for where and by whom a report was written', (dateline) => {
  expect(behind(`${dateline}The lake is dry.`)).toBe('The lake is dry.');
});

it.each([
  'Berlin – die Stadt an der Spree – wächst.',
  'Berlin – Die Stadt an der Spree – wächst.',
  'Sieger – Jan Kruse.',
  'The club (FC) - founded in 1900 - is bankrupt.',
  'SPD und FDP stimmten zu - trotz aller Kritik.',
  '“LONDON - is burning”, he said.',
  'Hannover, 1947 – ein harter Winter – war hungrig.',
  'Der Streik (2019) - ein Fehler - ist beendet.',
])('leaves a sentence with dashes alone: %s', (text) => {
  expect(behind(text)).toBe(text);
});
