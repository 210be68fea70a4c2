import {
  makeAnchor,
  type Aspect,
  type ClaimKind,
  type ClaimState,
  type Quantity,
  type Rating,
  type ResolvedDate,
  type Risk,
  type SourceGrade,
  type SourceKind,
  type Stance,
  type VerdictBasis,
} from '#libs/claims';
import {
  distinctCitations,
  type ReportSnapshot,
  type SnapshotCitation,
  type SnapshotClaim,
  type SnapshotReview,
} from '#libs/reports';
import type { ArticleRow, ClaimRow, RatingScaleRow, ReadTx, ReviewRow, RevisionRow, VerdictRow } from '#libs/storage';

/** Everything about the claims of an article that a report shows, read in one go. */
export type ReportMaterial = Awaited<ReturnType<typeof readMaterial>>;

const day = (date: Date | null): string | null => date?.toISOString().slice(0, 10) ?? null;

/** Reads the material of a report: seven statements, however many claims there are. */
export async function readMaterial(tx: ReadTx, article: ArticleRow) {
  const revision = await tx.articles.revisionById(article.currentRevisionId);
  const claims = await tx.claims.ofArticle(article.id);
  const ids = claims.map((claim) => claim.id);
  const anchors = await tx.claims.anchorsOf(ids);
  const verdicts = (await tx.verdicts.of(ids)).filter((verdict) => verdict.retractedAt === null);
  const decisive = new Set(verdicts.flatMap((verdict) => verdict.reviewIds));
  const reviews = (await tx.reviews.of(verdicts.map((verdict) => verdict.claimId))).filter((review) =>
    decisive.has(review.id),
  );
  const citations = await tx.reviews.citationsOf(reviews.map((review) => review.id));
  const sources = await tx.sources.byIds([...new Set(citations.map((citation) => citation.sourceId))]);
  const signOffs = await tx.verdicts.signOffsOf(article.id);
  const members = await tx.workspace.members();
  return {
    revision,
    claims,
    anchors,
    verdicts,
    reviews,
    citations,
    sources: new Map(sources.map((source) => [source.id, source])),
    signOffs,
    scales: await tx.workspace.ratingScales(),
    nameOf: (userId: string): string => members.find((member) => member.userId === userId)?.name ?? '',
  };
}

/** The rating scale of a report: the one in force, and the ratings of older versions that verdicts still rest on. */
export function scaleOfReport(
  scales: readonly RatingScaleRow[],
  verdicts: readonly Pick<VerdictRow, 'rating' | 'scaleId'>[],
): ReportSnapshot['ratingScale'] {
  const [current] = scales;
  if (!current) throw new Error('A workspace always has a rating scale.');
  const ratings = [...(current.ratings as unknown as Rating[])];
  for (const { rating, scaleId } of verdicts) {
    if (ratings.some((known) => known.key === rating)) continue;
    const older = scales.find((scale) => scale.id === scaleId)?.ratings as unknown as Rating[] | undefined;
    const found = older?.find((known) => known.key === rating);
    // Its number had a meaning on the older scale only.
    if (found) ratings.push({ ...found, number: null });
  }
  return {
    id: current.id,
    version: current.version,
    name: current.name,
    ratings: ratings.map(({ key, number, color, label }) => ({ key, number, color, label })),
  };
}

/** The claims of a report in reading order, numbered from 1. Dismissed claims and those merged away are not in it. */
export function claimsOfReport(material: ReportMaterial): SnapshotClaim[] {
  return material.claims
    .filter((claim) => claim.state !== 'dismissed')
    .map((claim, index) => claimOfReport(material, claim, index + 1));
}

function claimOfReport(material: ReportMaterial, claim: ClaimRow, number: number): SnapshotClaim {
  const verdict = material.verdicts.find((candidate) => candidate.claimId === claim.id);
  const { shown, withheld } = citationsOfReport(material, verdict);
  const signOff = material.signOffs.find((candidate) => candidate.claimId === claim.id);
  return {
    id: claim.id,
    number,
    statement: claim.statement,
    kind: claim.kind as ClaimKind,
    aspects: claim.aspects as Aspect[],
    speaker: claim.speaker,
    risk: claim.risk as Risk,
    state: claim.state as ClaimState,
    quantities: claim.quantities as unknown as Quantity[],
    dates: claim.dates as unknown as ResolvedDate[],
    anchors: anchorsOfReport(material, claim),
    verdict: verdict ? verdictOfReport(material, verdict) : null,
    citations: shown,
    withheldCitations: withheld,
    signOff: signOff ? { by: material.nameOf(signOff.signedBy), at: signOff.signedAt.toISOString() } : null,
  };
}

function anchorsOfReport({ anchors, revision }: ReportMaterial, claim: ClaimRow): SnapshotClaim['anchors'] {
  return anchors
    .filter((anchor) => anchor.claimId === claim.id && anchor.state !== 'lost' && anchor.revisionId === revision.id)
    .map(({ start, end }) => makeAnchor(revision.text, { start, end }));
}

function verdictOfReport(material: ReportMaterial, verdict: VerdictRow): SnapshotClaim['verdict'] {
  const reviews = material.reviews
    .filter((review) => verdict.reviewIds.includes(review.id))
    .map((review) => reviewOfReport(material, review));
  return {
    version: verdict.version,
    rating: verdict.rating,
    rationale: verdict.rationale,
    wordingProposal: verdict.wordingProposal,
    decidedBy: material.nameOf(verdict.decidedBy),
    decidedAt: verdict.decidedAt.toISOString(),
    basis: verdict.basis as VerdictBasis,
    dissent: reviews.filter((review) => review.rating !== verdict.rating),
    reviews,
  };
}

function reviewOfReport({ nameOf }: ReportMaterial, review: ReviewRow): SnapshotReview {
  return {
    id: review.id,
    reviewer: nameOf(review.reviewerId),
    rating: review.rating ?? '',
    rationale: review.rationale,
    submittedAt: review.submittedAt?.toISOString() ?? '',
  };
}

/** Confidential sources are never exported: what cites them is counted, not shown. */
function citationsOfReport(
  { citations, sources }: ReportMaterial,
  verdict: VerdictRow | undefined,
): { shown: SnapshotCitation[]; withheld: number } {
  const used = citations.filter((citation) => verdict?.reviewIds.includes(citation.reviewId));
  const shown: SnapshotCitation[] = [];
  let withheld = 0;
  for (const citation of used) {
    const source = sources.get(citation.sourceId);
    if (!source || source.confidential) {
      withheld += 1;
      continue;
    }
    shown.push({
      stance: citation.stance as Stance,
      quote: citation.quote,
      locator: citation.locator,
      accessedAt: citation.accessedAt.toISOString(),
      source: {
        id: source.id,
        kind: source.kind as SourceKind,
        grade: source.grade as SourceGrade | null,
        title: source.title,
        url: source.url,
        publisher: source.publisher,
        author: source.author,
        publishedAt: day(source.publishedAt),
      },
    });
  }
  return { shown: distinctCitations(shown), withheld };
}

/** The article's part of a report. */
export function articleOfReport(article: ArticleRow): ReportSnapshot['article'] {
  return {
    id: article.id,
    title: article.title,
    language: article.language,
    desk: article.desk,
    publishedAt: day(article.publishedAt),
    origin: article.origin as 'own' | 'external',
    appearanceUrl: article.appearanceUrl,
    appearancePublisher: article.appearancePublisher,
  };
}

export function revisionOfReport(revision: RevisionRow): ReportSnapshot['revision'] {
  return { id: revision.id, number: revision.number, sha256: revision.sha256, text: revision.text };
}
