export { readPage } from './read-page.js';
export type { Block, BlockKind } from './block.js';
