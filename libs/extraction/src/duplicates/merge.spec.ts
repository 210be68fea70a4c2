import { describe, expect, it } from '@jest/globals';
import type { ExtractedClaim } from '../contract.js';
import { mergeDuplicates } from './merge.js';

const claim = (start: number, exact: string, value: number | null = null): ExtractedClaim => ({
  start,
  end: start + exact.length,
  exact,
  statement: exact,
  kind: 'fact',
  aspects: [],
  speaker: null,
  quantities: value === null ? [] : [{ value, unit: null, comparator: '=', start, end: start + 1 }],
  dates: [],
  checkWorthiness: 0.5,
  reasons: ['general'],
  alsoAt: [],
});

describe('mergeDuplicates', () => {
  it('makes the headline a further anchor of the claim in the body', () => {
    const merged = mergeDuplicates([
      { claim: claim(0, 'Hochwasser zerstört Brücke in Passau', null), headline: true },
      { claim: claim(50, 'Das Hochwasser zerstörte am Freitag eine Brücke in Passau'), headline: false },
    ]);
    expect(merged).toHaveLength(1);
    expect(merged[0]).toMatchObject({ start: 50, alsoAt: [{ start: 0, end: 36 }] });
  });

  it('keeps claims apart whose numbers differ', () => {
    const merged = mergeDuplicates([
      { claim: claim(0, 'Bremen zahlte dafür zwölf Millionen Euro', 12), headline: false },
      { claim: claim(90, 'Bremen zahlte dafür zwölf Millionen Euro', 13), headline: false },
    ]);
    expect(merged).toHaveLength(2);
    const headline = { claim: claim(0, 'Bahn streicht 300 Stellen in Passau', 300), headline: true };
    const body = { claim: claim(90, 'Die Bahn streicht 400 Stellen in Passau', 400), headline: false };
    expect(mergeDuplicates([headline, body])).toHaveLength(2);
  });
});
