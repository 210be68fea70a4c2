import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contextOf, wholeWords } from './context';
import { citation, draft } from './draft/drafts.testing';
import { hostOf, pastedAddress, titleOfAddress } from './pasted-address';
import { ratingOfKey, whatIsMissing } from './submission';

const rules = { minimumCitations: 1, ratings: [{ key: 'true' }, { key: 'false' }] };
const complete = draft({ rating: 'true', rationale: 'Because.', citations: [citation('a')] });

describe('What a submission still needs', () => {
  it('is nothing when rating, rationale and citations are there', () => {
    expect(whatIsMissing(complete, rules)).toEqual([]);
  });

  it('is named in the order of the screen', () => {
    expect(whatIsMissing(draft(), { ...rules, minimumCitations: 2 })).toEqual([
      { what: 'rating' },
      { what: 'rationale' },
      { what: 'citations', count: 2 },
    ]);
  });

  it('includes a rating when the scale has changed and the old one is no longer on it', () => {
    expect(whatIsMissing({ ...complete, rating: 'half_true' }, rules)).toEqual([{ what: 'rating' }]);
  });

  it('includes a title for a source that has none', () => {
    const unnamed = citation('x', { key: 'k', sourceId: null, source: { kind: 'page', title: ' ' } });
    expect(whatIsMissing({ ...complete, citations: [unnamed] }, rules)).toEqual([{ what: 'citation', key: 'k' }]);
  });

  it('takes white space for no rationale', () => {
    expect(whatIsMissing({ ...complete, rationale: ' \n' }, rules)).toEqual([{ what: 'rationale' }]);
  });
});

describe('A digit', () => {
  it('chooses the rating at its place on the scale, and nothing beyond it', () => {
    expect(ratingOfKey('2', rules.ratings)).toBe('false');
    expect(['3', '0', 'a', '12'].map((key) => ratingOfKey(key, rules.ratings))).toEqual([null, null, null, null]);
  });
});

describe('A pasted address', () => {
  it('is one when the paste is nothing else', () => {
    expect(pastedAddress(' https://www.example.org/a?b=c \n')).toBe('https://www.example.org/a?b=c');
    const others = [
      'see https://example.org',
      'javascript:alert(1)',
      'https://user:pw@example.org',
      'ftp://example.org',
      '',
    ];
    for (const other of others) expect(pastedAddress(other)).toBeNull();
  });

  it('gives the source a first title that a person can read', () => {
    expect(titleOfAddress('https://www.destatis.de/DE/Presse/arbeits-markt_2019.html')).toBe(
      'arbeits markt 2019 – destatis.de',
    );
    expect(titleOfAddress('https://example.org/12345')).toBe('example.org');
    expect(titleOfAddress('https://example.org/%E0%A4%A')).toBe('example.org');
    expect(hostOf('https://www.example.org/x')).toBe('example.org');
    expect(hostOf('nonsense')).toBeNull();
  });
});

describe('The context of a claim', () => {
  const text = 'A headline\nDas sei der niedrigste Wert seit 30 Jahren, und die Löhne stiegen.\nNext.';

  it('is its paragraph with its words marked', () => {
    const start = text.indexOf('der niedrigste');
    const pieces = contextOf(text, { start, end: text.indexOf(', und') });
    expect(pieces).toEqual([
      { text: 'Das sei ', claimed: false },
      { text: 'der niedrigste Wert seit 30 Jahren', claimed: true },
      { text: ', und die Löhne stiegen.', claimed: false },
    ]);
  });

  it('is shown without half words where only the anchor is at hand', () => {
    expect(wholeWords('ie Stadt sagte, ', 'before')).toBe('… Stadt sagte, ');
    expect(wholeWords('. Ohne dieses Geld hätten wir d', 'after')).toBe('. Ohne dieses Geld hätten wir …');
    expect(wholeWords('.', 'after')).toBe('.');
  });

  it('is cut at words where the paragraph is very long', () => {
    const long = `${'wort '.repeat(1000)}HERE ${'wort '.repeat(1000)}`;
    const start = long.indexOf('HERE');
    const [before, , after] = contextOf(long, { start, end: start + 4 });
    expect(before?.text).toMatch(/^… wort/);
    expect(after?.text).toMatch(/wort …$/);
    expect(before!.text.length).toBeLessThan(400);
  });

  it('always holds the words of the claim whole, for any text and span', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), fc.nat(), fc.nat(), (any, a, b) => {
        const [start, end] = [a % (any.length + 1), b % (any.length + 1)].sort((x, y) => x - y) as [number, number];
        const claimed = contextOf(any, { start, end }).find((piece) => piece.claimed);
        expect(claimed?.text ?? '').toBe(any.slice(start, end));
      }),
    );
  });
});
