import { describe, expect, it } from '@jest/globals';
import { extract } from './index.js';

const told = (text: string): [speaker: string | null, statement: string][] =>
  extract(text, { language: 'en', publishedAt: '2026-11-19' }).claims.map(({ speaker, statement }) => [
    speaker,
    statement,
  ]);

describe('English sentences that tell and say', () => {
  it.each<[text: string, claims: [speaker: string | null, statement: string][]]>([
    [
      'Mayor Lena Voss described the plan as “deeply unfair”, while Norda said it was a “shame”.',
      [
        ['Lena Voss', 'Mayor Lena Voss described the plan as “deeply unfair”.'],
        ['Norda', 'Norda said it was a “shame”.'],
      ],
    ],
    [
      'Police were called to the pier at noon and found the body of a sailor.',
      [
        [null, 'Police were called to the pier at noon.'],
        [null, 'Police found the body of a sailor.'],
      ],
    ],
    [
      'The race, originally planned for May, was run in June.',
      [[null, 'The race, originally planned for May, was run in June.']],
    ],
    [
      'Ten sailors were held, the Ulmer Police said.',
      [['Ulmer Police', 'Ten sailors were held, the Ulmer Police said.']],
    ],
    [
      'The pump exploded at 9:20 a.m., killing two sailors.',
      [
        [null, 'The pump exploded at 9:20 a.m.'],
        [null, 'The pump exploded at 9:20 a.m., killing two sailors.'],
      ],
    ],
    [
      '“We have done it,” the society’s chairman, K. Vossari, told reporters.',
      [['K. Vossari', 'K. Vossari said: “We have done it.”']],
    ],
    [
      'Nobody was hurt in the fire, which officers said began in a kitchen.',
      [
        [null, 'Nobody was hurt in the fire.'],
        [null, 'The fire began in a kitchen, officers said.'],
      ],
    ],
    [
      'The driver was arrested in Ulm and later released on bail.',
      [
        [null, 'The driver was arrested in Ulm.'],
        [null, 'The driver was later released on bail.'],
      ],
    ],
  ])('%s', (text, claims) => {
    expect(told(text)).toEqual(claims);
  });
});

describe('what English figures are held against, and who shows them', () => {
  it.each<[text: string, claims: [speaker: string | null, statement: string][]]>([
    [
      'Sales grew by 3% in May, the bureau said, compared with 7% in June.',
      [['bureau', 'Sales grew by 3% in May compared with 7% in June, the bureau said.']],
    ],
    [
      'Chancellor Lena Voss said the figures showed that sales had grown by 3% in May.',
      [['Lena Voss', 'The figures showed that sales had grown by 3% in May, Lena Voss said.']],
    ],
    [
      'Labour’s Ed Halem said growth was too slow, and accused Norda of theft.',
      [
        ['Ed Halem', 'Labour’s Ed Halem said growth was too slow.'],
        ['Ed Halem', 'Ed Halem accused Norda of theft.'],
      ],
    ],
    [
      'Voss beat her own record of 9.69, which she had set in Ulm in May.',
      [
        [null, 'Voss beat her own record of 9.69.'],
        [null, 'She had set her own record of 9.69 in Ulm in May.'],
      ],
    ],
  ])('%s', (text, claims) => {
    expect(told(text)).toEqual(claims);
  });
});

describe('the only verb of an English clause that tells when', () => {
  it('is no adjective of the noun behind it', () => {
    expect(told('Two sailors died after a strong storm triggered landslides and damaged 90 homes.')).toEqual([
      [null, 'Two sailors died.'],
      [null, 'A strong storm triggered landslides.'],
      [null, 'A strong storm damaged 90 homes.'],
    ]);
  });
});

describe('what stands beside an English name or noun', () => {
  it.each<[text: string, claims: [speaker: string | null, statement: string][]]>([
    [
      'Voss, flanked by two mayors, acknowledged that the fire had cost 40 jobs in May.',
      [['Voss', 'The fire had cost 40 jobs in May, Voss said.']],
    ],
    [
      'In 1994, a magnitude 6.7 earthquake killed 60 people and caused damage worth £9 million.',
      [
        [null, 'In 1994, a magnitude 6.7 earthquake killed 60 people.'],
        [null, 'A magnitude 6.7 earthquake caused damage worth £9 million.'],
      ],
    ],
  ])('%s', (text, claims) => {
    expect(told(text)).toEqual(claims);
  });
});
