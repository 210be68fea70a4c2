import {
  anchorRange,
  ASPECTS,
  compareRisk,
  type Anchor,
  type Aspect,
  type ClaimFacts,
  type ClaimKind,
  type Policy,
  type Quantity,
  type ResolvedDate,
  type Risk,
  type Span,
} from '#libs/claims';
import { newId, Problem } from '#libs/platform';
import type { By, ClaimChange, ClaimRow, Database, WriteTx } from '#libs/storage';
import { claimView, type ClaimView } from './claim-view.js';
import { retractArticleSignOff } from './article-sign-off.js';
import { factsOfClaim } from './facts.js';
import { orProblem } from './or-problem.js';
import { policyOf } from './policy.js';
import { refuseStale } from './transition.js';

export type ClaimEdit = {
  readonly statement?: string;
  readonly speaker?: string | null;
  readonly kind?: ClaimKind;
  readonly aspects?: readonly Aspect[];
  readonly risk?: Risk;
  readonly dueAt?: string | null;
  /** Where the claim stands, in its revision; replaces all anchors. */
  readonly spans?: readonly Span[];
};

/** What the claim says may change while nobody is at a finding on it; risk and due time may change at any time. */
const WORDING_OPEN = new Set(['proposed', 'queued', 'assigned']);
/** Where an editor may say anew where a claim stands whose words have vanished from the text. */
const CLOSED = new Set(['signed_off', 'dismissed']);

/** Changes a claim by hand. From then on a new run of the machine leaves it alone. */
export async function editClaim(
  db: Database,
  by: By,
  claimId: string,
  edit: ClaimEdit,
  expected: number,
): Promise<ClaimView> {
  return await db.write(by, async (tx) => {
    const claim = await tx.claims.getForUpdate(claimId);
    await refuseStale(tx, by, claim, expected);
    return await claimView(tx, by, await carryOutEdit(tx, by, claim, edit));
  });
}

/** Changes a claim that is locked in `tx`, with everything that follows from it. */
export async function carryOutEdit(tx: WriteTx, by: By, claim: ClaimRow, edit: ClaimEdit): Promise<ClaimRow> {
  const facts = await factsOfClaim(tx, claim);
  await refuseRewording(tx, by, claim, facts, edit);
  const change = {
    ...changeOf(edit),
    edited: true,
    ...reviewsWanted(claim, facts.reviews.length, edit, await policyOf(tx)),
  };
  const place = edit.spans === undefined ? {} : await moveTo(tx, claim, edit.spans);
  const saved = await tx.claims.change(claim, { ...change, ...place }, tx.now);
  if (edit.dueAt !== undefined) await tx.assignments.changeDue(claim.id, saved.dueAt);
  const riskier = edit.risk !== undefined && compareRisk(edit.risk, claim.risk as Risk) > 0;
  if (riskier || edit.spans !== undefined) await retractArticleSignOff(tx, claim.articleId, claim.id);
  tx.record({
    type: 'claim.edited',
    subjectType: 'claim',
    subjectId: claim.id,
    articleId: claim.articleId,
    claimId: claim.id,
    data: { fields: Object.keys(edit).sort() },
  });
  return saved;
}

/**
 * A finding belongs to the claim as its reviewer read it. So the words stay once one is in or somebody is at work on
 * it, and to the blind assignee they stay in any case: being let through would tell that no other finding is in.
 */
async function refuseRewording(
  tx: WriteTx,
  by: By,
  claim: ClaimRow,
  facts: ClaimFacts,
  { statement, speaker, kind, aspects, spans }: ClaimEdit,
): Promise<void> {
  const rewords = [statement, speaker, kind, aspects].some((field) => field !== undefined);
  const finds = spans !== undefined && claim.anchorState === 'lost' && !CLOSED.has(claim.state);
  const untouched = WORDING_OPEN.has(claim.state) && facts.reviews.length === 0;
  const blind = facts.reviewsWanted > 1 && facts.assigneeId !== null && facts.assigneeId === by.userId;
  if ((untouched && !blind) || (!rewords && (spans === undefined || finds))) return;
  throw new Problem(
    'illegal_transition',
    'A reviewer reads the claim as it is worded, or has found on it. Release, return or reopen it first, then change it.',
    { current: await claimView(tx, by, claim) },
  );
}

