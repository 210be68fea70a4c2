import type { Aspect, ClaimKind, Quantity, ResolvedDate, Span } from '#libs/claims';

/** What is known about the text before it is read. */
export type ExtractOptions = {
  /** ISO 639-1 code; detected from the text when absent. */
  readonly language?: string;
  /** ISO 8601 calendar date (`2022-09-15`) against which "last week" is reckoned. */
  readonly publishedAt?: string;
  /** The headline, when it is not part of the text: names in it are known, nothing in it is a claim. */
  readonly title?: string;
  /** Called now and then with sentences done of sentences found; must not throw. */
  readonly onProgress?: (done: number, total: number) => void;
  /**
   * Called with the claims of each part of a long text as soon as it is read, but for the last one; must not throw. The
   * same fact in several parts is joined only in the end.
   */
  readonly onFound?: (claims: readonly ExtractedClaim[]) => void;
};

/**
 * One verifiable assertion. `start`/`end` are UTF-16 code units and `text.slice(start, end) === exact` always holds.
 * Further places where the text states the same fact are in `alsoAt`.
 */
export type ExtractedClaim = Span & {
  readonly exact: string;
  /** The claim in its own words, understandable without the article. */
  readonly statement: string;
  readonly kind: ClaimKind;
  readonly aspects: readonly Aspect[];
  /** Who asserts it; null: the article itself. */
  readonly speaker: string | null;
  readonly quantities: readonly Quantity[];
  readonly dates: readonly ResolvedDate[];
  /** 0..1 */
  readonly checkWorthiness: number;
  /** Why it was given this check-worthiness, as stable codes ("amount", "comparison", "named_body", …). */
  readonly reasons: readonly string[];
  readonly alsoAt: readonly (Span & { readonly exact: string })[];
};

export type Extraction = {
  /** ISO 639-1, or `und` when it cannot be told. */
  readonly language: string;
  /** Every sentence of the article's own text, in reading order, not overlapping. */
  readonly sentences: readonly Span[];
  readonly claims: readonly ExtractedClaim[];
  /** Name and version of the engine that answered, e.g. `embedded/1`. */
  readonly engine: string;
};

/** Never throws, on any string; time grows linearly with the text; same input, same output. */
export type Extract = (text: string, options?: ExtractOptions) => Extraction;
