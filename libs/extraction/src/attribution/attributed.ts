import type { ClaimKind } from '#libs/claims';
import type { Reading } from '../decompose/read-sentence.js';
import type { Unit } from '../decompose/unit.js';

/** Words of a sentence that stand for something, and how it is named. */
export type Replacement = { readonly from: number; readonly to: number; readonly name: string };

/** A unit with who says it and how it is meant. `from`..`to` are the words of the claim's span. */
export type Attributed = {
  readonly reading: Reading;
  readonly unit: Unit;
  readonly from: number;
  readonly to: number;
  readonly kind: ClaimKind;
  readonly speaker: string | null;
  readonly direct: boolean;
  /** A pronoun or stand-in that is the subject, with the name it stands for; null when it names itself or is not settled. */
  readonly subject: { readonly from: number; readonly to: number; readonly name: string } | null;
  /** What else in it points to the sentence before: "dort", "die beiden". */
  readonly standIns: readonly Replacement[];
  /** Subject of the clause before, when this clause leaves it out ("und traf …"). */
  readonly elided: string | null;
  /** German: the finite verb stands last, as after "dass". */
  readonly verbLast: boolean;
  /** Units of one utterance share a group: what is only reported is told as one claim. */
  readonly group: string;
  /** Words of clauses inside this one that are claims of their own. */
  readonly inner: readonly { readonly from: number; readonly to: number }[];
};
