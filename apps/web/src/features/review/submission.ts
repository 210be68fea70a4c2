import type { DraftContent } from './draft/content';

/** What a submission still needs, in the order of the screen; the first one gets the focus. */
export type Missing =
  | { readonly what: 'rating' }
  | { readonly what: 'rationale' }
  | { readonly what: 'citations'; readonly count: number }
  /** A citation that cannot be stored as it is. */
  | { readonly what: 'citation'; readonly key: string };

export type SubmissionRules = {
  readonly minimumCitations: number;
  readonly ratings: readonly { readonly key: string }[];
};

/** The server decides; this says the same before anything is sent, so that the words can point to the place. */
export function whatIsMissing(
  content: DraftContent,
  { minimumCitations, ratings }: SubmissionRules,
): readonly Missing[] {
  const rated = ratings.some(({ key }) => key === content.rating);
  const short = minimumCitations - content.citations.length;
  const unnamed = content.citations.find(({ sourceId, source }) => sourceId === null && !source?.title.trim());
  return [
    ...(rated ? [] : [{ what: 'rating' } as const]),
    ...(content.rationale.trim() === '' ? [{ what: 'rationale' } as const] : []),
    ...(short > 0 ? [{ what: 'citations', count: short } as const] : []),
    ...(unnamed ? [{ what: 'citation', key: unnamed.key } as const] : []),
  ];
}

/** The rating that a digit chooses: 1 is the first of the scale. */
export function ratingOfKey(key: string, ratings: readonly { readonly key: string }[]): string | null {
  return /^[1-9]$/.test(key) ? (ratings[Number(key) - 1]?.key ?? null) : null;
}
