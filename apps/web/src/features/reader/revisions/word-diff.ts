import { diffArrays } from 'diff';

/** Words, numbers with their comma and per cent, white space, single signs: "5,7" must not become "5," and "7". */
const TOKENS = /\d+(?:[.,:]\d+)*(?:\s?%)?|\p{L}+|\s+|./gsu;

export type DiffPart = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };

/** What changed between two short texts, word by word. */
export function wordDiff(before: string, after: string): DiffPart[] {
  return diffArrays(before.match(TOKENS) ?? [], after.match(TOKENS) ?? []).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}
