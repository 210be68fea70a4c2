import type { Pull } from './regression.js';

export const FIVE: Pull = { sparse: 5, dense: 14 };
/** Of the two models of debates. */
export const DEBATES = {
  words: { sparse: 0.25, dense: 2.5, rounds: 80, enough: 1e-6 },
  letters: { sparse: 0.125, dense: 0.125, rounds: 80, enough: 1e-6 },
} as const satisfies Record<string, Pull>;
export const DEBATE_FOLDS = 3;
export const FOLDS = 10;
/** Which articles fall into which fold of a cross-validation: the training itself knows no chance. */
export const FOLD_SEEDS: readonly number[] = [9, 1, 2];
/** Rare classes weigh more, or they would never be given. */
export const CLASS_WEIGHTS: readonly number[] = [1, 1, 2, 2, 2];
/** Our own sentences, and sentences of treebanks: chosen by the log loss of the cross-validation. */
export const OWN_WEIGHT = 1;
export const TREEBANK_WEIGHT = 1;
