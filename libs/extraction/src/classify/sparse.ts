/** Features of which a sentence has a few out of many: the first `count` rows of a table of weights, and what each counts. */
export type Sparse = { readonly rows: Uint32Array; readonly values: Float32Array; readonly count: number };

/** Rows of the tables of the models of classes and of kinds; a power of two. */
export const ROWS = 1 << 15;

/**
 * Gathers the rows of one sentence after another, each row once. Rows are of kinds, and each kind counts as a whole, so
 * that a long sentence is no louder than a short one. What it gives stands until the next sentence begins.
 */
export class Gathering {
  /** How much each kind may say. */
  private readonly says: readonly number[];
  private readonly sizes: Float64Array;
  /** Where a row stands in the sentence that used it last, and which that was. */
  private readonly places: Uint32Array;
  private readonly used: Uint32Array;
  private turn = 0;
  /** Rows of the sentence at hand with their kinds and how often they came: as many at most as there are rows. */
  private readonly rows: Uint32Array;
  private readonly kinds: Uint8Array;
  private readonly times: Uint32Array;
  private readonly values: Float32Array;
  private count = 0;

  constructor(says: readonly number[], rows: number = ROWS) {
    this.says = says;
    this.sizes = new Float64Array(says.length);
    this.places = new Uint32Array(rows);
    this.used = new Uint32Array(rows);
    this.rows = new Uint32Array(rows);
    this.kinds = new Uint8Array(rows);
    this.times = new Uint32Array(rows);
    this.values = new Float32Array(rows);
  }

  begin(): void {
    this.count = 0;
    this.turn = (this.turn + 1) >>> 0;
    if (this.turn === 0) this.used.fill(this.turn++);
  }

  put(row: number, kind: number): void {
    if (this.used[row] === this.turn) {
      this.times[this.places[row]!]!++;
      return;
    }
    this.used[row] = this.turn;
    this.places[row] = this.count;
    this.rows[this.count] = row;
    this.kinds[this.count] = kind;
    this.times[this.count] = 1;
    this.count++;
  }

  /** What was put since the beginning, every row alike however often it came. */
  end(): Sparse {
    return this.weighed(() => 1);
  }

  /** What was put since the beginning; a row that came often says more, by the logarithm. */
  endCounted(): Sparse {
    return this.weighed((times) => (times === 1 ? 1 : 1 + Math.log(times)));
  }

  private weighed(weigh: (times: number) => number): Sparse {
    const { count, rows, values, kinds, says, sizes, times } = this;
    sizes.fill(0);
    for (let i = 0; i < count; i++) {
      const value = weigh(times[i]!);
      values[i] = value;
      sizes[kinds[i]!]! += value * value;
    }
    for (let i = 0; i < count; i++) values[i]! *= says[kinds[i]!]! / Math.sqrt(sizes[kinds[i]!]!);
    return { rows, values, count };
  }
}
