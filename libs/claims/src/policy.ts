import { type Risk, RISKS } from './vocabulary.js';

/** What a workspace decides for itself. */
export type Policy = {
  /** Reviews a claim needs by its risk; two are blind to each other. Fixed for a round when the round begins. */
  readonly reviewsWanted: Readonly<Record<Risk, 1 | 2>>;
  /** Citations that a review needs before it can be submitted. */
  readonly minimumCitations: number;
  /** How long a claim taken from the queue stays reserved without work on it. */
  readonly reservationMinutes: number;
  /** How long a reviewer may take a submitted review back. */
  readonly withdrawMinutes: number;
  /** Check-worthiness (0..1) from which a proposal is accepted without a person; null: never. */
  readonly autoAcceptThreshold: number | null;
  /** Claims of this risk or above must be closed before the article is cleared. */
  readonly clearanceRisk: Risk;
};

/**
 * A new workspace: one review, two blind ones for high risk; one citation; everything must be closed. Nothing is
 * accepted automatically, because a machine's suggestion counts for nothing until a person accepts it.
 */
export const DEFAULT_POLICY: Policy = {
  reviewsWanted: { low: 1, normal: 1, high: 2 },
  minimumCitations: 1,
  reservationMinutes: 60,
  withdrawMinutes: 10,
  autoAcceptThreshold: null,
  clearanceRisk: 'low',
};

/** Negative when `a` is the lower risk, 0 when equal: for sorting and for "at or above". */
export function compareRisk(a: Risk, b: Risk): number {
  return RISKS.indexOf(a) - RISKS.indexOf(b);
}
