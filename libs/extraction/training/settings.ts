import type { Settings } from './linear.js';

export const VERIFIABLE: Settings = { rounds: 20, rate: 0.03, hashedDecay: 5, denseDecay: 10, seed: 9 };
export const FIVE: Settings = { rounds: 10, rate: 0.1, hashedDecay: 40, denseDecay: 5, seed: 7 };
/** Rare classes weigh more, or they would never be given. */
export const CLASS_WEIGHTS = [1, 2, 5, 5, 6];
