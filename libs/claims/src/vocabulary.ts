/**
 * The words of Claimdesk as types. One list for the code, the database, the API and the documents.
 */
declare const brand: unique symbol;
type Brand<T, Name extends string> = T & { readonly [brand]: Name };

export type WorkspaceId = Brand<string, 'WorkspaceId'>;
export type UserId = Brand<string, 'UserId'>;
export type ArticleId = Brand<string, 'ArticleId'>;
export type RevisionId = Brand<string, 'RevisionId'>;
export type ClaimId = Brand<string, 'ClaimId'>;
export type ReviewId = Brand<string, 'ReviewId'>;
export type SourceId = Brand<string, 'SourceId'>;
export type ReportId = Brand<string, 'ReportId'>;

/** A point in time, ISO 8601 in UTC with milliseconds, as PostgreSQL's clock gave it. */
export type Instant = string;

export const ROLES = ['admin', 'editor', 'reviewer', 'author'] as const;
export type Role = (typeof ROLES)[number];

export const CLAIM_STATES = [
  'proposed',
  'queued',
  'assigned',
  'in_review',
  'disputed',
  'decided',
  'signed_off',
  'dismissed',
] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

export const CLAIM_KINDS = ['fact', 'reported', 'prediction'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

export const ASPECTS = [
  'quantity',
  'comparison',
  'superlative',
  'date',
  'place',
  'identity',
  'quote',
  'causal',
  'legal',
] as const;
export type Aspect = (typeof ASPECTS)[number];

export const RISKS = ['low', 'normal', 'high'] as const;
export type Risk = (typeof RISKS)[number];

export const STANCES = ['supports', 'refutes', 'context'] as const;
export type Stance = (typeof STANCES)[number];

export const SOURCE_KINDS = ['document', 'page', 'data_set', 'person', 'call'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const SOURCE_GRADES = ['primary', 'secondary', 'tertiary'] as const;
export type SourceGrade = (typeof SOURCE_GRADES)[number];

export const COMPARATORS = ['=', '~', '>', '>=', '<', '<='] as const;
export type Comparator = (typeof COMPARATORS)[number];

/**
 * A normalised value. `value` is a plain number (no thousands separators, "Mio." multiplied out); `unit` is an
 * ISO 4217 code for money, `%` for per cent, `year` for a calendar year, else the noun of the text, or null.
 * `start`/`end` are UTF-16 offsets of the words it came from, in the same text as the claim's anchor.
 */
export type Quantity = {
  readonly value: number;
  readonly unit: string | null;
  readonly comparator: Comparator;
  readonly start: number;
  readonly end: number;
};

export const DATE_PRECISIONS = ['day', 'week', 'month', 'quarter', 'season', 'year', 'decade', 'century'] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

/**
 * A date resolved against the publication date. `value` is an ISO 8601 date cut to its precision (`2022-09-15`,
 * `2022-09`, `2022`, `2022-W37`, `2022-Q3`); `end` of an interval is `until`. `relative` is true when it was reckoned
 * from the publication date.
 */
export type ResolvedDate = {
  readonly value: string;
  readonly until: string | null;
  readonly precision: DatePrecision;
  readonly relative: boolean;
  readonly start: number;
  readonly end: number;
};

/** Half-open range of UTF-16 code units: `text.slice(start, end)`. */
export type Span = { readonly start: number; readonly end: number };

export const ANCHOR_STATES = ['exact', 'moved', 'touched', 'lost'] as const;
export type AnchorState = (typeof ANCHOR_STATES)[number];

/** W3C Web Annotation TextPositionSelector (start, end) and TextQuoteSelector (exact, prefix, suffix) in one. */
export type Anchor = Span & {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
};
