import type { SayClass } from '../lexicon/say-verbs.js';
import type { Mention } from './speakers.js';

/** Somebody says something in this sentence. */
export type Frame = {
  readonly kind: SayClass;
  readonly lemma: string;
  readonly speaker: Mention | null;
  /** The clause of the verb of saying; -1 for "laut X", "according to X". */
  readonly clause: number;
  /** The verb of saying, or the first word of the attribution. */
  readonly at: number;
  /** The words of the attribution itself. */
  readonly from: number;
  readonly to: number;
  /** "wird gelobt": the subject is not who says it. */
  readonly passive: boolean;
};

/** A frame of the sentence with the name of who speaks in it. */
export type Named = { readonly frame: Frame; readonly name: string | null };
