import type { Glyph } from '../app/tokens';

const SHAPES: Record<Glyph, React.ReactNode> = {
  check: <path d="m3.5 8.5 3 3 6-7" />,
  'check-ring': (
    <>
      <circle cx="8" cy="8" r="6.25" />
      <path d="m5 8.2 2.2 2.2L11 6" />
    </>
  ),
  'half-square': (
    <>
      <rect x="2.5" y="2.5" width="11" height="11" rx="1" />
      <path d="M2.5 2.5H8v11H2.5z" fill="currentColor" />
    </>
  ),
  half: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M8 2.25a5.75 5.75 0 0 0 0 11.5z" fill="currentColor" />
    </>
  ),
  'half-filled': (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M8 2.25a5.75 5.75 0 0 1 0 11.5z" fill="currentColor" />
    </>
  ),
  cross: <path d="m3.5 3.5 9 9m0-9-9 9" />,
  question: <path d="M5.5 5.6a2.6 2.6 0 1 1 3.6 2.6c-.8.4-1.1.8-1.1 1.7m0 2.6v.2" />,
  ring: <circle cx="8" cy="8" r="5.75" />,
  quote: <path d="M3.5 4.5h3v3.2c0 2-1 3.2-3 3.8m6-7h3v3.2c0 2-1 3.2-3 3.8" />,
  clock: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M8 4.8V8l2.2 1.4" />
    </>
  ),
  dot: <circle cx="8" cy="8" r="4" fill="currentColor" />,
};

type Props = { readonly glyph: Glyph; readonly size?: number };

/** The glyph of a rating, in the colour of the text around it. The word beside it carries the name. */
export function RatingGlyph({ glyph, size = 16 }: Props) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
      focusable="false"
    >
      {SHAPES[glyph]}
    </svg>
  );
}
