import { describe, expect, it } from '@jest/globals';
import type { Binding } from '../../commands/keys';
import { judge, NOTHING_RECORDED, record } from './record-keys';

describe('recording keys', () => {
  const press = (...presses: [chord: string, at: number][]) =>
    presses.reduce((recording, [chord, at]) => record(recording, chord, at), NOTHING_RECORDED).keys;

  it('takes one press, or two characters that follow each other quickly', () => {
    expect(press(['j', 0])).toBe('j');
    expect(press(['g', 0], ['x', 400])).toBe('g x');
    expect(press(['mod+enter', 0])).toBe('mod+enter');
  });

  it('begins anew after a pause, after a chord and after a sequence', () => {
    expect(press(['g', 0], ['x', 4000])).toBe('x');
    expect(press(['mod+k', 0], ['x', 100])).toBe('x');
    expect(press(['g', 0], ['x', 100], ['y', 200])).toBe('y');
  });
});

describe('the keys that somebody wishes', () => {
  const bindings: Binding[] = [
    { id: 'next', context: 'list', keys: ['j'] },
    { id: 'assign', context: 'list', keys: ['a'] },
    { id: 'articles', context: 'global', keys: ['g a'] },
    { id: 'rate', context: 'review', keys: ['1'] },
  ];

  it('are free when no command that is heard at the same time has them', () => {
    expect(judge('next', 'n', bindings)).toEqual({ kind: 'free' });
    expect(judge('next', '1', bindings)).toEqual({ kind: 'free' });
    expect(judge('next', 'j', bindings)).toEqual({ kind: 'free' });
  });

  it('clash with the same keys and with sequences that begin with them', () => {
    expect(judge('next', 'a', bindings)).toEqual({ kind: 'conflict', ids: ['assign'] });
    expect(judge('next', 'g', bindings)).toEqual({ kind: 'conflict', ids: ['articles'] });
  });

  it('may not be those of the browser', () => {
    expect(judge('next', 'mod+t', bindings)).toEqual({ kind: 'taken' });
  });
});
