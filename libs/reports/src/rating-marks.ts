import type { ReportSnapshot, SnapshotClaim } from './snapshot.js';
import { LANGUAGES, WORDS, type Language } from './words.js';

type Underline = 'solid' | 'thin' | 'thick_dots' | 'dots' | 'dashes' | 'double' | 'wave' | 'none';

/** How a rating is shown: colour and glyph and underline and word, so that no one of them is needed to understand it. */
export type RatingMark = {
  /** `r0` … `rN` for the scale's ratings, `rx` for a claim without a verdict. */
  readonly className: string;
  readonly label: string;
  readonly glyph: string;
  readonly ringed: boolean;
  readonly underline: Underline;
  /** `#rrggbb`, at least 4.5 : 1 on white. */
  readonly onLight: string;
  /** `#rrggbb`, at least 4.5 : 1 on the dark page. */
  readonly onDark: string;
};

export const DARK_PAGE = '#1f2023';
const LIGHT_PAGE = '#ffffff';
const OPEN_LIGHT = '#37404e';

type Look = { readonly light: string; readonly dark: string; readonly glyph: string; readonly underline: Underline };

// Chosen together so that any two differ for three kinds of colour blindness; used while the workspace keeps the colour.
const KNOWN: Readonly<Record<string, Look>> = {
  true: { light: '#195e45', dark: '#9ff2c3', glyph: '✓', underline: 'solid' },
  mostly_true: { light: '#1d7395', dark: '#4cd2ff', glyph: '✓', underline: 'thin' },
  missing_context: { light: '#2b417e', dark: '#74a3fd', glyph: '◧', underline: 'thick_dots' },
  partly_false: { light: '#846401', dark: '#f6e793', glyph: '◐', underline: 'dashes' },
  mostly_false: { light: '#9a5a36', dark: '#e49c43', glyph: '◑', underline: 'double' },
  false: { light: '#880a2a', dark: '#f47d78', glyph: '✕', underline: 'wave' },
  unverifiable: { light: '#4821a5', dark: '#b888c4', glyph: '?', underline: 'dots' },
  opinion: { light: OPEN_LIGHT, dark: '#c3cdd9', glyph: '❞', underline: 'dots' },
  outdated: { light: OPEN_LIGHT, dark: '#c3cdd9', glyph: '↻', underline: 'dots' },
};

function channels(color: string): readonly [number, number, number] {
  const value = Number.parseInt(color.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function luminance(color: string): number {
  const [red, green, blue] = channels(color).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG contrast of two `#rrggbb` colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The colour, moved towards black or white until text in it is readable (5.3 : 1) on the page. */
function readable(color: string, page: string): string {
  const goal = luminance(page) > 0.5 ? 0 : 255;
  let current = color;
  for (let step = 1; contrast(current, page) < 5.3 && step <= 20; step += 1) {
    const moved = channels(color).map((channel) => Math.round(channel + ((goal - channel) * step) / 20));
    current = `#${moved.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
  }
  return current;
}

/** `rgba(…)` of a colour, for the tint behind a claim. */
export function tint(color: string, opacity: number): string {
  return `rgba(${channels(color).join(', ')}, ${opacity})`;
}

/** The rating's name in the language, else in any other, else its key. */
export function ratingLabel(snapshot: ReportSnapshot, key: string, language: Language): string {
  const labels = snapshot.ratingScale.ratings.find((rating) => rating.key === key)?.label ?? {};
  const own = Object.hasOwn(labels, language) ? labels[language] : undefined;
  return (
    [own, ...LANGUAGES.map((other) => labels[other]), ...Object.values(labels)].find((label) => label?.trim()) ?? key
  );
}

/** The marks of the whole scale, in its order, and last the one for claims without a verdict. */
export function ratingMarks(snapshot: ReportSnapshot, language: Language): readonly RatingMark[] {
  const marks = snapshot.ratingScale.ratings.map((rating, index): RatingMark => {
    const color = /^#[0-9a-f]{6}$/i.test(rating.color) ? rating.color.toLowerCase() : OPEN_LIGHT;
    const known = Object.hasOwn(KNOWN, rating.key) ? KNOWN[rating.key] : undefined;
    return {
      className: `r${index}`,
      label: ratingLabel(snapshot, rating.key, language),
      glyph: known?.glyph ?? (rating.number === null ? '?' : '●'),
      ringed: rating.key === 'mostly_true',
      underline: known?.underline ?? (rating.number === null ? 'dots' : 'solid'),
      onLight: readable(color, LIGHT_PAGE),
      onDark: known && known.light === color ? known.dark : readable(color, DARK_PAGE),
    };
  });
  const open: RatingMark = {
    className: 'rx',
    label: WORDS[language].text.open,
    glyph: '○',
    ringed: false,
    underline: 'none',
    onLight: OPEN_LIGHT,
    onDark: '#c3cdd9',
  };
  return [...marks, open];
}

/** The mark of a rating key, of an open claim (null), or of a key that the frozen scale does not have. */
export function markOf(snapshot: ReportSnapshot, marks: readonly RatingMark[], key: string | null): RatingMark {
  const open = marks[marks.length - 1] as RatingMark;
  if (key === null) return open;
  const index = snapshot.ratingScale.ratings.findIndex((rating) => rating.key === key);
  return marks[index === -1 ? marks.length : index] ?? { ...open, label: key, glyph: '?' };
}

/** The rating of the claim's verdict; null while there is none. */
export function ratingKey(claim: SnapshotClaim): string | null {
  return claim.verdict?.rating ?? null;
}
