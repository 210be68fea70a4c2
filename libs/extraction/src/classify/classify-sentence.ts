import { readSentence, tagSentence } from '../decompose/read-sentence.js';
import { findQuotations } from '../quotes/index.js';
import type { Classification } from './classify.js';
import { Judging } from './judging.js';
import { embeddedModels, modelsOfOne } from './models.js';

/**
 * The class of one sentence on its own (C verifiable, Q only the saying is checkable, O opinion, P plan or forecast,
 * N none) with the probability of each, and its check-worthiness 0..1. In German it may be a comment of several sentences:
 * C when it claims at least one thing that can be checked. Never throws.
 */
export function classifySentence(
  sentence: string,
  language: string,
): Classification & { readonly checkWorthiness: number } {
  const span = { start: 0, end: sentence.length };
  const quotations = findQuotations(sentence, [{ ...span, kind: 'paragraph' }]);
  const reading = readSentence(
    sentence,
    { ...span, block: 0, ordinal: 0 },
    tagSentence(sentence, span, language),
    false,
    language,
    quotations,
  );
  const judging = new Judging([reading], language, language === 'de' ? modelsOfOne() : embeddedModels());
  return { ...judging.classesOf(reading), checkWorthiness: judging.worthOf(reading) };
}
