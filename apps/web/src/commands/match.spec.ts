import { describe, expect, it } from '@jest/globals';
import { matches } from './match';

describe('the words of the command palette', () => {
  it('finds a title by words of it in any order, whatever their case and accents', () => {
    expect(matches('Rückfrage stellen', 'rueck')).toBe(false);
    expect(matches('Rückfrage stellen', 'STELL ruck')).toBe(true);
    expect(matches('Rückfrage stellen', 'Rückfrage')).toBe(true);
  });

  it('finds everything while nothing is typed, and nothing when one word is not there', () => {
    expect(matches('Filtern', '  ')).toBe(true);
    expect(matches('Filtern', 'filtern tafel')).toBe(false);
  });
});
