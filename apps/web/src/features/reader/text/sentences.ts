import { clip, lastStartingBy, trimmed, type Span } from './span';

/** The sentences of a text that the machine has not read yet, found by the browser, block by block. */
export function sentencesIn(text: string, blocks: readonly Span[], language: string): Span[] {
  const segmenter = new Intl.Segmenter(localeOf(language), { granularity: 'sentence' });
  return blocks.flatMap((block) =>
    [...segmenter.segment(text.slice(block.start, block.end))].flatMap(({ index, segment }) => {
      const start = block.start + index;
      return trimmed(text, { start, end: start + segment.length }) ?? [];
    }),
  );
}

/** A language tag that Intl takes; `und` and anything strange mean the root locale. */
export function localeOf(language: string): string {
  try {
    return Intl.Segmenter.supportedLocalesOf([language])[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** The index of the sentence at the position, else of the one before it, else of the first; -1 without sentences. */
export function sentenceAt(sentences: readonly Span[], position: number): number {
  if (sentences.length === 0) return -1;
  return Math.max(0, lastStartingBy(sentences, position));
}

/** The sentences that share characters with the span, in order. */
export function sentencesOf<Sentence extends Span>(sentences: readonly Sentence[], span: Span): Sentence[] {
  const found: Sentence[] = [];
  for (let index = Math.max(0, lastStartingBy(sentences, span.start)); index < sentences.length; index += 1) {
    const sentence = sentences[index];
    if (!sentence || sentence.start >= span.end) break;
    if (clip(sentence, span)) found.push(sentence);
  }
  return found;
}
