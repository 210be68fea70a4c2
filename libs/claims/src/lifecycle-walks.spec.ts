import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { reviewsOpen, visibleAssignee, visibleProgress, visibleReview } from './blindness.js';
import { type Actor, type ClaimFacts, type Command, type CommandInput, COMMANDS, type Decision } from './commands.js';
import { DEFAULT_RATING_SCALE } from './default-rating-scale.js';
import { allowedCommands, applyDecision, decide, isDecision } from './lifecycle.js';
import { DEFAULT_POLICY, type Policy } from './policy.js';
import type { ClaimId, ReviewId, Role, UserId } from './vocabulary.js';

/*
 * Random walks: many people, API tokens and the system throw commands at one claim. A log of what was decided is kept
 * beside the facts, and every promise is checked against the log, not against the code that made it.
 */
const actor = (kind: Actor['kind'], id: string, ...roles: Role[]): Actor => ({
  kind,
  id: id as UserId,
  roles: new Set(roles),
});
const PEOPLE = [
  actor('person', 'anna', 'reviewer'),
  actor('person', 'ben', 'reviewer'),
  actor('person', 'cleo', 'reviewer', 'editor'),
  actor('person', 'dora', 'reviewer', 'editor', 'admin'),
  actor('person', 'eva', 'editor'),
  actor('person', 'otto', 'author'),
  actor('person', 'adam', 'admin'),
  actor('machine', 'ben', 'reviewer'),
  actor('machine', 'eva', 'editor'),
  actor('system', 'system'),
] as const;
const person = fc.constantFrom(...PEOPLE);

/** Input for a command as the step wishes it: now and then with a cause that is not the actor's to give. */
function inputFor(command: Command, { rating, target, byRightCause, made }: Wish, by: Actor): CommandInput {
  const own = (by.kind === 'system') !== byRightCause ? 'person' : 'system';
  switch (command) {
    case 'dismiss':
      return { command, reason: 'not checkable' };
    case 'assign':
      return { command, reviewerId: target.id, reviewerRoles: target.roles, dueAt: null };
    case 'release':
      return { command, cause: own === 'person' ? 'person' : 'lapse' };
    case 'submit':
      return { command, reviewId: `review ${made}` as ReviewId, rating, rationale: 'r', citations: 1 };
    case 'adjudicate':
      return { command, rating, rationale: 'r' };
    case 'return':
      return { command, comment: 'c' };
    case 'reopen':
      return { command, reason: 'r', cause: own === 'person' ? 'person' : 'text_changed' };
    default:
      return { command };
  }
}
type Wish = { rating: string; target: Actor; byRightCause: boolean; made: number };

const wanted = fc.constantFrom<1 | 2>(1, 2);
const policy: fc.Arbitrary<Policy> = fc.record({
  reviewsWanted: fc.record({ low: wanted, normal: wanted, high: wanted }),
  minimumCitations: fc.constantFrom(0, 1),
  reservationMinutes: fc.constantFrom(5, 60),
  withdrawMinutes: fc.constant(10),
  autoAcceptThreshold: fc.constantFrom(null, 0.5),
  clearanceRisk: fc.constant(DEFAULT_POLICY.clearanceRisk),
});

