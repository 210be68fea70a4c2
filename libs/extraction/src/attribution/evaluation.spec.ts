import { expect, it } from '@jest/globals';
import { extract } from '../index.js';

const count = (language: string, text: string): number => extract(text, { language }).claims.length;

it.each([
  ['de', 'Das Urteil ist ein Rückschlag für die Betreiber.'],
  ['de', 'Die Messe bietet dem Verband die Gelegenheit zu zeigen, dass die Branche lebt und bereit ist.'],
  ['de', 'Das ist eine Schande für die Stadt.'],
  ['de', 'Das ist blanker Hohn.'],
  ['de', 'Die Entscheidung ist richtig und überfällig.'],
  ['de', 'Es ist traurig, was hier geschieht.'],
  ['en', 'That is a scandal.'],
  ['en', 'The plan is simply irresponsible.'],
  ['en', 'The decision is right and overdue.'],
  // What no rule but the model of the classes knows.
  ['de', 'Besser spät als nie.'],
  ['de', 'Schließt das Bad!'],
  ['en', 'The verdict is a blow to the operators.'],
  ['en', 'The fair offers the industry a chance to shine.'],
])('does not take for a claim how the author sees it (%s): %s', (language, text) => {
  expect(count(language, text)).toBe(0);
});

it.each([
  ['de', 'Das Urteil ist der dritte Rückschlag für die Betreiber seit 2019.'],
  ['de', 'Das Boot ist ein Geschenk des Vereins.'],
  ['de', 'Der Skandal ist seit 2019 bekannt.'],
  ['de', 'Der Weg ist frei.'],
  ['en', 'The right side is closed.'],
  ['en', 'The verdict is the third blow to the operators since 2019.'],
  ['en', 'The app offers three languages.'],
])('keeps what can be looked up (%s): %s', (language, text) => {
  expect(count(language, text)).toBe(1);
});
