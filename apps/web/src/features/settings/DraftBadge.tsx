import { lookOf, ratingProps } from '../../components/rating';
import { RatingGlyph } from '../../components/RatingGlyph';
import badge from '../../components/badge.module.css';
import { useTranslation } from '../../i18n';
import type { DraftRating } from './scale-draft';

/** The name of a rating for somebody who reads in a language; empty while it has none. */
export const labelOf = ({ label }: DraftRating, language: 'de' | 'en'): string =>
  label[language].trim() || label.de.trim() || label.en.trim();

/** How a rating looks while it is edited: the look of its key, in its colour. */
export const draftLook = ({ key, isOrdered, color }: DraftRating) =>
  lookOf({ key, number: isOrdered ? 1 : null, color });

/** A badge of a rating that is not saved yet. */
export function DraftBadge({ rating }: { readonly rating: DraftRating }) {
  const { t, language } = useTranslation('settings');
  const look = draftLook(rating);
  return (
    <span className={`${badge.badge} ${badge.rating}`} {...ratingProps(look)}>
      <RatingGlyph glyph={look.glyph} />
      <span dir="auto">{labelOf(rating, language) || t('ratings.unnamed')}</span>
    </span>
  );
}
