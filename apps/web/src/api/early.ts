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
  const ahead = all.get(request.url);
  // While the app begins: nothing that it asks for by itself is read ahead any more.
  if (now <= FRESH_MS) all.set(request.url, null);
  else all.delete(request.url);
  return ahead == null || now - ahead.at > FRESH_MS ? null : await ahead.answer.catch(() => null);
}
