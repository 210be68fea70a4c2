import { clip, trimmed, type Span } from './span';
import { localeOf } from './sentences';

export type Edge = 'start' | 'end';
export type Unit = 'word' | 'sentence';

/** The ground on which a span is resized. */
export type Ground = {
  readonly text: string;
  /** What the span may not leave: its block, or the blocks it goes over. */
  readonly bounds: Span;
  readonly sentences: readonly Span[];
  readonly language: string;
};

/** Signs that count like words: "5 %", "§ 218", "1 €". */
const HAS_INK = /[\p{L}\p{N}\p{S}%‰§&#@]/u;

/**
 * The span with one of its edges at the next word or sentence, towards the end of the text (1) or its start (-1). At
 * least one word stays; at the last stop the span stays as it is.
 */
export function resized(span: Span, edge: Edge, direction: 1 | -1, unit: Unit, ground: Ground): Span {
  const stops = unit === 'word' ? wordsIn(ground) : sentenceParts(ground);
  const places = stops.map((stop) => stop[edge]);
  const from = span[edge];
  const to = direction === 1 ? places.find((place) => place > from) : places.findLast((place) => place < from);
  if (to === undefined) return span;
  const next = { ...span, [edge]: to };
  const holdsWord = next.start < next.end && HAS_INK.test(ground.text.slice(next.start, next.end));
  return holdsWord ? (trimmed(ground.text, next) ?? span) : span;
}

/** The words of the ground, punctuation left out. */
export function wordsIn({ text, bounds, language }: Ground): Span[] {
  const segmenter = new Intl.Segmenter(localeOf(language), { granularity: 'word' });
  return [...segmenter.segment(text.slice(bounds.start, bounds.end))]
    .filter(({ segment }) => HAS_INK.test(segment))
    .map(({ index, segment }) => ({ start: bounds.start + index, end: bounds.start + index + segment.length }));
}

function sentenceParts({ bounds, sentences }: Ground): Span[] {
  return sentences.flatMap((sentence) => clip(sentence, bounds) ?? []);
}

/** The blocks that a span goes over, as one: the bounds within which it may be resized. */
export function boundsOf(blocks: readonly Span[], span: Span): Span {
  const own = blocks.filter((block) => clip(block, span));
  return { start: own[0]?.start ?? span.start, end: own.at(-1)?.end ?? span.end };
}
