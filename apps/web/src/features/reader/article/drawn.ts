import type { Block } from '../text/blocks';
import { marksByBlock, marksOf, type AnchoredClaim, type Placed } from '../text/marks';
import type { Mark } from '../text/segments';
import type { Tone } from './tone';

export type DrawnMark = Mark & Tone;

export type DrawnBlock = { readonly block: Block; readonly marks: readonly DrawnMark[] };

/**
 * Every block with the claims that stand in it. A block whose claims look as before is the very object of before, so
 * that a change of one claim draws one paragraph and not the whole article.
 */
export function drawnBlocks<Claim extends AnchoredClaim>(
  blocks: readonly Block[],
  placed: readonly Placed<Claim>[],
  toneOf: (placed: Placed<Claim>) => Tone,
  before: readonly DrawnBlock[] = [],
): readonly DrawnBlock[] {
  const tones = new Map(placed.map((one) => [one.claim.id, toneOf(one)]));
  const marks = marksOf(placed).flatMap((mark): DrawnMark[] => {
    const tone = tones.get(mark.claimId);
    return tone ? [{ ...mark, ...tone }] : [];
  });
  const byBlock = marksByBlock(blocks, marks) as DrawnMark[][];
  return blocks.map((block, index) => {
    const own = byBlock[index] ?? [];
    const old = before[index];
    return old && old.block === block && sameMarks(old.marks, own) ? old : { block, marks: own };
  });
}

function sameMarks(a: readonly DrawnMark[], b: readonly DrawnMark[]): boolean {
  return a.length === b.length && a.every((mark, index) => sameMark(mark, b[index]));
}

function sameMark(a: DrawnMark, b: DrawnMark | undefined): boolean {
  return (
    b !== undefined &&
    a.claimId === b.claimId &&
    a.start === b.start &&
    a.end === b.end &&
    a.number === b.number &&
    a.light === b.light &&
    a.dark === b.dark &&
    a.line === b.line &&
    a.glyph === b.glyph &&
    a.sealed === b.sealed &&
    a.label === b.label
  );
}
