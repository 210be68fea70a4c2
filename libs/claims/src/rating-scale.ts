/** One entry of a scale. */
export type Rating = {
  /** Stable; what reviews and verdicts store. */
  readonly key: string;
  /** 1 (least true) … n (most true); null for an unordered rating such as `unverifiable`. */
  readonly number: number | null;
  /** `#rrggbb`, readable as text on white. */
  readonly color: string;
  /** By language tag. */
  readonly label: Readonly<Record<string, string>>;
  readonly description?: Readonly<Record<string, string>>;
};

/** The ratings of a workspace. A change makes a new version, so that old verdicts keep their words. */
export type RatingScale = {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly ratings: readonly Rating[];
};

/** The rating with that key; null when the scale has none. */
export function ratingOf(scale: RatingScale, key: string): Rating | null {
  return scale.ratings.find((rating) => rating.key === key) ?? null;
}

/** WCAG 2.2 contrast ratio (1..21) of an `#rrggbb` colour against white. */
export function contrastOnWhite(color: string): number {
  const channel = (from: number): number => {
    const value = Number.parseInt(color.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 1.05 / (0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5) + 0.05);
}

/** WCAG 1.4.3: text below this against its ground is not readable for many. */
const READABLE = 4.5;
const KEY = /^[a-z][a-z0-9_]{0,39}$/;
const COLOR = /^#[0-9a-f]{6}$/i;
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** What is wrong with a scale, as sentences that name the fix; empty when it can be used. */
export function checkRatingScale(scale: RatingScale): string[] {
  const faults: string[] = [];
  if (scale.name.trim() === '') faults.push('Give the scale a name.');
  const numbers = scale.ratings.flatMap(({ number }) => (number === null ? [] : [number])).sort((a, b) => a - b);
  if (numbers.length < 2) faults.push('At least two ratings need a number, so that the scale has an order.');
  if (numbers.some((number, index) => number !== index + 1)) {
    faults.push('Number the ordered ratings 1, 2, 3 … without gaps or repeats; the truest has the highest number.');
  }
  for (const key of repeated(scale.ratings.map((rating) => rating.key))) faults.push(`The key ${key} is used twice.`);
  for (const rating of scale.ratings) faults.push(...checkRating(rating));
  for (const language of new Set(scale.ratings.flatMap(({ label }) => Object.keys(label)))) {
    const labels = scale.ratings.flatMap(({ label }) =>
      label[language] === undefined ? [] : [label[language].trim()],
    );
    for (const label of repeated(labels)) faults.push(`Two ratings are called ${label} in ${language}.`);
  }
  return faults;
}

function checkRating({ key, color, label, description }: Rating): string[] {
  const faults: string[] = [];
  if (!KEY.test(key)) {
    faults.push(`The key ${key} should be 1 to 40 lower-case letters, digits or underscores, a letter first.`);
  }
  if (!COLOR.test(color)) faults.push(`The colour of ${key} should look like #195e45.`);
  else if (contrastOnWhite(color) < READABLE) faults.push(`The colour of ${key} is too light to read on white.`);
  if (Object.keys(label).length === 0) faults.push(`Give ${key} a label in at least one language.`);
  for (const [language, text] of [...Object.entries(label), ...Object.entries(description ?? {})]) {
    if (!LANGUAGE.test(language)) faults.push(`${language} (${key}) is no language tag such as de or en.`);
    if (text.trim() === '') faults.push(`A text of ${key} in ${language} is empty.`);
  }
  return faults;
}

const repeated = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];
