import type { ExtractionRow } from '#libs/storage';

/** How far the machine is with a revision. */
export type ExtractionView = {
  readonly revisionId: string;
  readonly state: 'queued' | 'extracting' | 'extracted' | 'failed';
  readonly version: number;
  /** Counts the runs; a re-run has the next one. */
  readonly run: number;
  /** Sentences read of sentences found. */
  readonly done: number;
  readonly total: number;
  /** Why it failed. */
  readonly reason: string | null;
  readonly engine: string | null;
  readonly queuedAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
};

export function extractionView(row: ExtractionRow): ExtractionView {
  return {
    revisionId: row.revisionId,
    state: row.state as ExtractionView['state'],
    version: row.version,
    run: row.runEpoch,
    done: row.done,
    total: row.total,
    reason: row.reason,
    engine: row.engine,
    queuedAt: row.queuedAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}
