import type { ClauseType } from './clause.js';

/** A stretch of a sentence that may be a claim of its own: words `from`..`to`, and the clause it comes from. */
export type Unit = {
  readonly clause: number;
  readonly type: ClauseType | 'attributive';
  readonly from: number;
  readonly to: number;
};