/** One attempt by somebody, after some minutes: mostly at what is allowed now, so that walks get far. */
const step = fc.record({
  by: person,
  command: fc.constantFrom(...COMMANDS),
  guided: fc.integer({ min: 0, max: 9 }).map((roll) => roll > 1),
  which: fc.nat({ max: 4095 }),
  rating: fc.constantFrom('true', 'true', 'false', 'opinion'),
  target: person,
  byRightCause: fc.integer({ min: 0, max: 9 }).map((roll) => roll > 0),
  minutes: fc.constantFrom(0, 0, 1, 1, 4, 11, 70),
  policy,
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;
type Entry = { decision: Decision; by: Actor; before: ClaimFacts; after: ClaimFacts; now: string };

const START: ClaimFacts = {
  id: 'claim' as ClaimId,
  state: 'proposed',
  risk: 'normal',
  round: 1,
  reviewsWanted: 1,
  assigneeId: null,
  reservedUntil: null,
  dueAt: null,
  reviews: [],
  lastTransition: null,
  checkWorthiness: 0.6,
  mergedInto: null,
};

/** A command that somebody may use now, and one who may; dismissing and releasing less often than getting on with it. */
function choose(claim: ClaimFacts, current: Policy, now: string, which: number): { who: Actor; asked: Command } | null {
  const possible = new Map<Command, Actor[]>();
  for (const who of PEOPLE) {
    for (const allowed of allowedCommands(claim, who, current, now)) {
      possible.set(allowed, [...(possible.get(allowed) ?? []), who]);
    }
  }
  const detours: Command[] = ['dismiss', 'retract', 'release', 'assign'];
  const ways = [...possible.keys()].flatMap((one) => (detours.includes(one) ? [one] : [one, one, one]));
  const asked = ways[which % ways.length];
  const able = asked ? (possible.get(asked) ?? []) : [];
  const who = able[Math.floor(which / 64) % able.length];
  return asked && who ? { who, asked } : null;
}

function* walk(steps: readonly Step[]): Generator<Entry> {
  let claim = START;
  let time = Date.parse('2026-03-01T12:00:00.000Z');
  let made = 0;
  for (const { by, command, guided, which, minutes, policy: current, ...wish } of steps) {
    time += minutes * 60_000;
    const now = new Date(time).toISOString();
    const { who, asked } = (guided && choose(claim, current, now, which)) || { who: by, asked: command };
    const answer = decide(claim, inputFor(asked, { ...wish, made }, who), who, current, now, DEFAULT_RATING_SCALE);
    if (!isDecision(answer)) continue;
    made += 1;
    const after = applyDecision(claim, answer, who, now);
    yield { decision: answer, by: who, before: claim, after, now };
    claim = after;
  }
}

const walks = fc.array(step, { minLength: 20, maxLength: 60, size: 'max' });
const check = (property: (steps: Step[]) => void, numRuns = 40): void => {
  fc.assert(fc.property(walks, property), { numRuns });
};

describe('on any walk through the lifecycle', () => {
  it('every command is met often, so that the other walks prove something', () => {
    const met = new Map<string, number>();
    for (const steps of fc.sample(walks, { numRuns: 100, seed: 7 })) {
      for (const { decision } of walk(steps)) met.set(decision.command, (met.get(decision.command) ?? 0) + 1);
    }
    for (const command of COMMANDS) expect(`${command} ${met.get(command) ?? 0}`).toMatch(/ \d{2,}$/);
  });

  it('nothing is decided without the wanted reviews by different people, or an adjudication', () => {
    check((steps) => {
      let standing: { id: string; by: string; rating: string }[] = [];
      for (const { decision, by, before } of walk(steps)) {
        for (const effect of decision.effects) {
          if (effect.kind === 'record_review') standing.push({ id: effect.reviewId, by: by.id, rating: effect.rating });
          if (effect.kind === 'withdraw_review') standing = standing.filter(({ id }) => id !== effect.reviewId);
        }
        if (decision.to === 'decided') {
          const verdict = decision.effects.find(({ kind }) => kind === 'record_verdict');
          expect(standing).toHaveLength(before.reviewsWanted);
          expect(new Set(standing.map((one) => one.by)).size).toBe(before.reviewsWanted);
          expect(verdict).toMatchObject({ reviewIds: standing.map(({ id }) => id) });
          if (decision.command === 'submit') expect(new Set(standing.map((one) => one.rating)).size).toBe(1);
          else expect(verdict).toMatchObject({ basis: 'adjudication' });
        }
        if (decision.patch.round !== undefined) standing = [];
      }
    });
  });

  it('exactly one verdict stands while the claim is decided or signed off, and none otherwise', () => {
    check((steps) => {
      let [verdicts, signOffs] = [0, 0];
      for (const { decision, after } of walk(steps)) {
        for (const { kind } of decision.effects) {
          if (kind === 'record_verdict') verdicts += 1;
          if (kind === 'retract_verdict') verdicts -= 1;
          if (kind === 'record_sign_off') signOffs += 1;
          if (kind === 'retract_sign_off') signOffs -= 1;
        }
        expect(verdicts).toBe(after.state === 'decided' || after.state === 'signed_off' ? 1 : 0);
        expect(signOffs).toBe(after.state === 'signed_off' ? 1 : 0);
      }
    });
  });

  it('an open assignment stands exactly while somebody has the claim', () => {
    check((steps) => {
      let open: string | null = null;
      for (const { decision, after } of walk(steps)) {
        for (const effect of decision.effects) {
          if (effect.kind === 'end_assignment') {
            expect(open).not.toBeNull();
            open = null;
          }
          if (effect.kind === 'open_assignment') {
            expect(open).toBeNull();
            open = effect.reviewerId;
          }
        }
        expect(after.assigneeId).toBe(open);
        expect(after.state === 'assigned' || after.state === 'in_review').toBe(open !== null);
        if (open === null) expect(after.reservedUntil).toBeNull();
      }
    });
  });

  it('only what nobody has worked on becomes a proposal again', () => {
    check((steps) => {
      let worked = false;
      for (const { decision } of walk(steps)) {
        if (decision.to === 'proposed') expect([decision.command, worked]).toEqual(['retract', false]);
        worked ||= !['accept', 'dismiss', 'retract'].includes(decision.command);
      }
    });
  });

  it('nobody signs off or adjudicates what they reviewed in the round, and no token or system does at all', () => {
    check((steps) => {
      let reviewers = new Set<string>();
      for (const { decision, by } of walk(steps)) {
        if (decision.command === 'sign_off' || decision.command === 'adjudicate') {
          expect(reviewers.has(by.id)).toBe(false);
          expect(by.kind).toBe('person');
        }
        for (const effect of decision.effects) {
          if (effect.kind === 'record_review') reviewers.add(by.id);
          if (effect.kind === 'withdraw_review') reviewers.delete(by.id);
        }
        if (decision.patch.round !== undefined) reviewers = new Set();
      }
    });
  });

  it('shows nobody another’s review, name or count before the round is open', () => {
    check((steps) => {
      for (const { after } of walk(steps)) {
        if (reviewsOpen(after)) continue;
        expect(after.reviews.length).toBeLessThan(after.reviewsWanted);
        for (const viewer of PEOPLE) {
          for (const { reviewerId, submittedAt } of after.reviews) {
            const own = viewer.kind !== 'system' && viewer.id === reviewerId;
            expect(visibleReview(after, { reviewerId, round: after.round, submittedAt }, viewer)).toBe(own);
          }
          const progress = visibleProgress(after, viewer);
          if (viewer.kind !== 'system' && !viewer.roles.has('editor')) {
            expect(progress).toMatchObject({ reviewsIn: null, reviewerIds: null });
            const assignee = visibleAssignee(after, viewer);
            if (after.reviewsWanted === 2) expect([null, viewer.id]).toContain(assignee);
          }
          expect(progress.assigneeId).toBe(visibleAssignee(after, viewer));
        }
      }
    });
  });

  it('no reviewer can write a review of a round after the other finding was opened to them', () => {
    check((steps) => {
      const seen = new Set<string>();
      for (const { decision, by, before } of walk(steps)) {
        if (decision.command === 'submit' && before.reviewsWanted === 2) {
          expect(seen.has(`${by.id} ${before.round}`)).toBe(false);
        }
        const facts = before;
        for (const viewer of PEOPLE) {
          for (const { reviewerId, submittedAt } of facts.reviews) {
            if (viewer.id === reviewerId) continue;
            if (visibleReview(facts, { reviewerId, round: facts.round, submittedAt }, viewer)) {
              seen.add(`${viewer.id} ${facts.round}`);
            }
          }
        }
      }
    });
  });

  it('the allowed commands are exactly those that are decided with fitting input', () => {
    const fitting: Record<Command, (claim: ClaimFacts, by: Actor) => CommandInput> = {
      accept: () => ({ command: 'accept' }),
      dismiss: () => ({ command: 'dismiss', reason: 'r' }),
      retract: () => ({ command: 'retract' }),
      assign: () => ({
        command: 'assign',
        reviewerId: 'new' as UserId,
        reviewerRoles: new Set(['reviewer']),
        dueAt: null,
      }),
      take: () => ({ command: 'take' }),
      start: () => ({ command: 'start' }),
      release: (_, by) => ({ command: 'release', cause: by.kind === 'system' ? 'lapse' : 'person' }),
      submit: () => ({
        command: 'submit',
        reviewId: 'x' as ReviewId,
        rating: 'true',
        rationale: 'r',
        citations: 99,
      }),
      withdraw: () => ({ command: 'withdraw' }),
      adjudicate: () => ({ command: 'adjudicate', rating: 'true', rationale: 'r' }),
      return: () => ({ command: 'return', comment: 'c' }),
      sign_off: () => ({ command: 'sign_off' }),
      reopen: (_, by) => ({ command: 'reopen', reason: 'r', cause: by.kind === 'system' ? 'text_changed' : 'person' }),
    };
    check((steps) => {
      for (const { after, now } of walk(steps)) {
        for (const by of PEOPLE) {
          const works = Object.values(fitting)
            .map((make) => make(after, by))
            .filter((asked) => isDecision(decide(after, asked, by, DEFAULT_POLICY, now, DEFAULT_RATING_SCALE)));
          expect(works.map(({ command }) => command)).toEqual(allowedCommands(after, by, DEFAULT_POLICY, now));
        }
      }
    }, 25);
  });
});
