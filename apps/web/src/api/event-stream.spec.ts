import { describe, expect, it } from '@jest/globals';
import { EventStreamReader } from './event-stream';

const TEXT =
  'retry: 2000\n\n: still here\n\nid: 41\nevent: changed\ndata: {"subject":"claim"}\n\nevent: reset\r\ndata: {}\r\n\r\nid: 43\ndata: a\ndata: b\n\n';
const EVENTS = [
  { id: '41', event: 'changed', data: '{"subject":"claim"}' },
  { id: null, event: 'reset', data: '{}' },
  { id: '43', event: 'message', data: 'a\nb' },
];

describe('the reader of a stream of events', () => {
  it('leaves out comments and retry hints', () => {
    expect(new EventStreamReader().push(TEXT)).toEqual(EVENTS);
  });

  it('does not care where the pieces are cut', () => {
    for (let size = 1; size < 12; size += 1) {
      const reader = new EventStreamReader();
      const events = [];
      for (let at = 0; at < TEXT.length; at += size) events.push(...reader.push(TEXT.slice(at, at + size)));
      expect(events).toEqual(EVENTS);
    }
  });

  it('keeps an unfinished event for later', () => {
    const reader = new EventStreamReader();
    expect(reader.push('data: half')).toEqual([]);
    expect(reader.push('\n\n')).toEqual([{ id: null, event: 'message', data: 'half' }]);
  });
});
