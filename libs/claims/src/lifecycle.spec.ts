import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Actor, ClaimFacts, Command, CommandInput, Decision } from './commands.js';
import { COMMANDS } from './commands.js';
import { DEFAULT_RATING_SCALE } from './default-rating-scale.js';
import { allowedCommands, applyDecision, decide, isDecision, LIFECYCLE, type Transition } from './lifecycle.js';
import { renewedReservation } from './outcomes.js';
import { DEFAULT_POLICY, type Policy } from './policy.js';
import { REFUSAL_CODES, type Refusal } from './refusal.js';
import {
  CLAIM_STATES,
  type ClaimId,
  type ClaimState,
  type ReviewId,
  type Role,
  ROLES,
  type UserId,
} from './vocabulary.js';

const NOW = '2026-03-01T12:00:00.000Z';
const EARLIER = '2026-03-01T11:55:00.000Z';
const ANNA = 'anna' as UserId;
const BEN = 'ben' as UserId;
const CLEO = 'cleo' as UserId;
const POLICY: Policy = { ...DEFAULT_POLICY, autoAcceptThreshold: 0.8 };

const person = (id: UserId, ...roles: Role[]): Actor => ({ kind: 'person', id, roles: new Set(roles) });
const machine = (id: UserId, ...roles: Role[]): Actor => ({ kind: 'machine', id, roles: new Set(roles) });
const SYSTEM: Actor = { kind: 'system', id: 'system' as UserId, roles: new Set() };
const review = (id: string, reviewerId: UserId, rating: string) => ({
  id: id as ReviewId,
  reviewerId,
  rating,
  submittedAt: EARLIER,
});

function claimIn(state: ClaimState, over: Partial<ClaimFacts> = {}): ClaimFacts {
  const busy = state === 'assigned' || state === 'in_review';
  const twice = state === 'disputed';
  const reviews = {
    decided: [review('r1', BEN, 'true')],
    signed_off: [review('r1', BEN, 'true')],
    disputed: [review('r1', BEN, 'true'), review('r2', CLEO, 'false')],
  };
  return {
    id: 'claim' as ClaimId,
    state,
    risk: twice ? 'high' : 'normal',
    round: 1,
    reviewsWanted: twice ? 2 : 1,
    assigneeId: busy ? ANNA : null,
    reservedUntil: null,
    dueAt: null,
    reviews: state in reviews ? reviews[state as keyof typeof reviews] : [],
    lastTransition: null,
    checkWorthiness: 0.9,
    mergedInto: null,
    ...over,
  };
}

const INPUTS: { readonly [C in Command]: Extract<CommandInput, { command: C }> } = {
  accept: { command: 'accept' },
  dismiss: { command: 'dismiss', reason: 'Nobody can check that.' },
  retract: { command: 'retract' },
  assign: { command: 'assign', reviewerId: 'dora' as UserId, reviewerRoles: new Set(['reviewer']), dueAt: NOW },
  take: { command: 'take' },
  start: { command: 'start' },
  release: { command: 'release', cause: 'person' },
  submit: {
    command: 'submit',
    reviewId: 'new' as ReviewId,
    rating: 'true',
    rationale: 'See the record.',
    citations: 1,
  },
  withdraw: { command: 'withdraw' },
  adjudicate: { command: 'adjudicate', rating: 'false', rationale: 'The second source is better.' },
  return: { command: 'return', comment: 'The source is not the one named.' },
  sign_off: { command: 'sign_off' },
  reopen: { command: 'reopen', reason: 'New figures.', cause: 'person' },
};

const ask = (claim: ClaimFacts, input: CommandInput, by: Actor, policy = POLICY, now = NOW): Decision | Refusal =>
  decide(claim, input, by, policy, now, DEFAULT_RATING_SCALE);

function decided(claim: ClaimFacts, input: CommandInput, by: Actor, policy = POLICY, now = NOW): Decision {
  const answer = ask(claim, input, by, policy, now);
  if (!isDecision(answer)) throw new Error(`${answer.code}: ${answer.detail}`);
  return answer;
}

function refused(claim: ClaimFacts, input: CommandInput, by: Actor, policy = POLICY, now = NOW): string {
  const answer = ask(claim, input, by, policy, now);
  if (isDecision(answer)) throw new Error(`decided: ${answer.to}`);
  return answer.code;
}