function changeOf(edit: ClaimEdit): ClaimChange {
  return {
    ...(edit.statement === undefined ? {} : { statement: edit.statement.trim() }),
    ...(edit.speaker === undefined ? {} : { speaker: edit.speaker?.trim() || null }),
    ...(edit.kind === undefined ? {} : { kind: edit.kind }),
    ...(edit.aspects === undefined ? {} : { aspects: ASPECTS.filter((aspect) => edit.aspects?.includes(aspect)) }),
    ...(edit.risk === undefined ? {} : { risk: edit.risk }),
    ...(edit.dueAt === undefined ? {} : { dueAt: edit.dueAt === null ? null : new Date(edit.dueAt) }),
  };
}

/** A change of risk changes how many reviews are wanted only while no review of the round is in. */
function reviewsWanted(claim: ClaimRow, reviewsIn: number, { risk }: ClaimEdit, policy: Policy): ClaimChange {
  const open = ['queued', 'assigned', 'in_review'].includes(claim.state);
  return risk !== undefined && open && reviewsIn === 0 ? { reviewsWanted: policy.reviewsWanted[risk] } : {};
}

async function moveTo(tx: WriteTx, claim: ClaimRow, spans: readonly Span[]): Promise<ClaimChange> {
  const { text } = await tx.articles.revisionById(claim.revisionId);
  const anchors = anchorsOf(text, spans);
  await tx.claims.replaceAnchors(
    claim.id,
    anchors.map((anchor) => ({
      ...anchor,
      id: newId(),
      claimId: claim.id,
      revisionId: claim.revisionId,
      state: 'exact' as const,
    })),
  );
  const inside = ({ start, end }: Span): boolean =>
    anchors.some((anchor) => anchor.start <= start && end <= anchor.end);
  return {
    position: Math.min(...anchors.map((anchor) => anchor.start)),
    anchorState: 'exact',
    quantities: (claim.quantities as unknown as Quantity[]).filter(inside),
    dates: (claim.dates as unknown as ResolvedDate[]).filter(inside),
  };
}

/** The anchors of the ranges, each place once, made by the core. */
function anchorsOf(text: string, spans: readonly Span[]): Anchor[] {
  const anchors = spans.map((span, index) => orProblem(anchorRange(text, span), `/spans/${index}`));
  return [...new Map(anchors.map((anchor) => [`${anchor.start}:${anchor.end}`, anchor])).values()];
}

export type NewClaimInput = {
  readonly spans: readonly Span[];
  /** The words of the text themselves when left out. */
  readonly statement?: string;
  readonly kind?: ClaimKind;
  readonly speaker?: string | null;
  readonly aspects?: readonly Aspect[];
  readonly risk?: Risk;
};

/** Adds a claim by hand from ranges of the article's current revision. It is queued at once: a person has chosen it. */
export async function addClaim(db: Database, by: By, articleId: string, input: NewClaimInput): Promise<ClaimView> {
  return await db.write(by, async (tx) => {
    const article = await tx.articles.getForUpdate(articleId);
    const revision = await tx.articles.revisionById(article.currentRevisionId);
    const anchors = anchorsOf(revision.text, input.spans);
    const id = newId();
    const risk = input.risk ?? (article.risk as Risk);
    const policy = await policyOf(tx);
    await tx.claims.create(
      [
        {
          id,
          articleId,
          revisionId: revision.id,
          position: Math.min(...anchors.map((anchor) => anchor.start)),
          state: 'queued',
          statement: input.statement?.trim() || (anchors[0]?.exact ?? ''),
          kind: input.kind ?? 'fact',
          aspects: ASPECTS.filter((aspect) => input.aspects?.includes(aspect)),
          speaker: input.speaker?.trim() || null,
          quantities: [],
          dates: [],
          checkWorthiness: 1,
          reasons: ['added_by_hand'],
          risk,
          origin: 'person',
          edited: true,
          runEpoch: null,
          dueAt: article.deadline,
          splitFromId: null,
          createdBy: by.userId,
          reviewsWanted: policy.reviewsWanted[risk],
        },
      ],
      anchors.map((anchor) => ({ ...anchor, id: newId(), claimId: id, revisionId: revision.id })),
    );
    tx.record({
      type: 'claim.added',
      subjectType: 'claim',
      subjectId: id,
      articleId,
      claimId: id,
      data: { by: 'hand' },
    });
    await retractArticleSignOff(tx, articleId, id);
    return await claimView(tx, by, await tx.claims.get(id));
  });
}
