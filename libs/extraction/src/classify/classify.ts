import type { Reading } from '../decompose/read-sentence.js';
import { decide } from './decision.js';
import { readClassFeatures } from './features.js';
import type { Features } from './features.js';
import { scoresOf, softmax } from './linear.js';
import type { Models } from './models.js';

/** C verifiable, Q only the saying is checkable, O opinion, P plan or forecast, N none. */
export type SentenceClass = 'C' | 'Q' | 'O' | 'P' | 'N';

export type Classification = {
  readonly best: SentenceClass;
  /** Probabilities of the classes; they add up to 1. */
  readonly shares: Readonly<Record<SentenceClass, number>>;
};

const ORDER: readonly SentenceClass[] = ['C', 'Q', 'O', 'P', 'N'];

/** The class of a stretch of words from its features. */
export function classifyFeatures(features: Features, models: Models): Classification {
  const sure = softmax(scoresOf(models.verifiable, features))[0] ?? 0;
  const all = softmax(scoresOf(models.classes, features));
  const rest = Math.max(1e-9, 1 - (all[0] ?? 0));
  const share = (i: number): number => (i === 0 ? sure : ((1 - sure) * (all[i] ?? 0)) / rest);
  const shares = { C: share(0), Q: share(1), O: share(2), P: share(3), N: share(4) };
  return { best: ORDER[decide(all, models.decision)] ?? 'C', shares };
}

/** The class of words `from`..`to` of a sentence. Linear in the words. */
export function classify(reading: Reading, from: number, to: number, language: string, models: Models): Classification {
  return classifyFeatures(readClassFeatures(reading, from, to, language), models);
}

/** Probability that attributed content can be checked in itself, and not only that somebody said it. */
export function factShare(reading: Reading, from: number, to: number, language: string, models: Models): number {
  models.onKind?.(reading, from, to);
  return softmax(scoresOf(models.kind, readClassFeatures(reading, from, to, language)))[0] ?? 0;
}
