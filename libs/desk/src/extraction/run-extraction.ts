import { Problem } from '#libs/platform';
import { systemIn, type Database } from '#libs/storage';
import type { ExtractionFailure } from './failure.js';
import { requestExtraction } from './request-extraction.js';

/** How long a run may be silent before another worker takes it over. */
export const LEASE_SECONDS = 30;

/** After so many attempts that killed their worker an article is poison. */
export const MOST_ATTEMPTS = 5;

/** What the machine needs to read a revision. */
export type ExtractionTask = {
  readonly workspaceId: string;
  readonly revisionId: string;
  readonly epoch: number;
  readonly text: string;
  readonly title: string;
  /** Null: to be found out. */
  readonly language: string | null;
  readonly publishedAt: string | null;
};

/**
 * Takes a run for this worker, or null when there is nothing to do: done already, overtaken by a later run, or in the
 * hands of another worker whose lease has not run out. A job that is delivered twice finds this.
 */
export async function beginExtraction(db: Database, revisionId: string, epoch: number): Promise<ExtractionTask | null> {
  const workspaceId = await db.system((tx) => tx.system.workspaceOfRevision(revisionId));
  if (workspaceId === null) return null;
  return await db.write(systemIn(workspaceId), async (tx) => {
    if (!(await tx.extractions.begin(revisionId, epoch, LEASE_SECONDS))) return null;
    const { attempts } = await tx.extractions.get(revisionId);
    const revision = await tx.articles.revisionById(revisionId);
    const article = await tx.articles.get(revision.articleId);
    if (attempts > MOST_ATTEMPTS) {
      const reason = `Reading this text ended ${MOST_ATTEMPTS} workers. It was set aside; check the text and run the extraction again.`;
      await tx.extractions.finish(revisionId, epoch, { state: 'failed', failure: 'crashed', reason });
      tx.record({
        type: 'article.extraction_failed',
        subjectType: 'article',
        subjectId: article.id,
        articleId: article.id,
        data: { revisionId, run: epoch, reason: 'poison' },
      });
      return null;
    }
    return {
      workspaceId,
      revisionId,
      epoch,
      text: revision.text,
      title: article.title,
      language: article.language === 'und' ? null : article.language,
      publishedAt: article.publishedAt?.toISOString().slice(0, 10) ?? null,
    };
  });
}

/** Records progress and holds on to the run; false when it was overtaken and should stop. */
export async function recordProgress(
  db: Database,
  task: Pick<ExtractionTask, 'workspaceId' | 'revisionId' | 'epoch'>,
  done: number,
  total: number,
): Promise<boolean> {
  return await db.write(systemIn(task.workspaceId), (tx) =>
    tx.extractions.progress(task.revisionId, task.epoch, done, total, LEASE_SECONDS),
  );
}

/** Ends a run that cannot succeed, with a reason that an editor understands. Nothing happens when it was overtaken. */
export async function failExtraction(
  db: Database,
  task: Pick<ExtractionTask, 'workspaceId' | 'revisionId' | 'epoch'>,
  { code, reason }: ExtractionFailure,
): Promise<boolean> {
  return await db.write(systemIn(task.workspaceId), async (tx) => {
    if (!(await tx.extractions.finish(task.revisionId, task.epoch, { state: 'failed', failure: code, reason })))
      return false;
    const { articleId } = await tx.articles.revisionById(task.revisionId);
    tx.record({
      type: 'article.extraction_failed',
      subjectType: 'article',
      subjectId: articleId,
      articleId,
      data: { revisionId: task.revisionId, run: task.epoch, reason: 'failed' },
    });
    return true;
  });
}

/** Gives a run back unharmed, because the worker is stopping: another one takes it at once. */
export async function returnExtraction(
  db: Database,
  { workspaceId, revisionId, epoch }: Pick<ExtractionTask, 'workspaceId' | 'revisionId' | 'epoch'>,
): Promise<void> {
  await db.write(systemIn(workspaceId), async (tx) => {
    if (await tx.extractions.finish(revisionId, epoch, { state: 'queued' })) requestExtraction(tx, revisionId, epoch);
  });
}

/**
 * Queues again, under a new epoch, what nobody works on although somebody should: workers that died, jobs that Redis
 * lost. Returns how many.
 */
export async function requeueStuckExtractions(db: Database, queuedSeconds: number): Promise<number> {
  const stuck = await db.system((tx) => tx.system.stuckExtractions(queuedSeconds, 500));
  let requeued = 0;
  for (const { revisionId, workspaceId, runEpoch } of stuck) {
    try {
      requeued += (await requeueOne(db, workspaceId, revisionId, runEpoch)) ? 1 : 0;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
    }
  }
  return requeued;
}

async function requeueOne(db: Database, workspaceId: string, revisionId: string, epoch: number): Promise<boolean> {
  return await db.write(systemIn(workspaceId), async (tx) => {
    const next = await tx.extractions.takeBack(revisionId, epoch);
    if (next === null) return false;
    requestExtraction(tx, revisionId, next);
    return true;
  });
}
