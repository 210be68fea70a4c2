import type { ReadAhead } from '../early/plan';

declare global {
  /** What early/begin.ts has read ahead; not there while the app is developed or tested without a page. */
  var claimdeskAhead: ReadAhead | undefined;
}

/** Longer than this and the desk may have gone on: it is asked again. */
const FRESH_MS = 30_000;

/** The answer to a request that was sent before the app ran; null when there is none, or it is of no use any more. */
export async function takeAhead(request: Request, now = performance.now()): Promise<Response | null> {
  if (request.method !== 'GET') return null;
  const all = (globalThis.claimdeskAhead ??= new Map() as ReadAhead);
  const ahead = all.get(request.url) ?? newestText(all, request.url);
  // While the app begins: nothing that it asks for by itself is read ahead any more.
  if (now <= FRESH_MS) all.set(request.url, null);
  else all.delete(request.url);
  if (ahead == null || now - ahead.at > FRESH_MS) return null;
  const answer = await ahead.answer.catch(() => null);
  const known = answer?.headers.get('content-location') ?? null;
  return known === null || new URL(known, request.url).href === request.url ? answer : null;
}

/** The newest text of an article was asked for before its number was known; its Content-Location tells. */
function newestText(all: ReadAhead, url: string): ReturnType<ReadAhead['get']> {
  const newest = url.replace(/\/revisions\/\d+$/, '/revisions/current');
  if (newest === url) return undefined;
  const ahead = all.get(newest);
  all.delete(newest);
  return ahead;
}
