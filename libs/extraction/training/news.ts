import type { FeedbackSentence } from './feedback.js';
import { FOLDS } from './settings.js';

/** What the last steps of the classes are fitted to, each article held out once, and what only the first step learns from. */
export type News = { readonly news: readonly FeedbackSentence[]; readonly added: readonly FeedbackSentence[] };

/** Labelled news where it is at hand; a newsroom that has none has what its desk decided. */
export function newsFor(labelled: readonly FeedbackSentence[], feedback: readonly FeedbackSentence[]): News {
  return labelled.length > 0 ? { news: labelled, added: feedback } : { news: feedback, added: [] };
}

/** With fewer sentences a class that is rare is not told from chance. */
const FEWEST = 200;

/** Why the classes cannot be fitted to so little; null when there is enough. */
export function tooLittle({ news }: News, labels: number): string | null {
  const articles = new Set(news.map(({ sentence }) => sentence.group)).size;
  const classes = new Set(news.map(({ sentence }) => sentence.label)).size;
  if (articles >= FOLDS && news.length >= FEWEST && classes === labels) return null;
  return (
    `There are ${news.length} judged sentences of ${classes} classes in ${articles} articles; ` +
    `it takes ${FEWEST} of all ${labels} classes in ${FOLDS}. ` +
    'Name a folder with gold/sentences.de.tsv by --shared, or a longer file by --feedback.'
  );
}
