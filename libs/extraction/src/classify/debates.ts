import type { Word } from '../decompose/words.js';
import { wordFeatures } from './debate-features.js';
import type { Features } from './features.js';
import { scoresOf, sigmoid } from './linear.js';
import type { LinearModel } from './linear.js';
import { patternFeatures } from './pattern-net.js';
import type { PatternFeatures, PatternNet } from './pattern-net.js';

/**
 * Two models of what is check-worthy that err in different places, so that their mean is better than either: one counts
 * words, the other knows which words are used alike.
 */
export type DebateModels = { readonly words: LinearModel; readonly patterns: PatternNet };

/** What the two see of a sentence. */
export type DebateFeatures = { readonly words: Features; readonly patterns: PatternFeatures };

/** The features of a whole sentence whose dense features are known. */
export function readDebateFeatures(words: readonly Word[], language: string, dense: Float32Array): DebateFeatures {
  return {
    words: { dense, ...wordFeatures(words, 0, words.length, language) },
    patterns: patternFeatures(words, language),
  };
}

/** Above zero a sentence is check-worthy. */
export function debateMargin(models: DebateModels, { words, patterns }: DebateFeatures): number {
  return ((scoresOf(models.words, words)[0] ?? 0) + models.patterns.margin(patterns)) / 2;
}

/** How likely a sentence is check-worthy, 0..1; above a half it is. */
export const debateWorth = (models: DebateModels, features: DebateFeatures): number =>
  sigmoid(debateMargin(models, features));
