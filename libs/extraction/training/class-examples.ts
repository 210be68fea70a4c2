import type { FeedbackSentence } from './feedback.js';
import { readOwnSentences, readSentences, toExample } from './labelled.js';
import type { Example } from './linear.js';
import { CLASS_WEIGHTS, OWN_WEIGHT, TREEBANK_WEIGHT } from './settings.js';
import { readTreebankLabels } from './treebank-labels.js';

/** What the sentence classes are learnt from: labelled news, and what is added to it in every fold. */
export type ClassExamples = {
  readonly news: readonly Example[];
  readonly added: readonly Example[];
};

/** For the five classes. */
export function fiveClasses(shared: string, feedback: readonly FeedbackSentence[] = []): ClassExamples {
  const weight = (label: number): number => CLASS_WEIGHTS[label] ?? 1;
  return {
    news: readSentences(shared).map((sentence) => toExample(sentence, 'de', weight(sentence.label))),
    added: [
      ...readOwnSentences().map(({ sentence, language }) =>
        toExample(sentence, language, OWN_WEIGHT * weight(sentence.label)),
      ),
      ...readTreebankLabels(shared).map(({ sentence, language }) =>
        toExample(sentence, language, TREEBANK_WEIGHT * weight(sentence.label)),
      ),
      ...feedback.map(({ sentence, language }) => toExample(sentence, language, weight(sentence.label))),
    ],
  };
}
