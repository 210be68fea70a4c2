import { describe, expect, it } from '@jest/globals';
import { distinctCitations } from './distinct-citations.js';
import type { SnapshotCitation } from './snapshot.js';

const citation = (id: string, fields: Partial<SnapshotCitation> = {}): SnapshotCitation => ({
  stance: 'supports',
  quote: null,
  locator: null,
  accessedAt: '2026-11-06T08:00:00.000Z',
  source: {
    id,
    kind: 'document',
    grade: 'primary',
    title: `Vorlage ${id}`,
    url: null,
    publisher: null,
    author: null,
    publishedAt: null,
  },
  ...fields,
});

describe('the citations of reviews that agree', () => {
  it('name a source once that all of them cite alike, as it was last looked at', () => {
    const later = citation('a', { accessedAt: '2026-11-06T09:00:00.000Z' });
    expect(distinctCitations([citation('a'), citation('b'), later])).toEqual([later, citation('b')]);
    expect(distinctCitations([later, citation('a')])).toEqual([later]);
  });

  it('stay apart where place, quote or stance differ', () => {
    const different = [
      citation('a'),
      citation('a', { stance: 'context' }),
      citation('a', { quote: '11,8 Millionen' }),
      citation('a', { locator: 'S. 4' }),
    ];
    expect(distinctCitations(different)).toEqual(different);
  });
});
