import type { EqualBlock, Tokens } from './alignment.js';
import { ANCHOR_CONTEXT } from './anchors.js';
import type { Anchor } from './vocabulary.js';

/** `context`: code units around the quote that agree with those around it in the old text. */
export type Found = { readonly start: number; readonly context: number };

/** No more places than this are looked at for one quote, the nearest first. */
const PLACES = 500;

/**
 * Finds the words of an anchor again in the new text. An index of the new text by words, made on first use, keeps it
 * from being read once per anchor: a quote is looked for where its rarest word stands.
 */
export class QuoteSearch {
  private places: ReadonlyMap<number, readonly number[]> | null = null;

  constructor(
    private readonly oldText: string,
    private readonly newText: string,
    private readonly oldTokens: Tokens,
    private readonly newTokens: Tokens,
    private readonly blocks: readonly EqualBlock[],
  ) {}

  /** The best place in text that was put in. What merely stayed where it was is another passage with the same words. */
  inNewText(anchor: Anchor, expected: number): Found | null {
    return this.best(anchor, expected, (start) => !this.stayed(start, start + anchor.exact.length));
  }

  /** The best place anywhere. */
  anywhere(anchor: Anchor, expected: number): Found | null {
    return this.best(anchor, expected, () => true);
  }

  private best(anchor: Anchor, expected: number, fits: (start: number) => boolean): Found | null {
    const { exact } = anchor;
    const first = lowerBound(this.oldTokens.starts, anchor.start);
    const last = lowerBound(this.oldTokens.starts, anchor.end + 1) - 1;
    const startsWord = this.oldTokens.starts[first] === anchor.start;
    const endsWord = this.oldTokens.starts[last] === anchor.end;
    const rarest = this.rarestToken(first, last);
    if (!rarest) return null;
    const within = (this.oldTokens.starts[rarest.token] ?? 0) - anchor.start;
    let best: Found | null = null;
    for (const place of nearestFirst(rarest.places, expected + within)) {
      const start = place - within;
      const end = start + exact.length;
      if (start < 0 || !this.newText.startsWith(exact, start)) continue;
      if (startsWord && !isBoundary(this.newTokens.starts, start)) continue;
      if (endsWord && !isBoundary(this.newTokens.starts, end)) continue;
      if (!fits(start)) continue;
      const context = this.contextAt(anchor, start);
      if (best === null || context > best.context) best = { start, context };
    }
    return best;
  }

  /** The token of the quote with the fewest places in the new text; null when one of them has none. */
  private rarestToken(first: number, last: number): { token: number; places: readonly number[] } | null {
    this.places ??= this.index();
    let rarest: { token: number; places: readonly number[] } | null = null;
    for (let token = first; token < last; token += 1) {
      const places = this.places.get(this.oldTokens.ids[token] ?? -1);
      if (!places) return null;
      if (rarest === null || places.length < rarest.places.length) rarest = { token, places };
    }
    return rarest;
  }

  private index(): Map<number, number[]> {
    const places = new Map<number, number[]>();
    const { ids, starts } = this.newTokens;
    ids.forEach((id, token) => {
      const start = starts[token] ?? 0;
      const known = places.get(id);
      if (known) known.push(start);
      else places.set(id, [start]);
    });
    return places;
  }

  private stayed(start: number, end: number): boolean {
    let [low, high] = [0, this.blocks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const block = this.blocks[middle];
      if (block && block.newStart + block.length <= start) low = middle + 1;
      else high = middle;
    }
    const block = this.blocks[low];
    return block !== undefined && block.newStart <= start && end <= block.newStart + block.length;
  }

  private contextAt(anchor: Anchor, start: number): number {
    const { oldText, newText } = this;
    const end = start + anchor.exact.length;
    let before = 0;
    while (
      before < ANCHOR_CONTEXT &&
      before < Math.min(anchor.start, start) &&
      oldText[anchor.start - before - 1] === newText[start - before - 1]
    ) {
      before += 1;
    }
    let after = 0;
    while (
      after < ANCHOR_CONTEXT &&
      end + after < newText.length &&
      oldText[anchor.end + after] === newText[end + after]
    ) {
      after += 1;
    }
    return before + after;
  }
}

/** Index of the first value that is not below the given one; `values` rise. */
function lowerBound(values: ArrayLike<number>, value: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

const isBoundary = (starts: Int32Array, position: number): boolean => starts[lowerBound(starts, position)] === position;

function* nearestFirst(places: readonly number[], to: number): Generator<number> {
  let right = lowerBound(places, to);
  let left = right - 1;
  for (let seen = 0; seen < PLACES; seen += 1) {
    const [before, after] = [places[left], places[right]];
    if (before === undefined && after === undefined) return;
    if (after === undefined || (before !== undefined && to - before < after - to)) {
      yield before as number;
      left -= 1;
    } else {
      yield after;
      right += 1;
    }
  }
}
