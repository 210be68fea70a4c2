import { compareRisk } from './policy.js';
import type { ClaimId, Instant, Risk, UserId } from './vocabulary.js';

export type BalanceClaim = {
  readonly id: ClaimId;
  readonly risk: Risk;
  readonly dueAt: Instant | null;
  /** Who has reviewed it in the current round. */
  readonly reviewedBy: readonly UserId[];
};

export type BalanceReviewer = {
  readonly id: UserId;
  /** Claims assigned to the person now, in all articles. */
  readonly openLoad: number;
};

export type Balance = {
  /** In the order in which the claims should be assigned. */
  readonly assignments: readonly { readonly claimId: ClaimId; readonly reviewerId: UserId }[];
  /** Claims for which nobody is left who has not reviewed them. */
  readonly unassigned: readonly ClaimId[];
};

/**
 * Spreads queued claims over reviewers: each to the one with the lowest load so far who has not reviewed it in this
 * round, high risk and early due first. Ties go by id, so the same question has the same answer.
 */
export function balance(claims: readonly BalanceClaim[], reviewers: readonly BalanceReviewer[]): Balance {
  const loads = reviewers
    .map(({ id, openLoad }) => ({ id, openLoad }))
    .sort((a, b) => a.openLoad - b.openLoad || compareText(a.id, b.id));
  const assignments: { claimId: ClaimId; reviewerId: UserId }[] = [];
  const unassigned: ClaimId[] = [];
  for (const { id, reviewedBy } of [...claims].sort(byUrgency)) {
    const index = loads.findIndex((reviewer) => !reviewedBy.includes(reviewer.id));
    const [reviewer] = index === -1 ? [] : loads.splice(index, 1);
    if (!reviewer) {
      unassigned.push(id);
      continue;
    }
    assignments.push({ claimId: id, reviewerId: reviewer.id });
    reviewer.openLoad += 1;
    const place = loads.findIndex(
      (other) => other.openLoad > reviewer.openLoad || (other.openLoad === reviewer.openLoad && other.id > reviewer.id),
    );
    loads.splice(place === -1 ? loads.length : place, 0, reviewer);
  }
  return { assignments, unassigned };
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const dueTime = (dueAt: Instant | null): number => (dueAt === null ? Infinity : Date.parse(dueAt));

function byUrgency(a: BalanceClaim, b: BalanceClaim): number {
  const [dueA, dueB] = [dueTime(a.dueAt), dueTime(b.dueAt)];
  return compareRisk(b.risk, a.risk) || (dueA === dueB ? 0 : dueA - dueB) || compareText(a.id, b.id);
}
