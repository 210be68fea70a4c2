import { describe, expect, it } from '@jest/globals';
import { messageOf } from './live-stream';

describe('an event of the stream', () => {
  it('names what changed and where the log goes on', () => {
    const data = JSON.stringify({ subject: 'claim', id: 'c1', articleId: 'a1' });
    expect(messageOf({ id: '42', event: 'changed', data })).toEqual({
      kind: 'notice',
      notice: { subject: 'claim', id: 'c1', articleId: 'a1' },
      seq: '42',
    });
  });

  it('says who is there without moving the place in the log', () => {
    expect(messageOf({ id: null, event: 'presence', data: '{"id":"c1"}' })).toEqual({
      kind: 'notice',
      notice: { subject: 'presence', id: 'c1', articleId: null },
      seq: null,
    });
  });

  it('may ask for everything to be read again', () => {
    expect(messageOf({ id: '42', event: 'reset', data: '{}' })).toEqual({ kind: 'reset', seq: '42' });
  });

  it('of a kind or a form that this app does not know is left alone', () => {
    expect(messageOf({ id: '1', event: 'something_new', data: '{}' })).toBeNull();
    expect(messageOf({ id: '1', event: 'changed', data: '{"subject":"claim"}' })).toBeNull();
  });
});
