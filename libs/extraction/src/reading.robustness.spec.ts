import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findDates } from './dates/index.js';
import { extract } from './engine.js';
import { detectLanguage } from './language/index.js';
import { readPage } from './page/index.js';
import { findQuantities } from './quantities/index.js';
import { findQuotations } from './quotes/index.js';
import { segment } from './sentences/index.js';
import { tokenise } from './tokens/index.js';

type Span = { readonly start: number; readonly end: number };

/** Everything that this folder reads from a text, whole text and sentence by sentence. */
function readAll(text: string, language: string): { spans: Span[]; ordered: Span[][] } {
  const blocks = readPage(text);
  const sentences = segment(text, blocks, language);
  const whole = { start: 0, end: text.length };
  detectLanguage(text);
  const tokens = tokenise(text, whole);
  const quotations = findQuotations(text, blocks);
  const parts = sentences.flatMap((sentence) => [
    ...findQuantities(text, sentence, language),
    ...findDates(text, sentence, language, '2022-09-15'),
  ]);
  return {
    spans: [...quotations, ...quotations.map(({ inner }) => inner), ...parts],
    ordered: [blocks, sentences, tokens],
  };
}

function checkSpans(text: string, language: string): void {
  const { spans, ordered } = readAll(text, language);
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeLessThanOrEqual(text.length);
    expect(start).toBeLessThanOrEqual(end);
  }
  for (const list of ordered) {
    let last = 0;
    for (const { start, end } of list) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      last = end;
    }
    expect(last).toBeLessThanOrEqual(text.length);
  }
}

const PIECES = [
  ...'„“”"»«\'’‚‘.,;:!?…-–—()[]{}<>/%$€°+=#@&*\u00ad\u00a0\u200b\u202e\ud83d\udc00\n\r\t 0123456789',
  ...[
    'Mio. ',
    'z. B. ',
    '3. Oktober ',
    'Dr. ',
    'mehr als ',
    'zwei ',
    ' bis ',
    ' und ',
    'Prozent ',
    'am Montag ',
    '1990er ',
    'U.S. ',
  ],
  ...[
    'he said ',
    'twenty-five ',
    'half a million ',
    '<p>',
    '\r\n\r\n',
    '• ',
    '1. ',
    'Foto: ',
    'source site\n',
    'Ä',
    'ß',
    'שלום ',
    '你好。',
  ],
];
const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 120 }).map((pieces) => pieces.join(''));

describe('reading any text', () => {
  it('never throws and gives ordered spans inside the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(soup, fc.string({ unit: 'binary', maxLength: 200 })),
        fc.constantFrom('de', 'en', 'fr', 'und', ''),
        checkSpans,
      ),
      { numRuns: 400 },
    );
  });

  it('gives the same answer for the same text', () => {
    fc.assert(
      fc.property(soup, (text) => expect(readAll(text, 'de')).toEqual(readAll(text, 'de'))),
      { numRuns: 50 },
    );
  });

  it('leaves no letter of the article between its blocks', () => {
    fc.assert(
      fc.property(soup, (text) => {
        let rest = text;
        for (const block of [...readPage(text)].reverse()) rest = rest.slice(0, block.start) + rest.slice(block.end);
        expect(rest).not.toMatch(/[\p{L}\p{N}]/u);
      }),
      { numRuns: 200 },
    );
  });

  // A tenth of a megabyte: quadratic time would take minutes, or many seconds at the least. The bench prints the times of whole megabytes.
  const LENGTH = 100_000;
  const fill = (piece: string): string => piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);
  it.each([
    ['one letter', fill('a')],
    ['one digit', fill('7')],
    ['full stops', fill('.')],
    ['spaced full stops', fill('. ')],
    ['blanks', fill(' ')],
    ['newlines', fill('\n')],
    ['hyphens', fill('-')],
    ['hyphenated letters', fill('a-')],
    ['initials', fill('A. ')],
    ['abbreviation points', fill('a.b.')],
    ['digit groups', fill('123.')],
    ['numbers', fill('12 ')],
    ['number words', fill('zwei und ')],
    ['glued number words', fill('hunderttausend')],
    ['articles', fill('ein eine ')],
    ['comparators', fill('mehr als ')],
    ['ranges', fill('5 bis ')],
    ['dates', fill('3. bis ')],
    ['opening marks', fill('„')],
    ['opening marks with words', fill('„ja ')],
    ['closing marks', fill('“ ')],
    ['straight marks', fill('"a" ')],
    ['apostrophes', fill("'a ")],
    ['question marks and brackets', fill('?)')],
    ['list numbers', fill('1. a\n')],
    ['soft hyphens', fill('a\u00ad')],
    ['lone surrogates', fill('\ud83d')],
    ['low surrogates', fill('\udc00')],
    ['right-to-left text', fill('שלום עולם. ')],
    ['combining marks', fill('a\u0301')],
    ['base64', fill('dGhpcyBpcyBub3QgYSBzZW50ZW5jZQ')],
    ['HTML', fill('<div class="a"><p>Text.</p></div>')],
    ['unclosed tags', fill('<')],
    ['short wrapped lines', fill(`${'word '.repeat(15)}\n`)],
  ])('takes 100 kB of %s without going astray', (_, text) => {
    // Time of the processor, not of the clock: the machine may be busy with something else.
    const begun = process.cpuUsage();
    readAll(text, 'de');
    readAll(text, 'en');
    const { user, system } = process.cpuUsage(begun);
    expect((user + system) / 1000).toBeLessThan(5000);
  });

  it('takes 200,000 nested brackets', () => {
    const nested = '('.repeat(200_000) + 'x' + ')'.repeat(200_000);
    expect(() => [readAll(nested, 'en'), extract(nested, { language: 'de' })]).not.toThrow();
  });

  // Everything behind the reading as well; a row of "1/3" took half a minute before, and one of "100" three.
  it.each([
    ['fractions', 'de', '1/3 '],
    ['groups of three digits', 'de', '100 '],
    ['comparatives', 'en', 'more '],
    ['causes', 'de', 'führte '],
    ['clauses', 'de', 'der Mann, der sagte, dass '],
    ['sentences of one quotation', 'de', '„Er kam. '],
    ['HTML', 'en', '<div class="a"><p>Text.</p></div>'],
    ['lone surrogates', 'de', '\ud83d'],
    ['right-to-left text', 'ar', 'שלום עולם. '],
  ])('finds claims in 100 kB of %s without going astray', (_, language, piece) => {
    const text = fill(piece);
    const begun = process.cpuUsage();
    const { claims } = extract(text, { language });
    const { user, system } = process.cpuUsage(begun);
    expect(claims.filter(({ start, end, exact }) => text.slice(start, end) !== exact)).toEqual([]);
    expect((user + system) / 1000).toBeLessThan(4000);
  });
});
