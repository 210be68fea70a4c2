import type { Actor, ClaimFacts, Command, CommandInput } from './commands.js';
import type { Policy } from './policy.js';
import { type RatingScale, ratingOf } from './rating-scale.js';
import type { Refusal, RefusalCode } from './refusal.js';
import type { Instant, Role } from './vocabulary.js';

/** Who may use a command. `assignee` and `own_review` are reviewers with a relation to this very claim. */
export type Who = 'editor' | 'reviewer' | 'assignee' | 'own_review' | 'system';

export type Situation = {
  readonly claim: ClaimFacts;
  readonly by: Actor;
  readonly policy: Policy;
  readonly now: Instant;
};

const ROLE_OF: Readonly<Record<Exclude<Who, 'system'>, Role>> = {
  editor: 'editor',
  reviewer: 'reviewer',
  assignee: 'reviewer',
  own_review: 'reviewer',
};

const refuse = (code: RefusalCode, detail: string): Refusal => ({ code, detail });

function holdsRole(who: Who, { by }: Situation): boolean {
  if (who === 'system' || by.kind === 'system') return who === 'system' && by.kind === 'system';
  return by.roles.has(ROLE_OF[who]);
}

function standsInRelation(who: Who, { claim, by }: Situation): boolean {
  if (who === 'assignee') return claim.assigneeId === by.id;
  if (who === 'own_review') return reviewedThisRound(claim, by);
  return true;
}

const reviewedThisRound = (claim: ClaimFacts, person: Pick<Actor, 'id'>): boolean =>
  claim.reviews.some(({ reviewerId }) => reviewerId === person.id);

/** `forbidden` when no role of the actor is among those that may. An admin is not an editor. */
export function refuseByRole(command: Command, who: readonly Who[], situation: Situation): Refusal | null {
  if (who.some((one) => holdsRole(one, situation))) return null;
  const roles = [...new Set(who.map((one) => (one === 'system' ? 'Claimdesk itself' : `the role ${ROLE_OF[one]}`)))];
  return refuse('forbidden', `To ${command.replaceAll('_', ' ')} a claim takes ${roles.join(' or ')}.`);
}

/** Refuses a reviewer who has the role, but not this claim. */
export function refuseByRelation(who: readonly Who[], situation: Situation): Refusal | null {
  const held = who.filter((one) => holdsRole(one, situation));
  if (held.some((one) => standsInRelation(one, situation))) return null;
  return held.includes('own_review')
    ? refuse('forbidden', 'You have no submitted review in this round of the claim that could be withdrawn.')
    : refuse(
        'not_assignee',
        'The claim is not assigned to you. Take it from the queue, or ask an editor to assign it.',
      );
}

/**
 * A condition of the table. `claim` looks at the claim and the actor only, so that it serves the buttons too; `input`
 * looks at what was sent. `says` is the line in the documentation.
 */
export type Guard = {
  readonly says: string;
  readonly claim?: (situation: Situation) => Refusal | null;
  readonly input?: (input: CommandInput, situation: Situation, scale: RatingScale) => Refusal | null;
};

const minutesBetween = (from: Instant, to: Instant): number => (Date.parse(to) - Date.parse(from)) / 60_000;

const missing = (text: string, what: string): Refusal | null =>
  text.trim() === '' ? refuse('reason_required', `Give ${what}; it stays on record.`) : null;

