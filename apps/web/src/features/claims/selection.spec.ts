import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  chooseAll,
  chooseTo,
  extend,
  focus,
  move,
  NOTHING,
  reconcile,
  targets,
  toggle,
  type Selection,
} from './selection';

const rows = ['a', 'b', 'c', 'd', 'e'];
const at = (id: string): Selection => focus(NOTHING, id);
const chosen = (selection: Selection): string => [...selection.chosen].sort().join('');

describe('Choosing rows', () => {
  it('steps down and up, from nowhere to an end, and stops there', () => {
    expect(move(NOTHING, rows, 1).focused).toBe('a');
    expect(move(NOTHING, rows, -1).focused).toBe('e');
    expect(move(at('d'), rows, 1).focused).toBe('e');
    expect(move(at('e'), rows, 1).focused).toBe('e');
    expect(move(NOTHING, [], 1)).toBe(NOTHING);
  });

  it('chooses with X and lets go with X', () => {
    expect(chosen(toggle(at('b'), 'b'))).toBe('b');
    expect(chosen(toggle(toggle(at('b'), 'b'), 'b'))).toBe('');
  });

  it('extends with shift, and takes back what it had chosen when it turns round', () => {
    const down = extend(extend(at('b'), rows, 1), rows, 1);
    expect([chosen(down), down.focused]).toEqual(['bcd', 'd']);
    const back = extend(extend(extend(down, rows, -1), rows, -1), rows, -1);
    expect([chosen(back), back.focused]).toEqual(['ab', 'a']);
  });

  it('keeps what was chosen before the extension', () => {
    expect(chosen(extend(focus(toggle(at('e'), 'e'), 'a'), rows, 1))).toBe('abe');
  });

  it('chooses a range with shift and click, and everything that is loaded with Ctrl A', () => {
    expect(chosen(chooseTo(at('b'), rows, 'd'))).toBe('bcd');
    expect(chosen(chooseTo(at('d'), rows, 'b'))).toBe('bcd');
    expect(chosen(chooseAll(NOTHING, rows))).toBe('abcde');
  });

  it('acts on what is chosen, else on the row in focus, in the order of the list', () => {
    expect(targets(at('c'), rows)).toEqual(['c']);
    expect(targets(focus(toggle(toggle(NOTHING, 'd'), 'b'), 'c'), rows)).toEqual(['b', 'd']);
    expect(targets(NOTHING, rows)).toEqual([]);
  });

  it('goes to the next row when the one in focus has gone, else to the one before', () => {
    expect(reconcile(at('c'), rows, ['a', 'b', 'd', 'e']).focused).toBe('d');
    expect(reconcile(at('e'), rows, ['a', 'b']).focused).toBe('b');
    expect(reconcile(at('e'), rows, []).focused).toBeNull();
  });

  it('stays the same object when nothing of it has gone, so that the screen comes to rest', () => {
    const selection = toggle(at('b'), 'c');
    expect(reconcile(selection, rows, [...rows])).toBe(selection);
  });

  it('never acts on a row that is not there', () => {
    const action = fc.constantFrom('down', 'up', 'x', 'extend', 'back', 'all', 'gone');
    fc.assert(
      fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
        let there = rows;
        let selection = NOTHING;
        for (const does of actions) {
          if (does === 'down') selection = move(selection, there, 1);
          if (does === 'up') selection = move(selection, there, -1);
          if (does === 'x' && selection.focused) selection = toggle(selection, selection.focused);
          if (does === 'extend') selection = extend(selection, there, 1);
          if (does === 'back') selection = extend(selection, there, -1);
          if (does === 'all') selection = chooseAll(selection, there);
          if (does === 'gone') {
            const after = there.slice(1);
            selection = reconcile(selection, there, after);
            there = after;
          }
          for (const id of [...selection.chosen, ...(selection.focused === null ? [] : [selection.focused])]) {
            expect(there).toContain(id);
          }
        }
      }),
    );
  });
});
