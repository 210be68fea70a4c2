import { describe, expect, it } from '@jest/globals';
import { isFiltered, queryOf, readSearch, writeSearch } from './search-state';

const read = (query: string) => readSearch(new URLSearchParams(query));
const NOW = new Date('2026-11-21T10:00:30Z');

describe('the address of the list of articles', () => {
  it('asks for articles at work by press time when it says nothing', () => {
    expect(queryOf(read(''), NOW)).toEqual({ signedOff: false, sort: 'deadline' });
    expect(isFiltered(read(''))).toBe(false);
  });

  it('says the same after reading and writing', () => {
    for (const query of [
      '',
      'text=Freibad&desk=Lokales&risk=high&due=today&sort=title',
      'shelf=signed',
      'shelf=archived&sort=deadline',
    ]) {
      expect(writeSearch(read(query)).toString()).toBe(query);
    }
  });

  it('leaves out what it does not understand', () => {
    expect(read('risk=gigantic&due=someday&shelf=attic&sort=colour&text=%20%20')).toEqual(read(''));
  });

  it('shows the newest first among articles that are done', () => {
    expect(queryOf(read('shelf=signed'), NOW)).toEqual({ signedOff: true, sort: '-createdAt' });
    expect(queryOf(read('shelf=archived'), NOW)).toEqual({ archived: true, sort: '-createdAt' });
  });

  it('reckons what is overdue when the question is asked', () => {
    expect(queryOf(read('due=overdue&risk=high'), NOW)).toEqual({
      dueBefore: '2026-11-21T10:00:00.000Z',
      risk: ['high'],
      signedOff: false,
      sort: 'deadline',
    });
  });
});
