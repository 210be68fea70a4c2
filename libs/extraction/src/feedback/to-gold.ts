import type { ClaimKind, Quantity } from '#libs/claims';

/** What a desk decided about a claim of an article. */
export type JudgedClaim = {
  readonly start: number;
  readonly end: number;
  readonly statement: string;
  readonly kind: ClaimKind;
  readonly speaker: string | null;
  readonly quantities: readonly Quantity[];
  /** `accepted`: found by the machine and kept; `added`: found by a person; `dismissed`: found and thrown out. */
  readonly outcome: 'accepted' | 'added' | 'dismissed';
};

export type GoldClaim = {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly statement: string;
  readonly kind: ClaimKind;
  readonly speaker: string | null;
  readonly quantities: readonly {
    readonly value: number;
    readonly unit: string | null;
    readonly comparator?: string;
  }[];
  readonly optional: boolean;
};

/** Labelled data in the gold format (`gold/GUIDELINE.md`), with its text, so that it can be trained on. */
export type GoldArticle = {
  readonly language: string;
  readonly publishedAt: string | null;
  readonly title: string | null;
  readonly offsets: 'utf-16';
  readonly text: string;
  readonly claims: readonly GoldClaim[];
  /** Spans that people threw out: what the machine should not find again. */
  readonly dismissed: readonly { readonly start: number; readonly end: number; readonly quote: string }[];
};

/**
 * Turns what a desk accepted, added and dismissed into labelled data. Claims whose span lies outside the text are left
 * out; the rest are in reading order and numbered.
 */
export function toGold(
  article: {
    readonly text: string;
    readonly language: string;
    readonly publishedAt: string | null;
    readonly title: string | null;
  },
  claims: readonly JudgedClaim[],
): GoldArticle {
  const inText = claims
    .filter((claim) => claim.start >= 0 && claim.start < claim.end && claim.end <= article.text.length)
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const quote = (claim: JudgedClaim): string => article.text.slice(claim.start, claim.end);
  return {
    language: article.language,
    publishedAt: article.publishedAt,
    title: article.title,
    offsets: 'utf-16',
    text: article.text,
    claims: inText
      .filter((claim) => claim.outcome !== 'dismissed')
      .map((claim, i) => ({
        id: `c${i + 1}`,
        start: claim.start,
        end: claim.end,
        quote: quote(claim),
        statement: claim.statement,
        kind: claim.kind,
        speaker: claim.speaker,
        quantities: claim.quantities.map(({ value, unit, comparator }) =>
          comparator === '=' ? { value, unit } : { value, unit, comparator },
        ),
        optional: false,
      })),
    dismissed: inText
      .filter((claim) => claim.outcome === 'dismissed')
      .map((claim) => ({ start: claim.start, end: claim.end, quote: quote(claim) })),
  };
}
