import { writeClaimReview, type ClaimReviewDocument, type ClaimReviewFields } from './claim-review-document.js';
import type { ClaimReviewFinding } from './claim-review-rule.js';
import { checkClaimReview } from './claim-review-rules.js';
import { oneLine, shorten, webAddress } from './escape.js';
import { languageTag } from './html-document.js';
import { rationaleText } from './rationale.js';
import { ratingLabel } from './rating-marks.js';
import type { ReportSnapshot, SnapshotClaim } from './snapshot.js';
import type { Language } from './words.js';

/** Why something is not exported: a stable code, and what to do about it. */
export type RefusalReason = { readonly code: string; readonly detail: string };
export type Refused = { readonly refused: readonly RefusalReason[] };

export type ClaimReviewResult =
  | { readonly document: ClaimReviewDocument; readonly warnings: readonly ClaimReviewFinding[] }
  | Refused;

/** Address of a claim's public page: `claimsUrl` and the claim's id; null when the workspace publishes none. */
export function claimPageUrl(snapshot: ReportSnapshot, claimId: string): string | null {
  let base = snapshot.workspace.claimsUrl?.trim();
  if (!base) return null;
  while (base.endsWith('/')) base = base.slice(0, -1);
  return `${base}/${encodeURIComponent(oneLine(claimId))}`;
}

function ineligible(snapshot: ReportSnapshot, claim: SnapshotClaim): readonly RefusalReason[] {
  const { workspace, article } = snapshot;
  const checks: readonly (RefusalReason & { readonly applies: boolean })[] = [
    {
      code: 'self_check',
      detail:
        'This is the newsroom’s own text. ClaimReview is for claims that others published; export HTML or JSON instead.',
      applies: article.origin === 'own',
    },
    {
      code: 'not_published',
      detail: 'Set the address under which claim pages are published, in the settings of the workspace.',
      applies: !workspace.claimsUrl?.trim(),
    },
    {
      code: 'political_publisher',
      detail: 'ClaimReview is not open to political organisations; this workspace is marked as one.',
      applies: workspace.political,
    },
    {
      code: 'not_decided',
      detail: 'The claim has no verdict in this report. Decide it and freeze a new report.',
      applies: claim.verdict === null,
    },
    {
      code: 'not_signed_off',
      detail: 'The claim is not signed off in this report. Sign it off and freeze a new report.',
      applies: claim.state !== 'signed_off' || claim.signOff === null,
    },
    {
      code: 'no_appearance',
      detail: 'Give the web address where the article appeared, and freeze a new report.',
      applies: article.origin === 'external' && webAddress(article.appearanceUrl) === null,
    },
  ];
  return checks.filter(({ applies }) => applies).map(({ code, detail }) => ({ code, detail }));
}

function claimAuthor(snapshot: ReportSnapshot, claim: SnapshotClaim): ClaimReviewFields['claim']['claimAuthor'] {
  if (claim.speaker?.trim()) {
    const { kind = 'person', url = null } = claim.speakerIdentity ?? {};
    return {
      // Nothing in a name tells a person from a body; most speakers are persons.
      type: kind === 'organization' ? 'Organization' : 'Person',
      name: oneLine(claim.speaker),
      sameAs: webAddress(url),
    };
  }
  const publisher = oneLine(snapshot.article.appearancePublisher ?? '');
  return publisher ? { type: 'Organization', name: publisher, sameAs: null } : null;
}

function optional(text: string | null): string | null {
  return oneLine(text ?? '') || null;
}

function fieldsOf(snapshot: ReportSnapshot, claim: SnapshotClaim, url: string, language: Language): ClaimReviewFields {
  const { article, ratingScale, workspace } = snapshot;
  const rating = claim.verdict?.rating ?? '';
  const value = ratingScale.ratings.find(({ key }) => key === rating)?.number ?? null;
  const numbers = ratingScale.ratings.flatMap(({ number }) => (number === null ? [] : [number]));
  return {
    id: `${url}#claimreview`,
    url,
    inLanguage: language,
    claimReviewed: oneLine(claim.statement),
    datePublished: claim.signOff?.at ?? claim.verdict?.decidedAt ?? snapshot.createdAt,
    dateModified: snapshot.createdAt,
    expires: claim.verdict?.reviewBy ?? null,
    publisher: {
      name: oneLine(workspace.name),
      url: webAddress(workspace.url),
      correctionsPolicy: webAddress(workspace.correctionsUrl),
    },
    rating: {
      textualRating: oneLine(ratingLabel(snapshot, rating, language)),
      value:
        value === null
          ? null
          : { ratingValue: value, worstRating: Math.min(...numbers), bestRating: Math.max(...numbers) },
      ratingExplanation: shorten(rationaleText(claim.verdict?.rationale ?? ''), 1000),
    },
    claim: {
      inLanguage: languageTag(article.language),
      claimDate: optional(article.publishedAt),
      claimFirstAppearance: webAddress(article.appearanceUrl),
      claimAuthor: claimAuthor(snapshot, claim),
    },
    citations: claim.citations.map(({ source }) => ({
      name: oneLine(source.title) || source.kind,
      url: webAddress(source.url),
      author: optional(source.author),
      publisher: optional(source.publisher),
      datePublished: optional(source.publishedAt),
    })),
  };
}

function build(snapshot: ReportSnapshot, claim: SnapshotClaim, url: string, language: Language): ClaimReviewDocument {
  return writeClaimReview(fieldsOf(snapshot, claim, url, language));
}

/**
 * ClaimReview JSON-LD of one claim, written in `language` for the page at `claimPageUrl`. Refused with every reason when
 * the claim may not have one or when the markup would break a rule of `CLAIM_REVIEW_RULES`.
 */
export function claimReview(
  snapshot: ReportSnapshot,
  claimId: string,
  { language }: { readonly language: Language },
): ClaimReviewResult {
  const claim = snapshot.claims.find(({ id }) => id === claimId);
  if (!claim) {
    return {
      refused: [{ code: 'unknown_claim', detail: 'The report has no claim with this id. Take one from the report.' }],
    };
  }
  const reasons = ineligible(snapshot, claim);
  const url = claimPageUrl(snapshot, claimId);
  if (reasons.length > 0 || url === null) return { refused: reasons };

  const document = build(snapshot, claim, url, language);
  // Only a claim with the same words can collide: every address is made from the claim's own id.
  const others = snapshot.claims
    .filter(
      (other) => other !== claim && other.statement === claim.statement && ineligible(snapshot, other).length === 0,
    )
    .map((other) => {
      const page = claimPageUrl(snapshot, other.id) ?? '';
      return { page, document: build(snapshot, other, page, language) };
    });
  const findings = checkClaimReview({ document, snapshot, claim, page: null, answer: null, others });
  const errors = findings.filter(({ severity }) => severity === 'error');
  return errors.length > 0
    ? { refused: errors.map(({ id, detail }) => ({ code: id, detail })) }
    : { document, warnings: findings };
}
