import { Problem } from '../../api/problem';
import type { Schemas } from '../../api/client';

type Citation = {
  readonly stance: 'supports' | 'refutes' | 'context';
  readonly quote: string | null;
  readonly locator: string | null;
  readonly accessedAt: string;
  readonly source: {
    readonly id: string;
    readonly kind: 'document' | 'page' | 'data_set' | 'person' | 'call';
    readonly grade: 'primary' | 'secondary' | 'tertiary' | null;
    readonly title: string;
    readonly url: string | null;
    readonly publisher: string | null;
    readonly author: string | null;
    readonly publishedAt: string | null;
  };
};

type Review = {
  readonly id: string;
  readonly reviewer: string;
  readonly rating: string;
  readonly rationale: string;
};

export type SnapshotClaim = {
  readonly id: string;
  /** From 1, in reading order. */
  readonly number: number;
  readonly statement: string;
  readonly speaker: string | null;
  readonly risk: Schemas['ClaimDto']['risk'];
  readonly state: Schemas['ClaimDto']['state'];
  readonly anchors: readonly { readonly start: number; readonly end: number; readonly exact: string }[];
  /** Null while the claim is open. */
  readonly verdict: {
    readonly rating: string;
    /** Markdown. */
    readonly rationale: string;
    readonly wordingProposal: string | null;
    readonly decidedBy: string;
    readonly decidedAt: string;
    readonly basis: Schemas['VerdictDto']['basis'];
    /** Findings that came to another rating; they stay on record. */
    readonly dissent: readonly Review[];
  } | null;
  readonly citations: readonly Citation[];
  /** How many citations of confidential sources were left out. */
  readonly withheldCitations: number;
  readonly signOff: { readonly by: string; readonly at: string } | null;
};

type Who = { readonly by: string; readonly at: string };

/** What the preview shows of a frozen report: the JSON export is the record itself (schema `claimdesk.report/1`). */
export type Snapshot = {
  readonly schema: string;
  readonly id: string;
  readonly version: number;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly workspace: { readonly name: string };
  readonly article: {
    readonly title: string;
    readonly language: string;
    readonly desk: string | null;
    readonly publishedAt: string | null;
    readonly origin: Schemas['ArticleDto']['origin'];
    readonly appearancePublisher: string | null;
  };
  readonly revision: { readonly number: number; readonly sha256: string; readonly text: string };
  readonly ratingScale: { readonly name: string; readonly ratings: readonly Schemas['RatingDto'][] };
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
  readonly articleSignOff: Who | null;
  readonly audit: { readonly seq: number; readonly hash: string };
};

/** A report as the JSON export gives it: the record, and the hash that proves it. */
export type FrozenReport = { readonly sha256: string; readonly snapshot: Snapshot };

const SCHEMA = 'claimdesk.report/1';

/** The record in a JSON export. One of a newer schema is not guessed at: it can still be exported. */
export function frozenReport(file: unknown): FrozenReport {
  const { sha256, snapshot } = (file ?? {}) as Partial<FrozenReport>;
  if (typeof sha256 !== 'string' || snapshot?.schema !== SCHEMA) {
    throw new Problem('internal', 0, `This is no report of the schema ${SCHEMA}.`);
  }
  return { sha256, snapshot };
}
