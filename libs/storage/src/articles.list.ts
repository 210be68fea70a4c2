import type { Risk } from '#libs/claims';
import type { Page } from './cursor.js';
import type { Json } from './json.js';
import { AS, inOrder, keysetPage, likePattern, RISK_ORDER, type SortKey } from './keyset.js';
import { Prisma, type Tx } from './prisma.js';
import type { ArticleRow } from './rows.js';

export const ARTICLE_SORTS = ['-createdAt', 'createdAt', 'deadline', 'risk', 'title'] as const;
export type ArticleSort = (typeof ARTICLE_SORTS)[number];

export type ArticleFilter = {
  readonly desk?: string;
  readonly archived?: boolean;
  readonly text?: string;
  readonly authorId?: string;
  readonly risks?: readonly Risk[];
  /** Whether the article is signed off. */
  readonly signedOff?: boolean;
  readonly dueBefore?: Date;
  readonly dueAfter?: Date;
};

const DEADLINE: SortKey = {
  sql: Prisma.sql`coalesce(deadline, 'infinity'::timestamptz)`,
  direction: 'asc',
  cast: AS.time,
};
const CREATED = { sql: Prisma.sql`created_at`, cast: AS.time };

const KEYS: Record<ArticleSort, readonly SortKey[]> = {
  '-createdAt': [{ ...CREATED, direction: 'desc' }],
  createdAt: [{ ...CREATED, direction: 'asc' }],
  deadline: [DEADLINE],
  risk: [{ sql: RISK_ORDER, direction: 'asc', cast: AS.int }, DEADLINE],
  title: [{ sql: Prisma.sql`lower(title)`, direction: 'asc', cast: AS.text }],
};

function conditions(workspaceId: string, filter: ArticleFilter): Prisma.Sql[] {
  const parts = [
    Prisma.sql`workspace_id = ${workspaceId}::uuid`,
    filter.archived ? Prisma.sql`archived_at IS NOT NULL` : Prisma.sql`archived_at IS NULL`,
  ];
  if (filter.desk !== undefined) parts.push(Prisma.sql`desk = ${filter.desk}`);
  if (filter.text !== undefined) parts.push(Prisma.sql`title ILIKE ${likePattern(filter.text)}`);
  if (filter.authorId !== undefined) parts.push(Prisma.sql`author_id = ${filter.authorId}::uuid`);
  if (filter.risks?.length) parts.push(Prisma.sql`risk = ANY(${[...filter.risks]}::text[])`);
  if (filter.dueAfter !== undefined) parts.push(Prisma.sql`deadline >= ${filter.dueAfter}`);
  if (filter.dueBefore !== undefined) parts.push(Prisma.sql`deadline < ${filter.dueBefore}`);
  if (filter.signedOff !== undefined) {
    const signed = Prisma.sql`EXISTS (SELECT 1 FROM sign_offs WHERE article_id = articles.id AND claim_id IS NULL AND retracted_at IS NULL)`;
    parts.push(filter.signedOff ? signed : Prisma.sql`NOT ${signed}`);
  }
  return parts;
}

/** One page of articles; a cursor made for another sort or filter is refused. */
export async function listArticles(
  tx: Tx,
  workspaceId: string,
  filter: ArticleFilter,
  sort: ArticleSort,
  limit: number,
  after?: string,
): Promise<Page<ArticleRow>> {
  const { items, next } = await keysetPage(tx, {
    table: 'articles',
    conditions: conditions(workspaceId, filter),
    sort,
    keys: KEYS[sort],
    filters: JSON.parse(JSON.stringify(filter)) as Json,
    limit,
    after,
  });
  return { items: inOrder(items, await tx.article.findMany({ where: { id: { in: [...items] } } })), next };
}
