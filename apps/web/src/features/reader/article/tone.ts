import type { Glyph, RatingLook } from '../../../app/tokens';
import type { Placed } from '../text/marks';
import type { Claim } from '../data/queries';

/** What only the machine has said so far: a broken ring, and a broken line in the text. */
export const PROPOSED = 'proposed';
export type ClaimGlyphName = Glyph | typeof PROPOSED;

/** How a claim looks in the text: colour, kind of line, glyph, and the words for who does not see them. */
export type Tone = {
  /** The colour in the light and in the dark theme. */
  readonly light: string;
  readonly dark: string;
  /** The underline of its rating; `proposed` for what only the machine has said so far. */
  readonly line: string;
  readonly glyph: ClaimGlyphName;
  /** Signed off: nothing is to be done any more. */
  readonly sealed: boolean;
  /** "Claim 12, False". */
  readonly label: string;
};

export type Looks = {
  /** The rating of a key; null stands for no verdict. */
  of(key: string | null): RatingLook & { readonly label: string };
};

export type ToneWords = {
  readonly state: (state: Claim['state']) => string;
  /** "Claim 12, False, signed off" */
  readonly label: (number: number, parts: readonly string[]) => string;
};

/** How a claim looks in the text: as its verdict, else as open, and as a proposal while nobody has accepted it. */
export function toneOf({ claim, number }: Placed<Claim>, looks: Looks, words: ToneWords): Tone {
  const { light, dark, glyph, underline, label } = looks.of(claim.verdict?.rating ?? null);
  const rated = claim.verdict !== null;
  const parts = [...(rated ? [label] : []), ...(rated && claim.state === 'decided' ? [] : [words.state(claim.state)])];
  const isProposed = claim.state === 'proposed';
  return {
    light,
    dark,
    line: isProposed ? PROPOSED : underline,
    glyph: isProposed ? PROPOSED : glyph,
    sealed: claim.state === 'signed_off',
    label: words.label(number, parts),
  };
}
