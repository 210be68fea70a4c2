import type {
  Aspect,
  ClaimKind,
  ClaimState,
  Quantity,
  ResolvedDate,
  Risk,
  SourceGrade,
  SourceKind,
  Stance,
} from '#libs/claims';

/** One entry of a rating scale. Ordered truth ratings carry a number, unordered ones (`unverifiable`, …) null. */
export type SnapshotRating = {
  readonly key: string;
  /** 1 (least true) … n (most true); null for an unordered rating. */
  readonly number: number | null;
  /** `#rrggbb` */
  readonly color: string;
  readonly label: Readonly<Record<string, string>>;
};

export type SnapshotCitation = {
  readonly stance: Stance;
  readonly quote: string | null;
  readonly locator: string | null;
  readonly accessedAt: string;
  readonly source: {
    readonly id: string;
    readonly kind: SourceKind;
    readonly grade: SourceGrade | null;
    readonly title: string;
    readonly url: string | null;
    readonly publisher: string | null;
    readonly author: string | null;
    readonly publishedAt: string | null;
  };
};

export type SnapshotReview = {
  readonly id: string;
  readonly reviewer: string;
  readonly rating: string;
  readonly rationale: string;
  readonly submittedAt: string;
};

export type SnapshotClaim = {
  readonly id: string;
  /** Position in the report, from 1, in reading order. */
  readonly number: number;
  readonly statement: string;
  readonly kind: ClaimKind;
  readonly aspects: readonly Aspect[];
  readonly speaker: string | null;
  /** What is known of the speaker beyond the name, for ClaimReview; leave it out when nothing is. */
  readonly speakerIdentity?: {
    readonly kind: 'person' | 'organization';
    /** A page that identifies the speaker, e.g. a Wikidata address. */
    readonly url: string | null;
  } | null;
  readonly risk: Risk;
  readonly state: ClaimState;
  readonly quantities: readonly Quantity[];
  readonly dates: readonly ResolvedDate[];
  readonly anchors: readonly {
    readonly start: number;
    readonly end: number;
    readonly exact: string;
    readonly prefix: string;
    readonly suffix: string;
  }[];
  /** Null while the claim is open. */
  readonly verdict: {
    readonly version: number;
    readonly rating: string;
    /** Markdown. */
    readonly rationale: string;
    readonly wordingProposal: string | null;
    readonly decidedBy: string;
    readonly decidedAt: string;
    /** ISO 8601 day or instant by which the verdict wants checking again; leave it out when nobody set one. */
    readonly reviewBy?: string | null;
    /** How it came about. */
    readonly basis: 'single' | 'agreement' | 'adjudication';
    /** Reviews that came to another rating than the verdict; they stay on record. */
    readonly dissent: readonly SnapshotReview[];
    readonly reviews: readonly SnapshotReview[];
  } | null;
  /** Confidential sources are never in a snapshot; how many were left out is. */
  readonly citations: readonly SnapshotCitation[];
  readonly withheldCitations: number;
  readonly signOff: { readonly by: string; readonly at: string } | null;
};

/**
 * A frozen report: everything an export needs, and nothing else. Stored as canonical JSON (RFC 8785); `sha256` of that
 * text proves it. Every export is a pure function of this, so the same snapshot gives byte-identical exports.
 */
export type ReportSnapshot = {
  readonly schema: 'claimdesk.report/1';
  readonly id: string;
  readonly version: number;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly workspace: {
    readonly name: string;
    /** Public https address of the newsroom; null when it has not set one. */
    readonly url: string | null;
    readonly correctionsUrl: string | null;
    /** Address under which published claim pages stand, e.g. https://check.example.org/claims; null: not published. */
    readonly claimsUrl: string | null;
    readonly political: boolean;
  };
  readonly article: {
    readonly id: string;
    readonly title: string;
    readonly language: string;
    readonly desk: string | null;
    readonly publishedAt: string | null;
    /** `own`: a self-check of the newsroom's own text; `external`: somebody else's published article. */
    readonly origin: 'own' | 'external';
    /** Where the external article appeared; null for one's own. */
    readonly appearanceUrl: string | null;
    readonly appearancePublisher: string | null;
  };
  readonly revision: { readonly id: string; readonly number: number; readonly sha256: string; readonly text: string };
  readonly ratingScale: {
    readonly id: string;
    readonly version: number;
    readonly name: string;
    readonly ratings: readonly SnapshotRating[];
  };
  readonly claims: readonly SnapshotClaim[];
  readonly coverage: {
    readonly sentences: number;
    readonly claimed: number;
    readonly notCheckable: number;
    readonly open: number;
  };
  readonly clearance: {
    readonly cleared: boolean;
    readonly open: readonly { readonly code: string; readonly detail: string; readonly claimId: string | null }[];
  };
  readonly articleSignOff: { readonly by: string; readonly at: string } | null;
  /** Head of the workspace's event chain when the snapshot was frozen. */
  readonly audit: { readonly seq: number; readonly hash: string };
};
