import { describe, expect, it } from '@jest/globals';
import { boardOf } from './board';

const claims = ['proposed', 'queued', 'assigned', 'in_review', 'disputed', 'decided'].map((state) => ({
  id: state,
  state,
}));
const shape = (board: ReturnType<typeof boardOf>) => board.map(({ id, cards, total }) => [id, cards.length, total]);

describe('The board', () => {
  it('has a column for each state of open work, assigned and in review in one, and finished claims as a number', () => {
    expect(shape(boardOf(claims, {}, { signed_off: 141 }))).toEqual([
      ['proposed', 1, null],
      ['queued', 1, null],
      ['inReview', 2, null],
      ['disputed', 1, null],
      ['decided', 1, null],
      ['signedOff', 0, 141],
    ]);
  });

  it('shows only the columns that the filter asks for', () => {
    expect(shape(boardOf(claims, { state: ['queued', 'dismissed'] }, { signed_off: 3 }))).toEqual([
      ['queued', 1, null],
      ['dismissed', 0, null],
    ]);
  });

  it('tolerates a state that it does not know', () => {
    expect(shape(boardOf([{ state: 'from_the_future' }], { state: ['queued'] }, null))).toEqual([['queued', 0, null]]);
  });
});
