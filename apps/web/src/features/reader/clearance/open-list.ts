import { blockAt, type Block } from '../text/blocks';
import type { Span } from '../text/span';

/** One thing that stands between the article and the press, as the API lists it. */
export type OpenItem = {
  readonly code: string;
  readonly claimId: string | null;
  readonly queryId: string | null;
  readonly sentence: Span | null;
};

/** Where an entry of the list leads. */
export type Place =
  | { readonly kind: 'claim'; readonly claimId: string }
  | { readonly kind: 'query'; readonly queryId: string }
  | { readonly kind: 'sentences'; readonly sentences: readonly Span[]; readonly blockIndex: number }
  | { readonly kind: 'article' };

export type OpenGroup = {
  readonly code: string;
  /** How many things are open: claims, sentences, queries. */
  readonly count: number;
  readonly places: readonly Place[];
};

/**
 * What is open, by its kind in the API's order; claims in reading order, the sentences of a paragraph as one entry,
 * because an editor looks at a paragraph and not at a sentence.
 */
export function openGroups(
  open: readonly OpenItem[],
  blocks: readonly Block[],
  numberOf: (claimId: string) => number,
): OpenGroup[] {
  const byCode = new Map<string, OpenItem[]>();
  for (const item of open) {
    const group = byCode.get(item.code);
    if (group) group.push(item);
    else byCode.set(item.code, [item]);
  }
  return [...byCode].map(([code, items]) => ({ code, count: items.length, places: placesOf(items, blocks, numberOf) }));
}

function placesOf(items: readonly OpenItem[], blocks: readonly Block[], numberOf: (id: string) => number): Place[] {
  const places: Place[] = [];
  for (const { claimId, queryId, sentence } of items) {
    if (sentence) {
      const blockIndex = blockAt(blocks, sentence.start)?.index ?? 0;
      const last = places.at(-1);
      if (last?.kind === 'sentences' && last.blockIndex === blockIndex) {
        places[places.length - 1] = { ...last, sentences: [...last.sentences, sentence] };
      } else places.push({ kind: 'sentences', sentences: [sentence], blockIndex });
    } else if (queryId !== null) places.push({ kind: 'query', queryId });
    else if (claimId !== null) places.push({ kind: 'claim', claimId });
    else places.push({ kind: 'article' });
  }
  const rank = (place: Place): number => (place.kind === 'claim' ? numberOf(place.claimId) : 0);
  return places.sort((a, b) => rank(a) - rank(b));
}
