import { describe, expect, it } from '@jest/globals';
import type { Extraction } from './contract.js';
import { extract } from './engine.js';

const said = ({ claims }: Extraction) => claims.map(({ statement, speaker }) => [statement, speaker]);

describe('a headline that the text does not hold', () => {
  const text = 'Das Bad bleibt zu. Oswald sagte am Montag, die Sanierung koste 11,8 Millionen Euro.';

  it('tells who is meant, and is no claim of its own', () => {
    const read = extract(text, {
      title: 'Bürgermeisterin Marlene Oswald schließt das Freibad',
      publishedAt: '2026-11-25',
    });
    expect(said(extract(text)).at(-1)?.[1]).toBe('Oswald');
    expect(said(read).at(-1)?.[1]).toBe('Marlene Oswald');
    expect(read.sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Das Bad bleibt zu.',
      'Oswald sagte am Montag, die Sanierung koste 11,8 Millionen Euro.',
    ]);
    for (const { start, end, exact, quantities } of read.claims) {
      expect(text.slice(start, end)).toBe(exact);
      for (const one of quantities) expect(text.slice(one.start, one.end)).toContain('11,8');
    }
    expect(read.claims.at(-1)?.quantities).toHaveLength(1);
  });

  it('keeps the places of dates, and of what the text says twice', () => {
    const twice =
      'Das Bad öffnete am 3. Mai 1974 in Auental.\n\nEs ist alt.\n\nDas Bad öffnete am 3. Mai 1974 in Auental.';
    const plain = extract(twice);
    const titled = extract(twice, { title: 'Fünfzig Jahre im Wasser' });
    expect(titled.claims.map(({ alsoAt, dates }) => [alsoAt, dates])).toEqual(
      plain.claims.map(({ alsoAt, dates }) => [alsoAt, dates]),
    );
    expect(plain.claims[0]?.alsoAt).toHaveLength(1);
    expect(plain.claims[0]?.dates).toHaveLength(1);
  });

  it('helps to find out the language of few words', () => {
    expect(
      extract('Oslo, 11.8', { title: 'The council closes the swimming pool after a vote on Monday' }).language,
    ).toBe('en');
  });

  it.each([
    ['stands in the text already', `Bad zu\n\n${text}`, 'Bad  ZU'],
    ['is the beginning of the text, cut', text, 'Das Bad bleibt zu. Oswald sagte am …'],
    ['is empty', text, ' \n'],
  ])('changes nothing where it %s', (_, whole, title) => {
    expect(extract(whole, { title })).toEqual(extract(whole));
  });

  it('tells of each part of a long text where its claims are', () => {
    const long = Array.from({ length: 1100 }, (_, i) => `Im Jahr ${1000 + i} kostete das Bad ${i + 1} Euro.`).join(
      '\n\n',
    );
    let found = 0;
    const read = extract(long, {
      title: 'Elfhundert Jahre',
      onFound: (claims) => {
        for (const { start, end, exact } of claims) if (long.slice(start, end) === exact) found++;
      },
    });
    expect(read.sentences).toHaveLength(1100);
    expect(found).toBeGreaterThanOrEqual(900);
  });
});
