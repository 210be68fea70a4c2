import { describe, expect, it } from '@jest/globals';
import { toGold } from './to-gold.js';
import type { JudgedArticle, JudgedClaim } from './to-gold.js';

const text = 'Der Fluss stieg um zwei Meter. Das ist schlimm. Drei Brücken sind gesperrt.';
const article = (claims: readonly JudgedClaim[], notCheckable: JudgedArticle['notCheckable'] = []): JudgedArticle => ({
  ...{ text, language: 'de', publishedAt: '2024-01-02', title: null },
  claims,
  notCheckable,
});
const judged = (words: string, outcome: JudgedClaim['outcome']): JudgedClaim => {
  const start = text.indexOf(words);
  return {
    start,
    end: start + words.length,
    statement: `${words}.`,
    kind: 'fact',
    speaker: null,
    quantities: [],
    outcome,
  };
};

describe('toGold', () => {
  it('keeps accepted and added claims in reading order and lists the dismissed ones apart', () => {
    const gold = toGold(
      article([
        judged('Drei Brücken sind gesperrt', 'added'),
        judged('Das ist schlimm', 'dismissed'),
        judged('Der Fluss stieg um zwei Meter', 'accepted'),
      ]),
    );
    expect(gold.claims.map((claim) => [claim.id, claim.quote])).toEqual([
      ['c1', 'Der Fluss stieg um zwei Meter'],
      ['c2', 'Drei Brücken sind gesperrt'],
    ]);
    expect(gold.dismissed.map((claim) => claim.quote)).toEqual(['Das ist schlimm']);
  });

  it('leaves out spans that the text does not have', () => {
    const claim = judged('Das ist schlimm', 'accepted');
    expect(
      toGold(
        article(
          [
            { ...claim, start: 70, end: 400 },
            { ...claim, start: -1 },
          ],
          [{ start: 0, end: 400 }],
        ),
      ),
    ).toMatchObject({ claims: [], dismissed: [] });
  });

  it('writes a comparator only where the words give one', () => {
    const claim = {
      ...judged('Der Fluss stieg um zwei Meter', 'accepted'),
      quantities: [
        { value: 2, unit: 'Meter', comparator: '=' as const, start: 0, end: 1 },
        { value: 3, unit: 'Meter', comparator: '>' as const, start: 0, end: 1 },
      ],
    };
    expect(toGold(article([claim])).claims[0]?.quantities).toEqual([
      { value: 2, unit: 'Meter' },
      { value: 3, unit: 'Meter', comparator: '>' },
    ]);
  });

  it('takes what nobody judged for neither right nor wrong, and what people marked as not checkable for thrown out', () => {
    const gold = toGold(article([judged('Drei Brücken sind gesperrt', 'unjudged')], [{ start: 31, end: 47 }]));
    expect(gold.claims.map((claim) => claim.optional)).toEqual([true]);
    expect(gold.dismissed).toEqual([{ start: 31, end: 47, quote: 'Das ist schlimm.' }]);
  });
});
