/** Colours of the page in both themes; contrasts are held by tokens.spec.ts. Nothing else in the app names a colour. */
export const PAGE = {
  light: {
    body: '#ffffff',
    /** A quiet ground: header, navigation, panes. */
    ground: '#f6f7f9',
    text: '#1b1d21',
    dimmed: '#565d67',
    placeholder: '#686868',
    border: '#7f8791',
    /** Lines that only divide and carry no meaning. */
    line: '#d8dce2',
    anchor: '#1d5fa8',
    primary: '#1d5fa8',
    onPrimary: '#ffffff',
    error: '#a8123a',
    warning: '#7a4b00',
    warningGround: '#fff4d6',
    success: '#195e45',
    /** Behind the selected row. */
    selected: '#e3edf8',
  },
  dark: {
    body: '#1f2023',
    ground: '#18191b',
    text: '#e6e8eb',
    dimmed: '#a3abb5',
    placeholder: '#a3abb5',
    border: '#737b86',
    line: '#3a3d42',
    anchor: '#8ec1ff',
    primary: '#1d5fa8',
    onPrimary: '#ffffff',
    error: '#ff9aa8',
    warning: '#ffcf70',
    warningGround: '#3a2f14',
    success: '#9ff2c3',
    selected: '#22364d',
  },
} as const;

/** How a claim's underline is drawn in the text. */
export type Underline = 'solid' | 'thin' | 'thick-dots' | 'dots' | 'dashes' | 'double' | 'wave' | 'none';

/** Names of the glyphs in components/RatingGlyph.tsx. */
export type Glyph =
  | 'check'
  | 'check-ring'
  | 'half-square'
  | 'half'
  | 'half-filled'
  | 'cross'
  | 'question'
  | 'ring'
  | 'quote'
  | 'clock'
  | 'dot';

export type RatingLook = {
  readonly light: string;
  readonly dark: string;
  readonly glyph: Glyph;
  readonly underline: Underline;
};

/** A claim without a verdict. */
export const OPEN_LOOK: RatingLook = { light: '#37404e', dark: '#c3cdd9', glyph: 'ring', underline: 'none' };

/** The ratings of the default scale: any two differ for three kinds of colour blindness (tokens.spec.ts). */
export const RATING_LOOKS: Readonly<Record<string, RatingLook>> = {
  true: { light: '#195e45', dark: '#9ff2c3', glyph: 'check', underline: 'solid' },
  mostly_true: { light: '#1d7395', dark: '#4cd2ff', glyph: 'check-ring', underline: 'thin' },
  missing_context: { light: '#2b417e', dark: '#74a3fd', glyph: 'half-square', underline: 'thick-dots' },
  partly_false: { light: '#846401', dark: '#f6e793', glyph: 'half', underline: 'dashes' },
  mostly_false: { light: '#9a5a36', dark: '#e49c43', glyph: 'half-filled', underline: 'double' },
  false: { light: '#880a2a', dark: '#f47d78', glyph: 'cross', underline: 'wave' },
  unverifiable: { light: '#4821a5', dark: '#b888c4', glyph: 'question', underline: 'dots' },
  opinion: { ...OPEN_LOOK, glyph: 'quote', underline: 'dots' },
  outdated: { ...OPEN_LOOK, glyph: 'clock', underline: 'dots' },
};
