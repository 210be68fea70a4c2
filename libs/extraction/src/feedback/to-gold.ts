import type { ClaimKind, Quantity, Span } from '#libs/claims';

/** What a desk decided about a claim of an article. */
export type JudgedClaim = {
  readonly start: number;
  readonly end: number;
  readonly statement: string;
  readonly kind: ClaimKind;
  readonly speaker: string | null;
  readonly quantities: readonly Quantity[];
  /**
   * `accepted`: found by the machine and kept; `added`: found by a person; `dismissed`: found and thrown out;
   * `unjudged`: accepted by a rule, nobody has looked at it.
   */
  readonly outcome: 'accepted' | 'added' | 'dismissed' | 'unjudged';
};

/** An article with all that a desk decided about it. */
export type JudgedArticle = {
  readonly text: string;
  readonly language: string;
  readonly publishedAt: string | null;
  readonly title: string | null;
  readonly claims: readonly JudgedClaim[];
  /** Sentences that people marked as holding nothing to check. */
  readonly notCheckable: readonly Span[];
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
 * Turns what a desk accepted, added and dismissed into labelled data. What nobody judged is optional: it counts neither
 * way. Claims whose span lies outside the text are left out; the rest are in reading order and numbered.
 */
export function toGold({ text, language, publishedAt, title, claims, notCheckable }: JudgedArticle): GoldArticle {
  const isInText = ({ start, end }: Span): boolean => start >= 0 && start < end && end <= text.length;
  const inReadingOrder = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;
  const inText = claims.filter(isInText).sort(inReadingOrder);
  return {
    language,
    publishedAt,
    title,
    offsets: 'utf-16',
    text,
    claims: inText
      .filter((claim) => claim.outcome !== 'dismissed')
      .map(({ start, end, statement, kind, speaker, quantities, outcome }, i) => ({
        id: `c${i + 1}`,
        start,
        end,
        quote: text.slice(start, end),
        statement,
        kind,
        speaker,
        quantities: quantities.map(({ value, unit, comparator }) =>
          comparator === '=' ? { value, unit } : { value, unit, comparator },
        ),
        optional: outcome === 'unjudged',
      })),
    dismissed: [...inText.filter((claim) => claim.outcome === 'dismissed'), ...notCheckable.filter(isInText)]
      .sort(inReadingOrder)
      .map(({ start, end }) => ({ start, end, quote: text.slice(start, end) })),
  };
}
