import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { Problem } from '#libs/platform';
import type { Json } from './json.js';

type Content = { v: 1; s: string; f: string; k: string[] };

/** A page of a list; `next` is the cursor of the page behind it, or null at the end. */
export type Page<T> = { readonly items: readonly T[]; readonly next: string | null };

function fingerprint(filters: Json): string {
  return createHash('sha256')
    .update(canonicalize(filters) ?? '')
    .digest('base64url')
    .slice(0, 16);
}

/** Opaque keyset cursor: the sort, a fingerprint of the filters and the keys of the last row. */
export function encodeCursor(sort: string, filters: Json, keys: string[]): string {
  const content: Content = { v: 1, s: sort, f: fingerprint(filters), k: keys };
  return Buffer.from(JSON.stringify(content)).toString('base64url');
}

/** The keys in a cursor. Problem `cursor_mismatch` when it was made for another sort or filter, or by nobody. */
export function decodeCursor(cursor: string, sort: string, filters: Json, keyCount: number): string[] {
  const refuse = (): Problem =>
    new Problem('cursor_mismatch', 'This cursor belongs to another list; start again without `after`.', {
      errors: [{ pointer: '?after', detail: 'Leave it out to read from the start.' }],
    });
  let content: Partial<Content>;
  try {
    content = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as Partial<Content>;
  } catch {
    throw refuse();
  }
  if (content?.v !== 1 || content.s !== sort || content.f !== fingerprint(filters)) throw refuse();
  if (!Array.isArray(content.k) || content.k.length !== keyCount) throw refuse();
  if (!content.k.every((key) => typeof key === 'string')) throw refuse();
  return content.k;
}

/** Cuts a list read with `limit + 1` rows into a page. */
export function pageOf<T>(rows: readonly T[], limit: number, cursorOf: (last: T) => string): Page<T> {
  if (rows.length <= limit) return { items: rows, next: null };
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: last === undefined ? null : cursorOf(last) };
}
