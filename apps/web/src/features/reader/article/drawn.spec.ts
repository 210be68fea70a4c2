import { describe, expect, it } from '@jest/globals';
import { blocksOf } from '../text/blocks';
import { placedClaims } from '../text/marks';
import { blockGroups } from '../text/groups';
import { drawnBlocks } from './drawn';

const text = 'Das Bad kostet viel.\n\nDer Rat tagt.\n\nListe:\n- eins\n- zwei';
const blocks = blocksOf(text);
const claim = (id: string, exact: string, look = 'open') => {
  const start = text.indexOf(exact);
  return { id, look, anchors: [{ start, end: start + exact.length, exact, state: 'exact' }] };
};
const draw = (claims: ReturnType<typeof claim>[], before?: ReturnType<typeof drawnBlocks>) =>
  drawnBlocks(
    blocks,
    placedClaims(claims, text, true),
    (placed) => ({
      light: '#000000',
      dark: '#ffffff',
      line: placed.claim.look,
      glyph: 'ring',
      sealed: false,
      label: `Claim ${placed.number}`,
    }),
    before,
  );

describe('the blocks as they are drawn', () => {
  it('know their claims with number and look', () => {
    const drawn = draw([claim('b', 'Rat tagt'), claim('a', 'Bad')]);
    expect(drawn[0]?.marks).toMatchObject([{ claimId: 'a', number: 1, line: 'open', label: 'Claim 1' }]);
    expect(drawn[1]?.marks).toMatchObject([{ claimId: 'b', number: 2 }]);
    expect(drawn[2]?.marks).toEqual([]);
  });

  it('are the same objects as before where nothing looks different, so that only the others are drawn again', () => {
    const before = draw([claim('a', 'Bad'), claim('b', 'Rat tagt')]);
    const after = draw([claim('a', 'Bad'), claim('b', 'Rat tagt', 'wave')], before);
    expect(after.map((one, index) => one === before[index])).toEqual([true, false, true, true, true]);
    expect(after[1]?.marks).toMatchObject([{ line: 'wave' }]);
  });

  it('put the items of a list together', () => {
    expect(blockGroups(draw([])).map(({ kind, items }) => [kind, items.length])).toEqual([
      ['block', 1],
      ['block', 1],
      ['block', 1],
      ['list', 2],
    ]);
  });
});
