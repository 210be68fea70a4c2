import { readDebateFeatures } from '../src/classify/debates.js';
import { readDense } from '../src/classify/dense.js';
import { kept } from '../src/classify/features.js';
import { readAlone, readDebates } from './labelled.js';
import type { Example } from './linear.js';

/** The sentences of one part of ClaimBuster (CC BY 4.0). */
export const DEBATE_TEXTS = readDebates;

/** A sentence as the model of words and as that of letters sees it. */
export type DebateExample = { readonly words: Example; readonly letters: Example };

export function debateExample({ text, yes }: { text: string; yes: boolean }, index: number): DebateExample {
  const reading = readAlone(text, 'en');
  const dense = readDense(reading, 0, reading.words.length, 'en');
  const { words, letters } = readDebateFeatures(reading.words, 'en', dense);
  const about = { label: yes ? 1 : 0, group: String(index), weight: 1 };
  return { words: { features: kept(words), ...about }, letters: { features: kept(letters), ...about } };
}