const kinds = ({ effects }: Decision): string[] => effects.map(({ kind }) => kind);

/** The table written out once more by hand: who may, by role alone, and from where. */
const ALLOWED: Record<Command, { roles: Role[]; from: ClaimState[] }> = {
  accept: { roles: ['editor'], from: ['proposed'] },
  dismiss: { roles: ['editor'], from: ['proposed', 'queued', 'assigned'] },
  retract: { roles: ['editor'], from: ['queued', 'dismissed'] },
  assign: { roles: ['editor'], from: ['queued', 'assigned'] },
  take: { roles: ['reviewer'], from: ['queued'] },
  start: { roles: ['reviewer'], from: ['assigned'] },
  release: { roles: ['editor', 'reviewer'], from: ['assigned', 'in_review'] },
  submit: { roles: ['reviewer'], from: ['in_review'] },
  withdraw: { roles: ['reviewer'], from: ['queued', 'decided'] },
  adjudicate: { roles: ['editor'], from: ['disputed'] },
  return: { roles: ['editor'], from: ['decided'] },
  sign_off: { roles: ['editor'], from: ['decided'] },
  reopen: { roles: ['editor'], from: ['decided', 'signed_off', 'dismissed'] },
};

/** A claim of which the triage is the last that happened to it. */
function triaged(state: ClaimState, command: Command, from: ClaimState | null = 'proposed'): ClaimFacts {
  return claimIn(state, { lastTransition: { command, from, actorId: ANNA, at: EARLIER } });
}

/** A claim on which the command works for Anna, as far as her relation to the claim goes. */
function claimFor(command: Command, state: ClaimState): ClaimFacts {
  if (command === 'retract') return triaged(state, state === 'dismissed' ? 'dismiss' : 'accept');
  if (command !== 'withdraw') return claimIn(state);
  return claimIn(state, {
    reviewsWanted: state === 'queued' ? 2 : 1,
    reviews: [review('own', ANNA, 'true')],
    lastTransition: { command: 'submit', from: 'in_review', actorId: ANNA, at: EARLIER },
  });
}

describe('the table, cell by cell', () => {
  const cells = COMMANDS.flatMap((command) =>
    CLAIM_STATES.flatMap((state) => ROLES.map((role) => [command, state, role] as const)),
  );

  it.each(cells)('%s on a %s claim by a %s is decided or refused as the design says', (command, state, role) => {
    const claim = claimFor(command, state);
    const by = person(ANNA, role);
    const { roles, from } = ALLOWED[command];
    const answer = ask(claim, INPUTS[command], by);
    if (!roles.includes(role)) expect(answer).toMatchObject({ code: 'forbidden' });
    else if (!from.includes(state)) expect(answer).toMatchObject({ code: 'illegal_transition' });
    else {
      expect(answer).toMatchObject({ command, from: state });
      const rule: Transition = LIFECYCLE[command];
      if (isDecision(answer)) {
        expect(rule.to).toContain(answer.to);
        expect(answer.patch.state).toBe(answer.to);
      }
    }
    expect(allowedCommands(claim, by, POLICY, NOW).includes(command)).toBe(isDecision(answer));
  });

  it.each(COMMANDS)('%s is refused for an admin, an author and for nobody in particular', (command) => {
    for (const state of CLAIM_STATES) {
      for (const by of [person(ANNA, 'admin', 'author'), person(ANNA)]) {
        expect(refused(claimFor(command, state), INPUTS[command], by)).toBe('forbidden');
      }
    }
  });

  it('lets an API token do what its user may, but neither adjudicate nor sign off', () => {
    const token = machine(ANNA, 'editor', 'reviewer');
    for (const command of COMMANDS) {
      const [from] = ALLOWED[command].from;
      const answer = ask(claimFor(command, from ?? 'proposed'), INPUTS[command], token);
      if (command === 'adjudicate' || command === 'sign_off') expect(answer).toMatchObject({ code: 'forbidden' });
      else expect(answer).toMatchObject({ command });
    }
  });

  it('lets the system accept above the threshold, release what has lapsed and reopen what was changed, and nothing else', () => {
    const lapsed = { reservedUntil: EARLIER };
    expect(decided(claimIn('proposed'), INPUTS.accept, SYSTEM).to).toBe('queued');
    expect(decided(claimIn('in_review', lapsed), { command: 'release', cause: 'lapse' }, SYSTEM).to).toBe('queued');
    const changed: CommandInput = {
      command: 'reopen',
      cause: 'text_changed',
      reason: 'The text under it was changed.',
    };
    expect(decided(claimIn('signed_off'), changed, SYSTEM).to).toBe('queued');
    for (const command of COMMANDS) {
      if (['accept', 'release', 'reopen'].includes(command)) continue;
      for (const state of CLAIM_STATES)
        expect(refused(claimFor(command, state), INPUTS[command], SYSTEM)).toBe('forbidden');
    }
  });

  it('gives the system no rights by roles', () => {
    const crowned: Actor = { ...SYSTEM, roles: new Set(ROLES) };
    expect(refused(claimIn('decided'), INPUTS.sign_off, crowned)).toBe('forbidden');
    expect(refused(claimIn('decided'), INPUTS.reopen, crowned)).toBe('forbidden');
  });
});

