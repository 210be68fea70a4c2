import { describe, expect, it } from '@jest/globals';
import { readSentence, tagSentence } from '../decompose/read-sentence.js';
import { type Outlook, readOutlook } from './outlook.js';

function outlookOf(text: string): (keyof Outlook)[] {
  const span = { start: 0, end: text.length };
  const tags = tagSentence(text, span, 'de');
  const { words } = readSentence(text, { ...span, block: 0, ordinal: 0 }, tags, false, 'de', []);
  const outlook = readOutlook(words, 0, words.length);
  return (Object.keys(outlook) as (keyof Outlook)[]).filter((name) => outlook[name]);
}

describe('what a German sentence looks ahead to', () => {
  it.each([
    ['Die Stadt soll den Betrieb der Fähre übernehmen.', ['plan']],
    ['Bis Ende 2030 sollen alle Wagen mit neuen Bremsen ausgerüstet werden.', ['planPassive']],
    ['Der Fahrer soll zwei Nachbarn bedroht haben.', ['rumour']],
    ['Mehrere Häuser sollen zerstört worden sein.', ['rumour']],
    ['Das Schiff soll aus einer Werft in Danzig stammen.', ['state']],
    ['Der Verein will die Halle behalten.', ['wants']],
    ['Der Flug wird etwa zwölf Tage dauern.', ['forecast']],
    ['Mit einem Anstieg wird gerechnet.', ['expected']],
  ] as const)('tells by the governed verb how it is meant: %s', (text, expected) => {
    expect(outlookOf(text)).toEqual(expected);
  });

  it('sees no plan in a passive, and none in what a subordinate clause tells by the way', () => {
    expect(outlookOf('Das Buch wird in Leipzig gedruckt.')).toEqual([]);
    expect(outlookOf('Die Halle, die abgerissen werden soll, steht leer.')).toEqual([]);
  });
});
