import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readableText } from './readable-text.js';
import { isRefusal } from './refusal.js';

describe('reading plain text', () => {
  it('makes every line end a line feed and drops a byte order mark, nothing else', () => {
    expect(readableText('\ufeffa\r\nb\rc\n\r\nd')).toEqual({ text: 'a\nb\nc\n\nd' });
  });

  it('keeps the author’s characters: no normalisation, no trimming, tabs, soft hyphens and marks stay', () => {
    const text = ' e\u0301 é\u00ad\u00a0\t„x“\f\v עברית \u202eabc\u202c 👩‍🚀 \ufeff ';
    expect(readableText(text)).toEqual({ text });
  });

  it.each([
    ['nothing', ''],
    ['white space', ' \n\t\u00a0\u2003'],
    ['characters without ink', '\ufeff\u200b\u00ad\u0301'],
  ])('refuses %s as empty', (_, input) => {
    expect(readableText(input)).toMatchObject({ code: 'text_not_readable', detail: expect.stringContaining('empty') });
  });

  it.each([
    ['NUL', 'abc\u0000', /U\+0000\) at position 3/],
    ['a binary control', 'a\u001bb', /U\+001B\) at position 1/],
    ['a delete', 'a\u007f', /U\+007F/],
    ['a high surrogate alone', '😀x\ud83d', /lone surrogate\) at position 3/],
    ['a low surrogate alone', '\ude00x', /lone surrogate\) at position 0/],
    ['the wrong encoding', 'Gr\ufffd\ufffde', /wrong encoding/],
  ])('refuses %s and says what is wrong', (_, input, detail) => {
    expect(readableText(input)).toMatchObject({ code: 'text_not_readable', detail: expect.stringMatching(detail) });
  });

  it('bears with a stray replacement character', () => {
    expect(isRefusal(readableText(`a\ufffd${'b'.repeat(40)}`))).toBe(false);
  });

  it('answers every string, changes what it accepted no further, and never lets bad characters through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (given, cut) => {
        const first = readableText(cut ? given.slice(1) : given);
        if (isRefusal(first)) return;
        expect(first.text).not.toMatch(/[\r\0]/);
        expect(first.text).not.toMatch(/\p{Surrogate}/u);
        if (!first.text.startsWith('\ufeff')) expect(readableText(first.text)).toEqual(first);
      }),
      { numRuns: 1000 },
    );
  });
});
