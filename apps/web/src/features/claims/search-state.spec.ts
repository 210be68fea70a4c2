import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  ASPECTS,
  chipsOf,
  DUES,
  KINDS,
  LAYOUTS,
  queryOf,
  readSearch,
  RISKS,
  sameView,
  SORTS,
  STATES,
  writeSearch,
  type ClaimsSearch,
} from './search-state';

const some = <T>(all: readonly T[]) => fc.option(fc.subarray([...all], { minLength: 1 }), { nil: undefined });
const one = <T>(all: readonly T[]) => fc.option(fc.constantFrom(...all), { nil: undefined });
const id = fc.uuid().map((uuid) => uuid.toLowerCase());
const words = fc
  .string({ minLength: 1, maxLength: 200, unit: 'grapheme' })
  .map((text) => text.trim().slice(0, 200).trim())
  .filter((text) => text !== '');
const search = fc
  .record({
    filter: fc.record({
      article: fc.option(id, { nil: undefined }),
      state: some(STATES),
      assignee: fc.option(fc.uniqueArray(fc.oneof(fc.constantFrom('me', 'none'), id), { minLength: 1, maxLength: 4 }), {
        nil: undefined,
      }),
      desk: fc.option(
        fc.uniqueArray(
          words.map((name) => name.slice(0, 80).trim()).filter((name) => name !== ''),
          { minLength: 1, maxLength: 4 },
        ),
        { nil: undefined },
      ),
      kind: some(KINDS),
      aspect: some(ASPECTS),
      speaker: fc.option(words, { nil: undefined }),
      risk: some(RISKS),
      due: one(DUES),
      text: fc.option(words, { nil: undefined }),
    }),
    sort: fc.constantFrom(...SORTS),
    layout: fc.constantFrom(...LAYOUTS),
    claim: fc.option(id, { nil: undefined }),
    view: fc.option(id, { nil: undefined }),
  })
  .map((value) => JSON.parse(JSON.stringify(value)) as ClaimsSearch);

const read = (address: string): ClaimsSearch => readSearch(new URLSearchParams(address));
const now = new Date(2026, 10, 25, 23, 4, 31);

describe('The address of the claims screen', () => {
  it('gives back every search that it was written from', () => {
    fc.assert(fc.property(search, (value) => expect(read(writeSearch(value).toString())).toEqual(value)));
  });

  it('leaves out what is the default', () => {
    expect(writeSearch(read('sort=due&layout=list')).toString()).toBe('');
  });

  it('ignores what it does not understand and never fails', () => {
    expect(read('state=queued,lost,open&risk=&due=someday&sort=random&layout=wall&claim=7&assignee=bob')).toEqual({
      filter: { state: ['queued'] },
      sort: 'due',
      layout: 'list',
    });
    fc.assert(fc.property(fc.string(), (text) => expect(() => read(text)).not.toThrow()));
  });

  it('is the same view whatever claim is open and in whatever order the filters were chosen', () => {
    expect(
      sameView(
        read('state=queued&risk=high&claim=019a5b3e-7c4d-7e21-9a63-5d2f8b1c0e47'),
        read('risk=high&state=queued'),
      ),
    ).toBe(true);
    expect(sameView(read('state=queued'), read('state=queued&layout=board'))).toBe(false);
  });

  it('takes one filter away at a time', () => {
    const chips = chipsOf(read('risk=high&assignee=me').filter);
    expect(chips).toEqual([
      { field: 'assignee', without: { risk: ['high'] } },
      { field: 'risk', without: { assignee: ['me'] } },
    ]);
  });
});

describe('The question to the API', () => {
  it('asks for what is not closed when the address names no state', () => {
    expect(queryOf(read(''), now).state).toEqual([
      'proposed',
      'queued',
      'assigned',
      'in_review',
      'disputed',
      'decided',
    ]);
    expect(queryOf(read('state=dismissed'), now).state).toEqual(['dismissed']);
  });

  it('asks for several people and several desks at once, whatever the desks are called', () => {
    const address = new URLSearchParams('assignee=me,none,me&desk=Lokales&desk=Kultur,+Medien&desk=');
    expect(queryOf(readSearch(address), now)).toMatchObject({
      assignee: 'me,none',
      desk: ['Lokales', 'Kultur, Medien'],
    });
  });

  it('makes "today" the reader’s day and "overdue" the current minute', () => {
    expect(queryOf(read('due=today'), now)).toMatchObject({
      dueAfter: new Date(2026, 10, 25).toISOString(),
      dueBefore: new Date(2026, 10, 26).toISOString(),
    });
    expect(queryOf(read('due=overdue'), now)).toMatchObject({
      dueBefore: new Date(2026, 10, 25, 23, 4).toISOString(),
    });
    expect(queryOf(read('due=week'), now)).toMatchObject({ dueBefore: new Date(2026, 11, 2).toISOString() });
  });

  it('names only fields that the API knows', () => {
    const query = queryOf(read('due=today&layout=board&text=Bad&view=019a5b3e-7c4d-7e21-9a63-5d2f8b1c0e47'), now);
    expect(Object.keys(query).sort()).toEqual(['dueAfter', 'dueBefore', 'sort', 'state', 'text']);
  });
});
