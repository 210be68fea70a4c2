import type { NetSettings } from './fit-net.js';
import type { Pull } from './regression.js';

export const FIVE: Pull = { sparse: 5, dense: 14 };
/** Of the two models of debates. */
export const DEBATE_WORDS: Pull = { sparse: 0.25, dense: 2.5, rounds: 80, enough: 1e-6 };
export const DEBATE_PATTERNS: NetSettings = {
  size: 24,
  patterns: 96,
  rounds: 5,
  meanFrom: 2,
  step: 0.05,
  wordStep: 0.02,
  leaveWords: 0.1,
  leavePatterns: 0.2,
  seed: 1,
};
/** How long the vectors of words are when the net begins, against those of GloVe. */
export const VECTOR_SCALE = 0.5;
export const DEBATE_FOLDS = 3;
export const FOLDS = 10;
/** Which articles fall into which fold of a cross-validation: the training itself knows no chance. */
export const FOLD_SEEDS: readonly number[] = [9, 1, 2];
/** Rare classes weigh more, or they would never be given. */
export const CLASS_WEIGHTS: readonly number[] = [1, 1, 2, 2, 2];
/** Our own sentences, and sentences of treebanks: chosen by the log loss of the cross-validation. */
export const OWN_WEIGHT = 1;
export const TREEBANK_WEIGHT = 1;
