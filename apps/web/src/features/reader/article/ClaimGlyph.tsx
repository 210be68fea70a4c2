import { RatingGlyph } from '../../../components/RatingGlyph';
import { PROPOSED, type ClaimGlyphName } from './tone';

type Props = { readonly glyph: ClaimGlyphName; readonly size?: number };

/** The glyph of a claim: that of its rating, or a broken ring while it is only proposed. */
export function ClaimGlyph({ glyph, size = 16 }: Props) {
  if (glyph !== PROPOSED) return <RatingGlyph glyph={glyph} size={size} />;
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" fill="none" stroke="currentColor" aria-hidden focusable="false">
      <circle cx="8" cy="8" r="5.75" strokeWidth={1.75} strokeDasharray="3 2.2" />
    </svg>
  );
}
