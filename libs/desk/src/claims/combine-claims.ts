import {
  merge,
  split,
  type Anchor,
  type ArticleId,
  type Aspect,
  type ClaimId,
  type ClaimState,
  type CombinableClaim,
  type Quantity,
  type ResolvedDate,
  type RevisionId,
  type Risk,
  type SplitPart,
  type SplitResult,
} from '#libs/claims';
import { newId } from '#libs/platform';
import type { AnchorRow, By, ClaimRow, Database, Json, SubmittedReviewRow, WriteTx } from '#libs/storage';
import { actorOf } from '../people/actor.js';
import { retractArticleSignOff } from './article-sign-off.js';
import { claimViews, type ClaimView } from './claim-view.js';
import { orProblem } from './or-problem.js';
import { policyOf } from './policy.js';
import { refuseStale } from './transition.js';

function combinable(
  claim: ClaimRow,
  anchors: readonly AnchorRow[],
  reviews: readonly SubmittedReviewRow[],
): CombinableClaim {
  return {
    id: claim.id as ClaimId,
    articleId: claim.articleId as ArticleId,
    revisionId: claim.revisionId as RevisionId,
    state: claim.state as ClaimState,
    everReviewed: reviews.some((review) => review.claimId === claim.id),
    risk: claim.risk as Risk,
    aspects: claim.aspects as Aspect[],
    anchors: anchors.filter((anchor) => anchor.claimId === claim.id),
    quantities: claim.quantities as unknown as Quantity[],
    dates: claim.dates as unknown as ResolvedDate[],
    checkWorthiness: claim.origin === 'machine' ? claim.checkWorthiness : null,
  };
}

async function loadCombinable(tx: WriteTx, claims: readonly ClaimRow[]): Promise<CombinableClaim[]> {
  const ids = claims.map((claim) => claim.id);
  const anchors = await tx.claims.anchorsOf(ids);
  const reviews = await tx.reviews.submittedOf(ids);
  return claims.map((claim) => combinable(claim, anchors, reviews));
}

/** Makes one claim of several that state the same fact; the others are dismissed and point to it. */
export async function mergeClaims(
  db: Database,
  by: By,
  input: { readonly into: string; readonly claimIds: readonly string[] },
): Promise<ClaimView> {
  return await db.write(by, async (tx) => {
    const rows = await tx.claims.getAllForUpdate([...new Set([input.into, ...input.claimIds])]);
    const remaining = rows.find((row) => row.id === input.into);
    if (!remaining) throw new Error('The locked rows hold the one that was asked for.');
    const { text } = await tx.articles.revisionById(remaining.revisionId);
    const merged = orProblem(
      merge(text, await loadCombinable(tx, rows), input.into as ClaimId, actorOf(by)),
      '/claimIds',
    );
    await replaceAnchors(tx, remaining, merged.anchors);
    const policy = await policyOf(tx);
    const saved = await tx.claims.change(
      remaining,
      {
        state: merged.state,
        risk: merged.risk,
        aspects: [...merged.aspects],
        quantities: merged.quantities,
        dates: merged.dates,
        checkWorthiness: merged.checkWorthiness ?? remaining.checkWorthiness,
        position: Math.min(...merged.anchors.map((anchor) => anchor.start)),
        reviewsWanted: policy.reviewsWanted[merged.risk],
        anchorState: 'exact',
        edited: true,
      },
      tx.now,
    );
    for (const id of merged.absorbed) {
      const absorbed = rows.find((row) => row.id === id);
      if (absorbed)
        await tx.claims.change(
          absorbed,
          { state: 'dismissed', dismissedFor: 'merged', mergedIntoId: merged.into, edited: true },
          tx.now,
        );
    }
    record(tx, 'claim.merged', saved, { absorbed: [...merged.absorbed] });
    for (const id of merged.absorbed)
      record(tx, 'claim.merged_away', { id, articleId: saved.articleId }, { into: merged.into });
    const [view] = await claimViews(tx, by, [saved]);
    if (!view) throw new Error('One claim gives one view.');
    return view;
  });
}

/** Makes several claims of one: the claim itself becomes the first part, the others are new. */
export async function splitClaim(
  db: Database,
  by: By,
  claimId: string,
  parts: readonly SplitPart[],
  expected?: number,
): Promise<readonly ClaimView[]> {
  return await db.write(by, async (tx) => {
    const claim = await tx.claims.getForUpdate(claimId);
    await refuseStale(tx, by, claim, expected);
    const { text } = await tx.articles.revisionById(claim.revisionId);
    const [known] = await loadCombinable(tx, [claim]);
    if (!known) throw new Error('One claim gives one.');
    const { first, others } = orProblem(split(text, known, parts, actorOf(by)), '/parts');
    await replaceAnchors(tx, claim, first.anchors);
    const saved = await tx.claims.change(claim, { ...contentOf(first), anchorState: 'exact', edited: true }, tx.now);
    const ids = others.map(() => newId());
    await tx.claims.create(
      others.map((part, index) => ({
        id: ids[index] ?? newId(),
        articleId: claim.articleId,
        revisionId: claim.revisionId,
        ...contentOf(part),
        state: claim.state,
        kind: claim.kind,
        aspects: claim.aspects,
        speaker: claim.speaker,
        checkWorthiness: claim.checkWorthiness,
        reasons: claim.reasons,
        risk: claim.risk,
        origin: claim.origin,
        edited: true,
        runEpoch: claim.runEpoch,
        dueAt: claim.dueAt,
        splitFromId: claim.id,
        createdBy: by.userId,
        reviewsWanted: claim.reviewsWanted,
      })),
      others.flatMap((part, index) =>
        part.anchors.map((anchor) => ({
          ...anchor,
          id: newId(),
          claimId: ids[index] ?? '',
          revisionId: claim.revisionId,
        })),
      ),
    );
    record(tx, 'claim.split', saved, { others: ids });
    for (const id of ids)
      record(tx, 'claim.added', { id, articleId: claim.articleId }, { by: 'split', from: claim.id });
    await retractArticleSignOff(tx, claim.articleId, claim.id);
    const created = await tx.claims.byIds(ids);
    return await claimViews(tx, by, [saved, ...ids.flatMap((id) => created.find((row) => row.id === id) ?? [])]);
  });
}

function contentOf(part: SplitResult) {
  return {
    statement: part.statement,
    quantities: part.quantities as unknown as Json,
    dates: part.dates as unknown as Json,
    position: Math.min(...part.anchors.map((anchor) => anchor.start)),
  };
}

async function replaceAnchors(tx: WriteTx, claim: ClaimRow, anchors: readonly Anchor[]): Promise<void> {
  await tx.claims.replaceAnchors(
    claim.id,
    anchors.map(({ start, end, exact, prefix, suffix }) => ({
      start,
      end,
      exact,
      prefix,
      suffix,
      id: newId(),
      claimId: claim.id,
      revisionId: claim.revisionId,
      state: 'exact' as const,
    })),
  );
}

function record(tx: WriteTx, type: string, claim: Pick<ClaimRow, 'id' | 'articleId'>, data: Json): void {
  tx.record({ type, subjectType: 'claim', subjectId: claim.id, articleId: claim.articleId, claimId: claim.id, data });
}
