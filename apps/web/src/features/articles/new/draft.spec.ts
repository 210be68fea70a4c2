import { describe, expect, it } from '@jest/globals';
import { articleOf, EMPTY_DRAFT, faultsOf, sizeOf } from './draft';

const TEXT = { ...EMPTY_DRAFT, text: 'Das Bad kostet 5,7 Millionen Euro.' };

describe('a new article', () => {
  it('is sent without the fields that nobody filled in', () => {
    expect(articleOf({ ...TEXT, title: '  ' })).toEqual({
      text: TEXT.text,
      format: 'text',
      risk: 'normal',
      origin: 'own',
    });
  });

  it('is due on the clock of the person who brings it', () => {
    const { deadline } = articleOf({ ...TEXT, deadline: '2026-11-21T18:00' });
    expect(deadline).toBe(new Date(2026, 10, 21, 18).toISOString());
  });

  it('says where it appeared only when it is somebody else’s', () => {
    const appeared = { ...TEXT, appearanceUrl: 'https://example.org/bad', appearancePublisher: 'Auental-Bote' };
    expect(articleOf(appeared)).not.toHaveProperty('appearanceUrl');
    expect(articleOf({ ...appeared, origin: 'external' })).toMatchObject({
      appearanceUrl: 'https://example.org/bad',
      appearancePublisher: 'Auental-Bote',
    });
  });

  it('is not sent without a text, with half an address, or with half a time', () => {
    expect(faultsOf({ ...EMPTY_DRAFT, text: ' \n' })).toEqual({ text: 'missing' });
    expect(faultsOf({ ...TEXT, origin: 'external', appearanceUrl: 'example.org' })).toEqual({
      appearanceUrl: 'address',
    });
    expect(faultsOf({ ...TEXT, origin: 'external', appearanceUrl: 'javascript:alert(1)' })).toEqual({
      appearanceUrl: 'address',
    });
    expect(faultsOf({ ...TEXT, deadline: '2026-13' })).toEqual({ deadline: 'time' });
    expect(faultsOf(TEXT)).toEqual({});
  });

  it('is measured in words and characters of any script', () => {
    expect(sizeOf('Zwölf Bäder, 5 neue – и два.')).toEqual({ words: 6, characters: 28 });
    expect(sizeOf('')).toEqual({ words: 0, characters: 0 });
  });
});
