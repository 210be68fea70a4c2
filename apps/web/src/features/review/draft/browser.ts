import { answer, api, ifMatch } from '../../../api/client';
import { newKey } from '../../../api/idempotency';
import { asProblem, type Problem } from '../../../api/problem';
import type { StoredDraft } from './content';
import type { DraftPorts, SaveAnswer } from './draft-store';
import type { Trouble } from './machine';
import type { KeyValues, Owner } from './records';

/** This page, as long as it lives; what it keeps in the browser carries its name. */
export const PAGE = newKey();

const lockOf = (page: string): string => `claimdesk-page-${page}`;
const CHANNEL = 'claimdesk-drafts';
const hasLocks = 'locks' in navigator;

// Held until the page ends, however it ends: so that other pages know whose words are left behind.
if (hasLocks) void navigator.locks.request(lockOf(PAGE), () => new Promise<never>(() => undefined));

type Told = { readonly owner: Owner; readonly claimId: string; readonly stored: StoredDraft };

/** The browser and the API around the draft of one claim. */
export function browserPorts(owner: Owner, claimId: string): DraftPorts {
  return {
    read: () => readDraft(claimId),
    save: (changes, version) => saveDraft(claimId, changes, version),
    storage: browserStorage(),
    whenEnded,
    tell: (stored) => {
      const channel = new BroadcastChannel(CHANNEL);
      channel.postMessage({ owner, claimId, stored } satisfies Told);
      channel.close();
    },
    hear: (listener) => {
      const channel = new BroadcastChannel(CHANNEL);
      channel.onmessage = ({ data }: MessageEvent<Told>) => {
        const ours = data.owner.userId === owner.userId && data.owner.workspaceId === owner.workspaceId;
        if (ours && data.claimId === claimId) listener(data.stored);
      };
      return () => channel.close();
    },
    now: () => Date.now(),
    after: (ms, then) => {
      const timer = setTimeout(then, ms);
      return () => clearTimeout(timer);
    },
  };
}

/** Without Web Locks (plain http in a closed network) every other page counts as ended: merging twice loses nothing. */
function whenEnded(page: string, then: () => void): () => void {
  if (!hasLocks) {
    const timer = setTimeout(then, 0);
    return () => clearTimeout(timer);
  }
  const waiting = new AbortController();
  navigator.locks.request(lockOf(page), { signal: waiting.signal }, then).catch(() => undefined);
  return () => waiting.abort();
}

/** Web Storage may be switched off; then every try to keep something says so. */
export function browserStorage(): KeyValues {
  try {
    return globalThis.localStorage;
  } catch {
    return {
      length: 0,
      key: () => null,
      getItem: () => null,
      setItem: () => {
        throw new Error('This browser keeps nothing.');
      },
      removeItem: () => undefined,
    };
  }
}

async function readDraft(claimId: string): Promise<StoredDraft | null> {
  try {
    return await answer(api.GET('/api/v1/claims/{claimId}/draft', { params: { path: { claimId } } }));
  } catch (error) {
    if (asProblem(error).code === 'not_found') return null;
    throw error;
  }
}

async function saveDraft(
  claimId: string,
  body: Parameters<DraftPorts['save']>[0],
  version: number,
): Promise<SaveAnswer> {
  try {
    const params = { path: { claimId }, header: ifMatch(version) };
    return { type: 'saved', stored: await answer(api.PUT('/api/v1/claims/{claimId}/draft', { params, body })) };
  } catch (error) {
    const problem = asProblem(error);
    if (problem.code === 'stale_version') return { type: 'stale', stored: problem.currentAs<StoredDraft>() };
    return { type: 'failed', trouble: troubleOf(problem) };
  }
}

/** What a refusal means for the draft: whether it passes, and who can do something about it. */
function troubleOf({ code, status, message, fields, retryAfterSeconds }: Problem): Trouble {
  if (code === 'network') return { kind: 'offline' };
  if (status === 401) return { kind: 'signed_out' };
  if (status === 403 || status === 404 || status === 409) return { kind: 'not_mine' };
  if (status === 429 || status >= 500 || status === 0) {
    return retryAfterSeconds === null
      ? { kind: 'server' }
      : { kind: 'server', retryAfterMs: Math.min(60, retryAfterSeconds) * 1000 };
  }
  return { kind: 'refused', detail: fields[0]?.detail ?? message };
}
