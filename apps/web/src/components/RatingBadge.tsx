import { ratingProps, useRatings } from './rating';
import { RatingGlyph } from './RatingGlyph';
import classes from './badge.module.css';

type Props = {
  /** The rating's key; null for a claim without a verdict. */
  readonly rating: string | null;
  /** Without the tint behind it, for dense rows. */
  readonly plain?: boolean;
};

/** A rating by colour, glyph and word. */
export function RatingBadge({ rating, plain = false }: Props) {
  const shown = useRatings().of(rating);
  return (
    <span
      className={`${classes.badge} ${classes.rating} ${plain ? classes.plain : ''}`}
      title={shown.description ?? undefined}
      {...ratingProps(shown)}
    >
      <RatingGlyph glyph={shown.glyph} />
      <span dir="auto">{shown.label}</span>
    </span>
  );
}
