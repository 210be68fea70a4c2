import { readFeatures } from '../src/classify/features.js';
import { readAlone, readDebates } from './labelled.js';
import type { Example } from './linear.js';

/** The sentences of one part of ClaimBuster (CC BY 4.0). */
export const DEBATE_TEXTS = readDebates;

/** Check-worthy sentences weigh more: they are a quarter, and missing one costs as much as a false one. */
const YES_WEIGHT = 1.5;

export function debateExample({ text, yes }: { text: string; yes: boolean }, index: number): Example {
  const reading = readAlone(text, 'en');
  const features = readFeatures(reading, 0, reading.words.length, 'en');
  return { features, label: yes ? 1 : 0, group: String(index), weight: yes ? YES_WEIGHT : 1 };
}
