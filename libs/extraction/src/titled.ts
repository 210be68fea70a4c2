import type { Span } from '#libs/claims';
import type { ExtractedClaim, Extraction } from './contract.js';

/** How far into a text its own headline is looked for, behind a kicker or a dateline. UTF-16 code units. */
const BEGINNING = 500;

const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim().toLowerCase();

/** A headline that was cut to be short: "Die Sanierung des Bades, das seit …". */
const CUT = /…$/u;

/**
 * A text with its headline in front, so that the names in it are known when the text says "der Minister"; `from` is
 * where the text itself begins, 0 where the headline is empty or stands in the text already. UTF-16 code units.
 */
export function behindTitle(text: string, title = ''): { readonly whole: string; readonly from: number } {
  const headline = title.replace(/\s+/gu, ' ').trim();
  if (headline === '' || plain(text.slice(0, title.length + BEGINNING)).includes(plain(headline.replace(CUT, ''))))
    return { whole: text, from: 0 };
  return { whole: `${headline}\n\n${text}`, from: headline.length + 2 };
}

const back = <Place extends Span>(place: Place, from: number): Place => ({
  ...place,
  start: place.start - from,
  end: place.end - from,
});

/** A claim of the whole, `from` units in front of it left out. */
export function withoutTitle(claim: ExtractedClaim, from: number): ExtractedClaim {
  if (from === 0) return claim;
  return {
    ...back(claim, from),
    quantities: claim.quantities.map((one) => back(one, from)),
    dates: claim.dates.map((one) => back(one, from)),
    alsoAt: claim.alsoAt.map((one) => back(one, from)),
  };
}

/** The sentences of the text itself, `from` units in front of it left out. */
export function sentencesWithoutTitle(sentences: readonly Span[], from: number): Extraction['sentences'] {
  return sentences.flatMap(({ start, end }) => (start < from ? [] : [{ start: start - from, end: end - from }]));
}
