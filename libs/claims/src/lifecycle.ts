import type { Actor, ClaimFacts, Command, CommandInput, Decision } from './commands.js';
import { COMMANDS } from './commands.js';
import { type Guard, type Need, NEEDS, refuseByRelation, refuseByRole, type Situation, type Who } from './guards.js';
import { outcomeOf } from './outcomes.js';
import type { Policy } from './policy.js';
import type { RatingScale } from './rating-scale.js';
import { isRefusal, type Refusal } from './refusal.js';
import type { ClaimState, Instant } from './vocabulary.js';

/** One line of the table. `to` has several entries where the outcome depends on the reviews. */
export type Transition = {
  readonly from: readonly ClaimState[];
  readonly to: readonly ClaimState[];
  readonly who: readonly Who[];
  readonly needs: readonly Need[];
};

/** How a claim lives. Guards, buttons, notifications, audit and documentation derive from this table; nobody else decides. */
export const LIFECYCLE = {
  accept: { from: ['proposed'], to: ['queued'], who: ['editor', 'system'], needs: ['automatic_threshold'] },
  dismiss: { from: ['proposed', 'queued', 'assigned'], to: ['dismissed'], who: ['editor'], needs: ['reason'] },
  retract: {
    from: ['queued', 'dismissed'],
    to: ['proposed'],
    who: ['editor'],
    needs: ['not_merged_away', 'untouched_since_triage'],
  },
  assign: { from: ['queued', 'assigned'], to: ['assigned'], who: ['editor'], needs: ['eligible_reviewer'] },
  take: { from: ['queued'], to: ['assigned'], who: ['reviewer'], needs: ['not_yet_reviewer'] },
  start: { from: ['assigned'], to: ['in_review'], who: ['assignee'], needs: [] },
  release: {
    from: ['assigned', 'in_review'],
    to: ['queued'],
    who: ['assignee', 'editor', 'system'],
    needs: ['reservation_lapsed', 'fitting_cause'],
  },
  submit: {
    from: ['in_review'],
    to: ['decided', 'queued', 'disputed'],
    who: ['assignee'],
    needs: ['not_yet_reviewer', 'known_rating', 'rationale', 'citations'],
  },
  withdraw: {
    from: ['queued', 'decided'],
    to: ['in_review'],
    who: ['own_review'],
    needs: ['findings_sealed', 'within_withdraw_time'],
  },
  adjudicate: {
    from: ['disputed'],
    to: ['decided'],
    who: ['editor'],
    needs: ['person', 'four_eyes', 'known_rating', 'rationale'],
  },
  return: { from: ['decided'], to: ['queued'], who: ['editor'], needs: ['reason'] },
  sign_off: { from: ['decided'], to: ['signed_off'], who: ['editor'], needs: ['person', 'four_eyes'] },
  reopen: {
    from: ['decided', 'signed_off', 'dismissed'],
    to: ['queued'],
    who: ['editor', 'system'],
    needs: ['not_merged_away', 'fitting_cause', 'reason'],
  },
} as const satisfies Record<Command, Transition>;

/** The table as rows, for documentation and tests. */
export function transitions(): readonly (Transition & { readonly command: Command })[] {
  return COMMANDS.map((command) => ({ command, ...LIFECYCLE[command] }));
}

/** Everything about the command but its input: role, state, relation to the claim, then the guards on the claim itself. */
function refuseCommand(command: Command, situation: Situation): Refusal | null {
  const rule: Transition = LIFECYCLE[command];
  const { claim } = situation;
  const byRole = refuseByRole(command, rule.who, situation);
  if (byRole) return byRole;
  if (!rule.from.includes(claim.state)) {
    const detail = `The claim is ${words(claim.state)}; ${words(command)} needs one that is ${rule.from.map(words).join(' or ')}. Load it again to see what can be done now.`;
    return { code: 'illegal_transition', detail };
  }
  const byRelation = refuseByRelation(rule.who, situation);
  if (byRelation) return byRelation;
  for (const need of rule.needs) {
    const guard: Guard = NEEDS[need];
    const refusal = guard.claim?.(situation);
    if (refusal) return refusal;
  }
  return null;
}

const words = (name: string): string => name.replaceAll('_', ' ');

/**
 * The one place that decides. `now` is the database's clock; `scale` the workspace's rating scale. Answers what to
 * store, or why not; changes nothing itself.
 */
export function decide(
  claim: ClaimFacts,
  input: CommandInput,
  by: Actor,
  policy: Policy,
  now: Instant,
  scale: RatingScale,
): Decision | Refusal {
  const situation: Situation = { claim, by, policy, now };
  const refused = refuseCommand(input.command, situation);
  if (refused) return refused;
  for (const need of LIFECYCLE[input.command].needs) {
    const guard: Guard = NEEDS[need];
    const refusal = guard.input?.(input, situation, scale);
    if (refusal) return refusal;
  }
  return outcomeOf(input, situation);
}

/**
 * The commands this actor may use on the claim now, given fitting input: exactly those that `decide` would not refuse
 * for the actor's or the claim's sake. Goes out with every claim, so that no client works the rules out again.
 */
export function allowedCommands(claim: ClaimFacts, by: Actor, policy: Policy, now: Instant): Command[] {
  return COMMANDS.filter((command) => refuseCommand(command, { claim, by, policy, now }) === null);
}

/**
 * The facts after a decision was carried out, without loading them again: for the answer to the caller, which names the
 * commands that are allowed next.
 */
export function applyDecision(claim: ClaimFacts, decision: Decision, by: Actor, now: Instant): ClaimFacts {
  let reviews = decision.patch.round === undefined ? claim.reviews : [];
  for (const effect of decision.effects) {
    if (effect.kind === 'record_review') {
      const { reviewId, reviewerId, rating } = effect;
      reviews = [...reviews, { id: reviewId, reviewerId, rating, submittedAt: now }];
    }
    if (effect.kind === 'withdraw_review') reviews = reviews.filter(({ id }) => id !== effect.reviewId);
  }
  const lastTransition = { command: decision.command, from: decision.from, actorId: by.id, at: now };
  return { ...claim, ...decision.patch, reviews, lastTransition };
}

/** True when the answer is a decision. */
export function isDecision(answer: Decision | Refusal): answer is Decision {
  return !isRefusal(answer);
}
