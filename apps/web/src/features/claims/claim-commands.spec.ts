import { describe, expect, it } from '@jest/globals';
import { inverseOf, legalFor, movesForAll } from './claim-commands';

const claim = (id: string, ...commands: string[]) => ({ id, state: 'queued', commands });

describe('Commands on several claims', () => {
  it('are those that are possible on every one', () => {
    const claims = [claim('1', 'assign', 'dismiss', 'take'), claim('2', 'dismiss', 'assign')];
    expect(movesForAll(claims)).toEqual(['assign', 'dismiss']);
    expect(movesForAll([...claims, claim('3')])).toEqual([]);
    expect(movesForAll([])).toEqual([]);
  });

  it('never include what needs a screen of its own', () => {
    expect(movesForAll([claim('1', 'submit', 'withdraw', 'adjudicate')])).toEqual([]);
  });

  it('can be narrowed to those on which one is possible', () => {
    expect(legalFor([claim('1', 'assign'), claim('2')], 'assign').map(({ id }) => id)).toEqual(['1']);
  });
});

describe('The way back from a command', () => {
  const before = { state: 'queued', assigneeId: null, dueAt: null };
  const assigned = { state: 'assigned', assigneeId: 'ben', dueAt: '2026-11-25T16:00:00.000Z' };

  it('leaves the claim as it was', () => {
    expect(inverseOf('assign', before)).toEqual({ command: 'release' });
    expect(inverseOf('assign', assigned)).toEqual({ command: 'assign', reviewerId: 'ben', dueAt: assigned.dueAt });
    expect(inverseOf('take', before)).toEqual({ command: 'release' });
    expect(inverseOf('dismiss', before)).toEqual({ command: 'reopen' });
  });

  it('makes a proposal a proposal again, never an accepted claim', () => {
    expect(inverseOf('accept', { ...before, state: 'proposed' })).toEqual({ command: 'retract' });
    expect(inverseOf('dismiss', { ...before, state: 'proposed' })).toEqual({ command: 'retract' });
  });

  it('is not offered where none leads back', () => {
    expect(inverseOf('release', { ...assigned, assigneeId: null })).toBeNull();
    for (const move of ['sign_off', 'return', 'reopen', 'retract', 'start'] as const) {
      expect(inverseOf(move, assigned)).toBeNull();
    }
  });
});
