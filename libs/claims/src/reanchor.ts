import { type EqualBlock, equalBlocks, tokenize, type Tokens } from './alignment.js';
import { checkAnchor, makeAnchor } from './anchors.js';
import { QuoteSearch } from './quote-search.js';
import type { Anchor, Span } from './vocabulary.js';

/**
 * What became of an anchor in a new revision.
 * - `exact`: the same words at the same position.
 * - `moved`: the same words (white space apart) at another position; the verdict stands.
 * - `touched`: the words were changed where they stood; the anchor now holds the changed ones.
 * - `lost`: the words are gone, or the given anchor did not fit the old text.
 */
export type Reanchored =
  | { readonly anchor: Anchor; readonly state: 'exact' | 'moved' | 'touched' }
  | { readonly anchor: null; readonly state: 'lost' };

const LOST: Reanchored = { anchor: null, state: 'lost' };

/** As `reanchorAll`, for one anchor. For several of the same revision use that: it compares the texts once. */
export function reanchor(anchor: Anchor, oldText: string, newText: string): Reanchored {
  return reanchorAll([anchor], oldText, newText)[0] ?? LOST;
}

/**
 * Carries anchors of one revision over to the next, answers in the order given. A found anchor always satisfies
 * `newText.slice(start, end) === exact`. The texts are compared once, word by word, in time that grows about linearly;
 * a changed number is a changed word even when its digits still occur in the new one (140, 1400).
 */
export function reanchorAll(anchors: readonly Anchor[], oldText: string, newText: string): Reanchored[] {
  if (oldText === newText) {
    return anchors.map((anchor) => (checkAnchor(oldText, anchor) ? { anchor, state: 'exact' } : LOST));
  }
  const comparison = new Comparison(oldText, newText);
  return anchors.map((anchor) => (checkAnchor(oldText, anchor) ? comparison.follow(anchor) : LOST));
}

/** A rewritten text under an anchor may be this much longer and still be that text. */
const GROWTH = { factor: 4, allowance: 200 } as const;
/** At least this share of its letters, digits and symbols has to survive for a rewritten passage to count as the same one. */
const FAMILIAR = 0.3;
/** Up to this length (code units) a quote says so little that finding it again elsewhere proves nothing. */
const TELLING_LENGTH = 20;
/** Equal code units around a short quote that make another place of it a likely one. */
const TELLING_CONTEXT = 8;
/** Old text replaced in one go may reach this far beyond a short anchor and still be "this very word was replaced". */
const NEAR = 24;

/** A letter, digit or symbol: a full stop that was left over is no passage. */
const INK = /[\p{L}\p{N}\p{S}]/u;

type InPlace = Span & { readonly share: number; readonly replacedOutright: boolean };

class Comparison {
  private readonly vocabulary = new Map<string, number>();
  private readonly oldTokens: Tokens;
  private readonly newTokens: Tokens;
  private readonly blocks: readonly EqualBlock[];
  /** Up to each position of the old text: letters, digits and symbols, and those of them that stayed. */
  private readonly inked: Int32Array;
  private readonly kept: Int32Array;
  private readonly search: QuoteSearch;

  constructor(
    private readonly oldText: string,
    private readonly newText: string,
  ) {
    this.oldTokens = tokenize(oldText, this.vocabulary);
    this.newTokens = tokenize(newText, this.vocabulary);
    this.blocks = equalBlocks(this.oldTokens, this.newTokens);
    this.inked = new Int32Array(oldText.length + 1);
    this.kept = new Int32Array(oldText.length + 1);
    this.count();
    this.search = new QuoteSearch(oldText, newText, this.oldTokens, this.newTokens, this.blocks);
  }

