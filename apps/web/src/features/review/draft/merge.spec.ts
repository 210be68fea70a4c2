import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { citation, draft } from './drafts.testing';
import { mergeDrafts } from './merge';
import { mergeText } from './text-merge';

const text = fc
  .array(fc.constantFrom('a', 'b', 'c', 'Laut Amt 5,7 %.', '', 'ü'), { maxLength: 8 })
  .map((l) => l.join('\n'));
const linesOf = (value: string): string[] => (value === '' ? [] : value.split('\n'));
const count = (all: readonly string[], line: string): number => all.filter((one) => one === line).length;

describe('Merging two texts that grew out of one', () => {
  it('takes over what only one side changed', () => {
    fc.assert(
      fc.property(text, text, (base, changed) => {
        expect(mergeText(base, changed, base)).toEqual({ text: changed, conflict: false });
        expect(mergeText(base, base, changed)).toEqual({ text: changed, conflict: false });
        expect(mergeText(base, changed, changed)).toEqual({ text: changed, conflict: false });
      }),
    );
  });

  it('drops no line that either side added', () => {
    fc.assert(
      fc.property(text, text, text, (base, mine, theirs) => {
        const merged = linesOf(mergeText(base, mine, theirs).text).join('\n');
        const before = linesOf(base);
        for (const side of [linesOf(mine), linesOf(theirs)]) {
          for (const line of new Set(side)) {
            if (count(side, line) > count(before, line)) expect(merged).toContain(line);
          }
        }
      }),
    );
  });

  it('merges paragraphs that were changed apart from each other without a question', () => {
    expect(mergeText('one\ntwo\nthree', 'one!\ntwo\nthree', 'one\ntwo\nthree\nfour')).toEqual({
      text: 'one!\ntwo\nthree\nfour',
      conflict: false,
    });
  });

  it('keeps both where both rewrote the same paragraph, and says so', () => {
    expect(mergeText('one', 'mine', 'theirs')).toEqual({ text: 'mine\ntheirs', conflict: true });
  });

  it('asks nothing when one text goes on where the other stopped', () => {
    expect(mergeText('', 'Laut Amt waren es 5', 'Laut Amt')).toEqual({ text: 'Laut Amt waren es 5', conflict: false });
  });

  it('asks when one side took words out that the other wrote on', () => {
    expect(mergeText('one two', 'one two three', 'one')).toMatchObject({ conflict: true });
  });
});

describe('Merging two drafts', () => {
  it('takes the fields of each side when they touched different ones', () => {
    const base = draft({ rating: 'true', rationale: 'old' });
    const merged = mergeDrafts(base, { ...base, rating: 'false' }, { ...base, rationale: 'new' });
    expect(merged).toEqual({ content: draft({ rating: 'false', rationale: 'new' }), conflicts: [] });
  });

  it('names a rating that both changed and leaves mine until somebody decides', () => {
    const merged = mergeDrafts(draft(), draft({ rating: 'true' }), draft({ rating: 'false' }));
    expect(merged).toMatchObject({ content: { rating: 'true' }, conflicts: ['rating'] });
  });

  it('unites citations that both added', () => {
    const merged = mergeDrafts(draft(), draft({ citations: [citation('a')] }), draft({ citations: [citation('b')] }));
    expect(merged.content.citations.map(({ sourceId }) => sourceId)).toEqual(['a', 'b']);
    expect(merged.conflicts).toEqual([]);
  });

  it('lets a citation go that one side took out and the other left alone', () => {
    const base = draft({ citations: [citation('a'), citation('b')] });
    const merged = mergeDrafts(base, draft({ citations: [citation('b')] }), draft({ ...base, rationale: 'x' }));
    expect(merged.content.citations.map(({ sourceId }) => sourceId)).toEqual(['b']);
  });

  it('keeps a citation that one side took out and the other worked on', () => {
    const base = draft({ citations: [citation('a')] });
    const theirs = draft({ citations: [citation('a', { quote: 'page 4 says so' })] });
    expect(mergeDrafts(base, draft(), theirs).content.citations).toEqual(theirs.citations);
  });

  it('keeps both versions of a citation that both changed, each under a key of its own', () => {
    const base = draft({ citations: [citation('a')] });
    const [mine, theirs] = ['one', 'two'].map((quote) => draft({ citations: [citation('a', { quote })] }));
    const merged = mergeDrafts(base, mine!, theirs!);
    expect(merged.content.citations.map(({ quote }) => quote)).toEqual(['one', 'two']);
    expect(new Set(merged.content.citations.map(({ key }) => key)).size).toBe(2);
    expect(merged.conflicts).toEqual(['citations']);
  });

  it('knows a source that was stored meanwhile as the one it was made from', () => {
    const added = citation('x', { key: 'k1', sourceId: null, source: { kind: 'page', title: 'Title of x' } });
    const merged = mergeDrafts(
      draft(),
      draft({ citations: [added], rationale: 'more' }),
      draft({ citations: [citation('x')] }),
    );
    expect(merged.content.citations).toHaveLength(1);
  });
});
