import type { AnchorState, Aspect, ClaimKind, ClaimState, Risk } from '#libs/claims';
import type { Page } from './cursor.js';
import type { Json } from './json.js';
import { AS, inOrder, keysetPage, likePattern, RISK_ORDER, type SortKey } from './keyset.js';
import { Prisma, type Tx } from './prisma.js';
import type { ClaimRow } from './rows.js';

export const CLAIM_SORTS = ['-createdAt', 'createdAt', 'due', 'position', '-checkWorthiness', 'risk'] as const;
export type ClaimSort = (typeof CLAIM_SORTS)[number];

export type ClaimFilter = {
  /** Without it, claims of articles that were put away are left out. */
  readonly articleId?: string;
  readonly desks?: readonly string[];
  readonly states?: readonly ClaimState[];
  /** In the hands of one of these; `none` for claims that nobody has in hand, as far as `assigneeSight` reaches. */
  readonly assignees?: readonly string[];
  /** Whose assignments the person who asks may know of; left out: everybody's. */
  readonly assigneeSight?: AssigneeSight;
  readonly kinds?: readonly ClaimKind[];
  readonly aspects?: readonly Aspect[];
  readonly speaker?: string;
  readonly risks?: readonly Risk[];
  readonly anchors?: readonly AnchorState[];
  readonly dueBefore?: Date;
  readonly dueAfter?: Date;
  readonly text?: string;
};

/** Somebody sees the own assignments and those of claims that want one of these numbers of reviews. */
export type AssigneeSight = { readonly viewerId: string; readonly reviewsWanted: readonly number[] };

const DUE: SortKey = { sql: Prisma.sql`coalesce(due_at, 'infinity'::timestamptz)`, direction: 'asc', cast: AS.time };
const CREATED = { sql: Prisma.sql`created_at`, cast: AS.time };

const KEYS: Record<ClaimSort, readonly SortKey[]> = {
  '-createdAt': [{ ...CREATED, direction: 'desc' }],
  createdAt: [{ ...CREATED, direction: 'asc' }],
  due: [DUE],
  position: [
    { sql: Prisma.sql`article_id`, direction: 'asc', cast: AS.uuid },
    { sql: Prisma.sql`position`, direction: 'asc', cast: AS.int },
  ],
  '-checkWorthiness': [{ sql: Prisma.sql`check_worthiness`, direction: 'desc', cast: AS.real }],
  risk: [{ sql: RISK_ORDER, direction: 'asc', cast: AS.int }, DUE],
};

function visibleAssignee(sight: AssigneeSight | undefined): Prisma.Sql {
  if (sight === undefined) return Prisma.sql`assignee_id`;
  return Prisma.sql`CASE WHEN assignee_id = ${sight.viewerId}::uuid OR reviews_wanted = ANY(${[...sight.reviewsWanted]}::int[]) THEN assignee_id END`;
}

function ofAssignees({ assignees, assigneeSight }: ClaimFilter): Prisma.Sql[] {
  if (!assignees?.length) return [];
  const seen = visibleAssignee(assigneeSight);
  const people = assignees.filter((one) => one !== 'none');
  const either = [Prisma.sql`(${seen}) = ANY(${people}::uuid[])`];
  if (people.length < assignees.length) either.push(Prisma.sql`(${seen}) IS NULL`);
  return [Prisma.sql`(${Prisma.join(either, ' OR ')})`];
}

function ofArticles({ articleId, desks }: ClaimFilter): Prisma.Sql[] {
  const own = articleId === undefined ? Prisma.sql`a.archived_at IS NULL` : Prisma.sql`a.id = ${articleId}::uuid`;
  const desk = desks?.length ? Prisma.sql`AND a.desk = ANY(${[...desks]}::text[])` : Prisma.empty;
  const article = Prisma.sql`EXISTS (SELECT FROM articles a WHERE a.id = claims.article_id AND ${own} ${desk})`;
  if (articleId === undefined) return [article];
  return [Prisma.sql`article_id = ${articleId}::uuid`, ...(desks?.length ? [article] : [])];
}

function conditions(workspaceId: string, filter: ClaimFilter): Prisma.Sql[] {
  const parts = [Prisma.sql`workspace_id = ${workspaceId}::uuid`, ...ofArticles(filter), ...ofAssignees(filter)];
  if (filter.states?.length) parts.push(Prisma.sql`state = ANY(${[...filter.states]}::text[])`);
  if (filter.kinds?.length) parts.push(Prisma.sql`kind = ANY(${[...filter.kinds]}::text[])`);
  if (filter.aspects?.length) parts.push(Prisma.sql`aspects @> ${[...filter.aspects]}::text[]`);
  if (filter.speaker !== undefined) parts.push(Prisma.sql`speaker ILIKE ${likePattern(filter.speaker)}`);
  if (filter.risks?.length) parts.push(Prisma.sql`risk = ANY(${[...filter.risks]}::text[])`);
  if (filter.anchors?.length) parts.push(Prisma.sql`anchor_state = ANY(${[...filter.anchors]}::text[])`);
  if (filter.dueAfter !== undefined) parts.push(Prisma.sql`due_at >= ${filter.dueAfter}`);
  if (filter.dueBefore !== undefined) parts.push(Prisma.sql`due_at < ${filter.dueBefore}`);
  if (filter.text !== undefined) parts.push(Prisma.sql`statement ILIKE ${likePattern(filter.text)}`);
  return parts;
}

function asJson(filter: ClaimFilter): Json {
  return JSON.parse(JSON.stringify(filter)) as Json;
}

/** One page of claims; a cursor made for another sort or filter is refused. */
export async function listClaims(
  tx: Tx,
  workspaceId: string,
  filter: ClaimFilter,
  sort: ClaimSort,
  limit: number,
  after?: string,
): Promise<Page<ClaimRow>> {
  const { items, next } = await keysetPage(tx, {
    table: 'claims',
    conditions: conditions(workspaceId, filter),
    sort,
    keys: KEYS[sort],
    filters: asJson(filter),
    limit,
    after,
  });
  return { items: inOrder(items, await tx.claim.findMany({ where: { id: { in: [...items] } } })), next };
}

/** How many claims stand in each state; states without claims are missing. */
export async function countClaims(
  tx: Tx,
  workspaceId: string,
  filter: ClaimFilter,
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.$queryRaw<{ state: string; count: number }[]>`
    SELECT state, count(*)::int AS count FROM claims WHERE ${Prisma.join(conditions(workspaceId, filter), ' AND ')} GROUP BY state`;
  return new Map(rows.map(({ state, count }) => [state, count]));
}
