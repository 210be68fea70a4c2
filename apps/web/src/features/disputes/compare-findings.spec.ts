import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareWords, mergeCitations } from './compare-findings';

describe('Two rationales side by side', () => {
  it('differ in whole numbers, never in halves of one', () => {
    expect(compareWords('Es waren 5,0 % mehr.', 'Es waren 5,7 % mehr.')).toEqual([
      { kind: 'same', text: 'Es waren ' },
      { kind: 'first', text: '5,0 %' },
      { kind: 'second', text: '5,7 %' },
      { kind: 'same', text: ' mehr.' },
    ]);
  });

  it('lose nothing of either text, whatever its script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (first, second) => {
        const pieces = compareWords(first, second);
        const of = (other: string) =>
          pieces
            .filter(({ kind }) => kind !== other)
            .map(({ text }) => text)
            .join('');
        expect(of('second')).toBe(first);
        expect(of('first')).toBe(second);
      }),
    );
  });
});

describe('The citations of two findings', () => {
  const cite = (sourceId: string, stance: string) => ({
    sourceId,
    title: sourceId,
    url: null,
    stance,
    quote: null,
    locator: null,
  });

  it('are one list by source, shared ones first', () => {
    const merged = mergeCitations([
      [cite('a', 'supports'), cite('b', 'supports')],
      [cite('b', 'supports'), cite('c', 'context')],
    ]);
    expect(merged.map(({ sourceId, by }) => [sourceId, by[0]?.length, by[1]?.length])).toEqual([
      ['b', 1, 1],
      ['a', 1, 0],
      ['c', 0, 1],
    ]);
  });

  it('say where the same source is read in opposite ways', () => {
    const [source] = mergeCitations([[cite('a', 'supports')], [cite('a', 'refutes')]]);
    expect(source?.contradicts).toBe(true);
    expect(mergeCitations([[cite('a', 'supports')], [cite('a', 'context')]])[0]?.contradicts).toBe(false);
  });
});