describe('accepting and dismissing', () => {
  it('fixes the number of reviews by the risk at that moment', () => {
    const accept = decided(claimIn('proposed', { risk: 'high' }), INPUTS.accept, person(ANNA, 'editor'));
    expect(accept.patch).toEqual({ state: 'queued', reviewsWanted: 2 });
  });

  it.each([
    [0.79, 0.8, 'forbidden'],
    [null, 0.8, 'forbidden'],
    [1, null, 'forbidden'],
  ])(
    'does not accept a worthiness of %s at a threshold of %s automatically',
    (checkWorthiness, autoAcceptThreshold, code) => {
      const policy = { ...POLICY, autoAcceptThreshold };
      expect(refused(claimIn('proposed', { checkWorthiness }), INPUTS.accept, SYSTEM, policy)).toBe(code);
      expect(allowedCommands(claimIn('proposed', { checkWorthiness }), SYSTEM, policy, NOW)).not.toContain('accept');
    },
  );

  it('accepts automatically at exactly the threshold', () => {
    expect(decided(claimIn('proposed', { checkWorthiness: 0.8 }), INPUTS.accept, SYSTEM).to).toBe('queued');
  });

  it('ends the assignment of a claim that is dismissed under its reviewer', () => {
    const dismiss = decided(claimIn('assigned'), INPUTS.dismiss, person(CLEO, 'editor'));
    expect(dismiss.effects).toEqual([{ kind: 'end_assignment', reason: 'dismissed' }]);
    expect(dismiss.patch).toMatchObject({ assigneeId: null });
    expect(decided(claimIn('proposed'), INPUTS.dismiss, person(CLEO, 'editor')).effects).toEqual([]);
  });

  it.each([
    ['dismissed', { command: 'dismiss', reason: ' \n' }, 'proposed'],
    ['returned', { command: 'return', comment: '' }, 'decided'],
    ['reopened', { command: 'reopen', reason: '\t', cause: 'person' }, 'dismissed'],
    ['adjudicated', { command: 'adjudicate', rating: 'true', rationale: ' ' }, 'disputed'],
  ] as const)('is not %s without a reason', (_, input, state) => {
    expect(refused(claimIn(state), input, person(ANNA, 'editor'))).toBe('reason_required');
  });
});

