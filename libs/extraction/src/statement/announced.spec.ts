import { expect, it } from '@jest/globals';
import { extract } from '../index.js';

const statementsOf = (text: string): string[] =>
  extract(text, { language: 'de', publishedAt: '2026-11-19' }).claims.map(({ statement }) => statement);

it.each([
  [
    'Im Rat warb Jan Ohm 2019 für das Gesetz mit den Worten: „Die Halle braucht ein Dach.“',
    'Im Rat warb Jan Ohm 2019 für das Gesetz.',
  ],
  [
    'Jan Ohm hatte den Auftrag 2019 mit den Worten abgelehnt: „Die Halle braucht ein Dach.“',
    'Jan Ohm hatte den Auftrag 2019 abgelehnt.',
  ],
])('does not tell that words follow: %s', (text, statement) => {
  expect(statementsOf(text)).toContain(statement);
});
