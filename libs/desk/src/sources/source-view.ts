import type { SourceGrade, SourceKind, Stance } from '#libs/claims';
import { mayKnow, type By, type ReadTx, type SourceRow, type SourceUse } from '#libs/storage';
import { loadFacts } from '../claims/facts.js';
import { mayReadReview } from '../reviews/may-read-review.js';
import { personOf } from '../people/actor.js';

/** One use of a source that the reader may know of. */
export type SourceUseView = {
  readonly claimId: string;
  readonly articleId: string;
  /** The claim in its own words. */
  readonly statement: string;
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

type OpenUse = SourceUse & { readonly articleId: string; readonly statement: string };
type Uses = { readonly all: readonly SourceUse[]; readonly open: readonly OpenUse[] };

/** Every use of these sources, and those among them in findings that this person may read. */
async function usesFor(tx: ReadTx, by: By, sources: readonly SourceRow[]): Promise<Uses> {
  const all = await tx.sources.usesOf(sources.map((source) => source.id));
  const claims = await tx.claims.byIds([...new Set(all.map((use) => use.claimId))]);
  const facts = await loadFacts(tx, claims);
  const rows = new Map(claims.map((claim) => [claim.id, claim]));
  const open = all.flatMap((use) => {
    const { claimId, reviewerId, reviewRound: round, reviewState: state, submittedAt } = use;
    const [claim, row] = [facts.get(claimId), rows.get(claimId)];
    const seen = claim && row && mayReadReview(claim, { reviewerId, round, state, submittedAt }, by);
    return seen ? [{ ...use, articleId: row.articleId, statement: row.statement }] : [];
  });
  return { all, open };
}

/**
 * Those that this person may know of. A source that somebody brought in for a finding is sealed with it, unless it is
 * one's own: it would tell a second, blind reviewer where the first one looked. What was in the library before stays in
 * it for everybody: its going away would tell as much.
 */
export async function visibleSources(tx: ReadTx, by: By, sources: readonly SourceRow[]): Promise<readonly SourceRow[]> {
  const { all, open } = await usesFor(tx, by, sources);
  const broughtIn = new Set(all.flatMap((use) => (use.broughtIn ? use.sourceId : [])));
  const known = new Set(open.map((use) => use.sourceId));
  return sources.filter(
    (source) =>
      mayKnow(source, personOf(by)) &&
      (source.createdBy === by.userId || !broughtIn.has(source.id) || known.has(source.id)),
  );
}

/** Sources in the order given, each with the uses that this person may know of. */
export async function sourceViews(tx: ReadTx, by: By, sources: readonly SourceRow[]): Promise<SourceView[]> {
  const { open } = await usesFor(tx, by, sources);
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
      .map(({ claimId, articleId, statement, reviewId, stance, locator }) => ({
        claimId,
        articleId,
        statement,
        reviewId,
        stance: stance as Stance,
        locator,
      })),
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
