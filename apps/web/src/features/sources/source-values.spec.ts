import { describe, expect, it } from '@jest/globals';
import { changesOf, faultsOf, NEW_SOURCE, sourceOf } from './source-values';

const values = { ...NEW_SOURCE, title: 'Vorlage 212', url: 'https://example.org/212', publisher: 'Stadt' };

describe('a source in a form', () => {
  it('becomes what the API takes: what is empty is nothing, what is blank around is left out', () => {
    expect(sourceOf({ ...values, publisher: '  ', note: ' Lesesaal ' })).toMatchObject({
      title: 'Vorlage 212',
      publisher: null,
      note: 'Lesesaal',
      grade: null,
      confidential: false,
      visibleTo: [],
    });
  });

  it('shows a confidential source to those who are named, and forgets them when it is open to all', () => {
    const named = { ...values, confidential: 'yes', visibleTo: 'a,b' };
    expect(sourceOf(named)).toMatchObject({ confidential: true, visibleTo: ['a', 'b'] });
    expect(sourceOf({ ...named, confidential: '' })).toMatchObject({ confidential: false, visibleTo: [] });
  });

  it('is saved with the fields that were changed only', () => {
    expect(changesOf(values, { ...values, title: ' Vorlage 212 ' })).toEqual({});
    expect(changesOf(values, { ...values, publisher: '', grade: 'primary' })).toEqual({
      publisher: null,
      grade: 'primary',
    });
  });

  it('needs a title, and an address that is one', () => {
    expect(faultsOf(values)).toEqual({ title: false, url: false });
    expect(faultsOf({ ...values, title: ' ', url: 'Seite 3' })).toEqual({ title: true, url: true });
    expect(faultsOf({ ...values, url: '' })).toEqual({ title: false, url: false });
  });
});
