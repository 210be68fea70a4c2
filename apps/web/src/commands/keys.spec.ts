import { describe, expect, it } from '@jest/globals';
import { COMMAND_LIST } from './catalogue';
import { chordOf, findConflicts, isBare, isTaken, isTypeable, KeySequences, type KeyPress } from './keys';

const press = (key: string, modifiers: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...modifiers,
});
const pc = (key: string, modifiers: Partial<KeyPress> = {}) => chordOf(press(key, modifiers), false);

describe('the chord of a press', () => {
  it('is the same on German and English keyboards', () => {
    // `?` is Shift+ß on the one, Shift+/ on the other; y and z have changed places.
    expect(pc('?', { shiftKey: true })).toBe('?');
    expect(pc('z')).toBe('z');
    expect(pc('Z', { shiftKey: true })).toBe('shift+z');
  });

  it('does not care about caps lock', () => {
    expect(pc('J')).toBe('j');
  });

  it('takes Ctrl on a PC and ⌘ on a Mac', () => {
    expect(pc('Enter', { ctrlKey: true })).toBe('mod+enter');
    expect(chordOf(press('Enter', { metaKey: true }), true)).toBe('mod+enter');
    expect(chordOf(press('k', { ctrlKey: true }), true)).toBeNull();
    expect(pc('k', { metaKey: true })).toBeNull();
    expect(pc('Enter', { ctrlKey: true, shiftKey: true })).toBe('mod+shift+enter');
  });

  it('is none for modifiers, dead keys and input methods', () => {
    for (const key of ['Shift', 'Control', 'Dead', 'Process', 'AltGraph']) expect(pc(key)).toBeNull();
    expect(pc('a', { isComposing: true })).toBeNull();
  });

  it('reads what AltGr types as that character, not as Ctrl and Alt', () => {
    const altGraph = { ctrlKey: true, altKey: true, getModifierState: (name: string) => name === 'AltGraph' };
    expect(pc('@', altGraph)).toBe('@');
    expect(pc('q', altGraph)).toBe('q');
  });
});

describe('sequences', () => {
  const bindings = new Map([
    ['g a', 'articles'],
    ['j', 'next'],
    ['a', 'assign'],
  ] as const);

  it('mean a command when both keys come within a moment', () => {
    const keys = new KeySequences<string>();
    expect(keys.press('g', bindings, 0)).toBe('pending');
    expect(keys.press('a', bindings, 500)).toBe('articles');
    expect(keys.press('a', bindings, 600)).toBe('assign');
  });

  it('are forgotten after a while and by another key', () => {
    const keys = new KeySequences<string>();
    keys.press('g', bindings, 0);
    expect(keys.press('a', bindings, 5000)).toBe('assign');
    keys.press('g', bindings, 6000);
    expect(keys.press('j', bindings, 6100)).toBe('next');
    expect(keys.press('a', bindings, 6200)).toBe('assign');
  });
});

describe('the keys of the catalogue', () => {
  it('never mean two things at once', () => {
    expect(findConflicts(COMMAND_LIST.map(({ id, context, keys = [] }) => ({ id, context, keys })))).toEqual([]);
  });

  it('leave the browser and the system what is theirs', () => {
    const taken = COMMAND_LIST.filter(({ keys = [] }) => keys.some(isTaken)).map(({ id }) => id);
    expect(taken).toEqual([]);
  });

  it('can be typed on German and English keyboards alike', () => {
    const odd = COMMAND_LIST.filter(({ keys = [] }) => !keys.every(isTypeable)).map(({ id }) => id);
    expect(odd).toEqual([]);
  });
});

describe('a conflict', () => {
  it('is found between equal keys, and between a key and a sequence that begins with it', () => {
    const on = (id: string, keys: string[], context: 'global' | 'list' | 'reader' = 'list') => ({ id, keys, context });
    expect(findConflicts([on('a', ['x']), on('b', ['x'])])).toHaveLength(1);
    expect(findConflicts([on('a', ['g']), on('b', ['g a'], 'global')])).toHaveLength(1);
    expect(findConflicts([on('a', ['x'], 'list'), on('b', ['x'], 'reader')])).toEqual([]);
    expect(findConflicts([on('a', ['mod+x']), on('b', ['x'])])).toEqual([]);
  });

  it('with speech input is possible for bare characters only', () => {
    expect([isBare('j'), isBare('g a'), isBare('shift+j'), isBare('?')]).toEqual([true, true, true, true]);
    expect([isBare('mod+k'), isBare('enter'), isBare('f1')]).toEqual([false, false, false]);
  });
});
