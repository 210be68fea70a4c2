import type { SourceGrade, SourceKind, Stance } from '#libs/claims';
import type { By, ReadTx, SourceRow } from '#libs/storage';
import { loadFacts } from '../claims/facts.js';
import { mayReadReview } from '../reviews/review-view.js';

/** One use of a source that the reader may know of. */
export type SourceUseView = {
  readonly claimId: string;
  readonly reviewId: string;
  readonly stance: Stance;
  readonly locator: string | null;
};

export type SourceView = {
  readonly id: string;
  readonly version: number;
  readonly kind: SourceKind;
  readonly grade: SourceGrade | null;
  readonly title: string;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly publishedAt: string | null;
  readonly note: string | null;
  /** Seen by its creator and those named in `visibleTo`, and never exported. */
  readonly confidential: boolean;
  readonly visibleTo: readonly string[];
  /** Where it is cited, as far as findings are open to the reader. */
  readonly citedIn: readonly SourceUseView[];
  readonly createdBy: string;
  readonly createdAt: string;
  readonly updatedAt: string;
};

/** Sources in the order given, each with the uses that this person may know of. */
export async function sourceViews(tx: ReadTx, by: By, sources: readonly SourceRow[]): Promise<SourceView[]> {
  const uses = await tx.sources.usesOf(sources.map((source) => source.id));
  const claims = await tx.claims.byIds([...new Set(uses.map((use) => use.claimId))]);
  const facts = await loadFacts(tx, claims);
  const open = uses.filter((use) => {
    const claim = facts.get(use.claimId);
    return (
      claim !== undefined &&
      mayReadReview(
        claim,
        { reviewerId: use.reviewerId, round: use.reviewRound, state: use.reviewState, submittedAt: use.submittedAt },
        by,
      )
    );
  });
  return sources.map((source) => ({
    id: source.id,
    version: source.version,
    kind: source.kind as SourceKind,
    grade: source.grade as SourceGrade | null,
    title: source.title,
    url: source.url,
    publisher: source.publisher,
    author: source.author,
    publishedAt: source.publishedAt?.toISOString().slice(0, 10) ?? null,
    note: source.note,
    confidential: source.confidential,
    visibleTo: source.visibleTo,
    citedIn: open
      .filter((use) => use.sourceId === source.id)
      .map(({ claimId, reviewId, stance, locator }) => ({ claimId, reviewId, stance: stance as Stance, locator })),
    createdBy: source.createdBy,
    createdAt: source.createdAt.toISOString(),
    updatedAt: source.updatedAt.toISOString(),
  }));
}

export async function sourceView(tx: ReadTx, by: By, source: SourceRow): Promise<SourceView> {
  const [view] = await sourceViews(tx, by, [source]);
  if (!view) throw new Error('One source gives one view.');
  return view;
}
