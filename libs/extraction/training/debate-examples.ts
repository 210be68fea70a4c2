import { readDebateFeatures } from '../src/classify/debates.js';
import type { DebateFeatures } from '../src/classify/debates.js';
import { readDense } from '../src/classify/dense.js';
import { kept } from '../src/classify/features.js';
import { readAlone, readDebates } from './labelled.js';

/** The sentences of one part of ClaimBuster (CC BY 4.0). */
export const DEBATE_TEXTS = readDebates;

/** A sentence as the models see it, and its words in small letters, nothing in the place of numbers. */
export type DebateExample = {
  readonly features: DebateFeatures;
  readonly label: number;
  readonly lowers: readonly string[];
};

export function debateExample({ text, yes }: { text: string; yes: boolean }): DebateExample {
  const reading = readAlone(text, 'en');
  const dense = readDense(reading, 0, reading.words.length, 'en');
  const { words, patterns } = readDebateFeatures(reading.words, 'en', dense);
  return {
    features: { words: kept(words), patterns },
    label: yes ? 1 : 0,
    lowers: reading.words.map((word) => (word.kind === 'number' ? '' : word.lower)),
  };
}
