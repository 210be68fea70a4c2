import type { Risk } from '#libs/claims';
import { Problem } from '#libs/platform';
import { type ArticleFilter, type ArticleSort, listArticles } from './articles.list.js';
import { openWorkOf, type OpenWork } from './articles.open-work.js';
import type { Page } from './cursor.js';
import type { Tx } from './prisma.js';
import type { ArticleRow, RevisionRow } from './rows.js';

export type NewArticle = Pick<
  ArticleRow,
  | 'id'
  | 'title'
  | 'language'
  | 'desk'
  | 'authorId'
  | 'publishedAt'
  | 'deadline'
  | 'origin'
  | 'appearanceUrl'
  | 'appearancePublisher'
  | 'currentRevisionId'
  | 'createdBy'
> & { risk: Risk };
export type NewRevision = Pick<RevisionRow, 'id' | 'articleId' | 'number' | 'text' | 'sha256' | 'format' | 'createdBy'>;
export type ArticleChange = Partial<
  Pick<
    ArticleRow,
    | 'title'
    | 'language'
    | 'desk'
    | 'authorId'
    | 'publishedAt'
    | 'deadline'
    | 'risk'
    | 'origin'
    | 'appearanceUrl'
    | 'appearancePublisher'
    | 'currentRevisionId'
    | 'archivedAt'
  >
>;

/** A newsroom has a dozen; whoever writes another name into every article still gets an answer. */
const MOST_DESKS = 500;

/** How many claims of an article stand in each state. */
export type StateCounts = Readonly<Record<string, number>>;

/** Articles and their immutable revisions. */
export class ArticleRepository {
  constructor(
    private readonly tx: Tx,
    private readonly workspaceId: string,
  ) {}

  /** Which of these articles exist, for whoever reads. */
  async existing(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.tx.article.findMany({
      where: { workspaceId: this.workspaceId, id: { in: [...ids] } },
      select: { id: true },
    });
    return new Set(rows.map(({ id }) => id));
  }

  /** Problem `not_found` also for an article of another workspace. */
  async get(id: string): Promise<ArticleRow> {
    const row = await this.tx.article.findUnique({ where: { id, workspaceId: this.workspaceId } });
    if (!row) throw new Problem('not_found', 'There is no such article.');
    return row;
  }

  /** Those that exist, in no order. */
  async byIds(ids: readonly string[]): Promise<readonly ArticleRow[]> {
    return await this.tx.article.findMany({ where: { id: { in: [...new Set(ids)] }, workspaceId: this.workspaceId } });
  }

  /** The same, locked until the end of the transaction. */
  async getForUpdate(id: string): Promise<ArticleRow> {
    await this.tx.$queryRaw`SELECT 1 FROM articles WHERE id = ${id}::uuid FOR UPDATE`;
    return await this.get(id);
  }

  async create(article: NewArticle, revision: NewRevision): Promise<ArticleRow> {
    const row = await this.tx.article.create({ data: { ...article, workspaceId: this.workspaceId } });
    await this.addRevision(revision);
    return row;
  }

  async addRevision(revision: NewRevision): Promise<RevisionRow> {
    return await this.tx.revision.create({ data: { ...revision, workspaceId: this.workspaceId } });
  }

  /** The row after the change; Problem `stale_version` with the current row when somebody was faster. */
  async change(id: string, version: number, change: ArticleChange, now: Date): Promise<ArticleRow> {
    const { count } = await this.tx.article.updateMany({
      where: { id, workspaceId: this.workspaceId, version },
      data: { ...change, version: { increment: 1 }, updatedAt: now },
    });
    const row = await this.get(id);
    if (count === 0)
      throw new Problem('stale_version', 'Somebody has changed this article since you read it.', {
        current: { id, version: row.version },
      });
    return row;
  }

  /** One page of articles; a cursor made for another sort or filter is refused. */
  async list(filter: ArticleFilter, sort: ArticleSort, limit: number, after?: string): Promise<Page<ArticleRow>> {
    return await listArticles(this.tx, this.workspaceId, filter, sort, limit, after);
  }

  /** The desks that articles were given to, in alphabetical order. */
  async desks(): Promise<readonly string[]> {
    const rows = await this.tx.article.findMany({
      where: { workspaceId: this.workspaceId, desk: { not: null } },
      distinct: ['desk'],
      select: { desk: true },
      orderBy: { desk: 'asc' },
      take: MOST_DESKS,
    });
    return rows.flatMap(({ desk }) => desk ?? []);
  }

  async revision(articleId: string, number: number): Promise<RevisionRow> {
    const row = await this.tx.revision.findUnique({
      where: { articleId_number: { articleId, number }, workspaceId: this.workspaceId },
    });
    if (!row) throw new Problem('not_found', 'There is no such revision of this article.');
    return row;
  }

  async revisionById(id: string): Promise<RevisionRow> {
    const row = await this.tx.revision.findUnique({ where: { id, workspaceId: this.workspaceId } });
    if (!row) throw new Problem('not_found', 'There is no such revision.');
    return row;
  }

  /** Several at once, without their texts. */
  async revisionsByIds(ids: readonly string[]): Promise<readonly Omit<RevisionRow, 'text'>[]> {
    return await this.tx.revision.findMany({
      where: { id: { in: [...ids] }, workspaceId: this.workspaceId },
      omit: { text: true },
    });
  }

  /** The machine has found out the language that nobody gave; no editor has to read the article again for it. */
  async adoptLanguage(id: string, language: string): Promise<void> {
    await this.tx.article.updateMany({
      where: { id, workspaceId: this.workspaceId, language: 'und' },
      data: { language },
    });
  }

  /** Newest first, without their texts. */
  async revisions(articleId: string): Promise<readonly Omit<RevisionRow, 'text'>[]> {
    return await this.tx.revision.findMany({
      where: { articleId, workspaceId: this.workspaceId },
      omit: { text: true },
      orderBy: { number: 'desc' },
    });
  }

  /** How much stands between each article and the press; `risks` are those that count for clearance. */
  async openWork(articleIds: readonly string[], risks: readonly Risk[]): Promise<ReadonlyMap<string, OpenWork>> {
    return await openWorkOf(this.tx, this.workspaceId, articleIds, risks);
  }

  async stateCounts(articleIds: readonly string[]): Promise<ReadonlyMap<string, StateCounts>> {
    const rows = await this.tx.claim.groupBy({
      by: ['articleId', 'state'],
      where: { workspaceId: this.workspaceId, articleId: { in: [...articleIds] } },
      _count: true,
    });
    const counts = new Map<string, Record<string, number>>();
    for (const row of rows) counts.set(row.articleId, { ...counts.get(row.articleId), [row.state]: row._count });
    return counts;
  }
}
