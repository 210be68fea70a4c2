import type { FeedbackSentence } from './feedback.js';
import { areAlike, lookOf } from './likeness.js';
import { readOwnComments, readOwnSentences, readSentences, toExample } from './labelled.js';
import type { Example } from './linear.js';
import { newsFor } from './news.js';
import type { News } from './news.js';
import { CLASS_WEIGHTS, OWN_WEIGHT, TREEBANK_WEIGHT } from './settings.js';
import { readTreebankLabels } from './treebank-labels.js';

/** What the sentence classes are learnt from: labelled news, and what is added to it in every fold. */
export type ClassExamples = {
  readonly news: readonly Example[];
  readonly added: readonly Example[];
  /** Comments of readers: for the model of texts that are no part of an article. */
  readonly comments: readonly Example[];
};

/** The sentences that the last steps are fitted to, before they are read. */
export function readNews(shared: string, feedback: readonly FeedbackSentence[] = []): News {
  return newsFor(
    readSentences(shared).map((sentence) => ({ sentence, language: 'de' })),
    feedback,
  );
}

/** For the five classes. */
export function fiveClasses(shared: string, feedback: readonly FeedbackSentence[] = []): ClassExamples {
  const weight = (label: number): number => CLASS_WEIGHTS[label] ?? 1;
  const { news, added } = readNews(shared, feedback);
  const looks = news.flatMap(({ sentence: { group, text }, language }) =>
    language === 'de' ? [{ group, look: lookOf(text, language) }] : [],
  );
  const alikeTo = (text: string, language: string): string[] => {
    if (language !== 'de') return [];
    const own = lookOf(text, language);
    return [...new Set(looks.filter(({ look }) => areAlike(own, look)).map(({ group }) => group))];
  };
  return {
    news: news.map(({ sentence, language }) => toExample(sentence, language, weight(sentence.label))),
    added: [
      ...readOwnSentences().map(({ sentence, language }) => ({
        ...toExample(sentence, language, OWN_WEIGHT * weight(sentence.label)),
        alike: alikeTo(sentence.text, language),
      })),
      ...readTreebankLabels(shared).map(({ sentence, language }) =>
        toExample(sentence, language, TREEBANK_WEIGHT * weight(sentence.label)),
      ),
      ...added.map(({ sentence, language }) => toExample(sentence, language, weight(sentence.label))),
    ],
    comments: readOwnComments().map(({ sentence, language }) =>
      toExample(sentence, language, OWN_WEIGHT * weight(sentence.label)),
    ),
  };
}
