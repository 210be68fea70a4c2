import { describe, expect, it } from '@jest/globals';
import { channelsOf, contrast, linear, over, readableOn } from './colour';
import { OPEN_LOOK, PAGE, RATING_LOOKS } from './tokens';

const THEMES = ['light', 'dark'] as const;
const TEXT = 4.5;
const SHAPE = 3;

describe.each(THEMES)('the %s page', (theme) => {
  const page = PAGE[theme];

  it.each(['text', 'dimmed', 'placeholder', 'anchor', 'error', 'warning', 'success'] as const)(
    'shows %s readably on every ground',
    (name) => {
      for (const ground of [page.body, page.ground, page.selected]) {
        expect([ground, contrast(page[name], ground) >= TEXT]).toEqual([ground, true]);
      }
    },
  );

  it('shows the edges of fields and the focus', () => {
    for (const ground of [page.body, page.ground]) {
      expect(contrast(page.border, ground)).toBeGreaterThanOrEqual(SHAPE);
      expect(contrast(page.anchor, ground)).toBeGreaterThanOrEqual(SHAPE);
    }
    expect(contrast(page.onPrimary, page.primary)).toBeGreaterThanOrEqual(TEXT);
    expect(contrast(page.warning, page.warningGround)).toBeGreaterThanOrEqual(TEXT);
    expect(contrast(page.text, page.warningGround)).toBeGreaterThanOrEqual(TEXT);
  });

  it.each([...Object.entries(RATING_LOOKS), ['open', OPEN_LOOK] as const])(
    'shows the rating %s readably',
    (_, look) => {
      const color = look[theme];
      expect(contrast(color, page.body)).toBeGreaterThanOrEqual(5.3);
      expect(contrast(color, over(color, 0.12, page.body))).toBeGreaterThanOrEqual(TEXT);
      expect(contrast(page.text, over(color, 0.32, page.body))).toBeGreaterThanOrEqual(TEXT);
    },
  );

  it('shows any two ratings differently to people who see red, green or blue badly', () => {
    const colors = [...Object.entries(RATING_LOOKS), ['open', OPEN_LOOK] as const]
      .filter(([key]) => key !== 'opinion' && key !== 'outdated')
      .map(([key, look]) => [key, look[theme]] as const);
    const close: string[] = [];
    for (const [sight, matrix] of Object.entries(SIGHTS)) {
      colors.forEach(([one, a], index) => {
        for (const [other, b] of colors.slice(index + 1)) {
          if (difference(seen(a, matrix), seen(b, matrix)) < 13) close.push(`${sight}: ${one} and ${other}`);
        }
      });
    }
    expect(close).toEqual([]);
  });
});

describe('a colour that a workspace chose', () => {
  it('is moved until it can be read', () => {
    for (const color of ['#ffee88', '#777777', '#000000', '#ffffff', '#ff0000']) {
      for (const theme of THEMES) {
        expect(contrast(readableOn(PAGE[theme].body, color), PAGE[theme].body)).toBeGreaterThanOrEqual(5.3);
      }
    }
  });
});

// How dichromats see linear RGB (Viénot, Brettel and Mollon 1999; tritan after Machado 2009).
const SIGHTS: Record<string, readonly (readonly number[])[]> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.11238, 0.88762, 0],
    [0.11238, 0.88762, 0],
    [0.00401, -0.00401, 1],
  ],
  deutan: [
    [0.29275, 0.70725, 0],
    [0.29275, 0.70725, 0],
    [-0.02234, 0.02234, 1],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const seen = (color: string, matrix: readonly (readonly number[])[]): number[] => {
  const light = channelsOf(color).map(linear);
  return matrix.map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, part, at) => sum + part * (light[at] ?? 0), 0),
      ),
    ),
  );
};

/** Distance in CIELAB (ΔE76) of two colours in linear RGB. */
function difference(one: readonly number[], other: readonly number[]): number {
  const [a, b] = [lab(one), lab(other)];
  return Math.hypot(...a.map((part, index) => part - (b[index] ?? 0)));
}

function lab([red = 0, green = 0, blue = 0]: readonly number[]): number[] {
  const f = (value: number): number => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116);
  const x = f((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047);
  const y = f(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  const z = f((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
