import { describe, expect, it } from '@jest/globals';
import { undoOf } from './undo';
import type { Claim } from './queries';

const claim = (change: Partial<Claim>): Claim =>
  ({
    id: 'c',
    version: 2,
    state: 'queued',
    assigneeId: null,
    dueAt: null,
    risk: 'normal',
    commands: [],
    ...change,
  }) as Claim;

describe('taking a command back', () => {
  it('is possible for triage while the desk still offers it', () => {
    const proposed = claim({ state: 'proposed', version: 1 });
    expect(undoOf('accept', proposed, claim({ commands: ['retract'] }))).not.toBeNull();
    expect(undoOf('accept', proposed, claim({ commands: ['assign'] }))).toBeNull();
    expect(undoOf('dismiss', proposed, claim({ state: 'dismissed', commands: ['retract', 'reopen'] }))).not.toBeNull();
  });

  it('opens a claim again that had been accepted before it was dismissed', () => {
    const dismissed = claim({ state: 'dismissed', commands: ['reopen'] });
    expect(undoOf('dismiss', claim({ state: 'queued' }), dismissed)).not.toBeNull();
    expect(undoOf('dismiss', claim({ state: 'proposed' }), dismissed)).toBeNull();
  });

  it('gives an assignment back to whom it was taken from', () => {
    const before = claim({ state: 'assigned', assigneeId: 'mia' });
    expect(
      undoOf('assign', before, claim({ state: 'assigned', assigneeId: 'noah', commands: ['release'] })),
    ).toBeNull();
    expect(undoOf('assign', before, claim({ state: 'assigned', commands: ['assign'] }))).not.toBeNull();
    expect(undoOf('release', claim({ assigneeId: null }), claim({ commands: ['assign'] }))).toBeNull();
  });

  it('is not possible for what others have read meanwhile', () => {
    for (const command of ['sign_off', 'return', 'reopen'] as const) {
      expect(undoOf(command, claim({}), claim({ commands: ['reopen', 'retract'] }))).toBeNull();
    }
  });
});
