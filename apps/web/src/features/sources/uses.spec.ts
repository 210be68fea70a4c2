import { describe, expect, it } from '@jest/globals';
import { citingClaims, type SourceUse, usesByArticle } from './uses';

const use = (articleId: string, claimId: string, fields: Partial<SourceUse> = {}): SourceUse => ({
  articleId,
  claimId,
  statement: `Aussage ${claimId}`,
  reviewId: 'r',
  stance: 'supports',
  locator: null,
  ...fields,
});

describe('where a source is cited', () => {
  it('is told by article and claim, and what two reviews say alike is said once', () => {
    const uses = [
      use('a', '1'),
      use('b', '3', { stance: 'refutes', locator: 'Seite 4' }),
      use('a', '1', { reviewId: 'other' }),
      use('a', '1', { stance: 'context' }),
      use('a', '2'),
    ];
    expect(usesByArticle(uses)).toEqual([
      {
        articleId: 'a',
        claims: [
          {
            claimId: '1',
            statement: 'Aussage 1',
            uses: [
              { stance: 'supports', locator: null },
              { stance: 'context', locator: null },
            ],
          },
          { claimId: '2', statement: 'Aussage 2', uses: [{ stance: 'supports', locator: null }] },
        ],
      },
      {
        articleId: 'b',
        claims: [{ claimId: '3', statement: 'Aussage 3', uses: [{ stance: 'refutes', locator: 'Seite 4' }] }],
      },
    ]);
    expect(citingClaims(uses)).toBe(3);
  });
});
