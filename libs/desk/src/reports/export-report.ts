import type { Caller } from '#libs/identity';
import { Problem } from '#libs/platform';
import {
  renderExport,
  snapshotSha256,
  type ExportFormatId,
  type Language,
  type RenderedExport,
  type ReportSnapshot,
} from '#libs/reports';
import type { Database } from '#libs/storage';

export type ExportRequest = {
  readonly format: ExportFormatId;
  readonly language: Language;
  readonly claimId: string | null;
};

/**
 * Renders one export of a frozen report. Refused with every reason at once when the format does not allow it (a
 * ClaimReview of one's own article, say). A stored snapshot that no longer fits its hash is never exported.
 */
export async function exportReport(
  db: Database,
  by: Caller,
  reportId: string,
  request: ExportRequest,
): Promise<RenderedExport & { readonly sha256: string }> {
  const report = await db.read(by, (tx) => tx.reports.get(reportId));
  if (snapshotSha256(report.snapshot) !== report.sha256) {
    throw new Problem('internal', `The snapshot of report ${reportId} does not fit its hash; check the audit log.`);
  }
  const snapshot = JSON.parse(report.snapshot) as ReportSnapshot;
  if (request.claimId !== null && !snapshot.claims.some((claim) => claim.id === request.claimId)) {
    throw new Problem('not_found', 'There is no such claim in this report.');
  }
  const rendered = renderExport(snapshot, request.format, { language: request.language, claimId: request.claimId });
  if ('refused' in rendered) {
    throw new Problem('claimreview_refused', rendered.refused.map((reason) => reason.detail).join(' '), {
      errors: rendered.refused.map((reason) => ({ pointer: '?format', detail: `${reason.code}: ${reason.detail}` })),
    });
  }
  return { ...rendered, sha256: report.sha256 };
}
