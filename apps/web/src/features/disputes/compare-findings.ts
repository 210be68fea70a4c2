import { diffArrays } from 'diff';

/** A run of words that both texts share, or that one of them has alone. */
export type DiffPiece = { readonly kind: 'same' | 'first' | 'second'; readonly text: string };

/** Numbers stay whole, "5,7 %" too: in fact-checking they are what differs. */
const TOKEN = /\d+(?:[.,:]\d+)*\s?%?|\p{L}[\p{L}\p{M}]*|\s+|./gsu;

/** Compares two rationales word by word. */
export function compareWords(first: string, second: string): readonly DiffPiece[] {
  return diffArrays(first.match(TOKEN) ?? [], second.match(TOKEN) ?? []).map(({ value, added, removed }) => ({
    kind: added ? 'second' : removed ? 'first' : 'same',
    text: value.join(''),
  }));
}

type Citation = {
  readonly sourceId: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly stance: string;
  readonly quote: string | null;
  readonly locator: string | null;
};

/** One source with what each finding takes from it. */
export type SharedSource<T extends Citation> = {
  readonly sourceId: string;
  readonly title: string | null;
  readonly url: string | null;
  /** For each finding its citations of the source, in the order of the findings. */
  readonly by: readonly (readonly T[])[];
  /** The findings read the same source in opposite ways. */
  readonly contradicts: boolean;
};

/** The citations of several findings by source: those that all rest on first, so that the eye finds what differs. */
export function mergeCitations<T extends Citation>(findings: readonly (readonly T[])[]): readonly SharedSource<T>[] {
  const ids = [...new Set(findings.flat().map(({ sourceId }) => sourceId))];
  const sources = ids.map((sourceId) => {
    const by = findings.map((citations) => citations.filter((citation) => citation.sourceId === sourceId));
    const all = by.flat();
    const stances = new Set(all.map(({ stance }) => stance));
    return {
      sourceId,
      title: all[0]?.title ?? null,
      url: all[0]?.url ?? null,
      by,
      contradicts: stances.has('supports') && stances.has('refutes'),
    };
  });
  const shared = ({ by }: SharedSource<T>): number => by.filter((citations) => citations.length > 0).length;
  return sources.sort((a, b) => shared(b) - shared(a));
}
