import { useQuery } from '@tanstack/react-query';
import type { CSSProperties } from 'react';
import { useMemo } from 'react';
import { useTranslation } from '../i18n';
import type { Schemas } from '../api/client';
import { ratingScaleQuery } from '../api/workspace';
import { readableOn } from '../app/colour';
import { OPEN_LOOK, PAGE, RATING_LOOKS, type RatingLook } from '../app/tokens';

/** A rating of the workspace's scale as it is shown: word, colour, glyph and underline. */
export type ShownRating = RatingLook & {
  readonly key: string;
  readonly number: number | null;
  readonly label: string;
  readonly description: string | null;
};

type Rating = Schemas['RatingDto'];

const inLanguage = (texts: object | undefined, language: string): string | null => {
  const byTag = (texts ?? {}) as Readonly<Record<string, string>>;
  return byTag[language] ?? byTag['en'] ?? byTag['de'] ?? Object.values(byTag)[0] ?? null;
};

/** How a rating looks: as the default scale has it while the workspace keeps the colour, else derived from the colour. */
export function lookOf({ key, number, color }: Pick<Rating, 'key' | 'number' | 'color'>): RatingLook {
  const known = Object.hasOwn(RATING_LOOKS, key) ? RATING_LOOKS[key] : undefined;
  if (known?.light === color.toLowerCase()) return known;
  return {
    light: readableOn(PAGE.light.body, color),
    dark: readableOn(PAGE.dark.body, color),
    glyph: known?.glyph ?? (number === null ? 'question' : 'dot'),
    underline: known?.underline ?? (number === null ? 'dots' : 'solid'),
  };
}

/** A rating in the language of the reader. */
export function showRating(rating: Rating, language: string): ShownRating {
  return {
    ...lookOf(rating),
    key: rating.key,
    number: rating.number,
    label: inLanguage(rating.label, language) ?? rating.key,
    description: inLanguage(rating.description, language),
  };
}

export type Ratings = {
  /** The scale, in its order. */
  readonly list: readonly ShownRating[];
  /** The rating of a key; null stands for a claim without a verdict. */
  of(key: string | null): ShownRating;
};

/** The workspace's scale. Keys that it no longer has are shown by their key. */
export function useRatings(): Ratings {
  const { t, language } = useTranslation();
  const { data: scale } = useQuery(ratingScaleQuery);
  return useMemo(() => {
    const list = (scale?.ratings ?? []).map((rating) => showRating(rating, language));
    const open: ShownRating = { ...OPEN_LOOK, key: 'open', number: null, label: t('rating.open'), description: null };
    return {
      list,
      of: (key) => (key === null ? open : (list.find((one) => one.key === key) ?? { ...open, key, label: key })),
    };
  }, [scale, language, t]);
}

/** Gives an element and what is in it the colour of a rating, as `var(--rating)` (see global.css). */
export function ratingProps(look: RatingLook): {
  readonly 'data-rated': true;
  readonly 'data-underline': string;
  readonly style: CSSProperties;
} {
  const style = { '--rating-light': look.light, '--rating-dark': look.dark } as CSSProperties;
  return { 'data-rated': true, 'data-underline': look.underline, style };
}
