import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { blockAt, blocksOf } from './blocks';

const shown = (text: string): string[] =>
  blocksOf(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

describe('the blocks of a text', () => {
  it('begin with the headline where the first line stands alone and does not end like a sentence', () => {
    expect(shown('Freibad wird teurer\n\nDie Sanierung kostet mehr.')).toEqual([
      'headline: Freibad wird teurer',
      'paragraph: Die Sanierung kostet mehr.',
    ]);
  });

  it('have no headline where the text begins with a sentence or is a single line', () => {
    expect(shown('Die Sanierung kostet mehr.\n\nDer Rat stimmt ab.')[0]).toBe('paragraph: Die Sanierung kostet mehr.');
    expect(shown('Nur eine Zeile')).toEqual(['paragraph: Nur eine Zeile']);
  });

  it('take a short line between blank lines for a subheading, but not a byline or the last line', () => {
    const text = 'Titel\n\nVon Mara Lindt\n\nEin Satz.\n\nWas der Rat sagt\n\nNoch ein Satz.\n\nmal';
    expect(shown(text)).toEqual([
      'headline: Titel',
      'paragraph: Von Mara Lindt',
      'paragraph: Ein Satz.',
      'subheading: Was der Rat sagt',
      'paragraph: Noch ein Satz.',
      'paragraph: mal',
    ]);
  });

  it('keep the line ends of verse and of text that was wrapped by hand', () => {
    expect(shown('Erste Zeile,\nzweite Zeile.\n\nEnde.')[0]).toBe('paragraph: Erste Zeile,\nzweite Zeile.');
  });

  it('make a paragraph of every line where lines are long, close to each other', () => {
    const long = 'Ein Satz, der weiterläuft, '.repeat(6).trim();
    const blocks = blocksOf(`${long}\n${long}\n\n${long}`);
    expect(blocks.map(({ apart }) => apart)).toEqual([true, false, true]);
  });

  it('make an item of every line of a list, with the lines that are set in', () => {
    expect(shown('Es kommen:\n- das Bad\n  mit Rutsche\n- die Halle\n\nEnde.')).toEqual([
      'paragraph: Es kommen:',
      'item: - das Bad\n  mit Rutsche',
      'item: - die Halle',
      'paragraph: Ende.',
    ]);
  });

  it('do not take a sentence that begins with a date for a list', () => {
    expect(shown('12. September war ein Montag.\nEs regnete.')[0]).toMatch(/^paragraph/);
  });

  it('are none in a text without words', () => {
    expect(blocksOf('')).toEqual([]);
    expect(blocksOf('\n \n')).toEqual([]);
  });

  it('hold every character that leaves ink, once and in order', () => {
    const line = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom('', ' ', '- eins', '1. zwei', 'Wort '.repeat(40)),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const text = lines.join('\n');
        let at = 0;
        for (const { start, end } of blocksOf(text)) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });

  it('are found by position, also from the white space behind them', () => {
    const text = 'Titel\n\nEin Satz.';
    const blocks = blocksOf(text);
    expect(blockAt(blocks, 0)?.index).toBe(0);
    expect(blockAt(blocks, 6)?.index).toBe(0);
    expect(blockAt(blocks, 7)?.index).toBe(1);
    expect(blockAt(blocks, text.length)?.index).toBe(1);
    expect(blockAt([], 3)).toBeNull();
  });
});
