import { describe, expect, it } from '@jest/globals';
import type { Schemas } from '../../api/client';
import { changed, faultsOf, fromDraft, keyFrom, moved, toDraft, withNew, without } from './scale-draft';

const SCALE: Schemas['RatingScaleDto'] = {
  id: 's',
  version: 3,
  name: 'Morgenblatt',
  createdAt: '2026-11-01T00:00:00Z',
  ratings: [
    { key: 'true', number: 3, color: '#195e45', label: { de: 'Richtig', en: 'True' } },
    {
      key: 'partly',
      number: 2,
      color: '#846401',
      label: { de: 'Teils', fr: 'En partie' },
      description: { de: 'Halb.' },
    },
    { key: 'false', number: 1, color: '#880a2a', label: { de: 'Falsch', en: 'False' } },
    { key: 'opinion', number: null, color: '#37404e', label: { de: 'Meinung', en: 'Opinion' } },
  ],
};

describe('a rating scale while it is edited', () => {
  const draft = toDraft(SCALE);

  it('is saved as it was when nothing is changed, with texts in languages that are not edited', () => {
    expect(fromDraft(draft)).toEqual({ name: SCALE.name, ratings: SCALE.ratings });
  });

  it('keeps the direction in which the newsroom numbers', () => {
    const ascending = { ...SCALE, ratings: [...SCALE.ratings].reverse() };
    expect(fromDraft(toDraft(ascending)).ratings.map(({ key, number }) => [key, number])).toEqual([
      ['opinion', null],
      ['false', 1],
      ['partly', 2],
      ['true', 3],
    ]);
  });

  it('numbers by place after a move, a new place in the order and a removal', () => {
    const numbersOf = (one: typeof draft) => fromDraft(one).ratings.map(({ key, number }) => [key, number]);
    expect(numbersOf(moved(draft, 'false', -1))).toEqual([
      ['true', 3],
      ['false', 2],
      ['partly', 1],
      ['opinion', null],
    ]);
    expect(numbersOf(changed(draft, 'partly', { isOrdered: false }))[1]).toEqual(['partly', null]);
    expect(numbersOf(without(draft, 'true'))[0]).toEqual(['partly', 2]);
    expect(moved(draft, 'true', -1)).toBe(draft);
    expect(moved(draft, 'opinion', 1)).toBe(draft);
  });

  it('gives a new rating a key of its name that no other has', () => {
    const named = changed(withNew(draft, 'new'), 'new', { label: { de: 'Größtenteils richtig!', en: '' } });
    expect(fromDraft(named).ratings.at(-1)?.key).toBe('groesstenteils_richtig');
    expect(keyFrom({ de: '', en: 'True' }, new Set(['true', 'true_2']))).toBe('true_3');
    expect(keyFrom({ de: 'Верно', en: '' }, new Set())).toBe('rating');
    expect(keyFrom({ de: '', en: '3/4 true' }, new Set())).toMatch(/^[a-z][a-z0-9_]*$/);
  });

  it('says what is in the way of saving, and where', () => {
    expect(faultsOf(draft)).toEqual([]);
    expect(faultsOf(withNew(draft, 'new'))).toEqual([{ code: 'no_label', id: 'new' }]);
    expect(faultsOf(changed(draft, 'false', { label: { de: 'Richtig', en: 'False' } }))).toEqual([
      { code: 'same_label', id: 'false', label: 'Richtig' },
    ]);
    expect(faultsOf({ ...draft, name: ' ' })).toEqual([{ code: 'no_name' }]);
    const alone = ['partly', 'false'].reduce((one, id) => changed(one, id, { isOrdered: false }), draft);
    expect(faultsOf(alone)).toEqual([{ code: 'too_few_ordered' }]);
  });
});
