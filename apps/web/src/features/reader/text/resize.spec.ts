import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { blocksOf } from './blocks';
import { boundsOf, resized, wordsIn, type Edge, type Ground, type Unit } from './resize';
import { sentenceAt, sentencesIn, sentencesOf } from './sentences';
import type { Span } from './span';

const text = 'Das Bad kostet 11,8 Millionen Euro. Es steigt um 5 %.\n\nDer Rat tagt am Montag.';
const blocks = blocksOf(text);
const sentences = sentencesIn(text, blocks, 'de');
const first = blocks[0] ?? { start: 0, end: 0 };
const ground: Ground = { text, bounds: { start: first.start, end: first.end }, sentences, language: 'de' };

const at = (words: string): Span => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const words = ({ start, end }: Span): string => text.slice(start, end);
const after = (span: Span, ...steps: [Edge, 1 | -1, Unit][]): string =>
  words(steps.reduce((now, [edge, direction, unit]) => resized(now, edge, direction, unit, ground), span));

describe('resizing a span by keyboard', () => {
  it('moves either edge by a word, numbers with their comma and signs being words', () => {
    expect(after(at('kostet'), ['end', 1, 'word'])).toBe('kostet 11,8');
    expect(after(at('kostet'), ['start', -1, 'word'])).toBe('Bad kostet');
    expect(after(at('Bad kostet'), ['start', 1, 'word'])).toBe('kostet');
    expect(after(at('um 5'), ['end', 1, 'word'])).toBe('um 5 %');
    expect(after(at('Euro'), ['end', 1, 'word'])).toBe('Euro. Es');
  });

  it('moves either edge by a sentence', () => {
    expect(after(at('kostet'), ['end', 1, 'sentence'])).toBe('kostet 11,8 Millionen Euro.');
    expect(after(at('Euro. Es steigt'), ['start', -1, 'sentence'])).toBe(
      'Das Bad kostet 11,8 Millionen Euro. Es steigt',
    );
    expect(after(at('kostet 11,8 Millionen Euro. Es'), ['end', -1, 'sentence'])).toBe('kostet 11,8 Millionen Euro.');
  });

  it('keeps at least one word and stays in its block', () => {
    expect(after(at('Bad'), ['start', 1, 'word'])).toBe('Bad');
    expect(after(at('Bad'), ['end', -1, 'word'])).toBe('Bad');
    expect(after(at('steigt um 5 %'), ['end', 1, 'word'])).toBe('steigt um 5 %');
    expect(after(at('Das Bad'), ['start', -1, 'word'])).toBe('Das Bad');
  });

  it('may go over all blocks that the span stands in', () => {
    expect(boundsOf(blocks, at('um 5 %.\n\nDer Rat'))).toEqual({ start: 0, end: text.length });
    expect(boundsOf(blocks, at('Der Rat'))).toEqual({ start: blocks[1]?.start, end: blocks[1]?.end });
  });

  it('undoes itself with the opposite key where both ends stand at words', () => {
    const all = wordsIn(ground);
    fc.assert(
      fc.property(
        fc.nat(all.length - 1),
        fc.nat(all.length - 1),
        fc.constantFrom<Edge>('start', 'end'),
        (a, b, edge) => {
          const [low, high] = a < b ? [a, b] : [b, a];
          const span = { start: all[low]?.start ?? 0, end: all[high]?.end ?? 0 };
          const grown = resized(span, edge, edge === 'end' ? 1 : -1, 'word', ground);
          const back = resized(grown, edge, edge === 'end' ? -1 : 1, 'word', ground);
          if (grown !== span) expect(back).toEqual(span);
        },
      ),
    );
  });

  it('never leaves its bounds, and never loses its words, in any text', () => {
    const steps = fc.array(
      fc.tuple(
        fc.constantFrom<Edge>('start', 'end'),
        fc.constantFrom<1 | -1>(1, -1),
        fc.constantFrom<Unit>('word', 'sentence'),
      ),
      { maxLength: 15 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }), steps, (some, moves) => {
        const own = { start: 0, end: some.length };
        const place: Ground = { text: some, bounds: own, sentences: sentencesIn(some, [own], 'de'), language: 'und' };
        const start = wordsIn(place)[0];
        if (!start) return;
        const span = moves.reduce<Span>((now, [edge, by, unit]) => resized(now, edge, by, unit, place), start);
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(some.length);
        expect(some.slice(span.start, span.end).trim()).not.toBe('');
      }),
    );
  });
});

describe('sentences that the browser found', () => {
  it('lie in their blocks, without white space', () => {
    expect(sentences.map(words)).toEqual([
      'Das Bad kostet 11,8 Millionen Euro.',
      'Es steigt um 5 %.',
      'Der Rat tagt am Montag.',
    ]);
  });

  it('are found by position, the first one for a place before all of them', () => {
    expect(sentenceAt(sentences, text.indexOf('steigt'))).toBe(1);
    expect(sentenceAt(sentences, text.indexOf('\n'))).toBe(1);
    expect(sentenceAt(sentences, 0)).toBe(0);
    expect(sentenceAt([], 4)).toBe(-1);
  });

  it('are found by the span they share characters with', () => {
    expect(sentencesOf(sentences, first).map(words)).toEqual(sentences.slice(0, 2).map(words));
    expect(sentencesOf(sentences, at('Rat')).map(words)).toEqual(['Der Rat tagt am Montag.']);
  });

  it('are cut in a language that nobody knows as well', () => {
    expect(sentencesIn(text, blocks, 'not a language').length).toBeGreaterThan(0);
  });
});
