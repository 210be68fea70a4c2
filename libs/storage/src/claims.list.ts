import type { Aspect, ClaimKind, ClaimState, Risk } from '#libs/claims';
import { likePattern, uuidKey } from './articles.repository.js';
import { decodeCursor, encodeCursor, pageOf, type Page } from './cursor.js';
import type { Json } from './json.js';
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

type Key = { readonly sql: Prisma.Sql; readonly direction: 'asc' | 'desc'; readonly cast: Prisma.Sql };
const TIME = Prisma.sql`::timestamptz`;
const RISK = Prisma.sql`CASE risk WHEN 'high' THEN 0 WHEN 'normal' THEN 1 ELSE 2 END`;
const DUE = Prisma.sql`coalesce(due_at, 'infinity'::timestamptz)`;

/** Every sort is one row value, all of its keys in one direction, so that an index can serve any page. */
const KEYS: Record<ClaimSort, { readonly keys: readonly Key[] }> = {
  '-createdAt': { keys: [{ sql: Prisma.sql`created_at`, direction: 'desc', cast: TIME }] },
  createdAt: { keys: [{ sql: Prisma.sql`created_at`, direction: 'asc', cast: TIME }] },
  due: { keys: [{ sql: DUE, direction: 'asc', cast: TIME }] },
  position: {
    keys: [
      { sql: Prisma.sql`article_id`, direction: 'asc', cast: Prisma.sql`::uuid` },
      { sql: Prisma.sql`position`, direction: 'asc', cast: Prisma.sql`::int` },
    ],
  },
  '-checkWorthiness': { keys: [{ sql: Prisma.sql`check_worthiness`, direction: 'desc', cast: Prisma.sql`::real` }] },
  risk: {
    keys: [
      { sql: RISK, direction: 'asc', cast: Prisma.sql`::int` },
      { sql: DUE, direction: 'asc', cast: TIME },
    ],
  },
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

/** One page of claims by keyset (row-value comparison); a cursor made for another sort or filter is refused. */
export async function listClaims(
  tx: Tx,
  workspaceId: string,
  filter: ClaimFilter,
  sort: ClaimSort,
  limit: number,
  after?: string,
): Promise<Page<ClaimRow>> {
  const { keys } = KEYS[sort];
  const descending = keys[0]?.direction === 'desc';
  const parts = conditions(workspaceId, filter);
  if (after !== undefined) {
    const values = decodeCursor(after, sort, asJson(filter), keys.length + 1);
    const id = uuidKey(values.at(-1));
    const left = Prisma.join([...keys.map((key) => key.sql), Prisma.sql`id`]);
    const right = Prisma.join([...keys.map((key, i) => Prisma.sql`${values[i]}${key.cast}`), Prisma.sql`${id}::uuid`]);
    parts.push(descending ? Prisma.sql`(${left}) < (${right})` : Prisma.sql`(${left}) > (${right})`);
  }
  const order = Prisma.join(
    [...keys.map((key) => key.sql), Prisma.sql`id`].map((sql) =>
      descending ? Prisma.sql`${sql} DESC` : Prisma.sql`${sql} ASC`,
    ),
  );
  const shown = Prisma.join(keys.map((key, i) => Prisma.sql`(${key.sql})::text AS ${Prisma.raw(`key${i}`)}`));
  const found = await tx.$queryRaw<({ id: string } & Record<string, string>)[]>`
    SELECT id, ${shown} FROM claims WHERE ${Prisma.join(parts, ' AND ')} ORDER BY ${order} LIMIT ${limit + 1}`;
  const rows = await tx.claim.findMany({ where: { id: { in: found.map((row) => row.id) } } });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const page = pageOf(found, limit, (last) =>
    encodeCursor(sort, asJson(filter), [...keys.map((_, i) => last[`key${i}`] ?? ''), last.id]),
  );
  return { items: page.items.map((row) => byId.get(row.id)).filter((row) => row !== undefined), next: page.next };
}
