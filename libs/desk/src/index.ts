export { addRevision, type RevisionOutcome } from './articles/add-revision.js';
export type { ArticleView } from './articles/article-view.js';
export { ArticlesDesk, ArticlesDeskModule } from './articles/articles.desk.js';
export { createArticle, type NewArticleInput } from './articles/create-article.js';
export { plainText, TEXT_FORMATS, type TextFormat } from './articles/plain-text.js';
export type { RevisionView, RevisionWithText, SentenceView } from './articles/read-articles.js';
export { AuditDesk } from './audit/audit.desk.js';
export { AuditDeskModule } from './audit/audit.desk.module.js';
export type { AuditEventView } from './audit/audit-event-view.js';
export { verifyAllAudits, verifyAudit, type AuditVerification } from './audit/verify-audit.js';
export { articleClearance, type ClearanceView } from './clearance/read-clearance.js';
export { signOffArticle } from './clearance/sign-off-article.js';
export { EXTRACTION_FAILURES } from './extraction/failure.js';
export type { ExtractionFailure, ExtractionFailureCode } from './extraction/failure.js';
export type { ExtractionView } from './extraction/extraction-view.js';
export { EXTRACTION_REQUESTED, readExtraction, rerunExtraction } from './extraction/request-extraction.js';
export {
  beginExtraction,
  failExtraction,
  LEASE_SECONDS,
  MOST_ATTEMPTS,
  recordProgress,
  requeueStuckExtractions,
  returnExtraction,
  type ExtractionTask,
} from './extraction/run-extraction.js';
export { storeExtraction, storeFound } from './extraction/store-extraction.js';
export { exportFeedback } from './feedback/export-feedback.js';
export { LiveFeed, MOST_REPLAYED, type LiveNotice } from './live/live-feed.js';
export { LiveFeedModule } from './live/live-feed.module.js';
export { PRESENCE_SECONDS, PresenceDesk, PresenceDeskModule, type PresenceView } from './presence/presence.desk.js';
export { QueriesDesk, QueriesDeskModule } from './queries/queries.desk.js';
export type { QueryView } from './queries/queries.js';
export { exportReport, type ExportRequest } from './reports/export-report.js';
export { freezeReport } from './reports/freeze-report.js';
export type { ReportView } from './reports/report-view.js';
export { ReportsDesk } from './reports/reports.desk.js';
export { ReportsDeskModule } from './reports/reports.desk.module.js';
export { assignClaim } from './claims/assign-claim.js';
export { BULK_COMMANDS, type BulkCommand, type BulkOutcome } from './claims/bulk.js';
export type { ClaimView, VerdictView } from './claims/claim-view.js';
export { ClaimsDesk, ClaimsDeskModule, type PlainCommand } from './claims/claims.desk.js';
export { lapseReservations } from './claims/lapse-reservations.js';
export type { HistoryEntry } from './claims/claim-history.js';
export { type ClaimListQuery, listClaims } from './claims/read-claims.js';
export type { SimilarClaimView } from './claims/similar-claims.js';
export { takeNextClaim } from './claims/take-next-claim.js';
export { transition } from './claims/transition.js';
export type { CitationView, ReviewView } from './reviews/review-view.js';
export { submitReview } from './reviews/submit-review.js';
export { SourcesDesk, SourcesDeskModule } from './sources/sources.desk.js';
export type { SourceInput } from './sources/store-source.js';
export type { SourceView } from './sources/source-view.js';
export { StatisticsDesk, StatisticsDeskModule, type StatisticsView } from './statistics/statistics.desk.js';
export {
  VIEW_LAYOUTS,
  VIEW_SCOPES,
  ViewsDesk,
  ViewsDeskModule,
  type ViewInput,
  type ViewView,
} from './views/views.desk.js';
