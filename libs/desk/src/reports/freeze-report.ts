import { newId } from '#libs/platform';
import type { Caller } from '#libs/identity';
import { canonicalSnapshot, snapshotSha256, type ReportSnapshot } from '#libs/reports';
import type { Database } from '#libs/storage';
import { readClearance } from '../clearance/read-clearance.js';
import { articleOfReport, claimsOfReport, readMaterial, revisionOfReport, scaleOfReport } from './report-snapshot.js';
import { reportView, type ReportView } from './report-view.js';

/**
 * Freezes the article's claims and verdicts, as they stand, into the next version of its report. The snapshot says for
 * itself whether the article was cleared; findings of claims without a verdict are not in it.
 */
export async function freezeReport(db: Database, by: Caller, articleId: string): Promise<ReportView> {
  return await db.write(by, async (tx) => {
    const article = await tx.articles.getForUpdate(articleId);
    const workspace = await tx.workspace.get();
    const material = await readMaterial(tx, article);
    const { coverage, clearance } = await readClearance(tx, article);
    const signOff = material.signOffs.find((candidate) => candidate.claimId === null);
    const snapshot: ReportSnapshot = {
      schema: 'claimdesk.report/1',
      id: newId(),
      version: await tx.reports.nextVersion(articleId),
      createdAt: tx.now.toISOString(),
      createdBy: material.nameOf(by.userId),
      workspace: {
        name: workspace.name,
        url: workspace.url,
        correctionsUrl: workspace.correctionsUrl,
        claimsUrl: workspace.claimsUrl,
        political: workspace.political,
      },
      article: articleOfReport(article),
      revision: revisionOfReport(material.revision),
      ratingScale: scaleOfReport(material.scales, material.verdicts),
      claims: claimsOfReport(material),
      coverage: coverage.counts,
      clearance: {
        cleared: clearance.cleared,
        open: clearance.open.map(({ code, detail, claimId }) => ({ code, detail, claimId: claimId ?? null })),
      },
      articleSignOff: signOff ? { by: material.nameOf(signOff.signedBy), at: signOff.signedAt.toISOString() } : null,
      audit: await tx.events.head(),
    };
    const text = canonicalSnapshot(snapshot);
    const row = await tx.reports.freeze({
      id: snapshot.id,
      articleId,
      revisionId: material.revision.id,
      version: snapshot.version,
      snapshot: text,
      sha256: snapshotSha256(text),
      createdBy: by.userId,
      createdAt: tx.now,
    });
    tx.record({
      type: 'report.frozen',
      subjectType: 'report',
      subjectId: row.id,
      articleId,
      data: { version: row.version, sha256: row.sha256, cleared: clearance.cleared },
    });
    return reportView(row);
  });
}
