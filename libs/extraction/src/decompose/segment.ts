/** A stretch of a sentence between two joints: commas, colons, dashes, conjunctions and words that open a clause. */
export type Segment = {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  /** What stands before it. */
  readonly joint: 'start' | 'comma' | 'colon' | 'dash' | 'conjunction' | 'none' | 'stop';
  /** Index of the conjunction that opens it, or -1. */
  readonly conjunction: number;
  readonly finites: readonly number[];
  /** Where its own words begin, after conjunction and quotation marks. */
  readonly head: number;
};

/** Where a segment begins: at which word, behind what, and how many words of that it leaves out. */
export type Cut = { at: number; joint: Segment['joint']; skip: number };
