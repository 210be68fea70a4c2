import type { Caller } from '#libs/identity';
import { Problem } from '#libs/platform';
import type { Database, WriteTx } from '#libs/storage';
import { extractionView, type ExtractionView } from './extraction-view.js';

export const EXTRACTION_REQUESTED = 'extraction.requested';

/** Tells the worker, once the transaction is committed, that a revision wants reading. */
export function requestExtraction(tx: WriteTx, revisionId: string, epoch: number): void {
  tx.send({ topic: EXTRACTION_REQUESTED, payload: { revisionId, epoch } });
}

/**
 * Runs the machine on the article's current revision again. What people edited, accepted or decided stays as it is.
 * Problem `extraction_running` while a run is under way.
 */
export async function rerunExtraction(db: Database, by: Caller, articleId: string): Promise<ExtractionView> {
  return await db.write(by, async (tx) => {
    const article = await tx.articles.getForUpdate(articleId);
    const before = await tx.extractions.get(article.currentRevisionId);
    if (before.state === 'queued' || before.state === 'extracting') {
      throw new Problem('extraction_running', 'The machine is reading this revision already; wait for it to finish.', {
        current: extractionView(before),
      });
    }
    const row = await tx.extractions.requeue(article.currentRevisionId, by.userId, tx.now);
    requestExtraction(tx, row.revisionId, row.runEpoch);
    tx.record({
      type: 'article.extraction_requested',
      subjectType: 'article',
      subjectId: articleId,
      articleId,
      data: { revisionId: row.revisionId, run: row.runEpoch },
    });
    return extractionView(row);
  });
}

/** How far the machine is with the article's current revision. */
export async function readExtraction(db: Database, by: Caller, articleId: string): Promise<ExtractionView> {
  return await db.read(by, async (tx) => {
    const article = await tx.articles.get(articleId);
    return extractionView(await tx.extractions.get(article.currentRevisionId));
  });
}
