import { anchorRange, ASPECTS, type Aspect, type ClaimKind, type Policy, type Risk, type Span } from '#libs/claims';
import { newId, Problem } from '#libs/platform';
import type { By, ClaimChange, ClaimRow, Database, WriteTx } from '#libs/storage';
import { claimView, type ClaimView } from './claim-view.js';
import { factsOf } from './facts.js';
import { orProblem } from './or-problem.js';
import { policyOf } from './policy.js';
import { refuseStale, retractArticleSignOff } from './transition.js';

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

/** What the claim says may change until somebody has decided on it; risk and due time may change at any time. */
const WORDING_FIXED = new Set(['disputed', 'decided', 'signed_off', 'dismissed']);

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
    const facts = factsOf(claim, await tx.reviews.of([claimId]));
    const rewords =
      edit.statement !== undefined ||
      edit.speaker !== undefined ||
      edit.kind !== undefined ||
      edit.spans !== undefined ||
      edit.aspects !== undefined;
    if (rewords && (WORDING_FIXED.has(claim.state) || facts.reviews.length > 0)) {
      throw new Problem(
        'illegal_transition',
        'A finding rests on the claim as it is worded. Return or reopen it first, then change it.',
        { current: await claimView(tx, by, claim) },
      );
    }
    const change = {
      ...changeOf(edit),
      edited: true,
      ...reviewsWanted(claim, facts.reviews.length, edit, await policyOf(tx)),
    };
    const position = edit.spans === undefined ? {} : await moveTo(tx, claim, edit.spans);
    const saved = await tx.claims.change(claim, { ...change, ...position }, tx.now);
    tx.record({
      type: 'claim.edited',
      subjectType: 'claim',
      subjectId: claim.id,
      articleId: claim.articleId,
      claimId: claim.id,
      data: { fields: Object.keys(edit).sort() },
    });
    return await claimView(tx, by, saved);
  });
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
  const anchors = spans.map((span, index) => orProblem(anchorRange(text, span), `/spans/${index}`));
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
  return { position: Math.min(...anchors.map((anchor) => anchor.start)), anchorState: 'exact' };
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
    const anchors = input.spans.map((span, index) => orProblem(anchorRange(revision.text, span), `/spans/${index}`));
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
