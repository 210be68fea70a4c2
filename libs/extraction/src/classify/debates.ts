import type { Word } from '../decompose/words.js';
import { letterFeatures, wordFeatures } from './debate-features.js';
import { DENSE } from './feature-names.js';
import type { Features } from './features.js';
import { scoresOf, sigmoid } from './linear.js';
import type { LinearModel } from './linear.js';

/** Two models of what is check-worthy that err in different places, so that their mean is better than either. */
export type DebateModels = { readonly words: LinearModel; readonly letters: LinearModel };

/** What the two see of a sentence. */
export type DebateFeatures = { readonly words: Features; readonly letters: Features };

/** The named values for the model of letters: nothing but that there is a sentence. */
const LETTERS_ALONE = Float32Array.from(DENSE, (name) => (name === 'bias' ? 1 : 0));

/** The features of a whole sentence whose dense features are known. */
export function readDebateFeatures(words: readonly Word[], language: string, dense: Float32Array): DebateFeatures {
  return {
    words: { dense, ...wordFeatures(words, 0, words.length, language) },
    letters: { dense: LETTERS_ALONE, ...letterFeatures(words, 0, words.length) },
  };
}

/** How likely a sentence is check-worthy, 0..1; above a half it is. */
export function debateWorth(models: DebateModels, { words, letters }: DebateFeatures): number {
  const margin = (scoresOf(models.words, words)[0] ?? 0) + (scoresOf(models.letters, letters)[0] ?? 0);
  return sigmoid(margin / 2);
}