describe('retracting', () => {
  const editor = person(CLEO, 'editor');

  it('makes a proposal again of what an editor or the threshold accepted, or an editor dismissed', () => {
    const back = decided(triaged('queued', 'accept'), INPUTS.retract, editor);
    expect([back.patch, back.effects]).toEqual([{ state: 'proposed' }, []]);
    expect(decided(triaged('dismissed', 'dismiss'), INPUTS.retract, editor).to).toBe('proposed');
    const byThreshold = claimIn('queued', {
      lastTransition: { command: 'accept', from: 'proposed', actorId: null, at: EARLIER },
    });
    expect(decided(byThreshold, INPUTS.retract, editor).to).toBe('proposed');
  });

  it('is for any editor, not only for the one who triaged', () => {
    expect(decided(triaged('queued', 'accept'), INPUTS.retract, person(BEN, 'editor')).to).toBe('proposed');
  });

  it.each<[string, ClaimFacts]>([
    ['was never a proposal', claimIn('queued')],
    ['was dismissed out of the queue', triaged('dismissed', 'dismiss', 'queued')],
    ['was dismissed under its reviewer', triaged('dismissed', 'dismiss', 'assigned')],
    ['was dismissed before anybody wrote down out of which state', triaged('dismissed', 'dismiss', null)],
    ['was assigned and released since', triaged('queued', 'release', 'assigned')],
    ['has its first review', triaged('queued', 'submit', 'in_review')],
    ['was opened again', triaged('queued', 'reopen', 'dismissed')],
    ['was accepted, then merged away', { ...triaged('dismissed', 'accept'), mergedInto: 'other' as ClaimId }],
    ['was dismissed, then merged away', { ...triaged('dismissed', 'dismiss'), mergedInto: 'other' as ClaimId }],
  ])('is refused for a claim that %s', (_, claim) => {
    expect(refused(claim, INPUTS.retract, editor)).toBe('illegal_transition');
    expect(allowedCommands(claim, editor, POLICY, NOW)).not.toContain('retract');
  });

  it('can be undone by triaging once more, and that be retracted again', () => {
    const at = (claim: ClaimFacts, input: CommandInput) =>
      applyDecision(claim, decided(claim, input, editor), editor, NOW);
    const again = at(at(at(claimIn('proposed'), INPUTS.accept), INPUTS.retract), INPUTS.dismiss);
    expect(at(again, INPUTS.retract).state).toBe('proposed');
  });
});

