import type { Span } from '#libs/claims';
import { Problem } from '#libs/platform';
import type { Json } from './json.js';
import { Prisma, type Tx } from './prisma.js';
import type { ExtractionRow, SentenceRow } from './rows.js';

/** The work of taking claims out of a revision, and the revision's sentences. */
export class ExtractionRepository {
  constructor(
    private readonly tx: Tx,
    private readonly workspaceId: string,
  ) {}

  async get(revisionId: string): Promise<ExtractionRow> {
    const row = await this.tx.extraction.findUnique({ where: { revisionId, workspaceId: this.workspaceId } });
    if (!row) throw new Problem('not_found', 'This revision has no extraction.');
    return row;
  }

  async of(revisionIds: readonly string[]): Promise<readonly ExtractionRow[]> {
    return await this.tx.extraction.findMany({
      where: { workspaceId: this.workspaceId, revisionId: { in: [...revisionIds] } },
    });
  }

  async queue(row: { revisionId: string; articleId: string; requestedBy: string | null }): Promise<ExtractionRow> {
    return await this.tx.extraction.create({ data: { ...row, workspaceId: this.workspaceId } });
  }

  /** Queues the work again under a new epoch; what still runs under an older one can no longer store anything. */
  async requeue(revisionId: string, requestedBy: string | null, now: Date): Promise<ExtractionRow> {
    return await this.tx.extraction.update({
      where: { revisionId, workspaceId: this.workspaceId },
      data: {
        state: 'queued',
        runEpoch: { increment: 1 },
        attempts: 0,
        leaseUntil: null,
        done: 0,
        total: 0,
        reason: null,
        failure: null,
        requestedBy,
        queuedAt: now,
        startedAt: null,
        finishedAt: null,
        version: { increment: 1 },
      },
    });
  }

  /**
   * Takes the work for a run: true for exactly one caller per epoch and lease. A worker that died leaves its lease to
   * run out.
   */
  async begin(revisionId: string, epoch: number, leaseSeconds: number): Promise<boolean> {
    const count = await this.tx.$executeRaw`
      UPDATE extractions SET state = 'extracting', attempts = attempts + 1, started_at = now(), version = version + 1,
             lease_until = now() + make_interval(secs => ${leaseSeconds})
      WHERE revision_id = ${revisionId}::uuid AND run_epoch = ${epoch}
        AND (state = 'queued' OR (state = 'extracting' AND lease_until < now()))`;
    return count === 1;
  }

  /** Takes unfinished work away from whoever had it; the new epoch, or null when it was finished or taken meanwhile. */
  async takeBack(revisionId: string, epoch: number): Promise<number | null> {
    const rows = await this.tx.$queryRaw<{ epoch: number }[]>`
      UPDATE extractions SET state = 'queued', run_epoch = run_epoch + 1, lease_until = NULL, queued_at = now(), version = version + 1
      WHERE revision_id = ${revisionId}::uuid AND run_epoch = ${epoch}
        AND (state = 'queued' OR (state = 'extracting' AND lease_until < now()))
      RETURNING run_epoch AS epoch`;
    return rows[0]?.epoch ?? null;
  }

  /** Holds on to a run until the transaction ends and for the lease after it; false when it was overtaken. */
  async hold(revisionId: string, epoch: number, leaseSeconds: number): Promise<boolean> {
    const count = await this.tx.$executeRaw`
      UPDATE extractions SET lease_until = now() + make_interval(secs => ${leaseSeconds})
      WHERE revision_id = ${revisionId}::uuid AND run_epoch = ${epoch} AND state = 'extracting'`;
    return count === 1;
  }

  /** False when this epoch is no longer the current one: the run must stop. */
  async progress(
    revisionId: string,
    epoch: number,
    done: number,
    total: number,
    leaseSeconds: number,
  ): Promise<boolean> {
    const count = await this.tx.$executeRaw`
      UPDATE extractions SET done = ${done}, total = ${total}, version = version + 1, lease_until = now() + make_interval(secs => ${leaseSeconds})
      WHERE revision_id = ${revisionId}::uuid AND run_epoch = ${epoch} AND state = 'extracting'`;
    return count === 1;
  }

  /** Ends a run; false when it was overtaken, then the caller must store nothing. */
  async finish(
    revisionId: string,
    epoch: number,
    end:
      | { state: 'extracted'; engine: string; languageModel: Json | null; total: number }
      | { state: 'failed'; reason: string; failure: string }
      | { state: 'queued' },
  ): Promise<boolean> {
    const { count } = await this.tx.extraction.updateMany({
      where: { revisionId, workspaceId: this.workspaceId, runEpoch: epoch, state: 'extracting' },
      data:
        end.state === 'extracted'
          ? {
              state: 'extracted',
              engine: end.engine,
              languageModel: end.languageModel ?? Prisma.DbNull,
              done: end.total,
              total: end.total,
              leaseUntil: null,
              reason: null,
              failure: null,
              finishedAt: new Date(),
              version: { increment: 1 },
            }
          : end.state === 'failed'
            ? {
                state: 'failed',
                reason: end.reason,
                failure: end.failure,
                leaseUntil: null,
                finishedAt: new Date(),
                version: { increment: 1 },
              }
            : { state: 'queued', leaseUntil: null, version: { increment: 1 } },
    });
    return count === 1;
  }

  async sentences(revisionId: string): Promise<readonly SentenceRow[]> {
    return await this.tx.sentence.findMany({
      where: { revisionId, workspaceId: this.workspaceId },
      orderBy: { ordinal: 'asc' },
    });
  }

  /** Stores the sentences of a revision once; a later run finds them there. */
  async addSentences(revisionId: string, spans: readonly Span[]): Promise<void> {
    await this.tx.sentence.createMany({
      data: spans.map((span, ordinal) => ({
        workspaceId: this.workspaceId,
        revisionId,
        ordinal,
        start: span.start,
        end: span.end,
      })),
      skipDuplicates: true,
    });
  }

  /** Marks sentences as not checkable (or takes the mark back); how many were changed. */
  async dismissSentences(
    revisionId: string,
    ordinals: readonly number[],
    mark: { by: string; at: Date; for: string } | null,
  ): Promise<number> {
    const { count } = await this.tx.sentence.updateMany({
      where: { workspaceId: this.workspaceId, revisionId, ordinal: { in: [...ordinals] } },
      data: { dismissedBy: mark?.by ?? null, dismissedAt: mark?.at ?? null, dismissedFor: mark?.for ?? null },
    });
    return count;
  }
}
