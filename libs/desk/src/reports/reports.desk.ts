import { Injectable } from '@nestjs/common';
import type { Caller } from '#libs/identity';
import type { RenderedExport } from '#libs/reports';
import { Database } from '#libs/storage';
import { exportReport, type ExportRequest } from './export-report.js';
import { freezeReport } from './freeze-report.js';
import { reportView, type ReportView } from './report-view.js';

/** Frozen reports of articles and their exports. */
@Injectable()
export class ReportsDesk {
  constructor(private readonly db: Database) {}

  async freeze(by: Caller, articleId: string): Promise<ReportView> {
    return await freezeReport(this.db, by, articleId);
  }

  /** Newest first. */
  async ofArticle(by: Caller, articleId: string): Promise<readonly ReportView[]> {
    return await this.db.read(by, async (tx) => {
      await tx.articles.get(articleId);
      return (await tx.reports.ofArticle(articleId)).map(reportView);
    });
  }

  async get(by: Caller, reportId: string): Promise<ReportView> {
    return reportView(await this.db.read(by, (tx) => tx.reports.get(reportId)));
  }

  async export(
    by: Caller,
    reportId: string,
    request: ExportRequest,
  ): Promise<RenderedExport & { readonly sha256: string }> {
    return await exportReport(this.db, by, reportId, request);
  }
}
