import type { QueryClient } from '@tanstack/react-query';
import { create } from 'zustand';
import { keys, type Notice, staleAfter } from './keys';
import { followStream, type LiveMessage, type LiveState } from './live-stream';

type Live = { readonly state: LiveState };

/** Whether changes of colleagues arrive, for the header and the offline bar. */
export const useLive = create<Live>(() => ({ state: 'connecting' }));

const LOCK = 'claimdesk-live';
const CHANNEL = 'claimdesk-live';
/** A run of the extraction changes hundreds of claims at once; the screens read again once for all of them. */
const GATHER_MS = 150;
const POLL_MS = 15_000;

type Listener = (notices: readonly Notice[]) => void;
const listeners = new Set<Listener>();

/** Hears every gathered set of changes, after the queries were told; returns how to stop. */
export function onChanges(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Keeps the queries of this tab in step with the desk. All tabs of a browser share one stream: the one that holds the
 * lock reads it and tells the others, because a browser opens only six connections to a server over HTTP/1.1. Where
 * there are no locks (plain http in a closed network), the queries are read again every 15 seconds. Returns how to stop.
 */
export function startLive(client: QueryClient): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  const gather = gatherChanges(client, signal);
  if (!('locks' in navigator)) {
    const timer = setInterval(() => void client.invalidateQueries({ type: 'active' }), POLL_MS);
    useLive.setState({ state: 'live' });
    signal.addEventListener('abort', () => clearInterval(timer));
    return () => ending.abort();
  }
  const channel = new BroadcastChannel(CHANNEL);
  let lastEventId: string | null = null;
  let leading = false;
  const hear = (message: LiveMessage): void => {
    if (message.kind === 'state') {
      // A stream that is cut may mean other rights: the server ends those of people whose roles have changed.
      const isBack = message.state === 'live' && useLive.getState().state === 'lost';
      useLive.setState({ state: message.state });
      if (isBack) void client.invalidateQueries({ queryKey: keys.session() });
    } else if (message.kind === 'signed_out') {
      void client.invalidateQueries({ queryKey: keys.session() });
    } else {
      lastEventId = message.seq ?? lastEventId;
      gather(message.kind === 'reset' ? 'everything' : message.notice);
    }
  };
  channel.onmessage = (event: MessageEvent<LiveMessage | { kind: 'who' }>) => {
    if (event.data.kind === 'who') {
      if (leading) channel.postMessage({ kind: 'state', state: useLive.getState().state });
    } else hear(event.data);
  };
  channel.postMessage({ kind: 'who' });
  const tell = (message: LiveMessage): void => {
    hear(message);
    channel.postMessage(message);
  };
  navigator.locks
    .request(LOCK, { signal }, async () => {
      leading = true;
      // What happened between the last tab's end and now is replayed; a first tab has just read everything.
      await followStream({ signal, lastEventId: () => lastEventId, tell });
    })
    .catch(() => undefined);
  signal.addEventListener('abort', () => channel.close());
  return () => ending.abort();
}

/** Collects changes for a moment and then marks the queries they make old. */
function gatherChanges(client: QueryClient, signal: AbortSignal): (change: Notice | 'everything') => void {
  let notices: Notice[] = [];
  let everything = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    timer = undefined;
    const heard = notices;
    if (everything) void client.invalidateQueries();
    else {
      const stale = new Map(heard.flatMap(staleAfter).map((key) => [key.join('/'), key]));
      for (const queryKey of stale.values()) void client.invalidateQueries({ queryKey });
    }
    notices = [];
    everything = false;
    for (const listener of listeners) listener(heard);
  };
  signal.addEventListener('abort', () => clearTimeout(timer));
  return (change) => {
    if (change === 'everything') everything = true;
    else notices.push(change);
    timer ??= setTimeout(flush, GATHER_MS);
  };
}
