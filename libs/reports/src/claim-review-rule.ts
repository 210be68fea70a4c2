import type { ClaimReviewDocument } from './claim-review-document.js';
import type { ReportSnapshot, SnapshotClaim } from './snapshot.js';

/** What a rule looks at. Unknown parts are null and the rules about them pass: nothing is fetched here. */
export type ClaimReviewSubject = {
  readonly document: ClaimReviewDocument;
  readonly snapshot: ReportSnapshot;
  readonly claim: SnapshotClaim;
  /** HTML of the page that carries the markup. */
  readonly page: string | null;
  /** How the page's address answered when somebody asked it. */
  readonly answer: { readonly status: number; readonly redirected: boolean } | null;
  /** Other claim pages of this newsroom (their addresses) with the markup that they carry. */
  readonly others: readonly { readonly page: string; readonly document: ClaimReviewDocument }[];
};

export type ClaimReviewRule = {
  /** Number of the check, 1 to 20; a check with parts of different weight has several rules. */
  readonly check: number;
  readonly id: string;
  /** An error keeps the markup from being published; a warning is shown and lets it pass. */
  readonly severity: 'error' | 'warning';
  /** What is wrong and how to put it right; null when the rule holds. */
  readonly test: (subject: ClaimReviewSubject) => string | null;
};

export type ClaimReviewFinding = Pick<ClaimReviewRule, 'check' | 'id' | 'severity'> & { readonly detail: string };
