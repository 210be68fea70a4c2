export { segment } from './segment.js';
export type { Sentence } from './segment.js';
