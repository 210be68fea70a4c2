import type { AnchorState, Span } from '#libs/claims';
import { Problem } from '#libs/platform';
import type { Json } from './json.js';
import type { Tx } from './prisma.js';
import { countClaims, listClaims, type ClaimFilter, type ClaimSort } from './claims.list.js';
import { similarClaims, type SimilarClaim } from './claims.similar.js';
import type { Page } from './cursor.js';
import type { AnchorRow, ClaimRow } from './rows.js';

export type NewClaim = Omit<
  ClaimRow,
  | 'workspaceId'
  | 'quantities'
  | 'dates'
  | 'version'
  | 'createdAt'
  | 'updatedAt'
  | 'round'
  | 'reviewsWanted'
  | 'assigneeId'
  | 'reservedUntil'
  | 'lastCommand'
  | 'lastFrom'
  | 'lastActorId'
  | 'lastAt'
  | 'dismissedFor'
  | 'mergedIntoId'
  | 'anchorState'
> & { readonly quantities: Json; readonly dates: Json; readonly reviewsWanted?: number };
export type NewAnchor = Span & {
  readonly id: string;
  readonly claimId: string;
  readonly revisionId: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
};
export type ClaimChange = Partial<
  Pick<
    ClaimRow,
    | 'state'
    | 'statement'
    | 'kind'
    | 'aspects'
    | 'speaker'
    | 'checkWorthiness'
    | 'reasons'
    | 'risk'
    | 'edited'
    | 'runEpoch'
    | 'round'
    | 'reviewsWanted'
    | 'assigneeId'
    | 'reservedUntil'
    | 'dueAt'
    | 'lastCommand'
    | 'lastFrom'
    | 'lastActorId'
    | 'lastAt'
    | 'dismissedFor'
    | 'mergedIntoId'
    | 'revisionId'
    | 'position'
    | 'anchorState'
  >
> & { readonly quantities?: Json; readonly dates?: Json };

/** Claims and their anchors. */
export class ClaimRepository {
  constructor(
    private readonly tx: Tx,
    private readonly workspaceId: string,
  ) {}

  /** Problem `not_found` also for a claim of another workspace. */
  async get(id: string): Promise<ClaimRow> {
    const row = await this.tx.claim.findUnique({ where: { id, workspaceId: this.workspaceId } });
    if (!row) throw new Problem('not_found', 'There is no such claim.');
    return row;
  }

  /** The same, locked until the end of the transaction: whoever decides on a claim decides alone. */
  async getForUpdate(id: string): Promise<ClaimRow> {
    await this.tx
      .$queryRaw`SELECT 1 FROM claims WHERE id = ${id}::uuid AND workspace_id = ${this.workspaceId}::uuid FOR NO KEY UPDATE`;
    return await this.get(id);
  }

  /** Those that exist, in no order. */
  async byIds(ids: readonly string[]): Promise<readonly ClaimRow[]> {
    return await this.tx.claim.findMany({ where: { id: { in: [...ids] }, workspaceId: this.workspaceId } });
  }

  /** Several at once, locked in one order; those that do not exist are missing from the answer. */
  async lockExisting(ids: readonly string[]): Promise<readonly ClaimRow[]> {
    await this.tx
      .$queryRaw`SELECT 1 FROM claims WHERE id = ANY(${[...ids]}::uuid[]) AND workspace_id = ${this.workspaceId}::uuid ORDER BY id FOR NO KEY UPDATE`;
    return await this.byIds(ids);
  }

  /** Several at once, locked in one order, so that two callers cannot wait for each other. */
  async getAllForUpdate(ids: readonly string[]): Promise<readonly ClaimRow[]> {
    const rows = await this.lockExisting(ids);
    if (rows.length !== new Set(ids).size) throw new Problem('not_found', 'One of these claims does not exist.');
    return rows;
  }

  /** All claims of an article in reading order. */
  async ofArticle(articleId: string): Promise<readonly ClaimRow[]> {
    return await this.tx.claim.findMany({
      where: { articleId, workspaceId: this.workspaceId },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
    });
  }

  async anchorsOf(claimIds: readonly string[]): Promise<readonly AnchorRow[]> {
    return await this.tx.anchor.findMany({
      where: { claimId: { in: [...claimIds] }, workspaceId: this.workspaceId },
      orderBy: [{ start: 'asc' }, { end: 'asc' }],
    });
  }

  async list(filter: ClaimFilter, sort: ClaimSort, limit: number, after?: string): Promise<Page<ClaimRow>> {
    return await listClaims(this.tx, this.workspaceId, filter, sort, limit, after);
  }

  async create(claims: readonly NewClaim[], anchors: readonly NewAnchor[]): Promise<void> {
    await this.tx.claim.createMany({
      data: claims.map((claim) => ({
        ...claim,
        quantities: claim.quantities as object,
        dates: claim.dates as object,
        workspaceId: this.workspaceId,
      })),
    });
    await this.addAnchors(anchors);
  }

  async addAnchors(anchors: readonly NewAnchor[], state: AnchorState = 'exact'): Promise<void> {
    await this.tx.anchor.createMany({
      data: anchors.map((anchor) => ({ ...anchor, state, workspaceId: this.workspaceId })),
    });
  }

  /** The anchors of a claim are replaced as a whole. */
  async replaceAnchors(
    claimId: string,
    anchors: readonly (NewAnchor & { readonly state: AnchorState })[],
  ): Promise<void> {
    await this.tx.anchor.deleteMany({ where: { claimId, workspaceId: this.workspaceId } });
    await this.tx.anchor.createMany({ data: anchors.map((anchor) => ({ ...anchor, workspaceId: this.workspaceId })) });
  }

