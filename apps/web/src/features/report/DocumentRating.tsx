import { ratingProps } from '../../components/rating';
import { RatingGlyph } from '../../components/RatingGlyph';
import { useReportDocument } from './document-context';
import classes from './document.module.css';

/** A rating of the frozen scale by colour, glyph and word; on paper without colour glyph and word remain. */
export function DocumentRating({ rating }: { readonly rating: string | null }) {
  const shown = useReportDocument().ratingOf(rating);
  return (
    <span className={classes.rating} {...ratingProps(shown)}>
      <RatingGlyph glyph={shown.glyph} />
      <span dir="auto">{shown.label}</span>
    </span>
  );
}