describe('assigning, taking and releasing', () => {
  const editor = person('eva' as UserId, 'editor');

  it('assigns without a time of lapse and remembers when it is due', () => {
    const assign = decided(claimIn('queued'), INPUTS.assign, editor);
    expect(assign.patch).toEqual({ state: 'assigned', assigneeId: 'dora', reservedUntil: null, dueAt: NOW });
    expect(assign.effects).toEqual([
      { kind: 'open_assignment', reviewerId: 'dora', reservation: false, dueAt: NOW, expiresAt: null },
    ]);
  });

  it('reassigns by ending the old assignment first', () => {
    const assign = decided(claimIn('assigned'), INPUTS.assign, editor);
    expect(assign.effects[0]).toEqual({ kind: 'end_assignment', reason: 'reassigned' });
    expect(kinds(assign)).toEqual(['end_assignment', 'open_assignment']);
  });

  it('refuses to assign to somebody who is no reviewer, or has reviewed it in this round', () => {
    const toEditor: CommandInput = { ...INPUTS.assign, reviewerRoles: new Set(['editor', 'admin']) };
    expect(refused(claimIn('queued'), toEditor, editor)).toBe('reviewer_not_eligible');
    const claim = claimIn('queued', { reviewsWanted: 2, reviews: [review('r1', BEN, 'true')] });
    expect(refused(claim, { ...INPUTS.assign, reviewerId: BEN }, editor)).toBe('already_reviewer');
  });

  it('reserves what is taken for as long as the policy says', () => {
    const take = decided(claimIn('queued'), INPUTS.take, person(ANNA, 'reviewer'));
    const expiresAt = '2026-03-01T13:00:00.000Z';
    expect(take.patch).toEqual({ state: 'assigned', assigneeId: ANNA, reservedUntil: expiresAt });
    expect(take.effects).toEqual([
      { kind: 'open_assignment', reviewerId: ANNA, reservation: true, dueAt: null, expiresAt },
    ]);
  });

  it('does not let the first reviewer take the second review', () => {
    const claim = claimIn('queued', { reviewsWanted: 2, reviews: [review('r1', ANNA, 'true')] });
    expect(refused(claim, INPUTS.take, person(ANNA, 'reviewer', 'editor'))).toBe('already_reviewer');
    expect(allowedCommands(claim, person(ANNA, 'reviewer'), POLICY, NOW)).toEqual([]);
  });

  it('renews a reservation when work on it begins, and makes none of an assignment', () => {
    const start = decided(claimIn('assigned', { reservedUntil: EARLIER }), INPUTS.start, person(ANNA, 'reviewer'));
    const expiresAt = '2026-03-01T13:00:00.000Z';
    expect(start.patch).toEqual({ state: 'in_review', reservedUntil: expiresAt });
    expect(start.effects).toEqual([{ kind: 'extend_reservation', expiresAt }]);
    expect(decided(claimIn('assigned'), INPUTS.start, person(ANNA, 'reviewer')).effects).toEqual([]);
    expect(renewedReservation({ claim: claimIn('in_review'), policy: POLICY, now: NOW })).toBeNull();
  });

  it('lets nobody but the assignee start and submit', () => {
    for (const by of [person(BEN, 'reviewer'), person(BEN, 'reviewer', 'editor', 'admin')]) {
      expect(refused(claimIn('assigned'), INPUTS.start, by)).toBe('not_assignee');
      expect(refused(claimIn('in_review'), INPUTS.submit, by)).toBe('not_assignee');
    }
  });

  it('lets the assignee and any editor release, but no other reviewer', () => {
    const release = decided(claimIn('in_review'), INPUTS.release, person(ANNA, 'reviewer'));
    expect(release.effects).toEqual([{ kind: 'end_assignment', reason: 'released' }]);
    expect(release.patch).toEqual({ state: 'queued', assigneeId: null, reservedUntil: null });
    expect(decided(claimIn('in_review'), INPUTS.release, person(BEN, 'editor', 'reviewer')).to).toBe('queued');
    expect(refused(claimIn('in_review'), INPUTS.release, person(BEN, 'reviewer'))).toBe('not_assignee');
  });

  it('lets a reservation lapse at its time, not before, and an assignment never', () => {
    const lapse: CommandInput = { command: 'release', cause: 'lapse' };
    const at = (reservedUntil: string | null): ClaimFacts => claimIn('assigned', { reservedUntil });
    expect(refused(at('2026-03-01T12:00:00.001Z'), lapse, SYSTEM)).toBe('illegal_transition');
    expect(decided(at(NOW), lapse, SYSTEM).effects).toEqual([{ kind: 'end_assignment', reason: 'lapsed' }]);
    expect(refused(at(null), lapse, SYSTEM)).toBe('illegal_transition');
    expect(allowedCommands(at(null), SYSTEM, POLICY, NOW)).toEqual([]);
  });

  it('does not let a person call a release a lapse', () => {
    const lapse: CommandInput = { command: 'release', cause: 'lapse' };
    expect(refused(claimIn('assigned', { reservedUntil: EARLIER }), lapse, person(ANNA, 'reviewer'))).toBe('forbidden');
    const changed: CommandInput = { command: 'reopen', cause: 'text_changed', reason: 'x' };
    expect(refused(claimIn('decided'), changed, person(ANNA, 'editor'))).toBe('forbidden');
  });
});

