import type { ClaimPatch, CommandInput, Decision, Effect } from './commands.js';
import type { Situation } from './guards.js';
import type { ClaimState, Instant } from './vocabulary.js';

type Outcome = { readonly patch: ClaimPatch; readonly effects: readonly Effect[] };

const FREE = { assigneeId: null, reservedUntil: null } as const;

const minutesAfter = (instant: Instant, minutes: number): Instant =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString();

/**
 * When a reservation lapses that is taken or worked on now. Renew with it when the assignee starts or saves a draft, so
 * that nobody loses a claim while writing; null when the assignment is no reservation.
 */
export function renewedReservation({ claim, policy, now }: Omit<Situation, 'by'>): Instant | null {
  return claim.reservedUntil === null ? null : minutesAfter(now, policy.reservationMinutes);
}

/** What follows from a command that was found to be allowed. */
export function outcomeOf(input: CommandInput, situation: Situation): Decision {
  const { patch, effects } = follow(input, situation);
  return { command: input.command, from: situation.claim.state, to: patch.state, patch, effects };
}

function follow(input: CommandInput, situation: Situation): Outcome {
  const { claim, by, policy, now } = situation;
  switch (input.command) {
    case 'accept':
      return { patch: { state: 'queued', reviewsWanted: policy.reviewsWanted[claim.risk] }, effects: [] };
    case 'dismiss':
      return { patch: { state: 'dismissed', ...FREE }, effects: endIfAssigned(claim.state, 'dismissed') };
    case 'retract':
      return { patch: { state: 'proposed' }, effects: [] };
    case 'assign': {
      const { reviewerId, dueAt } = input;
      return {
        patch: { state: 'assigned', assigneeId: reviewerId, reservedUntil: null, dueAt },
        effects: [
          ...endIfAssigned(claim.state, 'reassigned'),
          { kind: 'open_assignment', reviewerId, reservation: false, dueAt, expiresAt: null },
        ],
      };
    }
    case 'take': {
      const expiresAt = minutesAfter(now, policy.reservationMinutes);
      const { dueAt } = claim;
      return {
        patch: { state: 'assigned', assigneeId: by.id, reservedUntil: expiresAt },
        effects: [{ kind: 'open_assignment', reviewerId: by.id, reservation: true, dueAt, expiresAt }],
      };
    }
    case 'start': {
      const expiresAt = renewedReservation(situation);
      return expiresAt === null
        ? { patch: { state: 'in_review' }, effects: [] }
        : {
            patch: { state: 'in_review', reservedUntil: expiresAt },
            effects: [{ kind: 'extend_reservation', expiresAt }],
          };
    }
    case 'release':
      return {
        patch: { state: 'queued', ...FREE },
        effects: [{ kind: 'end_assignment', reason: input.cause === 'lapse' ? 'lapsed' : 'released' }],
      };
    case 'submit':
      return submitted(input, situation);
    case 'withdraw': {
      const own = claim.reviews.filter(({ reviewerId }) => reviewerId === by.id);
      const { dueAt } = claim;
      return {
        patch: { state: 'in_review', assigneeId: by.id, reservedUntil: null },
        effects: [
          ...(claim.state === 'decided' ? [{ kind: 'retract_verdict' } as const] : []),
          ...own.map(({ id }) => ({ kind: 'withdraw_review', reviewId: id }) as const),
          { kind: 'open_assignment', reviewerId: by.id, reservation: false, dueAt, expiresAt: null },
        ],
      };
    }
    case 'adjudicate': {
      const { rating, rationale } = input;
      const reviewIds = claim.reviews.map(({ id }) => id);
      return {
        patch: { state: 'decided' },
        effects: [{ kind: 'record_verdict', basis: 'adjudication', rating, rationale, reviewIds }],
      };
    }
    case 'return':
      return { patch: newRound(situation), effects: [{ kind: 'retract_verdict' }] };
    case 'sign_off':
      return { patch: { state: 'signed_off' }, effects: [{ kind: 'record_sign_off' }, { kind: 'confirm_anchors' }] };
    case 'reopen': {
      const retractions = {
        signed_off: [{ kind: 'retract_sign_off' }, { kind: 'retract_verdict' }],
        decided: [{ kind: 'retract_verdict' }],
      } as const satisfies Partial<Record<ClaimState, readonly Effect[]>>;
      const effects = claim.state === 'signed_off' || claim.state === 'decided' ? retractions[claim.state] : [];
      return { patch: newRound(situation), effects };
    }
  }
}

/** One review wanted: decided. Two: queued for a second, blind reviewer; then decided if they agree, disputed if not. */
function submitted(input: Extract<CommandInput, { command: 'submit' }>, { claim, by }: Situation): Outcome {
  const { reviewId, rating, rationale } = input;
  const effects: Effect[] = [
    {
      kind: 'record_review',
      reviewId,
      reviewerId: by.id,
      round: claim.round,
      rating,
      rationale,
      wordingProposal: input.wordingProposal ?? null,
    },
    { kind: 'end_assignment', reason: 'submitted' },
  ];
  if (claim.reviews.length + 1 < claim.reviewsWanted) return { patch: { state: 'queued', ...FREE }, effects };
  if (claim.reviews.some((other) => other.rating !== rating)) return { patch: { state: 'disputed', ...FREE }, effects };
  const basis = claim.reviews.length === 0 ? 'single' : 'agreement';
  const reviewIds = [...claim.reviews.map(({ id }) => id), reviewId];
  return {
    patch: { state: 'decided', ...FREE },
    effects: [...effects, { kind: 'record_verdict', basis, rating, rationale: null, reviewIds }],
  };
}

const newRound = ({ claim, policy }: Situation): ClaimPatch => ({
  state: 'queued',
  round: claim.round + 1,
  reviewsWanted: policy.reviewsWanted[claim.risk],
  ...FREE,
});

const endIfAssigned = (state: ClaimState, reason: 'dismissed' | 'reassigned'): Effect[] =>
  state === 'assigned' ? [{ kind: 'end_assignment', reason }] : [];
