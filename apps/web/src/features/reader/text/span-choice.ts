import { resized, type Edge, type Ground, type Unit } from './resize';
import { sentenceAt } from './sentences';
import type { Span } from './span';

/** A span that somebody is choosing with the keyboard: the new place of a claim, or the words of a new one. */
export type SpanChoice = {
  readonly purpose: { readonly kind: 'resize'; readonly claimId: string } | { readonly kind: 'add' };
  readonly span: Span;
};

export type SpanMove =
  | { readonly kind: 'resize'; readonly edge: Edge; readonly direction: 1 | -1; readonly unit: Unit }
  /** To the whole sentence before or after the one in which the span begins. */
  | { readonly kind: 'sentence'; readonly direction: 1 | -1 };

/** Begins to choose the words of a new claim: the sentence at the position. Null in a text without sentences. */
export function sentenceChoice(sentences: readonly Span[], position: number): SpanChoice | null {
  const sentence = sentences[sentenceAt(sentences, position)];
  return sentence ? { purpose: { kind: 'add' }, span: { start: sentence.start, end: sentence.end } } : null;
}

/** The choice after a move; the same one where the move leads nowhere. */
export function moved(choice: SpanChoice, move: SpanMove, ground: Ground): SpanChoice {
  if (move.kind === 'resize') {
    const span = resized(choice.span, move.edge, move.direction, move.unit, ground);
    return span === choice.span ? choice : { ...choice, span };
  }
  const at = sentenceAt(ground.sentences, choice.span.start);
  const next = ground.sentences[at + move.direction];
  return next ? { ...choice, span: { start: next.start, end: next.end } } : choice;
}

/**
 * What an arrow key means while a span is chosen. Left and right move its end by a word, with Shift its start. Up and
 * down do the same by sentences; for a new claim they go from sentence to sentence without Shift.
 */
export function moveOf(
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  { purpose }: SpanChoice,
): SpanMove | null {
  const direction = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1;
  if (key === 'ArrowRight' || key === 'ArrowLeft') {
    return { kind: 'resize', edge: shiftKey ? 'start' : 'end', direction, unit: 'word' };
  }
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return null;
  if (purpose.kind === 'add' && !shiftKey) return { kind: 'sentence', direction };
  const edge = purpose.kind === 'resize' && shiftKey ? 'start' : 'end';
  return { kind: 'resize', edge, direction, unit: 'sentence' };
}
