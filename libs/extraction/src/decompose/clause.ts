import type { Mention } from '../attribution/speakers.js';
import type { SayClass } from '../lexicon/say-verbs.js';
import type { Segment } from './segment.js';

export type ClauseType =
  | 'main'
  | 'coordinate'
  | 'complement'
  | 'adverbial'
  | 'relative'
  | 'apposition'
  | 'participial'
  | 'elliptic'
  | 'attribution'
  | 'fragment';

/** A clause of a sentence as ranges of words. Its hull is `from`..`to`, clauses inside it included. */
export type Clause = {
  readonly type: ClauseType;
  /** Index of the clause it depends on, or -1. */
  readonly parent: number;
  readonly from: number;
  readonly to: number;
  /** Where its own words begin, after conjunction and marks. */
  readonly head: number;
  readonly finites: readonly number[];
  /** The subordinating word, lower case, or null. */
  readonly opener: string | null;
  /** The verb of saying that governs its complement, if it has one. */
  readonly say: { readonly kind: SayClass; readonly at: number; readonly lemma: string } | null;
  /** German: the finite verb stands first, as after a quotation ("…, sagte er"). */
  readonly verbFirst: boolean;
  readonly joint: Segment['joint'];
  /** Who or what it is about, once it has been asked for; undefined before. */
  subject: Mention | null | undefined;
};
