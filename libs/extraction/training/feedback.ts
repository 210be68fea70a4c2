import { readFileSync } from 'node:fs';
import type { GoldArticle } from '../src/feedback/to-gold.js';
import { readPage } from '../src/page/index.js';
import { segment } from '../src/sentences/index.js';
import { CLASSES } from './labelled.js';
import type { LabelledSentence } from './labelled.js';

/** A sentence that a desk decided about. */
export type FeedbackSentence = { readonly sentence: LabelledSentence; readonly language: string };

/** The sentences of a file that `claimdesk feedback export` wrote: an article in the gold format a line. */
export function readFeedback(file: string): FeedbackSentence[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line, i) => fromGold(JSON.parse(line) as GoldArticle, `feedback ${i + 1}`));
}

/**
 * The sentences of an article with the class that the desk's decisions give them: with a fact C, with a report only Q,
 * with a prediction only P; N or O where all was thrown out. What nobody decided about is left out.
 */
export function fromGold({ text, language, claims, dismissed }: GoldArticle, group: string): FeedbackSentence[] {
  return segment(text, readPage(text), language).flatMap((span) => {
    const touches = (other: { start: number; end: number }): boolean =>
      other.start < span.end && other.end > span.start;
    const kept = claims.filter(touches);
    const judged = kept.filter((claim) => !claim.optional);
    const words = text.slice(span.start, span.end);
    const label =
      judged.length > 0
        ? classOf(judged.map((claim) => claim.kind))
        : kept.length === 0 && dismissed.some(touches)
          ? words.endsWith('?')
            ? 'N'
            : 'O'
          : null;
    if (label === null) return [];
    const sentence = { group, label: CLASSES.indexOf(label), priority: 1, claims: judged.length, text: words };
    return [{ sentence, language }];
  });
}

function classOf(kinds: readonly string[]): (typeof CLASSES)[number] {
  if (kinds.includes('fact')) return 'C';
  return kinds.includes('reported') ? 'Q' : 'P';
}
