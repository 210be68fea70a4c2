import { describe, expect, it } from '@jest/globals';
import { extract, type ExtractedClaim } from '#libs/extraction';
import { checkedExtraction } from './checked-extraction.js';

const TEXT = 'Die Stadt Auental gab 2024 rund 5 Millionen Euro für das Bad aus. Es hat 300 Plätze. 😀';

function claim(change: Partial<Record<keyof ExtractedClaim, unknown>> = {}): Record<string, unknown> {
  return {
    start: 66,
    end: 83,
    exact: TEXT.slice(66, 83),
    statement: 'Das Bad hat 300 Plätze.',
    kind: 'fact',
    aspects: ['quantity'],
    speaker: null,
    quantities: [],
    dates: [],
    checkWorthiness: 0.5,
    reasons: ['amount'],
    alsoAt: [],
    ...change,
  };
}

const answer = (claims: unknown, sentences: unknown = []) => ({ language: 'de', engine: 'test/1', sentences, claims });

describe('what a reading process answered', () => {
  it('passes through unchanged when our own engine answered it', () => {
    const extraction = extract(TEXT);
    expect(extraction.claims.length).toBeGreaterThan(0);
    expect(checkedExtraction(TEXT, JSON.parse(JSON.stringify(extraction)))).toEqual(
      JSON.parse(JSON.stringify(extraction)),
    );
  });

  it.each([
    ['nothing', undefined],
    ['a word', 'claims'],
    ['claims that are no list', answer('many')],
    ['sentences that are no list', answer([], null)],
    ['no engine', { ...answer([]), engine: undefined }],
  ])('is no extraction when it is %s', (_, value) => {
    expect(checkedExtraction(TEXT, value)).toBeNull();
  });

  it.each([
    ['quotes words that are not there', { exact: 'Es hat 400 Plätze' }],
    ['ends behind the text', { end: TEXT.length + 1 }],
    ['begins before the text', { start: -1 }],
    ['has no statement', { statement: '' }],
    ['has a kind of its own', { kind: 'rumour' }],
    ['is worth more than everything', { checkWorthiness: 1.5 }],
    ['is worth nothing that can be counted', { checkWorthiness: NaN }],
    ['has half a sign in its statement', { statement: 'Das Bad \ud83d' }],
    ['cuts a sign in two', { start: TEXT.length - 2, end: TEXT.length - 1, exact: '\ud83d' }],
    ['has aspects that are no words', { aspects: [1] }],
  ])('loses a claim that %s, and keeps the others', (_, change) => {
    const checked = checkedExtraction(TEXT, answer([claim(change), claim(), null]));
    expect(checked?.claims).toEqual([claim()]);
  });

  it('loses further places whose words are not there', () => {
    const place = { start: 0, end: 9, exact: 'Die Stadt' };
    const checked = checkedExtraction(TEXT, answer([claim({ alsoAt: [place, { ...place, exact: 'Das Dorf' }] })]));
    expect(checked?.claims[0]?.alsoAt).toEqual([place]);
  });

  it('loses sentences that overlap or are outside', () => {
    const sentences = [
      { start: 0, end: 65 },
      { start: 60, end: 83 },
      { start: 66, end: 83 },
      { start: 84, end: 900 },
    ];
    expect(checkedExtraction(TEXT, answer([], sentences))?.sentences).toEqual([sentences[0], sentences[2]]);
  });
});
