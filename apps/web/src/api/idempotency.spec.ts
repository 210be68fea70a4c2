import { describe, expect, it } from '@jest/globals';
import { ActionKeys, newKey } from './idempotency';

describe('the keys of actions', () => {
  it('stay the same for the same action until it is done, and differ between actions', () => {
    const keys = new ActionKeys();
    const first = keys.for({ claim: 'a', reason: 'x' });
    expect(keys.for({ claim: 'a', reason: 'x' })).toBe(first);
    expect(keys.for({ claim: 'a', reason: 'y' })).not.toBe(first);
    keys.done({ claim: 'a', reason: 'x' });
    expect(keys.for({ claim: 'a', reason: 'x' })).not.toBe(first);
  });

  it('are what the API takes as an Idempotency-Key', () => {
    expect(newKey()).toMatch(/^[\x21-\x7e]{8,255}$/);
    expect(newKey()).not.toBe(newKey());
  });
});
