import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { ReportSnapshot } from './snapshot.js';

/** Any JSON value as RFC 8785 text: keys sorted, no white space, so that equal values give equal bytes. */
export function canonicalJson(value: unknown): string {
  return canonicalize(value) ?? 'null';
}

/** The snapshot as RFC 8785 canonical JSON: the text that is stored and hashed. A lone surrogate stays a `\ud800` escape. */
export function canonicalSnapshot(snapshot: ReportSnapshot): string {
  return canonicalJson(snapshot);
}

/** SHA-256 of the UTF-8 bytes of a canonical snapshot: 64 lower-case hexadecimal digits. */
export function snapshotSha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
