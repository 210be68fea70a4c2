import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareTexts, runsOf } from './compare';
import { comparedIn } from './compared-in';

const BEFORE = 'Das Bad\n\nEs kostet 11,8 Millionen Euro.\n\nViele freuen sich.\n\nDer Rat tagt am Montag.';
const AFTER =
  'Das Bad\n\nEs kostet 12,1 Millionen Euro.\n\nViele freuen sich.\n\nDer Bau beginnt im März.\n\nDer Rat tagt am Montag.';

describe('two revisions of an article', () => {
  it('are the same where no word changed, and differ in words elsewhere', () => {
    expect(compareTexts(BEFORE, AFTER)).toEqual([
      { kind: 'same', text: 'Das Bad' },
      {
        kind: 'changed',
        parts: [
          { kind: 'same', text: 'Es kostet ' },
          { kind: 'removed', text: '11,8' },
          { kind: 'added', text: '12,1' },
          { kind: 'same', text: ' Millionen Euro.' },
        ],
      },
      { kind: 'same', text: 'Viele freuen sich.' },
      { kind: 'changed', parts: [{ kind: 'added', text: 'Der Bau beginnt im März.' }] },
      { kind: 'same', text: 'Der Rat tagt am Montag.' },
    ]);
  });

  it('hold every paragraph of both', () => {
    const text = fc.array(fc.constantFrom('Eins.', 'Zwei.', 'Drei.', 'Vier fünf.'), { minLength: 1 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const compared = compareTexts(a.join('\n\n'), b.join('\n\n'));
        const side = (without: string): string[] =>
          compared
            .map((block) =>
              block.kind === 'same'
                ? block.text
                : block.parts.flatMap((part) => (part.kind === without ? [] : [part.text])).join(''),
            )
            .filter((words) => words !== '');
        expect(side('added')).toEqual(a);
        expect(side('removed')).toEqual(b);
      }),
    );
  });

  it('are shown with their changes counted and what lies between them together', () => {
    const shape = runsOf(compareTexts(BEFORE, AFTER)).map((run) =>
      run.kind === 'same' ? run.texts.length : `#${run.number}`,
    );
    expect(shape).toEqual([1, '#1', 1, '#2', 1]);
  });

  it('are named by the address, whichever stands first; what is not there is not compared', () => {
    expect(comparedIn('2..1', 3)).toEqual([1, 2]);
    expect(['2..2', '1..4', '0..1', '1', 'a..b', null].map((address) => comparedIn(address, 3))).toEqual(
      Array.from({ length: 6 }, () => null),
    );
  });
});
