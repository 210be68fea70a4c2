import { Injectable, Module } from '@nestjs/common';
import type { ClaimState, CommandInput, SplitPart } from '#libs/claims';
import type { Caller } from '#libs/identity';
import { type ClaimFilter, Database, type Page } from '#libs/storage';
import { readDraft, saveDraft, type DraftInput } from '../reviews/save-draft.js';
import { submitReview } from '../reviews/submit-review.js';
import { visibleReviews, type ReviewView } from '../reviews/review-view.js';
import { assignBalanced, type Balanced, type BalanceInput } from './assign-balanced.js';
import { assignClaim, type AssignInput } from './assign-claim.js';
import { bulkCommand, type BulkInput, type BulkOutcome } from './bulk.js';
import type { ClaimView, VerdictView } from './claim-view.js';
import { mergeClaims, splitClaim } from './combine-claims.js';
import { addClaim, editClaim, type ClaimEdit, type NewClaimInput } from './edit-claim.js';
import { claimHistory, type HistoryEntry } from './claim-history.js';
import { countClaims, listClaims, listVerdicts, readClaim, type ClaimListQuery } from './read-claims.js';
import { similarToClaim, type SimilarClaimView } from './similar-claims.js';
import { takeNextClaim } from './take-next-claim.js';
import { transition } from './transition.js';

/** Commands that need nothing but what the caller sends. */
export type PlainCommand = Exclude<CommandInput, { command: 'assign' | 'submit' }>;

/** The life of claims: triage, assignment, review, verdict, sign-off. */
@Injectable()
export class ClaimsDesk {
  constructor(private readonly db: Database) {}

  /** Runs a command of the lifecycle; `expected` is the version that the caller has seen, if it matters. */
  async run(by: Caller, claimId: string, command: PlainCommand, expected?: number): Promise<ClaimView> {
    return await transition(this.db, by, claimId, command, expected);
  }

  async assign(by: Caller, claimId: string, input: AssignInput, expected?: number): Promise<ClaimView> {
    return await assignClaim(this.db, by, claimId, input, expected);
  }

  async assignBalanced(by: Caller, input: BalanceInput): Promise<Balanced> {
    return await assignBalanced(this.db, by, input);
  }

  async takeNext(by: Caller, articleId?: string): Promise<ClaimView> {
    return await takeNextClaim(this.db, by, articleId);
  }

  async bulk(by: Caller, input: BulkInput): Promise<readonly BulkOutcome[]> {
    return await bulkCommand(this.db, by, input);
  }

  async list(by: Caller, query: ClaimListQuery): Promise<Page<ClaimView>> {
    return await listClaims(this.db, by, query);
  }

  async read(by: Caller, claimId: string): Promise<ClaimView> {
    return await readClaim(this.db, by, claimId);
  }

  async count(by: Caller, filter: ClaimFilter): Promise<Readonly<Record<ClaimState, number>>> {
    return await countClaims(this.db, by, filter);
  }

  async similar(by: Caller, claimId: string): Promise<readonly SimilarClaimView[]> {
    return await similarToClaim(this.db, by, claimId);
  }

  async history(by: Caller, claimId: string, limit: number, after?: string): Promise<Page<HistoryEntry>> {
    return await claimHistory(this.db, by, claimId, limit, after);
  }

  async verdicts(
    by: Caller,
    claimId: string,
  ): Promise<readonly (VerdictView & { readonly retractedAt: string | null })[]> {
    return await listVerdicts(this.db, by, claimId);
  }

  async edit(by: Caller, claimId: string, edit: ClaimEdit, expected: number): Promise<ClaimView> {
    return await editClaim(this.db, by, claimId, edit, expected);
  }

  async add(by: Caller, articleId: string, input: NewClaimInput): Promise<ClaimView> {
    return await addClaim(this.db, by, articleId, input);
  }

  async merge(by: Caller, input: { readonly into: string; readonly claimIds: readonly string[] }): Promise<ClaimView> {
    return await mergeClaims(this.db, by, input);
  }

  async split(
    by: Caller,
    claimId: string,
    parts: readonly SplitPart[],
    expected?: number,
  ): Promise<readonly ClaimView[]> {
    return await splitClaim(this.db, by, claimId, parts, expected);
  }

  async saveDraft(by: Caller, claimId: string, input: DraftInput, expected: number | undefined): Promise<ReviewView> {
    return await saveDraft(this.db, by, claimId, input, expected);
  }

  async readDraft(by: Caller, claimId: string): Promise<ReviewView> {
    return await readDraft(this.db, by, claimId);
  }

  async submit(by: Caller, claimId: string, input: DraftInput, expected?: number): Promise<ClaimView> {
    return await submitReview(this.db, by, claimId, input, expected);
  }

  /** The reviews that the caller may read, oldest first. */
  async reviews(by: Caller, claimId: string): Promise<readonly ReviewView[]> {
    return await this.db.read(by, async (tx) => await visibleReviews(tx, by, await tx.claims.get(claimId)));
  }
}

@Module({ providers: [ClaimsDesk], exports: [ClaimsDesk] })
export class ClaimsDeskModule {}
