import { describe, expect, it } from '@jest/globals';
import { readPage } from './read-page.js';

function kinds(text: string): string[] {
  return readPage(text).map((block) => `${block.kind}: ${text.slice(block.start, block.end)}`);
}

const FIRST = 'Die Regierung hat am Montag ein Gesetz beschlossen, das den Bau von Wohnungen fördert.';
const SECOND = 'Die Opposition kritisierte den Entwurf und kündigte eine Klage vor dem Gericht an.';

describe('the page', () => {
  it('tells the headline from the paragraphs, with and without blank lines', () => {
    const expected = [`headline: Ein Gesetz für mehr Wohnungen`, `paragraph: ${FIRST}`, `paragraph: ${SECOND}`];
    expect(kinds(`Ein Gesetz für mehr Wohnungen\n\n${FIRST}\n\n${SECOND}`)).toEqual(expected);
    expect(kinds(`Ein Gesetz für mehr Wohnungen\n${FIRST}\n${SECOND}\n`)).toEqual(expected);
    expect(kinds(`Ein Gesetz für mehr Wohnungen\r\n\r\n${FIRST}\r\n${SECOND}`)).toEqual(expected);
    expect(kinds(`Ein Gesetz für mehr Wohnungen\r${FIRST}\u2029${SECOND}`)).toEqual(expected);
  });

  it('joins lines that were wrapped at a width and keeps the offsets', () => {
    const text =
      'The government passed a law on Monday that promotes\nthe construction of flats. The opposition criticised\nthe draft and announced that it would go to the\ncourt in the coming weeks.\n\nA second paragraph follows here and is also wrapped\nat the same width.';
    const blocksOf = (page: string) =>
      readPage(page).map((block) => page.slice(block.start, block.end).replace(/\r?\n/g, ' '));
    expect(blocksOf(text.replaceAll('\n', '\r\n'))).toEqual(blocksOf(text));
    expect(blocksOf(text)).toEqual([
      'The government passed a law on Monday that promotes the construction of flats. The opposition criticised the draft and announced that it would go to the court in the coming weeks.',
      'A second paragraph follows here and is also wrapped at the same width.',
    ]);
  });

  it.each([
    ['source site', 'furniture'],
    ['Leave a Reply', 'furniture'],
    ['Kommentar hinterlassen', 'furniture'],
    ['12 Kommentare', 'furniture'],
    ['Kommentare (12)', 'furniture'],
    ['Politik', 'furniture'],
    ['Copyright 2024 Beispiel Verlag. Alle Rechte vorbehalten.', 'furniture'],
    ['Von: Erika Mustermann', 'byline'],
    ['Share this article', 'furniture'],
    ['Wir verwenden Cookies, um unsere Seite zu verbessern. Mehr erfahren.', 'furniture'],
    ['We use cookies to improve your experience. Accept all', 'furniture'],
    ['Wir und unsere 213 Partner speichern Informationen auf einem Gerät und greifen darauf zu.', 'furniture'],
    ['We value your privacy. We and our 842 partners store information on a device.', 'furniture'],
    ['Dieser Artikel ist Teil von Beispiel Plus. Testen Sie 30 Tage lang für 1 Euro.', 'furniture'],
    ['© 2022 Beispiel Verlag', 'furniture'],
    ['Anzeige', 'furniture'],
    ['Foto: Max Mustermann/dpa', 'caption'],
    ['Der Minister bei der Vorstellung des Gesetzes. (Foto: Erika Muster)', 'caption'],
    ['Photo: Jane Doe/Getty Images', 'caption'],
    ['Von Erika Mustermann und Hans Beispiel', 'byline'],
    ['By Jane Doe', 'byline'],
    ['Anna Muster und Betty Beispiel haben zu diesem Bericht beigetragen.', 'byline'],
    ['An diesem Text mitgearbeitet haben Anna Muster und Betty Beispiel.', 'byline'],
    ['Jane Doe contributed to this report.', 'byline'],
    ['15. September 2022, 14:30 Uhr', 'byline'],
    ['Auental, 12. November 2026, 14:30 Uhr', 'byline'],
    ['Marlow, 12 November 2026', 'byline'],
    ['Lesedauer: 3 Minuten', 'byline'],
    ['Updated 3:15 PM, September 15, 2022', 'byline'],
    ['(dpa/AFP)', 'byline'],
    ['Lesen Sie auch: So teuer wird das Wohnen', 'teaser'],
    ['RELATED: What the new law means for you', 'teaser'],
    ['Das neue Gesetz stößt auf Widerstand in den Ländern', 'teaser'],
    ['Streit im Bundesrat', 'headline'],
    ['• Die Miete steigt um drei Prozent', 'list_item'],
    ['1. Die Miete steigt um drei Prozent', 'list_item'],
    ['- Die Miete steigt um drei Prozent', 'list_item'],
  ])('takes "%s" between paragraphs for %s', (line, kind) => {
    const found = kinds(`Ein Gesetz für mehr Wohnungen\n\n${FIRST}\n\n${line}\n\n${SECOND}\n\n${FIRST}`);
    expect(found).toContain(`${kind}: ${line}`);
    expect(found.filter((block) => block.startsWith('paragraph'))).toHaveLength(3);
  });

  it.each([
    'Von Erika Mustermann stammt der Entwurf, den die Regierung am Montag beschlossen hat.',
    'By Monday the government had passed the law.',
    'Die Seite verwendet Cookies nur noch mit Einwilligung, urteilte der Gerichtshof am Dienstag in Luxemburg.',
    'Anzeige erstattete die Opposition am Dienstag bei der Staatsanwaltschaft in Berlin.',
    'Wir und unsere Nachbarn zahlen seit Mai 12 Prozent mehr, sagte der Bürgermeister am Montag im Rat.',
    'Auental, am 12. November 2026 Schauplatz des Unglücks, hat 4.000 Einwohner.',
    'Source code of the program was published by the agency on Tuesday.',
  ])('does not lose the sentence "%s"', (sentence) => {
    expect(kinds(`Ein Gesetz für mehr Wohnungen\n\n${FIRST}\n\n${sentence}\n\n${SECOND}`)).toContain(
      `paragraph: ${sentence}`,
    );
  });

  it('gives everything below the head of the comments to the readers', () => {
    const text = `Ein Gesetz\n\n${FIRST}\n\n${SECOND}\n\n3 Kommentare\n\nPeter: Das ist doch alles gelogen und falsch.\n\nAntworten`;
    expect(
      kinds(text)
        .slice(3)
        .every((block) => block.startsWith('furniture')),
    ).toBe(true);
  });

  it('keeps lines without full stops as text when the whole text has none', () => {
    const text =
      'Die Miete steigt um drei Prozent im Jahr\nDer Strom wird um zehn Prozent billiger\nDas Gas bleibt bei acht Cent je Einheit';
    expect(readPage(text).filter((block) => block.kind === 'teaser')).toEqual([]);
  });
});