  /** The row after the change; Problem `stale_version` when the version has moved on since it was read. */
  async change(claim: Pick<ClaimRow, 'id' | 'version'>, change: ClaimChange, now: Date): Promise<ClaimRow> {
    const { quantities, dates, ...fields } = change;
    const { count } = await this.tx.claim.updateMany({
      where: { id: claim.id, workspaceId: this.workspaceId, version: claim.version },
      data: {
        ...fields,
        ...(quantities === undefined ? {} : { quantities: quantities as object }),
        ...(dates === undefined ? {} : { dates: dates as object }),
        version: { increment: 1 },
        updatedAt: now,
      },
    });
    if (count === 0)
      throw new Problem('stale_version', 'Somebody has changed this claim since you read it.', {
        current: { id: claim.id },
      });
    return await this.get(claim.id);
  }

  /** The assignee is at work, which changes nothing about the claim itself: its version stays. */
  async renewReservation(id: string, reservedUntil: Date): Promise<void> {
    await this.tx.claim.updateMany({ where: { id, workspaceId: this.workspaceId }, data: { reservedUntil } });
  }

  /** Touched anchors count as exact from now on: somebody signed the claim for the text as it stands. */
  async confirmAnchors(claimId: string): Promise<void> {
    await this.tx.anchor.updateMany({
      where: { claimId, workspaceId: this.workspaceId, state: 'touched' },
      data: { state: 'exact' },
    });
  }

  /** Removes proposals of the machine that nobody has touched; how many there were. */
  async removeUntouchedProposals(ids: readonly string[]): Promise<number> {
    const untouched = {
      id: { in: [...ids] },
      workspaceId: this.workspaceId,
      state: 'proposed',
      origin: 'machine',
      edited: false,
    };
    const rows = await this.tx.claim.findMany({ where: untouched, select: { id: true } });
    await this.tx.anchor.deleteMany({
      where: { claimId: { in: rows.map((row) => row.id) }, workspaceId: this.workspaceId },
    });
    const { count } = await this.tx.claim.deleteMany({ where: untouched });
    return count;
  }

  /**
   * The queued claim that is most pressing for this reviewer, locked; rows that others are taking right now are
   * skipped, so a hundred reviewers get a hundred claims. Null when there is none.
   */
  async lockNext(reviewerId: string, articleId?: string): Promise<ClaimRow | null> {
    const rows = await this.tx.$queryRaw<{ id: string }[]>`
      SELECT c.id FROM claims c
      WHERE c.workspace_id = ${this.workspaceId}::uuid AND c.state = 'queued'
        AND (${articleId ?? null}::uuid IS NULL OR c.article_id = ${articleId ?? null}::uuid)
        AND EXISTS (SELECT FROM articles a WHERE a.id = c.article_id AND a.archived_at IS NULL)
        AND NOT EXISTS (SELECT FROM reviews r WHERE r.claim_id = c.id AND r.reviewer_id = ${reviewerId}::uuid AND r.round = c.round AND r.state = 'submitted')
      ORDER BY CASE c.risk WHEN 'high' THEN 0 WHEN 'normal' THEN 1 ELSE 2 END, coalesce(c.due_at, 'infinity'::timestamptz), c.id
      LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED`;
    const found = rows[0];
    return found ? await this.get(found.id) : null;
  }

  /** The most pressing queued claims, in the order in which they would be taken. */
  async mostPressing(limit: number, articleId?: string): Promise<readonly string[]> {
    const rows = await this.tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM claims
      WHERE workspace_id = ${this.workspaceId}::uuid AND state = 'queued'
        AND (${articleId ?? null}::uuid IS NULL OR article_id = ${articleId ?? null}::uuid)
        AND EXISTS (SELECT FROM articles a WHERE a.id = claims.article_id AND a.archived_at IS NULL)
      ORDER BY CASE risk WHEN 'high' THEN 0 WHEN 'normal' THEN 1 ELSE 2 END, coalesce(due_at, 'infinity'::timestamptz), id
      LIMIT ${limit}`;
    return rows.map((row) => row.id);
  }

  /** How many claims of the filter stand in each state; states without claims are missing. */
  async countByState(filter: ClaimFilter): Promise<ReadonlyMap<string, number>> {
    return await countClaims(this.tx, this.workspaceId, filter);
  }

  /** The most similar claims, those of other articles first. */
  async similarTo(claimId: string, limit: number): Promise<readonly SimilarClaim[]> {
    return await similarClaims(this.tx, this.workspaceId, claimId, limit);
  }

  /** How many claims each reviewer has in hand. */
  async openLoad(): Promise<ReadonlyMap<string, number>> {
    const rows = await this.tx.claim.groupBy({
      by: ['assigneeId'],
      where: { workspaceId: this.workspaceId, assigneeId: { not: null } },
      _count: true,
    });
    return new Map(rows.map((row) => [row.assigneeId as string, row._count]));
  }

  /** Ids of claims whose reservation has run out by PostgreSQL's clock. */
  async lapsed(limit: number): Promise<readonly string[]> {
    const rows = await this.tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM claims WHERE workspace_id = ${this.workspaceId}::uuid AND reserved_until < now() AND state IN ('assigned', 'in_review') ORDER BY reserved_until LIMIT ${limit}`;
    return rows.map((row) => row.id);
  }
}
