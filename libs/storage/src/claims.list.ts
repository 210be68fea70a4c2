import type { Aspect, ClaimKind, ClaimState, Risk } from '#libs/claims';
import type { Page } from './cursor.js';
import type { Json } from './json.js';
import { AS, inOrder, keysetPage, likePattern, RISK_ORDER, type SortKey } from './keyset.js';
import { Prisma, type Tx } from './prisma.js';
import type { ClaimRow } from './rows.js';

export const CLAIM_SORTS = ['-createdAt', 'createdAt', 'due', 'position', '-checkWorthiness', 'risk'] as const;
export type ClaimSort = (typeof CLAIM_SORTS)[number];

export type ClaimFilter = {
  readonly articleId?: string;
  readonly states?: readonly ClaimState[];
  /** A person's id, or `none` for claims that nobody has in hand, as far as `assigneeSight` reaches. */
  readonly assignee?: string;
  /** Whose assignments the person who asks may know of; left out: everybody's. */
  readonly assigneeSight?: AssigneeSight;
  readonly kinds?: readonly ClaimKind[];
  readonly aspects?: readonly Aspect[];
  readonly speaker?: string;
  readonly risks?: readonly Risk[];
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

function conditions(workspaceId: string, filter: ClaimFilter): Prisma.Sql[] {
  const parts = [Prisma.sql`workspace_id = ${workspaceId}::uuid`];
  if (filter.articleId !== undefined) parts.push(Prisma.sql`article_id = ${filter.articleId}::uuid`);
  if (filter.states?.length) parts.push(Prisma.sql`state = ANY(${[...filter.states]}::text[])`);
  const assignee = visibleAssignee(filter.assigneeSight);
  if (filter.assignee === 'none') parts.push(Prisma.sql`(${assignee}) IS NULL`);
  else if (filter.assignee !== undefined) parts.push(Prisma.sql`(${assignee}) = ${filter.assignee}::uuid`);
  if (filter.kinds?.length) parts.push(Prisma.sql`kind = ANY(${[...filter.kinds]}::text[])`);
  if (filter.aspects?.length) parts.push(Prisma.sql`aspects @> ${[...filter.aspects]}::text[]`);
  if (filter.speaker !== undefined) parts.push(Prisma.sql`speaker ILIKE ${likePattern(filter.speaker)}`);
  if (filter.risks?.length) parts.push(Prisma.sql`risk = ANY(${[...filter.risks]}::text[])`);
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
