import type { Reading } from '../decompose/read-sentence.js';
import { readFeatures } from './features.js';
import { readLinear, scoresOf, softmax } from './linear.js';
import type { LinearModel } from './linear.js';
import * as five from './weights-classes.js';
import * as two from './weights-verifiable.js';

/** C verifiable, Q only the saying is checkable, O opinion, P plan or forecast, N none. */
export type SentenceClass = 'C' | 'Q' | 'O' | 'P' | 'N';

export type Classification = {
  readonly best: SentenceClass;
  /** Probabilities of the classes; they add up to 1. */
  readonly shares: Readonly<Record<SentenceClass, number>>;
};

let models: { verifiable: LinearModel; classes: LinearModel } | null = null;

function load(): { verifiable: LinearModel; classes: LinearModel } {
  models ??= {
    verifiable: readLinear({ classes: two.CLASSES, dense: two.DENSE_WEIGHTS, hashed: two.HASHED_WEIGHTS, step: two.STEP }),
    classes: readLinear({ classes: five.CLASSES, dense: five.DENSE_WEIGHTS, hashed: five.HASHED_WEIGHTS, step: five.STEP }),
  };
  return models;
}

const ORDER: readonly SentenceClass[] = ['C', 'Q', 'O', 'P', 'N'];

/** The class of words `from`..`to` of a sentence. Linear in the words. */
export function classify(text: string, reading: Reading, from: number, to: number, language: string): Classification {
  const { verifiable, classes } = load();
  const features = readFeatures(text, reading, from, to, language);
  const sure = softmax(scoresOf(verifiable, features))[0] ?? 0;
  const all = softmax(scoresOf(classes, features));
  const rest = Math.max(1e-9, 1 - (all[0] ?? 0));
  const share = (i: number): number => (i === 0 ? sure : ((1 - sure) * (all[i] ?? 0)) / rest);
  const shares = { C: share(0), Q: share(1), O: share(2), P: share(3), N: share(4) };
  let best: SentenceClass = 'C';
  all.forEach((value, i) => {
    const name = ORDER[i];
    if (name !== undefined && value > (all[ORDER.indexOf(best)] ?? 0)) best = name;
  });
  return { best, shares };
}
