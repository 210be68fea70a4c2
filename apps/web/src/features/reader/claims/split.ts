import { trimmed, type Span } from '../text/span';
import { wordsIn } from '../text/resize';

/** Words after which a sentence is likely to begin a second fact. */
const JOINTS = /^(?:und|sowie|aber|doch|während|wobei|and|but|while|whereas)$/iu;

export type SplitGround = { readonly text: string; readonly span: Span; readonly language: string };

/** The places where a claim can be cut in two: before every word but the first. */
export function cutsOf({ text, span, language }: SplitGround): number[] {
  return wordsIn({ text, bounds: span, sentences: [], language })
    .slice(1)
    .map(({ start }) => start);
}

/** Where a claim most likely falls into two facts: at a conjunction or semicolon near its middle, else at its middle. */
export function suggestedCut(ground: SplitGround): number | null {
  const cuts = cutsOf(ground);
  const middle = (ground.span.start + ground.span.end) / 2;
  const near = (places: readonly number[]): number | null =>
    [...places].sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0] ?? null;
  const joints = cuts.filter((cut) => {
    const before = ground.text.slice(ground.span.start, cut);
    const word = /^[\p{L}]+/u.exec(ground.text.slice(cut))?.[0] ?? '';
    return JOINTS.test(word) || /[;,]\s*$/u.test(before);
  });
  return near(joints) ?? near(cuts);
}

/** The two parts of a claim that is cut at a place. A conjunction or comma between them belongs to neither. */
export function partsAt({ text, span }: SplitGround, cut: number): readonly [Span, Span] | null {
  const before = /[\s,;]*$/u.exec(text.slice(span.start, cut))?.[0].length ?? 0;
  const joint = /^(\p{L}+)\s+/u.exec(text.slice(cut, span.end));
  const after = joint?.[1] !== undefined && JOINTS.test(joint[1]) ? joint[0].length : 0;
  const first = trimmed(text, { start: span.start, end: cut - before });
  const second = trimmed(text, { start: cut + after, end: span.end });
  return first && second ? [first, second] : null;
}
