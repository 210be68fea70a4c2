import type { Reading } from '../decompose/read-sentence.js';
import { sharesInContext } from './context.js';
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

/** The shares of the classes of a sentence, whatever stands around it. */
export const sharesAlone = (features: Features, models: Models): Float64Array =>
  softmax(scoresOf(models.classes, features));

/** The class of a sentence from its own shares and those of its neighbours; null where no sentence stands. */
export function classifyAmong(
  own: Float64Array,
  neighbours: (distance: number) => Float64Array | null,
  models: Models,
): Classification {
  const all = sharesInContext(own, neighbours, models.context);
  const share = (i: number): number => all[i] ?? 0;
  const shares = { C: share(0), Q: share(1), O: share(2), P: share(3), N: share(4) };
  return { best: ORDER[decide(all, models.decision)] ?? 'C', shares };
}

/** Probability that attributed content can be checked in itself, and not only that somebody said it. */
export function factShare(reading: Reading, from: number, to: number, language: string, models: Models): number {
  models.onKind?.(reading, from, to);
  // Other languages have no words in either table; the English one asks nothing of moods and cases.
  const model = language === 'de' ? models.kind.de : models.kind.en;
  return softmax(scoresOf(model, readClassFeatures(reading, from, to, language)))[0] ?? 0;
}
