import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contrast, DARK_PAGE, ratingLabel, ratingMarks } from './rating-marks.js';
import { exampleSnapshot } from './testing/fixture.js';
import type { ReportSnapshot } from './snapshot.js';

function withRating(color: string): ReportSnapshot {
  const snapshot = exampleSnapshot();
  return {
    ...snapshot,
    ratingScale: { ...snapshot.ratingScale, ratings: [{ key: 'own', number: 1, color, label: { fr: 'Vrai' } }] },
  };
}

describe('rating marks', () => {
  it('are readable on the light and the dark page, whatever colour a workspace chose', () => {
    fc.assert(
      fc.property(fc.nat({ max: 0xffffff }), (value) => {
        const [mark] = ratingMarks(withRating(`#${value.toString(16).padStart(6, '0')}`), 'de');
        expect(contrast(mark?.onLight ?? '', '#ffffff')).toBeGreaterThanOrEqual(4.5);
        expect(contrast(mark?.onDark ?? '', DARK_PAGE)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it('differ in glyph or underline for every pair of the default scale, not in colour alone', () => {
    const marks = ratingMarks(exampleSnapshot(), 'de');
    const looks = marks.map(({ glyph, ringed, underline }) => `${glyph}${ringed} ${underline}`);
    expect(new Set(looks).size).toBe(marks.length);
  });

  it('take no colour for CSS that is none', () => {
    expect(ratingMarks(withRating('red;}body{display:none'), 'de')[0]?.onLight).toBe('#37404e');
  });

  it('fall back to another language’s name, then to the key', () => {
    expect(ratingLabel(withRating('#000000'), 'own', 'de')).toBe('Vrai');
    expect(ratingLabel(withRating('#000000'), 'gone', 'de')).toBe('gone');
    expect(ratingLabel(exampleSnapshot(), 'false', 'en')).toBe('False');
  });

  it('knows the contrast of black and white', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  });
});
