import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fateList, fateOf } from './fates';
import { wordDiff } from './word-diff';

const claim = (id: string, state: string, ...anchorStates: string[]) => ({
  id,
  state,
  anchors: anchorStates.map((anchorState) => ({ start: 0, end: 1, exact: 'x', state: anchorState })),
});

describe('what became of claims in a new revision', () => {
  it('is the worst that happened to an anchor', () => {
    expect(fateOf(claim('a', 'queued', 'exact', 'touched', 'moved'))).toBe('touched');
    expect(fateOf(claim('a', 'queued', 'exact', 'lost'))).toBe('lost');
    expect(fateOf(claim('a', 'queued'))).toBe('lost');
    expect(fateOf(claim('a', 'queued', 'exact'))).toBe('exact');
  });

  it('is listed with the worst on top, without the dismissed', () => {
    const all = [
      claim('same', 'queued', 'exact'),
      claim('gone', 'queued', 'lost'),
      claim('away', 'dismissed', 'lost'),
      claim('changed', 'queued', 'touched'),
    ].map((one, index) => ({ claim: one, number: index + 1, places: [] }));
    expect(fateList(all).map(({ fate, claims }) => [fate, ...claims.map((placed) => placed.claim.id)])).toEqual([
      ['lost', 'gone'],
      ['touched', 'changed'],
      ['exact', 'same'],
    ]);
  });
});

describe('the difference of two texts', () => {
  it('takes a number with its comma and per cent for one word', () => {
    expect(wordDiff('Sie stieg auf 5,7 %.', 'Sie stieg auf 5,9 %.')).toEqual([
      { kind: 'same', text: 'Sie stieg auf ' },
      { kind: 'removed', text: '5,7 %' },
      { kind: 'added', text: '5,9 %' },
      { kind: 'same', text: '.' },
    ]);
  });

  it('holds both texts, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        (a, b) => {
          const parts = wordDiff(a, b);
          const without = (kind: string): string =>
            parts
              .filter((part) => part.kind !== kind)
              .map(({ text }) => text)
              .join('');
          expect(without('added')).toBe(a);
          expect(without('removed')).toBe(b);
        },
      ),
    );
  });
});
