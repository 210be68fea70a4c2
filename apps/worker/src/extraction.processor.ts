import { setTimeout as pause } from 'node:timers/promises';
import {
  beginExtraction,
  failExtraction,
  recordProgress,
  returnExtraction,
  storeExtraction,
  storeFound,
  type ExtractionTask,
} from '#libs/desk';
import type { ExtractedClaim, LlmSettings } from '#libs/extraction';
import type { ExtractionJob } from '#libs/jobs';
import { describeError, type Logger, Problem } from '#libs/platform';
import type { Database } from '#libs/storage';
import { extractInProcess, type ExtractionLimits, type Outcome } from './extraction-process.js';

/** How a job ended; `nothing`: done already, overtaken, or in other hands. */
export type JobEnd = 'extracted' | 'failed' | 'returned' | 'overtaken' | 'nothing';

export type ProcessorOptions = {
  readonly db: Database;
  readonly logger: Logger;
  readonly limits: ExtractionLimits;
  readonly child: string;
  /** The language model that is asked, or null: the embedded engine reads every text. */
  readonly llm: LlmSettings | null;
  readonly onEnd: (end: JobEnd, seconds: number) => void;
};

/** Holds on to the run, so that nobody takes it over while the text is being read. */
const HOLD_MS = 5000;

/** What was read is kept for so long while the database is away, instead of being read again. */
const KEPT_MS = 60_000;
const STORE_AGAIN_MS = 500;

/** Works extraction jobs off. A job may come twice or late: the run's epoch in the database decides what counts. */
export class ExtractionProcessor {
  private readonly stopping = new AbortController();

  constructor(private readonly options: ProcessorOptions) {}

  /** Rejects only when a store is away: then the queue tries the job again. */
  async work(job: ExtractionJob): Promise<JobEnd> {
    if (this.stopping.signal.aborted) throw new Error('this worker is stopping');
    const start = performance.now();
    const task = await beginExtraction(this.options.db, job.revisionId, job.epoch);
    const end = task === null ? 'nothing' : await this.run(task);
    this.options.onEnd(end, (performance.now() - start) / 1000);
    return end;
  }

  /** Ends running extractions; they go back to the queue unharmed. */
  stop(): void {
    this.stopping.abort();
  }

  private async run(task: ExtractionTask): Promise<JobEnd> {
    const { db, logger } = this.options;
    const { revisionId, epoch } = task;
    try {
      return await this.finish(task, await this.read(task));
    } catch (error) {
      if (isPassing(error)) {
        await returnExtraction(db, task).catch(() => undefined);
        throw error;
      }
      logger.error({ revisionId, epoch, err: describeError(error) }, 'extraction could not be stored');
      const reason = 'What was found in this text could not be stored. The administrator finds the cause in the log.';
      return (await failExtraction(db, task, { code: 'not_stored', reason })) ? 'failed' : 'overtaken';
    }
  }

  /** Reads the text in a child process while the run is held, and stops when somebody else has it. */
  private async read(task: ExtractionTask): Promise<Outcome> {
    const { db, logger, limits, child, llm } = this.options;
    const { revisionId, epoch } = task;
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
    // One after the other, in the order in which they were found; the end of the run stores what is missing.
    let storing = Promise.resolve();
    const store = async (claims: readonly ExtractedClaim[]): Promise<void> => {
      try {
        if (!(await storeFound(db, task, claims))) overtaken.abort();
      } catch (error) {
        logger.warn({ revisionId, epoch, err: describeError(error) }, 'what was found so far could not be stored');
      }
    };
    const told = {
      progress: (done: number, total: number): void => void (progress = { done, total }),
      found: (claims: readonly ExtractedClaim[]): void => void (storing = storing.then(() => store(claims))),
    };
    try {
      const stop = AbortSignal.any([this.stopping.signal, overtaken.signal]);
      return await extractInProcess(child, { ...task, llm }, limits, told, stop);
    } finally {
      clearInterval(hold);
      await storing;
    }
  }

  private async finish(task: ExtractionTask, outcome: Outcome): Promise<JobEnd> {
    const { db, logger } = this.options;
    const { revisionId, epoch } = task;
    if (outcome.kind === 'stopped') {
      if (!this.stopping.signal.aborted) return 'overtaken';
      await returnExtraction(db, task);
      return 'returned';
    }
    if (outcome.kind === 'failed') {
      const failed = await this.whileAway(() => failExtraction(db, task, outcome.failure));
      logger.warn({ revisionId, epoch, failed }, 'extraction failed');
      return failed ? 'failed' : 'overtaken';
    }
    const { extraction } = outcome;
    // Without a language model there is nothing to say of how it did.
    const report = this.options.llm === null ? null : outcome.report;
    const stored = await this.whileAway(() => storeExtraction(db, task, extraction, report));
    const { engine, claims } = extraction;
    const fallback = report?.fallback?.code;
    logger.info({ revisionId, epoch, stored, count: claims.length, engine, fallback }, 'extraction done');
    return stored ? 'extracted' : 'overtaken';
  }

  /** Stores again until the database is back. A result that was stored already is refused by its epoch, so once is once. */
  private async whileAway(store: () => Promise<boolean>): Promise<boolean> {
    const until = performance.now() + KEPT_MS;
    for (;;) {
      try {
        return await store();
      } catch (error) {
        if (!isPassing(error) || performance.now() > until || this.stopping.signal.aborted) throw error;
        await pause(STORE_AGAIN_MS);
      }
    }
  }
}

/** A store is away or somebody was in the way: nothing that the text can help. */
function isPassing(error: unknown): boolean {
  return error instanceof Problem && (error.code === 'unavailable' || error.code === 'conflict');
}
