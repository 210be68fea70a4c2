import type { Span } from '#libs/claims';
import type { Block, Turns } from '../page/index.js';
import { isOwnText } from '../page/block.js';
import { trimSpan } from '../tokens/index.js';
import { splitSentences } from './split-sentences.js';
import { datelineEnd } from '../page/dateline.js';
import { listMarkerEnd } from '../page/lines.js';

/** A sentence of the article's own text. `block` is the index of its block, `ordinal` its place in the whole article. */
export type Sentence = Span & {
  readonly block: number;
  readonly ordinal: number;
  /**
   * Where its words begin: after the bullet or number of a list item, the dateline of a report, or who speaks in an
   * interview; else `start`.
   */
  readonly contentStart: number;
};

const NO_TURNS: Turns = new Map();

/**
 * The sentences of the headline, paragraph and list blocks, in reading order, without white space at their ends.
 * A block is a hard boundary. `language` is an ISO 639-1 code; of an unknown one the neutral rules hold.
 */
export function segment(text: string, blocks: readonly Block[], language: string, turns: Turns = NO_TURNS): Sentence[] {
  const sentences: Sentence[] = [];
  for (const [index, block] of blocks.entries()) {
    if (!isOwnText(block.kind)) continue;
    const content =
      turns.get(index)?.start ??
      (block.kind === 'list_item'
        ? listMarkerEnd(text, block)
        : block.kind === 'paragraph'
          ? datelineEnd(text, block)
          : block.start);
    for (const raw of splitSentences(text, { start: content, end: block.end }, language)) {
      const trimmed = trimSpan(text, raw);
      if (trimmed.start >= trimmed.end) continue;
      const first = trimmed.start === content;
      const start = first ? block.start : trimmed.start;
      sentences.push({
        start,
        end: trimmed.end,
        block: index,
        ordinal: sentences.length,
        contentStart: first ? content : trimmed.start,
      });
    }
  }
  return sentences;
}
