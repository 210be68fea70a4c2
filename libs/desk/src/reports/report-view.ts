import type { ReportRow } from '#libs/storage';

/** A frozen report without its content. */
export type ReportView = {
  readonly id: string;
  readonly articleId: string;
  readonly revisionId: string;
  /** From 1 within the article. */
  readonly version: number;
  /** SHA-256 (hex) of the snapshot as canonical JSON. */
  readonly sha256: string;
  readonly createdBy: string;
  readonly createdAt: string;
};

export function reportView(row: Omit<ReportRow, 'snapshot' | 'workspaceId'>): ReportView {
  return {
    id: row.id,
    articleId: row.articleId,
    revisionId: row.revisionId,
    version: row.version,
    sha256: row.sha256,
    createdBy: row.createdBy,
    createdAt: row.createdAt.toISOString(),
  };
}
