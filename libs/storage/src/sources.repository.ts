import { Problem } from '#libs/platform';
import type { Page } from './cursor.js';
import { AS, inOrder, keysetPage, likePattern, type SortKey } from './keyset.js';
import { Prisma, type Tx } from './prisma.js';
import type { CitationRow, SourceRow } from './rows.js';

export type SourceContent = Pick<
  SourceRow,
  'kind' | 'grade' | 'title' | 'url' | 'publisher' | 'author' | 'publishedAt' | 'note' | 'confidential' | 'visibleTo'
>;
export type SourceFilter = { readonly text?: string; readonly kind?: string };

export const SOURCE_SORTS = ['-createdAt', 'title'] as const;
export type SourceSort = (typeof SOURCE_SORTS)[number];

const KEYS: Record<SourceSort, readonly SortKey[]> = {
  '-createdAt': [{ sql: Prisma.sql`created_at`, direction: 'desc', cast: AS.time }],
  title: [{ sql: Prisma.sql`lower(title)`, direction: 'asc', cast: AS.text }],
};

/** A use of a source together with what decides who may see it. */
export type SourceUse = CitationRow & {
  /** Whether the source came into the library for this use: its creator cites it, and had the claim in hand already. */
  readonly broughtIn: boolean;
  readonly reviewerId: string;
  readonly reviewState: string;
  readonly reviewRound: number;
  readonly submittedAt: Date | null;
};

/** The workspace's source library. Confidential rows are returned to those named in them and to their creator only. */
export class SourceRepository {
  constructor(
    private readonly tx: Tx,
    private readonly workspaceId: string,
  ) {}

  /** Problem `not_found` also for what this person may not see. */
  async get(id: string, viewerId: string): Promise<SourceRow> {
    const row = await this.tx.source.findUnique({ where: { id, workspaceId: this.workspaceId } });
    if (!row || !mayKnow(row, viewerId)) throw new Problem('not_found', 'There is no such source.');
    return row;
  }

  /** As `get`, and nobody else changes it until the transaction ends. */
  async getForUpdate(id: string, viewerId: string): Promise<SourceRow> {
    await this.tx.$queryRaw`SELECT 1 FROM sources WHERE id = ${id}::uuid FOR UPDATE`;
    return await this.get(id, viewerId);
  }

  /** Whatever exists, for the desk's own use; filter with `mayKnow` before anything goes out. */
  async byIds(ids: readonly string[]): Promise<readonly SourceRow[]> {
    return await this.tx.source.findMany({ where: { id: { in: [...ids] }, workspaceId: this.workspaceId } });
  }

  async create(row: SourceContent & { id: string; createdBy: string }): Promise<SourceRow> {
    return await this.tx.source.create({ data: { ...row, workspaceId: this.workspaceId } });
  }

  /** The row after the change; lock it before (`getForUpdate`) and compare the version that the caller has seen. */
  async change(id: string, content: Partial<SourceContent>, now: Date): Promise<SourceRow> {
    return await this.tx.source.update({
      where: { id, workspaceId: this.workspaceId },
      data: { ...content, version: { increment: 1 }, updatedAt: now },
    });
  }

  /**
   * One page. A source that somebody brought in for a finding, all of whose uses are still sealed, is left out: seeing
   * it appear would tell a second, blind reviewer what the first one found. This narrows the list down; the blind rule
   * itself decides in the desk what of it goes out.
   */
  async list(
    viewerId: string,
    filter: SourceFilter,
    sort: SourceSort,
    limit: number,
    after?: string,
  ): Promise<Page<SourceRow>> {
    const parts = [
      Prisma.sql`workspace_id = ${this.workspaceId}::uuid`,
      Prisma.sql`(NOT confidential OR created_by = ${viewerId}::uuid OR ${viewerId}::uuid = ANY(visible_to))`,
      Prisma.sql`(created_by = ${viewerId}::uuid
        OR NOT EXISTS (SELECT FROM citations c JOIN reviews r ON r.id = c.review_id JOIN assignments a
                       ON a.claim_id = c.claim_id AND a.reviewer_id = r.reviewer_id
                       WHERE c.source_id = sources.id AND r.reviewer_id = sources.created_by
                         AND a.created_at <= sources.created_at)
        OR EXISTS (SELECT FROM citations c JOIN reviews r ON r.id = c.review_id JOIN claims k ON k.id = c.claim_id
                   WHERE c.source_id = sources.id AND (r.reviewer_id = ${viewerId}::uuid OR (r.state <> 'draft'
                     AND (r.round < k.round OR k.reviews_wanted <= (SELECT count(*) FROM reviews x
                       WHERE x.claim_id = k.id AND x.round = k.round AND x.state = 'submitted'))))))`,
    ];
    if (filter.text !== undefined) {
      const words = likePattern(filter.text);
      parts.push(Prisma.sql`(title ILIKE ${words} OR url ILIKE ${words} OR publisher ILIKE ${words})`);
    }
    if (filter.kind !== undefined) parts.push(Prisma.sql`kind = ${filter.kind}`);
    const { items, next } = await keysetPage(this.tx, {
      table: 'sources',
      conditions: parts,
      sort,
      keys: KEYS[sort],
      filters: { text: filter.text ?? null, kind: filter.kind ?? null },
      limit,
      after,
    });
    return { items: inOrder(items, await this.byIds(items)), next };
  }

  /** Where a source is cited, with what decides on its visibility. */
  async usesOf(sourceIds: readonly string[]): Promise<readonly SourceUse[]> {
    const citations = await this.tx.citation.findMany({
      where: { sourceId: { in: [...sourceIds] }, workspaceId: this.workspaceId },
    });
    const reviews = await this.tx.review.findMany({
      where: { id: { in: citations.map((c) => c.reviewId) } },
      select: { id: true, reviewerId: true, state: true, round: true, submittedAt: true },
    });
    const byId = new Map(reviews.map((review) => [review.id, review]));
    const sources = new Map((await this.byIds(sourceIds)).map((source) => [source.id, source]));
    const assignments = await this.tx.assignment.findMany({
      where: { claimId: { in: citations.map((c) => c.claimId) } },
      select: { claimId: true, reviewerId: true, createdAt: true },
    });
    return citations.flatMap((citation) => {
      const review = byId.get(citation.reviewId);
      const source = sources.get(citation.sourceId);
      return review && source
        ? [
            {
              ...citation,
              broughtIn:
                source.createdBy === review.reviewerId &&
                assignments.some(
                  ({ claimId, reviewerId, createdAt }) =>
                    claimId === citation.claimId && reviewerId === review.reviewerId && createdAt <= source.createdAt,
                ),
              reviewerId: review.reviewerId,
              reviewState: review.state,
              reviewRound: review.round,
              submittedAt: review.submittedAt,
            },
          ]
        : [];
    });
  }
}

/** A confidential source is known to its creator and to those named. */
export function mayKnow(
  source: Pick<SourceRow, 'confidential' | 'createdBy' | 'visibleTo'>,
  viewerId: string,
): boolean {
  return !source.confidential || source.createdBy === viewerId || source.visibleTo.includes(viewerId);
}
