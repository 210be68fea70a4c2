/** Old and new text agree from `oldStart` and `newStart` on, for `length` UTF-16 code units. */
export type EqualBlock = { readonly oldStart: number; readonly newStart: number; readonly length: number };

/**
 * A text in words. A number with its separators is one word ("5.000", "1,5"), so that 140 is never found inside 1400;
 * white space is one token, any other character with its combining marks is one.
 */
export type Tokens = { readonly starts: Int32Array; readonly ids: Int32Array; readonly wordlike: Uint8Array };

const TOKEN = /\d+(?:[.,:]\d+)*|[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*|\s+|.\p{M}*/gsu;
/** Letters, digits and symbols (%, €, emoji): what carries meaning, unlike white space and punctuation. */
const WORDLIKE = /^[\p{L}\p{N}\p{S}]/u;

/** Cuts the text; equal tokens get equal ids from the shared `vocabulary`. `starts` has the text's length at its end. */
export function tokenize(text: string, vocabulary: Map<string, number>): Tokens {
  const starts: number[] = [];
  const ids: number[] = [];
  const wordlike: number[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const [token] = match;
    starts.push(match.index);
    ids.push(idOf(token, vocabulary));
    wordlike.push(WORDLIKE.test(token) ? 1 : 0);
  }
  starts.push(text.length);
  return { starts: Int32Array.from(starts), ids: Int32Array.from(ids), wordlike: Uint8Array.from(wordlike) };
}

function idOf<Key>(key: Key, vocabulary: Map<Key, number>): number {
  const known = vocabulary.get(key);
  if (known !== undefined) return known;
  vocabulary.set(key, vocabulary.size);
  return vocabulary.size - 1;
}

/** Runs of this many tokens, long before short, are looked for that occur once in either text: they pin the rest. */
const RUNS = [16, 4, 1] as const;
/** Cells of one exact comparison, and of all together: what keeps the time linear on any input. */
const CELLS_PER_GAP = 250_000;
const CELLS_IN_ALL = 20_000_000;

type Gap = { readonly a0: number; readonly a1: number; readonly b0: number; readonly b1: number };

/**
 * Which text stayed, in reading order: equal blocks that rise in both texts and do not touch in both. A patience diff on
 * words: common ends first, then runs unique in both texts, then an exact comparison of what small gaps remain.
 */
export function equalBlocks(oldTokens: Tokens, newTokens: Tokens): EqualBlock[] {
  return new Alignment(oldTokens, newTokens).blocks();
}

class Alignment {
  private readonly found: EqualBlock[] = [];
  private readonly a: Int32Array;
  private readonly b: Int32Array;
  private cells = CELLS_IN_ALL;
  private runs: ReadonlyMap<number, { readonly a: Int32Array; readonly b: Int32Array }> = new Map();
  /** Where the arrays of `runs` begin. */
  private offset = 0;

  constructor(
    private readonly oldTokens: Tokens,
    private readonly newTokens: Tokens,
  ) {
    this.a = oldTokens.ids;
    this.b = newTokens.ids;
  }

  blocks(): EqualBlock[] {
    this.align({ a0: 0, a1: this.a.length, b0: 0, b1: this.b.length }, 0);
    return this.found;
  }

  private align({ a0, a1, b0, b1 }: Gap, level: number): void {
    const { a, b } = this;
    let head = 0;
    while (a0 + head < a1 && b0 + head < b1 && a[a0 + head] === b[b0 + head]) head += 1;
    this.keep(a0, b0, head);
    let tail = 0;
    while (a1 - tail > a0 + head && b1 - tail > b0 + head && a[a1 - tail - 1] === b[b1 - tail - 1]) tail += 1;
    const gap = { a0: a0 + head, a1: a1 - tail, b0: b0 + head, b1: b1 - tail };
    if (gap.a0 < gap.a1 && gap.b0 < gap.b1) this.fill(gap, level);
    this.keep(gap.a1, gap.b1, tail);
  }

  private fill(gap: Gap, level: number): void {
    const length = RUNS[level];
    if (length === undefined) {
      this.compare(gap);
      return;
    }
    if (level === 0) this.runs = this.runsIn(gap);
    const pins = risingPins(this.uniqueIn(gap, length));
    if (pins.length === 0) {
      this.fill(gap, level + 1);
      return;
    }
    const { a, b } = this;
    let { a0, b0 } = gap;
    for (const pin of pins) {
      if (pin.a < a0 || pin.b < b0) continue;
      let [fromA, fromB, toA, toB] = [pin.a, pin.b, pin.a + length, pin.b + length];
      while (fromA > a0 && fromB > b0 && a[fromA - 1] === b[fromB - 1]) [fromA, fromB] = [fromA - 1, fromB - 1];
      while (toA < gap.a1 && toB < gap.b1 && a[toA] === b[toB]) [toA, toB] = [toA + 1, toB + 1];
      this.align({ a0, a1: fromA, b0, b1: fromB }, level + 1);
      this.keep(fromA, fromB, toA - fromA);
      [a0, b0] = [toA, toB];
    }
    this.align({ a0, a1: gap.a1, b0, b1: gap.b1 }, level + 1);
  }

  /** Ids for runs of 1, 2, 4 … tokens by doubling: a pair of equal halves is an equal run, without hash collisions. */
  private runsIn({ a0, a1, b0, b1 }: Gap): typeof this.runs {
    const runs = new Map<number, { a: Int32Array; b: Int32Array }>();
    let [a, b] = [this.a.subarray(a0, a1), this.b.subarray(b0, b1)];
    this.offset = a0;
    for (let length = 1; ; length *= 2) {
      runs.set(length, { a, b });
      if (length === RUNS[0]) return runs;
      const vocabulary = new Map<number, number>();
      const half = length;
      const double = (ids: Int32Array): Int32Array =>
        Int32Array.from({ length: Math.max(0, ids.length - half) }, (_, at) =>
          idOf((ids[at] ?? 0) * 2 ** 26 + (ids[at + half] ?? 0), vocabulary),
        );
      [a, b] = [double(a), double(b)];
    }
  }

  /** Runs that stand exactly once in either side of the gap, in the order of the old text. */
  private uniqueIn({ a0, a1, b0, b1 }: Gap, length: number): Pin[] {
    const runs = this.runs.get(length);
    if (!runs) return [];
    // Common ends were cut off alike on both sides, so both arrays begin at the same token.
    const { offset } = this;
    const inA = onlyPlaces(runs.a, a0 - offset, a1 - offset - length);
    const inB = onlyPlaces(runs.b, b0 - offset, b1 - offset - length);
    const pins: Pin[] = [];
    for (const [id, at] of inA) {
      const there = inB.get(id);
      if (at >= 0 && there !== undefined && there >= 0) pins.push({ a: at + offset, b: there + offset });
    }
    return pins;
  }

  /** Longest common subsequence by length of text, for gaps small enough to compare every word with every other. */
  private compare({ a0, a1, b0, b1 }: Gap): void {
    const [rows, columns] = [a1 - a0, b1 - b0];
    const cells = rows * columns;
    if (cells > CELLS_PER_GAP || cells > this.cells) return;
    this.cells -= cells;
    const { a, b } = this;
    const { starts } = this.oldTokens;
    const width = columns + 1;
    const best = new Int32Array((rows + 1) * width);
    const at = (row: number, column: number): number => best[row * width + column] ?? 0;
    const weight = (row: number): number => (starts[a0 + row + 1] ?? 0) - (starts[a0 + row] ?? 0);
    for (let row = rows - 1; row >= 0; row -= 1) {
      for (let column = columns - 1; column >= 0; column -= 1) {
        const skip = Math.max(at(row + 1, column), at(row, column + 1));
        const same = a[a0 + row] === b[b0 + column];
        best[row * width + column] = same ? Math.max(skip, at(row + 1, column + 1) + weight(row)) : skip;
      }
    }
    let [row, column] = [0, 0];
    while (row < rows && column < columns) {
      const same = a[a0 + row] === b[b0 + column];
      if (same && at(row, column) === at(row + 1, column + 1) + weight(row)) {
        this.keep(a0 + row, b0 + column, 1);
        [row, column] = [row + 1, column + 1];
      } else if (at(row, column) === at(row + 1, column)) row += 1;
      else column += 1;
    }
  }

  /** Notes that `count` tokens agree; joins them to the last block where nothing lies between. */
  private keep(fromA: number, fromB: number, count: number): void {
    if (count === 0) return;
    const oldStart = this.oldTokens.starts[fromA] ?? 0;
    const newStart = this.newTokens.starts[fromB] ?? 0;
    const length = (this.oldTokens.starts[fromA + count] ?? 0) - oldStart;
    const last = this.found.at(-1);
    if (last && last.oldStart + last.length === oldStart && last.newStart + last.length === newStart) {
      this.found[this.found.length - 1] = { ...last, length: last.length + length };
    } else this.found.push({ oldStart, newStart, length });
  }
}

type Pin = { readonly a: number; readonly b: number };

/** Id to place for ids that occur once between the two bounds (both included); -1 for those that occur again. */
function onlyPlaces(ids: Int32Array, first: number, last: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let at = first; at <= last; at += 1) {
    const id = ids[at] ?? 0;
    places.set(id, places.has(id) ? -1 : at);
  }
  return places;
}

/** The longest chain of pins that rises in the new text too (patience sorting); `pins` rise in the old one. */
function risingPins(pins: readonly Pin[]): Pin[] {
  const tops: number[] = [];
  const before = new Int32Array(pins.length).fill(-1);
  pins.forEach((pin, index) => {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pins[tops[middle] ?? 0]?.b ?? 0) < pin.b) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[index] = tops[low - 1] ?? -1;
    tops[low] = index;
  });
  const chain: Pin[] = [];
  for (let index = tops.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const pin = pins[index];
    if (pin) chain.push(pin);
  }
  return chain.reverse();
}
