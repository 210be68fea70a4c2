import type { ClaimId, ClaimState, Instant, ReviewId, Risk, Role, UserId } from './vocabulary.js';

/**
 * Who asks. `machine` is an API token acting for its user: it may do what the user's roles permit, except what needs a
 * person (adjudicate, sign_off). `system` is Claimdesk itself (automatic acceptance, lapse, changed text); its roles
 * count for nothing.
 */
export type Actor = {
  readonly kind: 'person' | 'machine' | 'system';
  readonly id: UserId;
  readonly roles: ReadonlySet<Role>;
};

export const COMMANDS = [
  'accept',
  'dismiss',
  'retract',
  'assign',
  'take',
  'start',
  'release',
  'submit',
  'withdraw',
  'adjudicate',
  'return',
  'sign_off',
  'reopen',
] as const;
export type Command = (typeof COMMANDS)[number];

export type CommandInput =
  | { readonly command: 'accept' }
  | { readonly command: 'dismiss'; readonly reason: string }
  | { readonly command: 'retract' }
  | {
      readonly command: 'assign';
      readonly reviewerId: UserId;
      /** The roles which that person holds in the workspace now. */
      readonly reviewerRoles: ReadonlySet<Role>;
      readonly dueAt: Instant | null;
    }
  | { readonly command: 'take' }
  | { readonly command: 'start' }
  | {
      readonly command: 'release';
      readonly cause: 'person' | 'lapse';
      /** Why the reviewer gives it back; sealed with the rest of the reviewing. */
      readonly reason?: string;
    }
  | {
      readonly command: 'submit';
      /** The id under which the caller stores this version of the review. */
      readonly reviewId: ReviewId;
      readonly rating: string;
      /** Markdown. */
      readonly rationale: string;
      /** How many citations the review has. */
      readonly citations: number;
      readonly wordingProposal?: string | null;
    }
  | { readonly command: 'withdraw' }
  | { readonly command: 'adjudicate'; readonly rating: string; readonly rationale: string }
  | { readonly command: 'return'; readonly comment: string }
  | { readonly command: 'sign_off' }
  | { readonly command: 'reopen'; readonly reason: string; readonly cause: 'person' | 'text_changed' };

/** A submitted review that stands: not a draft, not withdrawn, not superseded. */
export type SubmittedReview = {
  readonly id: ReviewId;
  readonly reviewerId: UserId;
  readonly rating: string;
  readonly submittedAt: Instant;
};

/** Everything a decision needs to know, loaded by the caller in the transaction that will carry the decision out. */
export type ClaimFacts = {
  readonly id: ClaimId;
  readonly state: ClaimState;
  readonly risk: Risk;
  /** From 1; +1 when the claim is returned or reopened. A review belongs to the round in which it was submitted. */
  readonly round: number;
  /** Fixed when the round begins (accept, return, reopen), so that a later change of policy or risk moves no goalpost. */
  readonly reviewsWanted: 1 | 2;
  readonly assigneeId: UserId | null;
  /** When the reservation lapses; null: not a reservation. */
  readonly reservedUntil: Instant | null;
  /** When the current assignment is due, or the last one was. */
  readonly dueAt: Instant | null;
  /** The standing reviews of the current round, in the order of their submission. */
  readonly reviews: readonly SubmittedReview[];
  /** The last transition of the claim; null for one that has had none. */
  readonly lastTransition: {
    readonly command: Command;
    /** The state it led out of; null where that was not written down yet. */
    readonly from: ClaimState | null;
    readonly actorId: UserId | null;
    readonly at: Instant;
  } | null;
  /** 0..1 as the machine gave it; null for a claim added by hand. */
  readonly checkWorthiness: number | null;
  /** The claim into which this one was merged. It is dismissed then, and stays so. */
  readonly mergedInto: ClaimId | null;
};

/** Columns of the claim to set; what is absent stays as it is. */
export type ClaimPatch = {
  readonly state: ClaimState;
  readonly round?: number;
  readonly reviewsWanted?: 1 | 2;
  readonly assigneeId?: UserId | null;
  readonly reservedUntil?: Instant | null;
  readonly dueAt?: Instant | null;
};

export const VERDICT_BASES = ['single', 'agreement', 'adjudication'] as const;
export type VerdictBasis = (typeof VERDICT_BASES)[number];

export type EndOfAssignment = 'reassigned' | 'released' | 'lapsed' | 'submitted' | 'dismissed';

/** What the desk has to do besides setting the patch, in this order and in the same transaction. */
export type Effect =
  | { readonly kind: 'end_assignment'; readonly reason: EndOfAssignment }
  | {
      readonly kind: 'open_assignment';
      readonly reviewerId: UserId;
      /** True: taken from the queue by the reviewer, lapses at `expiresAt`. */
      readonly reservation: boolean;
      readonly dueAt: Instant | null;
      readonly expiresAt: Instant | null;
    }
  | { readonly kind: 'extend_reservation'; readonly expiresAt: Instant }
  | {
      readonly kind: 'record_review';
      readonly reviewId: ReviewId;
      readonly reviewerId: UserId;
      readonly round: number;
      readonly rating: string;
      readonly rationale: string;
      readonly wordingProposal: string | null;
    }
  | { readonly kind: 'withdraw_review'; readonly reviewId: ReviewId }
  | {
      readonly kind: 'record_verdict';
      readonly basis: VerdictBasis;
      readonly rating: string;
      /** The adjudicator's reason; null when the reviews speak for themselves. */
      readonly rationale: string | null;
      /** Every review of the round, also the one being submitted and those that dissent. */
      readonly reviewIds: readonly ReviewId[];
    }
  | { readonly kind: 'retract_verdict' }
  | { readonly kind: 'record_sign_off' }
  | { readonly kind: 'retract_sign_off' }
  /** Anchors marked `touched` become `exact`: the editor signs the claim for the text as it stands. */
  | { readonly kind: 'confirm_anchors' };

export type Decision = {
  readonly command: Command;
  readonly from: ClaimState;
  readonly to: ClaimState;
  /** `patch.state` is `to`. */
  readonly patch: ClaimPatch;
  readonly effects: readonly Effect[];
};
