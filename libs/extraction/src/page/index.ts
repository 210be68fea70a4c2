export { readPage } from './read-page.js';
export type { Block, BlockKind } from './block.js';
export { ANSWERING, CUE, readTurns } from './turns.js';
export type { Turn, Turns } from './turns.js';
