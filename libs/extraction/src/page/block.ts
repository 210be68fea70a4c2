import type { Span } from '#libs/claims';

export type BlockKind = 'headline' | 'paragraph' | 'list_item' | 'byline' | 'caption' | 'teaser' | 'furniture';

/** A run of text that belongs together, without white space at its ends; a list item includes its marker. */
export type Block = Span & { readonly kind: BlockKind };

/** The kinds whose text is the article's own, and so may hold claims. */
export function isOwnText(kind: BlockKind): boolean {
  return kind === 'headline' || kind === 'paragraph' || kind === 'list_item';
}