  follow(anchor: Anchor): Reanchored {
    const block = this.blocks[this.firstBlockEndingAfter(anchor.start)];
    if (block && block.oldStart <= anchor.start && anchor.end <= block.oldStart + block.length) {
      return this.unchanged(anchor, anchor.start + block.newStart - block.oldStart);
    }
    const place = this.inPlace(anchor);
    if (place && wordsOf(this.newText.slice(place.start, place.end)) === wordsOf(anchor.exact)) {
      return this.at(place, 'moved');
    }
    const expected = this.newPosition(anchor.start, 'start');
    const elsewhere = this.search.inNewText(anchor, expected);
    const telling = anchor.exact.length >= TELLING_LENGTH;
    const stillHere = place !== null && this.isSamePassage(anchor, place);
    if (elsewhere && (telling || !stillHere || elsewhere.context >= TELLING_CONTEXT)) {
      return this.unchanged(anchor, elsewhere.start);
    }
    if (stillHere) return this.at(place, 'touched');
    // A telling quote that the text repeats word for word still stands where it is repeated.
    const repeated = telling ? this.search.anywhere(anchor, expected) : null;
    return repeated ? this.unchanged(anchor, repeated.start) : LOST;
  }

  private unchanged(anchor: Anchor, start: number): Reanchored {
    const end = start + anchor.exact.length;
    return this.at({ start, end }, start === anchor.start ? 'exact' : 'moved');
  }

  private at({ start, end }: Span, state: 'exact' | 'moved' | 'touched'): Reanchored {
    return { anchor: makeAnchor(this.newText, { start, end }), state };
  }

  /** Where the text around the change says that the passage is now; null when nothing stands there. */
  private inPlace(anchor: Anchor): InPlace | null {
    const from = this.newPosition(anchor.start, 'start');
    const until = this.newPosition(anchor.end, 'end');
    if (from >= until) return null;
    const slice = this.newText.slice(from, until);
    const exact = slice.trim();
    if (!INK.test(exact)) return null;
    const start = from + slice.length - slice.trimStart().length;
    const total = (this.inked[anchor.end] ?? 0) - (this.inked[anchor.start] ?? 0);
    const stayed = (this.kept[anchor.end] ?? 0) - (this.kept[anchor.start] ?? 0);
    const before = this.blocks[this.firstBlockEndingAfter(anchor.start) - 1];
    const after = this.blocks[this.firstBlockEndingAfter(anchor.end - 1)];
    const outside =
      anchor.start -
      (before ? before.oldStart + before.length : 0) +
      (after?.oldStart ?? this.oldText.length) -
      anchor.end;
    return {
      start,
      end: start + exact.length,
      share: total === 0 ? 0 : stayed / total,
      replacedOutright: stayed === 0 && outside <= NEAR,
    };
  }

  private isSamePassage(anchor: Anchor, place: InPlace): boolean {
    const length = place.end - place.start;
    const { length: was } = anchor.exact;
    if (length > was * GROWTH.factor + GROWTH.allowance) return false;
    if (place.share >= FAMILIAR) return true;
    return place.replacedOutright && was <= 2 * TELLING_LENGTH;
  }

  /** A position of the old text in the new one; at the outer edge of what replaced it when its own text is gone. */
  private newPosition(position: number, edge: 'start' | 'end'): number {
    const index = this.firstBlockEndingAfter(edge === 'start' ? position : position - 1);
    const block = this.blocks[index];
    const inside = edge === 'start' ? block && block.oldStart <= position : block && block.oldStart < position;
    if (block && inside) return position + block.newStart - block.oldStart;
    if (edge === 'end') return block?.newStart ?? this.newText.length;
    const before = this.blocks[index - 1];
    return before ? before.newStart + before.length : 0;
  }

  /** Index of the first block that ends behind the old position; the number of blocks when none does. */
  private firstBlockEndingAfter(position: number): number {
    let [low, high] = [0, this.blocks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const block = this.blocks[middle];
      if (block && block.oldStart + block.length <= position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private count(): void {
    const { starts, wordlike } = this.oldTokens;
    let block = 0;
    let [inked, kept] = [0, 0];
    for (let token = 0; token < wordlike.length; token += 1) {
      for (let at = starts[token] ?? 0; at < (starts[token + 1] ?? 0); at += 1) {
        while (endOf(this.blocks[block]) <= at) block += 1;
        if (wordlike[token]) {
          inked += 1;
          if ((this.blocks[block]?.oldStart ?? Infinity) <= at) kept += 1;
        }
        this.inked[at + 1] = inked;
        this.kept[at + 1] = kept;
      }
    }
  }
}

const endOf = (block: EqualBlock | undefined): number => (block ? block.oldStart + block.length : Infinity);

const wordsOf = (text: string): string => text.trim().replace(/\s+/g, ' ');
