export * from './snapshot.js';
export { canonicalSnapshot, snapshotSha256 } from './canonical.js';
export { claimPage } from './claim-page.js';
export { claimPageUrl, claimReview, type ClaimReviewResult, type RefusalReason, type Refused } from './claim-review.js';
export {
  readClaimReview,
  writeClaimReview,
  type ClaimReviewDocument,
  type ClaimReviewFields,
} from './claim-review-document.js';
export type { ClaimReviewFinding, ClaimReviewRule, ClaimReviewSubject } from './claim-review-rule.js';
export { checkClaimReview, CLAIM_REVIEW_RULES } from './claim-review-rules.js';
export { renderCsv } from './csv-report.js';
export { distinctCitations } from './distinct-citations.js';
export {
  EXPORT_FORMATS,
  exportFileName,
  exportFormat,
  renderExport,
  type ExportFormat,
  type ExportFormatId,
  type ExportOptions,
  type RenderedExport,
} from './exports.js';
export { HTML_EXPORT_CSP } from './html-document.js';
export { renderHtml, type RenderOptions } from './html-report.js';
export { renderJson, verifyJsonExport, type JsonExport } from './json-report.js';
export { renderMarkdown } from './markdown-report.js';
export { LANGUAGES, type Language } from './words.js';
