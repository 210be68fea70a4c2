import type { ServerResponse } from 'node:http';

export type StreamEvent = { readonly id?: string; readonly event: string; readonly data: unknown };

/** A client that reads more slowly than this many bytes behind is let go; it comes back with Last-Event-ID. */
const MOST_BYTES_BEHIND = 1_000_000;

/** One stream of server-sent events to one client (text/event-stream of the HTML standard). */
export class EventStream {
  private readonly endings: (() => void)[] = [];
  private open = true;

  constructor(
    private readonly response: ServerResponse,
    /** Where the client left off; null on a first visit. */
    readonly lastEventId: string | null,
  ) {
    response.on('close', () => this.close());
    response.on('error', () => this.close());
    // Who went while it was being asked who they are closes nothing any more: the event is over.
    if (response.destroyed) this.close();
  }

  get isOpen(): boolean {
    return this.open;
  }

  /** Sends one event; `data` goes out as JSON. False when the stream is closed. */
  send({ id, event, data }: StreamEvent): boolean {
    const lines = [
      id === undefined ? [] : [`id: ${oneLine(id)}`],
      `event: ${oneLine(event)}`,
      `data: ${JSON.stringify(data)}`,
    ];
    return this.write(`${lines.flat().join('\n')}\n\n`);
  }

  /** Keeps proxies from closing a quiet connection. */
  beat(): boolean {
    return this.write(': still here\n\n');
  }

  /** Asks the client to wait this long before it connects again. */
  askToRetryAfter(milliseconds: number): boolean {
    return this.write(`retry: ${milliseconds}\n\n`);
  }

  /** Called once when the stream ends, whoever ended it. */
  onClose(ending: () => void): void {
    if (this.open) this.endings.push(ending);
    else ending();
  }

  close(): void {
    if (!this.open) return;
    this.open = false;
    this.response.end();
    for (const ending of this.endings.splice(0)) ending();
  }

  private write(text: string): boolean {
    if (!this.open) return false;
    this.response.write(text);
    if (this.response.writableLength > MOST_BYTES_BEHIND) this.close();
    return this.open;
  }
}

const oneLine = (text: string): string => text.replaceAll(/[\r\n\0]/g, '');
