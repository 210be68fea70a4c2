import { describe, expect, it } from '@jest/globals';
import { DEFAULT_RATING_SCALE } from './default-rating-scale.js';
import { checkRatingScale, contrastOnWhite, type Rating, ratingOf, type RatingScale } from './rating-scale.js';

const rating = (key: string, number: number | null, over: Partial<Rating> = {}): Rating => ({
  key,
  number,
  color: '#222222',
  label: { en: key },
  ...over,
});
const scale = (...ratings: Rating[]): RatingScale => ({ id: 's', version: 1, name: 'Ours', ratings });

describe('the default rating scale', () => {
  it('is sound, in German and English throughout', () => {
    expect(checkRatingScale(DEFAULT_RATING_SCALE)).toEqual([]);
    for (const { label, description } of DEFAULT_RATING_SCALE.ratings) {
      expect(Object.keys(label)).toEqual(['de', 'en']);
      expect(Object.keys(description ?? {})).toEqual(['de', 'en']);
    }
  });

  it('puts true highest and leaves unverifiable, opinion and outdated out of the order', () => {
    expect(ratingOf(DEFAULT_RATING_SCALE, 'true')?.number).toBe(6);
    expect(ratingOf(DEFAULT_RATING_SCALE, 'false')?.number).toBe(1);
    for (const key of ['unverifiable', 'opinion', 'outdated']) {
      expect(ratingOf(DEFAULT_RATING_SCALE, key)).toMatchObject({ number: null });
    }
  });

  it('knows no rating by another name', () => {
    for (const key of ['', 'TRUE', 'constructor', '__proto__']) expect(ratingOf(DEFAULT_RATING_SCALE, key)).toBeNull();
  });
});

describe('checking a rating scale', () => {
  it.each([
    ['a gap in the numbers', scale(rating('a', 1), rating('b', 3)), /without gaps/],
    ['a number given twice', scale(rating('a', 1), rating('b', 1)), /without gaps or repeats/],
    ['a fraction', scale(rating('a', 1), rating('b', 1.5)), /without gaps/],
    ['no order at all', scale(rating('a', null), rating('b', null)), /At least two/],
    ['a key used twice', scale(rating('a', 1), rating('a', 2, { label: { en: 'x' } })), /key a is used twice/],
    ['a key with spaces', scale(rating('a', 1), rating('b c', 2)), /key b c should/],
    ['no label', scale(rating('a', 1), rating('b', 2, { label: {} })), /label in at least one/],
    ['an empty label', scale(rating('a', 1), rating('b', 2, { label: { en: ' ' } })), /empty/],
    ['a language that is none', scale(rating('a', 1), rating('b', 2, { label: { English: 'b' } })), /no language tag/],
    ['two ratings of one name', scale(rating('a', 1), rating('b', 2, { label: { en: 'a' } })), /are called a in en/],
    ['a colour by name', scale(rating('a', 1), rating('b', 2, { color: 'red' })), /look like #195e45/],
    ['a colour nobody can read', scale(rating('a', 1), rating('b', 2, { color: '#ffee88' })), /too light/],
    ['no name', { ...scale(rating('a', 1), rating('b', 2)), name: ' ' }, /a name/],
  ])('finds %s, and nothing else', (_, faulty, message) => {
    const faults = checkRatingScale(faulty);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(message);
  });

  it('measures contrast as WCAG does', () => {
    expect(contrastOnWhite('#000000')).toBeCloseTo(21);
    expect(contrastOnWhite('#ffffff')).toBeCloseTo(1);
    expect(contrastOnWhite('#777777')).toBeCloseTo(4.48, 2);
  });
});
