import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anchorRange, checkAnchor, hasVisibleText, makeAnchor, splitsSurrogatePair } from './anchors.js';
import { isRefusal } from './refusal.js';
import type { Anchor } from './vocabulary.js';

const text = fc.string({
  unit: fc.constantFrom('a', 'Ä', ' ', '\n', '😀', '👩‍🚀', 'e\u0301', 'ש', '\u202e', '5', '.'),
  maxLength: 80,
});
const textAndSpan = text.chain((given) =>
  fc.tuple(
    fc.constant(given),
    fc.integer({ min: -2, max: given.length + 2 }),
    fc.integer({ min: -2, max: given.length + 2 }),
  ),
);

describe('an anchor', () => {
  it('keeps the quote and 32 code units of context on either side', () => {
    const given = `${'x'.repeat(40)}Putin${'y'.repeat(40)}`;
    expect(makeAnchor(given, { start: 40, end: 45 })).toEqual({
      start: 40,
      end: 45,
      exact: 'Putin',
      prefix: 'x'.repeat(32),
      suffix: 'y'.repeat(32),
    });
  });

  it('leaves out half a character at the edge of its context', () => {
    const anchor = makeAnchor('😀ab😀', { start: 2, end: 4 }, 1);
    expect([anchor.prefix, anchor.suffix]).toEqual(['', '']);
  });

  it.each([
    [-1, 2],
    [0, 0],
    [3, 2],
    [0, 9],
    [0.5, 2],
    [0, 1],
    [1, 2],
  ])('cannot be made of %s to %s in a text of two characters', (start, end) => {
    expect(() => makeAnchor('😀a', { start, end })).toThrow(RangeError);
  });

  it('is checked by its place, its words and whole characters', () => {
    const anchor = makeAnchor('one two', { start: 4, end: 7 });
    expect(checkAnchor('one two', anchor)).toBe(true);
    expect(checkAnchor('one ten', anchor)).toBe(false);
    expect(checkAnchor('one tw', anchor)).toBe(false);
    const half: Anchor = { start: 0, end: 1, exact: '\ud83d', prefix: '', suffix: '' };
    expect(checkAnchor('😀', half)).toBe(false);
  });
});

describe('a marked range', () => {
  it('always becomes a sound anchor within the range, or a refusal', () => {
    fc.assert(
      fc.property(textAndSpan, ([given, start, end]) => {
        const anchor = anchorRange(given, { start, end });
        if (isRefusal(anchor)) {
          const fits = start >= 0 && start < end && end <= given.length;
          const cuts = splitsSurrogatePair(given, start) || splitsSurrogatePair(given, end);
          expect(fits && !cuts && hasVisibleText(given.slice(start, end))).toBe(false);
          expect(anchor.code).toBe('range_not_in_text');
          return;
        }
        expect(checkAnchor(given, anchor)).toBe(true);
        expect(anchor.exact).toBe(given.slice(start, end).trim());
        expect(anchor.start).toBeGreaterThanOrEqual(start);
        expect(anchor.end).toBeLessThanOrEqual(end);
        expect(given.slice(0, anchor.start).endsWith(anchor.prefix)).toBe(true);
        expect(given.slice(anchor.end).startsWith(anchor.suffix)).toBe(true);
        for (const part of [anchor.exact, anchor.prefix, anchor.suffix]) expect(part).not.toMatch(/\p{Surrogate}/u);
      }),
      { numRuns: 1000 },
    );
  });

  it('is refused when it is only white space, in words that help', () => {
    expect(anchorRange('a \u00a0\u200b b', { start: 1, end: 5 })).toEqual({
      code: 'range_not_in_text',
      detail: 'The range holds no visible text; mark the words of the claim.',
    });
  });
});
