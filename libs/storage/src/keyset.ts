import { Problem } from '#libs/platform';
import { decodeCursor, encodeCursor, type Page, pageOf } from './cursor.js';
import type { Json } from './json.js';
import { Prisma, type Tx } from './prisma.js';

/** One key of a sort; all keys of a sort have one direction, so that an index can serve any page. */
export type SortKey = { readonly sql: Prisma.Sql; readonly direction: 'asc' | 'desc'; readonly cast: Prisma.Sql };

/** Casts of keys, which come back from a cursor as text. */
export const AS = {
  time: Prisma.sql`::timestamptz`,
  int: Prisma.sql`::int`,
  real: Prisma.sql`::real`,
  text: Prisma.sql`::text`,
  uuid: Prisma.sql`::uuid`,
} as const;

/** Risk as a number, the highest first. */
export const RISK_ORDER = Prisma.sql`CASE risk WHEN 'high' THEN 0 WHEN 'normal' THEN 1 ELSE 2 END`;

export type KeysetQuery = {
  readonly table: 'articles' | 'claims' | 'sources';
  readonly conditions: readonly Prisma.Sql[];
  /** Name and keys of the sort; the id is always the last key. */
  readonly sort: string;
  readonly keys: readonly SortKey[];
  /** What a cursor is bound to besides the sort. */
  readonly filters: Json;
  readonly limit: number;
  readonly after: string | undefined;
};

/**
 * The ids of one page of a list by keyset (row-value comparison): no row is left out or given twice, however deep the
 * page and whatever is added meanwhile. A cursor made for another sort or filter is refused.
 */
export async function keysetPage(tx: Tx, query: KeysetQuery): Promise<Page<string>> {
  const { table, sort, keys, filters, limit, after } = query;
  const descending = keys[0]?.direction === 'desc';
  const columns = [...keys.map((key) => key.sql), Prisma.sql`id`];
  const parts = [...query.conditions];
  if (after !== undefined) {
    const values = decodeCursor(after, sort, filters, columns.length);
    const id = uuidKey(values.at(-1));
    const left = Prisma.join(columns);
    const right = Prisma.join([...keys.map((key, i) => Prisma.sql`${values[i]}${key.cast}`), Prisma.sql`${id}::uuid`]);
    parts.push(descending ? Prisma.sql`(${left}) < (${right})` : Prisma.sql`(${left}) > (${right})`);
  }
  const order = Prisma.join(columns.map((sql) => (descending ? Prisma.sql`${sql} DESC` : Prisma.sql`${sql} ASC`)));
  const shown = Prisma.join(keys.map((key, i) => Prisma.sql`(${key.sql})::text AS ${Prisma.raw(`key${i}`)}`));
  const found = await tx.$queryRaw<({ id: string } & Record<string, string>)[]>`
    SELECT id, ${shown} FROM ${Prisma.raw(table)} WHERE ${Prisma.join(parts, ' AND ')} ORDER BY ${order} LIMIT ${limit + 1}`;
  const page = pageOf(found, limit, (last) =>
    encodeCursor(sort, filters, [...keys.map((_, i) => last[`key${i}`] ?? ''), last.id]),
  );
  return { items: page.items.map(({ id }) => id), next: page.next };
}

/** Rows that were read by id, in the order of the ids. */
export function inOrder<T extends { readonly id: string }>(ids: readonly string[], rows: readonly T[]): T[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id)).filter((row) => row !== undefined);
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The id in a cursor's keys; a cursor made by hand is refused like any other that does not fit. */
export function uuidKey(key: unknown): string {
  if (typeof key === 'string' && UUID.test(key)) return key;
  throw new Problem('cursor_mismatch', 'This cursor belongs to another list; start again without `after`.');
}

/** A search text as an ILIKE pattern that finds it anywhere, its own wildcards taken literally. */
export function likePattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
