import { GERMAN_TRAINING } from '../src/lexicon/de/training.js';
import { ENGLISH_TRAINING } from '../src/lexicon/en/training.js';
import type { TaggerTraining } from '../src/lexicon/language.js';

/** The languages whose taggers are trained. A new one is a `training.ts` in its folder and a line here. */
export const TRAININGS: readonly TaggerTraining[] = [GERMAN_TRAINING, ENGLISH_TRAINING];
