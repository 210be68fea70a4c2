import type { Drafts } from './drafts.js';
import type { Segment } from './segment.js';
import type { Word } from './words.js';

/** A segment of a sentence, and the clauses that were read before it. */
export type Place = {
  readonly words: readonly Word[];
  readonly segments: readonly Segment[];
  readonly index: number;
  readonly segment: Segment;
  readonly language: string;
  readonly built: Drafts;
};