export const NEEDS = {
  automatic_threshold: {
    says: 'automatic only at or above the workspace’s threshold',
    claim: ({ claim, by, policy }) =>
      by.kind !== 'system' ||
      (policy.autoAcceptThreshold !== null && (claim.checkWorthiness ?? -1) >= policy.autoAcceptThreshold)
        ? null
        : refuse('forbidden', 'The proposal is below the workspace’s threshold; an editor has to accept it.'),
  },
  person: {
    says: 'a person, not an API token',
    claim: ({ by }) =>
      by.kind === 'machine' ? refuse('forbidden', 'An API token cannot answer for this; sign in as a person.') : null,
  },
  not_merged_away: {
    says: 'was not merged into another claim',
    claim: ({ claim }) =>
      claim.mergedInto === null
        ? null
        : refuse('illegal_transition', `The claim was merged into ${claim.mergedInto}; go on with that one.`),
  },
  untouched_since_triage: {
    says: 'was a proposal until an editor or the threshold accepted it or an editor dismissed it, and nothing has happened to it since',
    claim: ({ claim }) => {
      const last = claim.lastTransition;
      const accepted = last?.command === 'accept' && claim.state === 'queued';
      const dismissed = last?.command === 'dismiss' && last.from === 'proposed' && claim.state === 'dismissed';
      if (accepted || dismissed) return null;
      const way = claim.state === 'dismissed' ? 'Reopen it instead.' : 'Dismiss it instead.';
      return refuse('illegal_transition', `The claim cannot become a proposal again: work has begun on it. ${way}`);
    },
  },
  not_yet_reviewer: {
    says: 'has not reviewed it in this round',
    claim: ({ claim, by }) =>
      reviewedThisRound(claim, by)
        ? refuse('already_reviewer', 'You have reviewed this claim in this round; the other review is somebody else’s.')
        : null,
  },
  four_eyes: {
    says: 'did not review it in this round',
    claim: ({ claim, by }) =>
      reviewedThisRound(claim, by)
        ? refuse('reviewed_it_yourself', 'You reviewed this claim yourself; another editor has to decide on it.')
        : null,
  },
  reservation_lapsed: {
    says: 'by the system only after the reservation has lapsed',
    claim: ({ claim, by, now }) =>
      by.kind !== 'system' || (claim.reservedUntil !== null && Date.parse(claim.reservedUntil) <= Date.parse(now))
        ? null
        : refuse('illegal_transition', 'The reservation has not lapsed.'),
  },
  findings_sealed: {
    says: 'not once two blind findings have been opened to each other',
    claim: ({ claim }) =>
      claim.state === 'decided' && claim.reviewsWanted > 1
        ? refuse(
            'findings_opened',
            'Both findings have been opened, so a new one would not be blind. Ask an editor to return or reopen the claim.',
          )
        : null,
  },
  within_withdraw_time: {
    says: 'within the time the policy allows (ten minutes), and nobody acted on it since',
    claim: ({ claim, by, policy, now }) => {
      const last = claim.lastTransition;
      const untouched = last?.command === 'submit' && last.actorId === by.id;
      if (untouched && minutesBetween(last.at, now) <= policy.withdrawMinutes) return null;
      const why = untouched
        ? `more than ${policy.withdrawMinutes} minutes have passed`
        : 'somebody has acted on the claim since';
      return refuse('withdraw_too_late', `The review can no longer be withdrawn: ${why}. Ask an editor to return it.`);
    },
  },
  fitting_cause: {
    says: 'lapse and changed text are the system’s causes, a person’s cause is a person’s',
    input: (input, { by }) =>
      !('cause' in input) || (input.cause === 'person') === (by.kind !== 'system')
        ? null
        : refuse('forbidden', `The cause ${input.cause} is not for this actor to give.`),
  },
  eligible_reviewer: {
    says: 'a reviewer who has not reviewed it in this round',
    input: (input, { claim }) => {
      if (input.command !== 'assign') return null;
      if (!input.reviewerRoles.has('reviewer')) {
        return refuse('reviewer_not_eligible', 'The person does not hold the role reviewer; choose somebody who does.');
      }
      return reviewedThisRound(claim, { id: input.reviewerId })
        ? refuse('already_reviewer', 'The person has reviewed the claim in this round; choose somebody else.')
        : null;
    },
  },
  known_rating: {
    says: 'a rating of the workspace’s scale',
    input: (input, _situation, scale) =>
      'rating' in input && !ratingOf(scale, input.rating)
        ? refuse(
            'unknown_rating',
            `There is no such rating in the scale ${scale.name}; it has ${scale.ratings.map(({ key }) => key).join(', ')}.`,
          )
        : null,
  },
  rationale: {
    says: 'a rationale',
    input: (input) => ('rationale' in input ? missing(input.rationale, 'a rationale') : null),
  },
  citations: {
    says: 'at least the policy’s number of citations',
    input: (input, { policy }) =>
      input.command === 'submit' && !(input.citations >= policy.minimumCitations)
        ? refuse(
            'too_few_citations',
            `The review has ${input.citations} of at least ${policy.minimumCitations} citations; add a source.`,
          )
        : null,
  },
  reason: {
    says: 'a reason',
    input: (input) => {
      if ('reason' in input) return missing(input.reason ?? '', 'a reason');
      return 'comment' in input ? missing(input.comment, 'a comment for the reviewers') : null;
    },
  },
} as const satisfies Record<string, Guard>;

export type Need = keyof typeof NEEDS;
