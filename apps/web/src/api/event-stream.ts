/** One event of a text/event-stream. */
export type StreamEvent = { readonly id: string | null; readonly event: string; readonly data: string };

/**
 * Reads server-sent events from pieces of text, which may be cut anywhere. Our own reader instead of `EventSource`,
 * because a tab that takes over from another has to say where that one left off (`Last-Event-ID`).
 */
export class EventStreamReader {
  private rest = '';

  /** The events that the new piece completes. */
  push(piece: string): StreamEvent[] {
    const blocks = (this.rest + piece).replaceAll('\r\n', '\n').split('\n\n');
    this.rest = blocks.pop() ?? '';
    return blocks.map(readBlock).filter((event) => event !== null);
  }
}

function readBlock(block: string): StreamEvent | null {
  const data: string[] = [];
  let event = 'message';
  let id: string | null = null;
  for (const line of block.split('\n')) {
    const [, field = '', value = ''] = /^([^:]*)(?:: ?(.*))?$/.exec(line) ?? [];
    if (field === 'data') data.push(value);
    else if (field === 'event') event = value;
    else if (field === 'id') id = value;
  }
  return data.length === 0 ? null : { id, event, data: data.join('\n') };
}
