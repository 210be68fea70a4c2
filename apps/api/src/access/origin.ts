import type { IncomingHttpHeaders } from 'node:http';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
export const isUnsafe = (method: string): boolean => !SAFE_METHODS.has(method);

export type Origin = 'own' | 'foreign' | 'unknown';

/**
 * Where a request was made. `Sec-Fetch-Site` is set by the browser itself and decides when it is there; else `Origin`
 * is held against the address under which people reach us. Without both it was no browser of today.
 */
export function originOf(headers: IncomingHttpHeaders, publicUrl: string): Origin {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' ? 'own' : 'foreign';
  const origin = headers.origin;
  if (origin === undefined) return 'unknown';
  return origin === new URL(publicUrl).origin ? 'own' : 'foreign';
}
