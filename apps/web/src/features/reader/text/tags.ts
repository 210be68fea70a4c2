import type { BlockKind } from './blocks';

/** The element of a block. */
export const TAGS = { headline: 'h2', subheading: 'h3', paragraph: 'p', item: 'div' } as const satisfies Record<
  BlockKind,
  string
>;

/** Text in which the author has set something with spaces or tabs. */
export const SPACED = /\t|[^\S\n]{2}|^[^\S\n]/mu;

/** So many blocks are more than a screen of them: they are drawn before the others. */
export const FIRST_BLOCKS = 24;
