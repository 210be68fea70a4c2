import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { held, withClaim } from './hold';
import { cutsOf, partsAt, suggestedCut, type SplitGround } from './split';

const ground = (text: string): SplitGround => ({ text, span: { start: 0, end: text.length }, language: 'de' });
const parts = (text: string, cut: number | null): string[] =>
  (cut === null ? null : partsAt(ground(text), cut))?.map(({ start, end }) => text.slice(start, end)) ?? [];

describe('splitting a claim', () => {
  const text = 'Die Löhne stiegen um 4 Prozent, und die Preise fielen';

  it('is possible before every word but the first', () => {
    expect(cutsOf(ground('Das Bad kostet 11,8 %')).length).toBe(4);
  });

  it('is suggested at the conjunction, which belongs to neither part', () => {
    expect(parts(text, suggestedCut(ground(text)))).toEqual(['Die Löhne stiegen um 4 Prozent', 'die Preise fielen']);
  });

  it('is suggested at the middle where nothing joins two facts', () => {
    expect(parts('eins zwei drei vier', suggestedCut(ground('eins zwei drei vier')))).toEqual([
      'eins zwei',
      'drei vier',
    ]);
  });

  it('is not possible for a single word', () => {
    expect(suggestedCut(ground('Wort'))).toBeNull();
  });

  it('keeps every word of any claim in one of the parts, save the conjunction between them', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('Bad', 'und', '5,7', '%', 'kostet,', 'Euro'), { minLength: 2 }), (words) => {
        const claim = words.join(' ');
        for (const cut of cutsOf(ground(claim))) {
          const found = partsAt(ground(claim), cut);
          if (!found) continue;
          const [first, second] = found;
          expect(first.end).toBeLessThanOrEqual(second.start);
          expect(claim.slice(first.end, second.start)).toMatch(/^[\s,;]*(?:und\s+)?$/);
          expect([first.start, second.end]).toEqual([0, claim.length]);
        }
      }),
    );
  });
});

describe('claims that arrive while somebody points at the list', () => {
  const claim = (id: string, version = 1) => ({ id, version });

  it('wait, while what is known about the others is shown at once', () => {
    const shown = [claim('a'), claim('b')];
    const fresh = [claim('a', 2), claim('new'), claim('b')];
    expect(held(shown, fresh, true)).toEqual({ claims: [claim('a', 2), claim('b')], waiting: 1 });
    expect(held(shown, fresh, false)).toEqual({ claims: fresh, waiting: 0 });
  });

  it('are not kept when they are gone', () => {
    expect(held([claim('a'), claim('b')], [claim('b')], true).claims).toEqual([claim('b')]);
  });

  it('replace an older state, never a newer one', () => {
    expect(withClaim([claim('a', 2)], claim('a', 3))).toEqual([claim('a', 3)]);
    expect(withClaim([claim('a', 2)], claim('a', 1))).toEqual([claim('a', 2)]);
    expect(withClaim([claim('a')], claim('b'))).toEqual([claim('a'), claim('b')]);
  });
});
