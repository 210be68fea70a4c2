import { describe, expect, it } from '@jest/globals';
import { extract } from '../engine.js';

const told = (text: string, language: string): string[] =>
  extract(text, { language, publishedAt: '2026-11-20' }).claims.map(({ statement }) => statement);

describe('a fact between an article and its noun', () => {
  it.each([
    [
      'Die 1921 gegründete Bank schließt drei Filialen.',
      ['Die Bank wurde 1921 gegründet.', 'Die Bank schließt drei Filialen.'],
    ],
    [
      'Der 2019 gewählte Präsident Pavel Urk sprach in Wien.',
      ['Der Präsident Pavel Urk wurde 2019 gewählt.', 'Der Präsident Pavel Urk sprach in Wien.'],
    ],
    [
      'Das im Mai eröffnete Werk in Polen beschäftigt 300 Menschen.',
      ['Das Werk wurde im Mai eröffnet.', 'Das Werk in Polen beschäftigt 300 Menschen.'],
    ],
    ['Sein 2011 erschienener Roman wurde verfilmt.', ['Sein Roman ist 2011 erschienen.', 'Sein Roman wurde verfilmt.']],
    ['Die 2018 gebauten Häuser sind undicht.', ['Die Häuser wurden 2018 gebaut.', 'Die Häuser sind undicht.']],
  ])('is a claim of its own: %s', (text, statements) => {
    expect(told(text, 'de')).toEqual(statements);
  });

  it('keeps its number out of the other claim', () => {
    const [, other] = extract('Die 1921 gegründete Bank schließt drei Filialen.', { language: 'de' }).claims;
    expect(other?.quantities.map(({ value }) => value)).toEqual([3]);
  });

  it.each([
    'Die rund 300 verletzten Zuschauer wurden versorgt.',
    'Die mit Wagen angerückte Feuerwehr löschte den Brand.',
    'Der 1964 nach Wien gezogene Maler starb.',
  ])('is none without date or name, of a count, or where its verb is not certain: %s', (text) => {
    expect(told(text, 'de')).toEqual([text]);
  });

  it('stands in front of its subject in English', () => {
    expect(told('Founded in 1911, Carden sells bread to 40 shops.', 'en')).toEqual([
      'Carden was founded in 1911.',
      'Carden sells bread to 40 shops.',
    ]);
    expect(
      told(
        'Ann Moor joined the navy in 1951. Born in Leeds in 1935, the child of a baker, she spoke six languages.',
        'en',
      ),
    ).toContain('Ann Moor was born in Leeds in 1935.');
  });
});