describe('submitting', () => {
  const anna = person(ANNA, 'reviewer');
  const second = (rating: string): ClaimFacts =>
    claimIn('in_review', { reviewsWanted: 2, reviews: [review('r1', BEN, rating)] });

  it('decides at once when one review is wanted', () => {
    const submit = decided(claimIn('in_review'), { ...INPUTS.submit, wordingProposal: 'nearly' }, anna);
    expect(submit.to).toBe('decided');
    expect(submit.patch).toEqual({ state: 'decided', assigneeId: null, reservedUntil: null });
    expect(submit.effects).toEqual([
      {
        kind: 'record_review',
        reviewId: 'new',
        reviewerId: ANNA,
        round: 1,
        rating: 'true',
        rationale: 'See the record.',
        wordingProposal: 'nearly',
      },
      { kind: 'end_assignment', reason: 'submitted' },
      { kind: 'record_verdict', basis: 'single', rating: 'true', rationale: null, reviewIds: ['new'] },
    ]);
  });

  it('queues the claim for a second reviewer when two are wanted, without a verdict', () => {
    const submit = decided(claimIn('in_review', { reviewsWanted: 2 }), INPUTS.submit, anna);
    expect(submit.to).toBe('queued');
    expect(kinds(submit)).toEqual(['record_review', 'end_assignment']);
  });

  it('decides by agreement when both give the same rating', () => {
    const submit = decided(second('true'), INPUTS.submit, anna);
    expect(submit.to).toBe('decided');
    expect(submit.effects.at(-1)).toEqual({
      kind: 'record_verdict',
      basis: 'agreement',
      rating: 'true',
      rationale: null,
      reviewIds: ['r1', 'new'],
    });
  });

  it('is disputed, without a verdict, when they differ', () => {
    const submit = decided(second('mostly_true'), INPUTS.submit, anna);
    expect(submit.to).toBe('disputed');
    expect(kinds(submit)).not.toContain('record_verdict');
  });

  it.each([
    ['a rating that the scale has not', { rating: 'nonsense' }, 'unknown_rating'],
    ['an empty rationale', { rationale: '  ' }, 'reason_required'],
    ['too few citations', { citations: 0 }, 'too_few_citations'],
    ['a number of citations that is none', { citations: Number.NaN }, 'too_few_citations'],
  ])('is refused with %s', (_, over, code) => {
    expect(refused(claimIn('in_review'), { ...INPUTS.submit, ...over }, anna)).toBe(code);
  });

  it('goes by the number of reviews fixed for the round, not by a policy changed since', () => {
    const policy: Policy = { ...POLICY, reviewsWanted: { low: 1, normal: 1, high: 1 } };
    expect(decided(claimIn('in_review', { reviewsWanted: 2 }), INPUTS.submit, anna, policy).to).toBe('queued');
  });
});

describe('withdrawing', () => {
  const ben = person(BEN, 'reviewer');
  const submittedAt = (at: string, over: Partial<ClaimFacts> = {}): ClaimFacts =>
    claimIn('decided', { lastTransition: { command: 'submit', from: 'in_review', actorId: BEN, at }, ...over });

  it('takes the verdict back and gives the claim back to its reviewer', () => {
    const withdraw = decided(submittedAt(EARLIER, { dueAt: NOW }), INPUTS.withdraw, ben);
    expect(withdraw.patch).toEqual({ state: 'in_review', assigneeId: BEN, reservedUntil: null });
    expect(withdraw.effects).toEqual([
      { kind: 'retract_verdict' },
      { kind: 'withdraw_review', reviewId: 'r1' },
      { kind: 'open_assignment', reviewerId: BEN, reservation: false, dueAt: NOW, expiresAt: null },
    ]);
  });

  it('is possible for exactly as many minutes as the policy says', () => {
    expect(decided(submittedAt('2026-03-01T11:50:00.000Z'), INPUTS.withdraw, ben).to).toBe('in_review');
    expect(refused(submittedAt('2026-03-01T11:49:59.999Z'), INPUTS.withdraw, ben)).toBe('withdraw_too_late');
  });

  it('is too late once somebody has acted on the claim', () => {
    const reviews = [review('r1', BEN, 'true')];
    const acted = claimIn('queued', {
      reviewsWanted: 2,
      reviews,
      lastTransition: { command: 'release', from: 'assigned', actorId: CLEO, at: EARLIER },
    });
    expect(refused(acted, INPUTS.withdraw, ben)).toBe('withdraw_too_late');
    expect(refused({ ...acted, lastTransition: null }, INPUTS.withdraw, ben)).toBe('withdraw_too_late');
    const others = { command: 'submit', from: 'in_review', actorId: CLEO, at: EARLIER } as const;
    expect(refused({ ...acted, lastTransition: others }, INPUTS.withdraw, ben)).toBe('withdraw_too_late');
  });

  it('works on the first of two reviews while nobody has the second', () => {
    const lastTransition = { command: 'submit', from: 'in_review', actorId: BEN, at: EARLIER } as const;
    const first = claimIn('queued', { reviewsWanted: 2, reviews: [review('r1', BEN, 'true')], lastTransition });
    expect(kinds(decided(first, INPUTS.withdraw, ben))).toEqual(['withdraw_review', 'open_assignment']);
  });

  it('is refused once both findings have been opened', () => {
    const reviews = [review('r0', CLEO, 'true'), review('r1', BEN, 'true')];
    expect(refused(submittedAt(EARLIER, { reviewsWanted: 2, reviews }), INPUTS.withdraw, ben)).toBe('findings_opened');
  });

  it('is for one’s own review only', () => {
    expect(refused(submittedAt(EARLIER), INPUTS.withdraw, person(CLEO, 'reviewer', 'editor'))).toBe('forbidden');
  });
});

