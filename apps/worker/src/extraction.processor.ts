import { beginExtraction, failExtraction, recordProgress, returnExtraction, storeExtraction } from '#libs/desk';
import type { ExtractionJob } from '#libs/jobs';
import { type Logger, Problem } from '#libs/platform';
import type { Database } from '#libs/storage';
import { extractInProcess, type ExtractionLimits } from './extraction-process.js';

export type ProcessorOptions = {
  readonly db: Database;
  readonly logger: Logger;
  readonly limits: ExtractionLimits;
  readonly child: string;
};

/** Holds on to the run, so that nobody takes it over while the text is being read. */
const HOLD_MS = 5000;

/** Works extraction jobs off. A job may come twice or late: the run's epoch in the database decides what counts. */
export class ExtractionProcessor {
  private readonly stopping = new AbortController();

  constructor(private readonly options: ProcessorOptions) {}

  async work({ revisionId, epoch }: ExtractionJob): Promise<void> {
    const { db, logger, limits, child } = this.options;
    const task = await beginExtraction(db, revisionId, epoch);
    if (task === null) return;
    const overtaken = new AbortController();
    let progress = { done: 0, total: 0 };
    const hold = setInterval(() => {
      recordProgress(db, task, progress.done, progress.total).then(
        (stillOurs) => {
          if (!stillOurs) overtaken.abort();
        },
        // The database is away for a moment; the lease is longer than that, and the end of the run is fenced.
        () => undefined,
      );
    }, HOLD_MS);
    try {
      const stop = AbortSignal.any([this.stopping.signal, overtaken.signal]);
      const outcome = await extractInProcess(child, task, limits, (done, total) => (progress = { done, total }), stop);
      if (outcome.kind === 'stopped') {
        if (this.stopping.signal.aborted) await returnExtraction(db, task);
        return;
      }
      if (outcome.kind === 'failed') {
        await failExtraction(db, task, outcome.reason);
        logger.warn({ revisionId, epoch }, 'extraction failed');
        return;
      }
      const stored = await storeExtraction(db, task, outcome.extraction);
      logger.info({ revisionId, epoch, stored, claims: outcome.extraction.claims.length }, 'extraction done');
    } catch (error) {
      // A store is away: the run is given back if that is possible, and the queue tries again.
      if (error instanceof Problem && error.code === 'unavailable')
        await returnExtraction(db, task).catch(() => undefined);
      throw error;
    } finally {
      clearInterval(hold);
    }
  }

  /** Ends running extractions; they go back to the queue unharmed. */
  stop(): void {
    this.stopping.abort();
  }
}
