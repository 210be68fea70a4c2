import { EventStreamReader, type StreamEvent } from './event-stream';
import type { Notice } from './keys';

/** What the tab that holds the stream tells the others. */
export type LiveMessage =
  | { readonly kind: 'notice'; readonly notice: Notice; readonly seq: string | null }
  | { readonly kind: 'reset'; readonly seq: string | null }
  | { readonly kind: 'state'; readonly state: LiveState }
  /** The stream is refused to this session. */
  | { readonly kind: 'signed_out' };

/** Whether changes of colleagues arrive. */
export type LiveState = 'connecting' | 'live' | 'lost';

/** A proxy may keep a dead connection open; the server says something at least every 15 seconds. */
const SILENCE_MS = 40_000;
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 15_000;

type Options = {
  readonly signal: AbortSignal;
  /** The last event that this browser has seen. */
  readonly lastEventId: () => string | null;
  readonly tell: (message: LiveMessage) => void;
};

/** Reads the stream of changes until `signal` ends it, connecting again where it was cut. */
export async function followStream({ signal, lastEventId, tell }: Options): Promise<void> {
  let pause = FIRST_PAUSE_MS;
  while (!signal.aborted) {
    tell({ kind: 'state', state: pause === FIRST_PAUSE_MS ? 'connecting' : 'lost' });
    try {
      await readOnce(signal, lastEventId(), (message) => {
        pause = FIRST_PAUSE_MS;
        tell(message);
      });
    } catch {
      // Whatever ended it, the answer is the same: connect again.
    }
    if (signal.aborted) return;
    tell({ kind: 'state', state: 'lost' });
    await sleep(pause * (0.75 + Math.random() / 2), signal);
    pause = Math.min(LONGEST_PAUSE_MS, pause * 2);
  }
}

async function readOnce(signal: AbortSignal, last: string | null, tell: (message: LiveMessage) => void): Promise<void> {
  const silence = new AbortController();
  const end = (): void => silence.abort();
  let timer = setTimeout(end, SILENCE_MS);
  // A browser that has lost its connection notices at once; the stream itself would only fall silent.
  addEventListener('offline', end);
  try {
    const response = await fetch('/api/v1/events/stream', {
      headers: last === null ? {} : { 'last-event-id': last },
      signal: AbortSignal.any([signal, silence.signal]),
    });
    if (response.status === 401) tell({ kind: 'signed_out' });
    if (!response.ok || response.body === null) throw new Error(`The stream answered ${response.status}.`);
    tell({ kind: 'state', state: 'live' });
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    const events = new EventStreamReader();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      clearTimeout(timer);
      timer = setTimeout(end, SILENCE_MS);
      for (const event of events.push(piece.value)) {
        const message = messageOf(event);
        if (message !== null) tell(message);
      }
    }
  } finally {
    clearTimeout(timer);
    removeEventListener('offline', end);
  }
}

/** What an event of the stream means; null for one that this version of the app does not know. */
export function messageOf({ id, event, data }: StreamEvent): LiveMessage | null {
  if (event === 'reset') return { kind: 'reset', seq: id };
  if (event !== 'changed' && event !== 'presence') return null;
  const told = JSON.parse(data) as Partial<Notice>;
  const { subject, id: subjectId, articleId = null } = event === 'presence' ? { ...told, subject: 'presence' } : told;
  if (subject === undefined || subjectId === undefined) return null;
  return { kind: 'notice', notice: { subject, id: subjectId, articleId }, seq: id };
}

/** Waits, but not longer than until the browser is connected again. */
function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const wake = (): void => {
      clearTimeout(timer);
      removeEventListener('online', wake);
      resolve();
    };
    const timer = setTimeout(wake, milliseconds);
    addEventListener('online', wake);
    signal.addEventListener('abort', wake, { once: true });
  });
}
