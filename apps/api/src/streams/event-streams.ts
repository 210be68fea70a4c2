import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Identity } from '#libs/identity';
import { Problem } from '#libs/platform';
import { type Asking, askingOf } from '../access/request.js';
import { EventStream } from './event-stream.js';

export const STREAMS_PER_PERSON = 5;
const HEARTBEAT_MS = 15_000;
const RECHECK_MS = 30_000;
const RETRY_MS = 2000;

/**
 * All open streams of this process. A handler opens one and sends into it:
 * `const stream = this.streams.open(request, reply); stream.onClose(this.feed.on((event) => stream.send(event)));`
 * Streams end with the client, with the process, and when who asked is signed out or has other roles.
 */
@Injectable()
export class EventStreams implements BeforeApplicationShutdown {
  private readonly byPerson = new Map<string, Set<EventStream>>();
  private stopping = false;

  open(request: FastifyRequest, reply: FastifyReply): EventStream {
    const asking = askingOf(request);
    if (asking === null) throw new Error('A stream needs a caller: its route cannot be public.');
    const { userId } = asking.caller;
    const mine = this.byPerson.get(userId) ?? new Set();
    if (this.stopping) throw new Problem('unavailable', 'This server is stopping; connect again.', { retryAfter: 1 });
    if (mine.size >= STREAMS_PER_PERSON) {
      const detail = `At most ${STREAMS_PER_PERSON} streams at the same time. Close one, or share one between tabs.`;
      throw new Problem('rate_limited', detail, { retryAfter: 5 });
    }
    const stream = start(request, reply);
    mine.add(stream);
    this.byPerson.set(userId, mine);
    const beat = setInterval(() => void stream.beat(), HEARTBEAT_MS);
    const recheck = setInterval(() => void this.recheck(stream, asking), RECHECK_MS);
    stream.onClose(() => {
      clearInterval(beat);
      clearInterval(recheck);
      mine.delete(stream);
      if (mine.size === 0) this.byPerson.delete(userId);
    });
    return stream;
  }

  /** How many streams are open, for the metrics. */
  count(): number {
    return [...this.byPerson.values()].reduce((sum, streams) => sum + streams.size, 0);
  }

  beforeApplicationShutdown(): void {
    this.stopping = true;
    for (const streams of [...this.byPerson.values()]) for (const stream of [...streams]) stream.close();
  }

  /** A stream outlives its request by hours; whoever may not open it any more may not read it either. */
  private async recheck(stream: EventStream, { caller, again }: Asking): Promise<void> {
    try {
      const now = await again();
      if (now === null || !sameRights(now, caller)) stream.close();
    } catch {
      // The database is away: nothing is sent meanwhile either, and the next check comes soon.
    }
  }
}

function sameRights(now: Identity, then: Identity): boolean {
  return now.workspaceId === then.workspaceId && [...now.roles].sort().join() === [...then.roles].sort().join();
}

function start(request: FastifyRequest, reply: FastifyReply): EventStream {
  const header = request.headers['last-event-id'];
  const lastEventId = typeof header === 'string' && /^[\x21-\x7e]{1,128}$/.test(header) ? header : null;
  reply.hijack();
  for (const [name, value] of Object.entries(reply.getHeaders()))
    if (value !== undefined) reply.raw.setHeader(name, value);
  reply.raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    // nginx would collect events until its buffer is full.
    'x-accel-buffering': 'no',
  });
  const stream = new EventStream(reply.raw, lastEventId);
  stream.askToRetryAfter(RETRY_MS);
  return stream;
}
