import { describe, expect, it } from '@jest/globals';
import { readPage } from '../page/index.js';
import { segment } from './segment.js';

function sentences(text: string, language: string): string[] {
  return segment(text, readPage(text), language).map(({ start, end }) => text.slice(start, end));
}

describe('sentences', () => {
  it.each([
    ['Das war am 3. Oktober 1990. Danach kam alles anders.', 'de', 2],
    ['Es kamen am 12. und 13. Mai rund 5.000 Gäste. Sie zahlten 1,5 Mio. Euro.', 'de', 2],
    ['Im 19. Jahrhundert lebte Ludwig XIV. nicht mehr. Er war tot.', 'de', 2],
    ['Wir trafen Dr. med. Meyer, z. B. am Montag. Er hatte u.a. Zeit.', 'de', 2],
    ['Die Firma zahlte 3 Mrd. Euro. Das ist viel, d. h. mehr als früher.', 'de', 2],
    ['Das Rezept findet sich auf Seite 12. Dort steht auch mehr.', 'de', 2],
    ['Der 1. FC Köln gewann am 34. Spieltag. Der Trainer freute sich.', 'de', 2],
    ['Der Zeuge sprach am 3. Nachmittag ohne Anwalt. Er kam aus Ulm.', 'de', 2],
    ['Die Frist: 3. Oktober, nicht später. Danach ist Schluss.', 'de', 2],
    ['Sie wohnt in Haus 3. Alle kennen sie.', 'de', 2],
    ['„Das ist gut. Das bleibt so“, sagte er. Sie nickte.', 'de', 3],
    ['Er fragte: „Warum?“ Sie schwieg.', 'de', 2],
    ['Er rief „Halt!“ und lief weg.', 'de', 1],
    ['Das Team um J. K. Rowling und Franz X. Müller kam. Es blieb.', 'de', 2],
    ['Er sagte nichts … Dann ging er.', 'de', 2],
    ['At 7 a.m. Dr. Hale left the U.S. Senate. He was back by 9 p.m. Tuesday.', 'en', 2],
    ['He works for Apple Inc. in the U.S. now. It pays well.', 'en', 2],
    ['She paid $1.5 million on Jan. 5. No. 10 declined to comment.', 'en', 2],
    ['“I agree,” said J. Doe. “It was good. We won.”', 'en', 3],
    ['"Stop!" he said. "Why?" she asked.', 'en', 2],
    ['It was bad . . . very bad. Nobody knew.', 'en', 2],
    ['これは文です。これも文です。', 'ja', 2],
    ['Это первое предложение. Это второе.', 'ru', 2],
  ])('cuts "%s" (%s) into %i', (text, language, count) => {
    expect(sentences(text, language)).toHaveLength(count);
  });

  it('never runs over the end of a paragraph', () => {
    expect(
      sentences('Ein Titel ohne Punkt\n\nEin erster Satz ohne Punkt\n\nEin zweiter Satz steht hier.', 'de'),
    ).toEqual(['Ein Titel ohne Punkt', 'Ein erster Satz ohne Punkt', 'Ein zweiter Satz steht hier.']);
  });

  it('tells where the words of a list item begin', () => {
    const text = 'Der Plan:\n\n• Die Miete steigt. Der Strom auch.\n• 2. Das Gas wird billiger.';
    const found = segment(text, readPage(text), 'de');
    expect(found.map(({ contentStart, end }) => text.slice(contentStart, end))).toEqual([
      'Der Plan:',
      'Die Miete steigt.',
      'Der Strom auch.',
      'Das Gas wird billiger.',
    ]);
    expect(found.map(({ ordinal }) => ordinal)).toEqual([0, 1, 2, 3]);
  });

  it('leaves out bylines, captions and furniture', () => {
    expect(
      sentences('Ein Titel\n\nVon Erika Muster\n\nDer Text. Er geht weiter.\n\nFoto: dpa\n\nsource site', 'de'),
    ).toEqual(['Ein Titel', 'Der Text.', 'Er geht weiter.']);
  });
});
