import { describe, expect, it } from '@jest/globals';
import { reviewsOpen, visibleAssignee, visibleProgress, visibleReview } from './blindness.js';
import type { Actor, ClaimFacts } from './commands.js';
import type { ClaimId, ReviewId, Role, UserId } from './vocabulary.js';

const AT = '2026-03-01T12:00:00.000Z';
const viewer = (id: string, ...roles: Role[]): Actor => ({ kind: 'person', id: id as UserId, roles: new Set(roles) });
const standing = (id: string) => ({
  id: id as ReviewId,
  reviewerId: id as UserId,
  rating: 'true',
  submittedAt: AT,
});
const claimWith = (over: Partial<ClaimFacts>): ClaimFacts => ({
  id: 'claim' as ClaimId,
  state: 'queued',
  risk: 'high',
  round: 2,
  reviewsWanted: 2,
  assigneeId: null,
  reservedUntil: null,
  dueAt: null,
  reviews: [],
  lastTransition: null,
  checkWorthiness: null,
  mergedInto: null,
  ...over,
});
const by = (id: string, round = 2, submittedAt: string | null = AT) => ({
  reviewerId: id as UserId,
  round,
  submittedAt,
});

const ANNA = viewer('anna', 'reviewer');
const BEN = viewer('ben', 'reviewer');
const EVA = viewer('eva', 'editor');
const CLEO = viewer('cleo', 'editor', 'reviewer');
const ADAM = viewer('adam', 'admin');
const OTTO = viewer('otto', 'author');
const EVERYBODY = [ANNA, BEN, EVA, CLEO, ADAM, OTTO];

describe('a review of the current round', () => {
  const half = claimWith({ reviews: [standing('anna')] });
  const whole = claimWith({ state: 'disputed', reviews: [standing('anna'), standing('ben')] });

  it('is its reviewer’s alone until the second is in, editors and admins included', () => {
    const seers = EVERYBODY.filter((one) => visibleReview(half, by('anna'), one));
    expect(seers).toEqual([ANNA]);
  });

  it('is open to the desk, not to authors, once both are in', () => {
    const seers = EVERYBODY.filter((one) => visibleReview(whole, by('anna'), one));
    expect(seers).toEqual([ANNA, BEN, EVA, CLEO, ADAM]);
  });

  it('is open at once when only one is wanted', () => {
    const single = claimWith({ state: 'decided', reviewsWanted: 1, reviews: [standing('anna')] });
    expect(reviewsOpen(single)).toBe(true);
    expect(visibleReview(single, by('anna'), EVA)).toBe(true);
  });

  it('stays a secret as a draft, even in an open round', () => {
    expect(EVERYBODY.filter((one) => visibleReview(whole, by('ben', 2, null), one))).toEqual([BEN]);
  });

  it('is sealed again when one of them is withdrawn', () => {
    const single = claimWith({ state: 'in_review', reviewsWanted: 1, assigneeId: ANNA.id });
    expect(visibleReview(single, by('anna'), EVA)).toBe(false);
    expect(visibleReview(single, by('anna'), ANNA)).toBe(true);
  });

  it('does not become visible to the system by a person’s id', () => {
    const system: Actor = { kind: 'system', id: ANNA.id, roles: new Set() };
    expect(visibleReview(half, by('anna'), system)).toBe(false);
  });

  it('is no more visible to a person’s API token than to the person', () => {
    expect(visibleReview(half, by('anna'), { ...BEN, kind: 'machine' })).toBe(false);
    expect(visibleReview(half, by('anna'), { ...ANNA, kind: 'machine' })).toBe(true);
  });
});

describe('a review of an earlier round', () => {
  it('is for editors who could not still review the claim, until the current round is open', () => {
    const half = claimWith({ reviews: [standing('ben')] });
    expect(EVERYBODY.filter((one) => visibleReview(half, by('anna', 1), one))).toEqual([ANNA, EVA]);
  });

  it('is for an editor who is reviewer too, once their own finding is in or nobody can review any more', () => {
    expect(visibleReview(claimWith({ reviews: [standing('cleo')] }), by('anna', 1), CLEO)).toBe(true);
    expect(visibleReview(claimWith({ state: 'dismissed' }), by('anna', 1), CLEO)).toBe(true);
    expect(visibleReview(claimWith({ state: 'dismissed' }), by('anna', 1), BEN)).toBe(false);
  });

  it('is open with the current round', () => {
    const whole = claimWith({ state: 'decided', reviews: [standing('ben'), standing('cleo')] });
    expect(EVERYBODY.filter((one) => visibleReview(whole, by('anna', 1), one))).toEqual([ANNA, BEN, EVA, CLEO, ADAM]);
  });
});

describe('the progress of a claim', () => {
  const secondAtWork = claimWith({ state: 'in_review', assigneeId: BEN.id, reviews: [standing('anna')] });

  it('tells the first reviewer that somebody is at work, and no name', () => {
    expect(visibleProgress(secondAtWork, ANNA)).toEqual({
      reviewsWanted: 2,
      reviewsIn: null,
      ownReviewIn: true,
      assigneeId: null,
      reviewerIds: null,
      anotherAtWork: true,
      open: false,
    });
  });

  it('looks the same to the second reviewer whether or not the first finding is in', () => {
    const first = claimWith({ state: 'in_review', assigneeId: BEN.id });
    expect(visibleProgress(secondAtWork, BEN)).toEqual(visibleProgress(first, BEN));
    expect(visibleProgress(first, BEN)).toMatchObject({ assigneeId: BEN.id, anotherAtWork: false });
  });

  it('tells an editor who is at work and how many are in', () => {
    expect(visibleProgress(secondAtWork, EVA)).toMatchObject({
      reviewsIn: 1,
      reviewerIds: ['anna'],
      assigneeId: BEN.id,
    });
  });

  it('is a reviewer’s to an editor who has the claim as a reviewer', () => {
    const claim = claimWith({ state: 'in_review', assigneeId: CLEO.id, reviews: [standing('anna')] });
    expect(visibleProgress(claim, CLEO)).toMatchObject({ reviewsIn: null, reviewerIds: null, assigneeId: CLEO.id });
  });

  it('names the assignee to every reviewer where one review is wanted, and to no author', () => {
    const single = claimWith({ state: 'assigned', reviewsWanted: 1, assigneeId: BEN.id });
    expect(EVERYBODY.filter((one) => visibleAssignee(single, one) !== null)).toEqual([ANNA, BEN, EVA, CLEO, ADAM]);
    const blind = claimWith({ state: 'assigned', assigneeId: BEN.id });
    expect(EVERYBODY.filter((one) => visibleAssignee(blind, one) !== null)).toEqual([BEN, EVA, CLEO]);
  });
});