describe('deciding on what others found', () => {
  const editorAndReviewer = person(BEN, 'editor', 'reviewer');

  it('keeps both reviews on record when an editor adjudicates', () => {
    const adjudicate = decided(claimIn('disputed'), INPUTS.adjudicate, person(ANNA, 'editor'));
    expect(adjudicate.effects).toEqual([
      {
        kind: 'record_verdict',
        basis: 'adjudication',
        rating: 'false',
        rationale: 'The second source is better.',
        reviewIds: ['r1', 'r2'],
      },
    ]);
  });

  it('does not let an editor adjudicate or sign off what they reviewed in this round', () => {
    expect(refused(claimIn('disputed'), INPUTS.adjudicate, editorAndReviewer)).toBe('reviewed_it_yourself');
    expect(refused(claimIn('decided'), INPUTS.sign_off, editorAndReviewer)).toBe('reviewed_it_yourself');
    expect(allowedCommands(claimIn('decided'), editorAndReviewer, POLICY, NOW)).toEqual(['return', 'reopen']);
  });

  it('does not adjudicate with a rating that the scale has not', () => {
    const input: CommandInput = { ...INPUTS.adjudicate, rating: '' };
    expect(refused(claimIn('disputed'), input, person(ANNA, 'editor'))).toBe('unknown_rating');
  });

  it('signs off and confirms the text as it stands', () => {
    expect(kinds(decided(claimIn('decided'), INPUTS.sign_off, person(ANNA, 'editor')))).toEqual([
      'record_sign_off',
      'confirm_anchors',
    ]);
  });

  it('begins a new round when a claim is returned or reopened, with the reviews its risk asks for now', () => {
    const risky = { risk: 'high' } as const;
    const back = decided(claimIn('decided', risky), INPUTS.return, person(ANNA, 'editor'));
    expect(back.patch).toEqual({ state: 'queued', round: 2, reviewsWanted: 2, assigneeId: null, reservedUntil: null });
    expect(kinds(back)).toEqual(['retract_verdict']);
    const reopened = decided(claimIn('signed_off', risky), INPUTS.reopen, person(ANNA, 'editor'));
    expect(reopened.patch).toMatchObject({ round: 2, reviewsWanted: 2 });
    expect(kinds(reopened)).toEqual(['retract_sign_off', 'retract_verdict']);
    expect(decided(claimIn('dismissed'), INPUTS.reopen, person(ANNA, 'editor')).effects).toEqual([]);
  });

  it('does not reopen a claim that was merged into another, not even for changed text', () => {
    const merged = claimIn('dismissed', { mergedInto: 'other' as ClaimId });
    const changed: CommandInput = { command: 'reopen', cause: 'text_changed', reason: 'x' };
    expect(refused(merged, INPUTS.reopen, person(ANNA, 'editor'))).toBe('illegal_transition');
    expect(refused(merged, changed, SYSTEM)).toBe('illegal_transition');
  });
});

describe('facts after a decision', () => {
  it('hold the new review, and none of a former round', () => {
    const claim = claimIn('in_review');
    const submit = decided(claim, INPUTS.submit, person(ANNA, 'reviewer'));
    const after = applyDecision(claim, submit, person(ANNA, 'reviewer'), NOW);
    expect(after.reviews).toEqual([{ id: 'new', reviewerId: ANNA, rating: 'true', submittedAt: NOW }]);
    expect(after.lastTransition).toEqual({ command: 'submit', from: 'in_review', actorId: ANNA, at: NOW });
    const back = decided(after, INPUTS.return, person(BEN, 'editor'));
    expect(applyDecision(after, back, person(BEN, 'editor'), NOW)).toMatchObject({ reviews: [], round: 2 });
  });
});

describe('refusals', () => {
  it('carry codes that the API knows', () => {
    const problems = readFileSync(new URL('../../platform/src/problem.ts', import.meta.url), 'utf8');
    for (const code of REFUSAL_CODES) expect(problems).toContain(`'${code}'`);
  });
});
